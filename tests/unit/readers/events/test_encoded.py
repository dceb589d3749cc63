"""What the encoder sees beside the rules, from acts written by hand."""

import pytest

from onrecord.neural import Act, Candidate, Encoded, Relation
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


ARRESTED = "Ida Moss was arrested late on Friday in a search of border police."


def arrested(kind, **scores):
    return read(ARRESTED, act(ARRESTED, "arrested", kind, "border police", "Ida Moss", **scores))


def test_the_encoder_tells_the_side_that_lacks():
    rule = "encoder@test+rule:arrest"
    expected = ("arrested", "COERCE", "happened", "border police", "Ida Moss", rule)
    assert arrested("COERCE") == [expected]


TYPES = {
    "a sure one wins": ("ASSAULT", 0.9, "ASSAULT"),
    "of the other half too": ("AID", 0.9, "AID"),
    "an unsure one does not": ("ASSAULT", 0.7, "COERCE"),
}


@pytest.mark.parametrize(("seen", "sure", "kind"), TYPES.values(), ids=TYPES)
def test_a_type_of_the_encoder_against_that_of_the_rule(seen, sure, kind):
    assert [each for _, each, *_ in arrested(seen, sure=sure)] == [kind]


def test_where_the_encoder_sees_nothing_there_is_no_act():
    assert read(ARRESTED) == []


def test_the_sides_of_a_word_are_its_own():
    text = "Border police arrested Ida Moss while rebels shelled Orlandi troops."
    found = read(
        text,
        act(text, "arrested", "COERCE", None, "Ida Moss"),
        act(text, "shelled", "ASSAULT", "rebels", "Orlandi troops"),
    )
    assert [(word, to) for word, _, _, _, to, _ in found] == [
        ("arrested", "Ida Moss"),
        ("shelled", "Orlandi troops"),
    ]


@pytest.mark.parametrize(
    ("told", "seen", "side"),
    [
        ("the main union had lied", "the main", "the main union"),
        ("the main dockers union will strike", "the main", "the main dockers union"),
        ("the union lies", "the union", "the union"),
        ("the union now has lied", "the union", "the union"),
    ],
    ids=["cut behind an adjective", "two words short", "whole", "an adverb behind"],
)
def test_a_side_that_was_cut_short_is_the_whole_noun(told, seen, side):
    text = f"The city opened an inquiry into whether {told}."
    found = read(text, act(text, "inquiry", "ACCUSE", "The city", seen))
    assert [to for *_, to, _ in found] == [side]


def test_crossed_sides_leave_those_of_the_rule():
    text = "Border police arrested Ida Moss."
    found = read(text, act(text, "arrested", "COERCE", "Ida Moss", "Border police"))
    assert [(by, to) for *_, by, to, _ in found] == [("Border police", "Ida Moss")]


def test_an_act_that_no_rule_knows_stands_on_its_own():
    text = "Velmari troops flattened Orland."
    found = read(text, act(text, "flattened", "ASSAULT", "Velmari troops", "Orland"))
    expected = ("flattened", "ASSAULT", "happened", "Velmari troops", "Orland", "encoder@test")
    assert [expected] == found


ANNOUNCED = (("flatten", "ASSAULT"), ("help", "AID"))


def test_who_stays_away_protests_to_nobody():
    text = "The guards stayed away from the miners."
    assert read(text, act(text, "stayed", "PROTEST", "The guards", "the miners")) == []


def test_what_is_announced_keeps_the_type_that_the_encoder_alone_sees():
    text = "Kesh will flatten Orland, Kesh will help Orland."
    acts = [act(text, word, kind, "Kesh", "Orland") for word, kind in ANNOUNCED]
    assert [one[:3] for one in read(text, *acts)] == [
        ("flatten", "ASSAULT", "planned"),
        ("help", "AGREE", "planned"),
    ]


UNSURE = {"of an act": {"score": 0.8}, "of its type": {"sure": 0.6}}


@pytest.mark.parametrize("scores", UNSURE.values(), ids=UNSURE)
def test_an_unsure_act_is_left_out(scores):
    text = "Velmari troops flattened Orland."
    assert read(text, act(text, "flattened", "ASSAULT", "Velmari troops", "Orland", **scores)) == []


