"""What the encoder sees beside the rules, from acts written by hand."""

import pytest

from onrecord.neural import Act, Candidate, Encoded
from onrecord.record import Actor, Event
from tests.acts import drafted


def act(text, word, kind, actor=None, recipient=None, *, score=0.95, held=0.9):
    def side(words, role):
        start = text.index(words)
        return Candidate(role, start, start + len(words), 0.9)

    start = text.index(word)
    return Act(
        start,
        start + len(word),
        kind,
        score,
        held,
        side(actor, "actor") if actor else None,
        side(recipient, "recipient") if recipient else None,
    )


def read(text, *acts):
    draft = drafted(text, Encoded("encoder@test", (), (), (), acts))
    names = {actor.id: actor.name for actor in draft.of(Actor)}
    return [
        (
            one.trigger[0].text,
            one.type,
            one.status,
            "|".join(names[each] for each in one.actors),
            "|".join(names[each] for each in one.recipients),
            one.how,
        )
        for one in sorted(draft.of(Event), key=lambda one: one.trigger[0].start)
    ]


def test_the_rule_tells_the_type_and_the_encoder_the_side_that_lacks():
    text = "Ida Moss was arrested late on Friday, and border police led her off."
    found = read(text, act(text, "arrested", "ASSAULT", "border police", "Ida Moss"))
    rule = "encoder@test+rule:arrest"
    assert [("arrested", "COERCE", "happened", "border police", "Ida Moss", rule)] == found


def test_an_act_that_no_rule_knows_stands_on_its_own():
    text = "Velmari troops flattened Orland."
    found = read(text, act(text, "flattened", "ASSAULT", "Velmari troops", "Orland"))
    expected = ("flattened", "ASSAULT", "happened", "Velmari troops", "Orland", "encoder@test")
    assert [expected] == found


def test_an_unsure_act_is_left_out():
    text = "Velmari troops flattened Orland."
    act_ = act(text, "flattened", "ASSAULT", "Velmari troops", "Orland", score=0.3)
    assert read(text, act_) == []


def test_an_act_of_the_encoder_alone_is_between_actors():
    text = "You want a small lamp."
    assert read(text, act(text, "want", "REQUEST", "You", "a small lamp", score=0.95)) == []


YIELDS = {
    "people let go": ("The junta let its prisoners walk.", "walk", "prisoners", "RETREAT"),
    "a concession": ("The junta softened toward the miners.", "softened", "miners", "CONCEDE"),
}


@pytest.mark.parametrize(("text", "word", "whom", "kind"), YIELDS.values(), ids=YIELDS)
def test_the_two_ways_to_yield(text, word, whom, kind):
    found = read(text, act(text, word, "YIELD", "The junta", whom))
    assert kind in [type_ for _, type_, *_ in found]


def test_a_doubt_of_the_encoder_is_no_happening():
    text = "Border police arrested Ida Moss in her dreams."
    doubted = act(text, "arrested", "COERCE", "Border police", "Ida Moss", held=0.2)
    assert [status for _, _, status, *_ in read(text, doubted)] == ["hypothetical"]


def test_the_words_of_a_sentence_outweigh_the_encoder():
    text = "Border police did not arrest Ida Moss."
    sure = act(text, "arrest", "COERCE", "Border police", "Ida Moss", held=0.99)
    assert [status for _, _, status, *_ in read(text, sure)] == ["denied"]


def test_one_pair_completes_one_act():
    text = "Velmar refused talks, and rebels of Orland fled."
    found = read(text, act(text, "refused", "REJECT", "Velmar", "rebels of Orland"))
    assert [(word, to) for word, _, _, _, to, _ in found] == [
        ("refused", "rebels of Orland"),
        ("talks", ""),
    ]
