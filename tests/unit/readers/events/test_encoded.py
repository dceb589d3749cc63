"""What the encoder sees beside the rules, from acts written by hand."""

import pytest

from onrecord.neural import Act, Candidate, Encoded
from onrecord.record import Actor, Event
from tests.acts import drafted


def act(text, word, kind, actor=None, recipient=None, *, score=0.95, sure=0.9, held=0.9):
    def side(words, role):
        start = text.index(words)
        return Candidate(role, start, start + len(words), 0.9)

    start = text.index(word)
    return Act(
        start,
        start + len(word),
        kind,
        score,
        sure,
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


ARRESTED = "Ida Moss was arrested late on Friday, and border police led her off."


def arrested(kind, score):
    return read(ARRESTED, act(ARRESTED, "arrested", kind, "border police", "Ida Moss", score=score))


def test_the_encoder_tells_the_side_that_lacks():
    rule = "encoder@test+rule:arrest"
    expected = ("arrested", "COERCE", "happened", "border police", "Ida Moss", rule)
    assert arrested("COERCE", 0.95) == [expected]


TYPES = {
    "a sure one wins": ("ASSAULT", 0.96, "ASSAULT"),
    "an unsure one does not": ("ASSAULT", 0.9, "COERCE"),
    "none makes a conflict cooperation": ("AID", 0.99, "COERCE"),
}


@pytest.mark.parametrize(("seen", "score", "kind"), TYPES.values(), ids=TYPES)
def test_a_type_of_the_encoder_against_that_of_the_rule(seen, score, kind):
    assert [each for _, each, *_ in arrested(seen, score)] == [kind]


def test_the_encoder_may_bear_out_the_rule_at_its_word():
    at_word = act(ARRESTED, "arrested", "COERCE", "border police", "Ida Moss", score=0.85)
    elsewhere = act(ARRESTED, "led", "ASSAULT", "border police", "Ida Moss", score=0.97)
    assert [kind for _, kind, *_ in read(ARRESTED, at_word, elsewhere)] == ["COERCE"]


def test_of_two_acts_that_of_the_same_type_takes_the_sides():
    text = "Velmar agreed to free the pilots of Orland."
    found = read(text, act(text, "free", "AGREE", "Velmar", "the pilots of Orland"))
    assert ("agreed", "AGREE", "the pilots of Orland") in [
        (word, kind, whom) for word, kind, _, _, whom, _ in found
    ]


ALONE = {
    "speech is none": ("Velmari troops said Ida Moss was late.", "said", "Ida Moss"),
    "the grammar sees another actor": (
        "Velmari troops rested while rebels flattened Orland.",
        "flattened",
        "Orland",
    ),
}


@pytest.mark.parametrize(("text", "word", "whom"), ALONE.values(), ids=ALONE)
def test_acts_that_the_encoder_may_not_add(text, word, whom):
    assert read(text, act(text, word, "ASSAULT", "Velmari troops", whom, score=0.99)) == []


PLACES = {"force is": ("ASSAULT", 1), "nothing else is": ("SUPPORT", 0)}


@pytest.mark.parametrize(("kind", "many"), PLACES.values(), ids=PLACES)
def test_what_the_encoder_may_see_done_to_a_place(kind, many):
    text = "Velmari troops upended Barcelona."
    name = Candidate("place", text.index("Barcelona"), len(text) - 1, 0.99)
    seen = act(text, "upended", kind, "Velmari troops", "Barcelona")
    encoded = Encoded("encoder@test", (), (), (name,), (seen,))
    assert len(drafted(text, encoded).of(Event)) == many


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
    "people let go": ("The junta unchained its prisoners.", "unchained", "prisoners", "RETREAT"),
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