def test_an_act_of_the_encoder_alone_is_between_actors():
    text = "You want a small lamp."
    assert read(text, act(text, "want", "REQUEST", "You", "a small lamp", score=0.95)) == []


def test_who_only_tells_of_arrests_is_no_doer():
    text = "Ida Moss said 130 miners had been arrested."
    seen = act(text, "arrested", "COERCE", "Ida Moss", "130 miners")
    source, cue, content = (
        Candidate(role, text.index(words), text.index(words) + len(words), 0.9)
        for role, words in (
            *(("source", "Ida Moss"), ("cue", "said")),
            ("content", "130 miners had been arrested"),
        )
    )
    said = Relation(source, cue, (content,), 0.9)
    draft = drafted(text, Encoded("encoder@test", (source, cue, content), (said,), (), (seen,)))
    assert [one.actors for one in draft.of(Event)] == [()]


def test_the_rule_s_recipient_goes_before_the_encoder_s():
    text = "SELIMA - Six guards were killed in a raid."
    (found,) = read(text, act(text, "killed", "ASSAULT", None, "SELIMA"))[:1]
    assert found[4] == "Six guards"


def test_what_a_storm_does_is_no_act():
    text = "A storm flattened Orland."
    assert read(text, act(text, "flattened", "ASSAULT", None, "Orland", sure=0.99)) == []


def test_a_denial_is_no_act():
    text = "The ministry denied that the mill was shut."
    source, cue, content = (
        Candidate(role, text.index(words), text.index(words) + len(words), 0.9)
        for role, words in (
            *(("source", "The ministry"), ("cue", "denied")),
            ("content", "that the mill was shut"),
        )
    )
    said = Relation(source, cue, (content,), 0.9)
    denial = act(text, "denied", "REJECT", "The ministry", sure=0.99)
    encoded = Encoded("encoder@test", (source, cue, content), (said,), (), (denial,))
    assert drafted(text, encoded).of(Event) == ()


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


LISTS = {
    "names": ("Kesh, Orland and Velmar agreed to march.", "Kesh|Orland|Velmar"),
    "bodies": (
        "The council, the union and the mayor agreed to march.",
        "The council|the union|the mayor",
    ),
}


@pytest.mark.parametrize(("text", "names"), LISTS.values(), ids=LISTS)
def test_a_source_of_several_is_each_of_them(text, names):
    whole = text[: text.index(" agreed")]
    words = {"source": whole, "cue": "agreed", "content": "to march"}
    source, cue, content = (
        Candidate(role, text.index(each), text.index(each) + len(each), 0.9)
        for role, each in words.items()
    )
    said = Relation(source, cue, (content,), 0.9)
    seen = act(text, "agreed", "AGREE", whole)
    draft = drafted(text, Encoded("encoder@test", (source, cue, content), (said,), (), (seen,)))
    known = {actor.id: actor.name for actor in draft.of(Actor)}
    (found,) = [one for one in draft.of(Event) if one.type == "AGREE"]
    assert "|".join(known[each] for each in found.actors) == names


ALONE = {
    "work": (
        ("Kesh worked for a decade to provoke Orland.", "worked", "COOPERATE"),
        ("Kesh worked for a decade with Orland.", "worked", "COOPERATE"),
    ),
    "seek": (
        ("Kesh often seeks in Orland a way out.", "seeks", "REQUEST"),
        ("Kesh often seeks from Orland a way out.", "seeks", "REQUEST"),
    ),
}


@pytest.mark.parametrize(("lone", "joined"), ALONE.values(), ids=ALONE)
def test_a_verb_that_needs_a_word_for_the_other_side(lone, joined):
    def seen(text, word, kind):
        return read(text, act(text, word, kind, "Kesh", "Orland", score=0.97))

    assert not seen(*lone)
    assert seen(*joined)


def test_what_the_teller_did_was_done_by_nobody_else():
    text = "I asked for the minister, and her office said no."
    (found,) = read(text, act(text, "asked", "REQUEST", "her office", "the minister"))
    assert found[3] == ""
