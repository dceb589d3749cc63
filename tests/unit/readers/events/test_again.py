"""An act told again is one event; a verb that carries a noun adds none, and an act is no actor."""

import pytest

from tests.acts import sides
from tests.unit.readers.events.test_encoded import act, read

AGAIN = {
    "the noun": (
        "Dren shelled Orland on Monday. The shelling went on.",
        [("shelled", "Dren", "Orland")],
    ),
    "another noun of its type": (
        "Dren shelled Orland on Monday. The attack shocked the port.",
        [("shelled", "Dren", "Orland")],
    ),
    "these": (
        "Kesh and Orland held talks. These talks went well.",
        [("talks", "Kesh|Orland", "Kesh|Orland")],
    ),
    "another side": (
        "Dren shelled Orland. The attack on Kesh came later.",
        [("shelled", "Dren", "Orland"), ("attack", "", "Kesh")],
    ),
    "no article": (
        "Dren shelled Orland. An attack was feared.",
        [("shelled", "Dren", "Orland"), ("attack", "", "")],
    ),
    "another type": (
        "Dren shelled Orland. The protest in Kesh went on.",
        [("shelled", "Dren", "Orland"), ("protest", "", "Kesh")],
    ),
    "one sentence": (
        "Nine miners were killed in the attack.",
        [("killed", "", "Nine miners"), ("attack", "", "Nine miners")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), AGAIN.values(), ids=AGAIN)
def test_an_act_told_again(text, expected):
    assert [(word, by, to) for word, _, by, to in sides(text)] == expected


CARRIED = {
    "held": ("Kesh held two days of talks.", "held", "CONSULT", "talks", "CONSULT", ["talks"]),
    "imposed": ("Kesh imposed a curfew.", "imposed", "COERCE", "curfew", "COERCE", ["curfew"]),
    "another type": (
        *("Kesh flattened a blockade.", "flattened", "ASSAULT", "blockade", "COERCE"),
        ["blockade", "flattened"],
    ),
}


@pytest.mark.parametrize(
    ("text", "verb", "kind", "noun", "told", "words"), CARRIED.values(), ids=CARRIED
)
def test_a_verb_that_carries_a_noun_adds_no_act(text, verb, kind, noun, told, words):
    acts = (act(text, verb, kind, "Kesh", score=0.99), act(text, noun, told, "Kesh"))
    assert sorted(word for word, *_ in read(text, *acts)) == words


NOBODY = {
    "a raid": ("The raid killed two miners.", ""),
    "whose": ("Kesh’s raid killed two miners.", "Kesh"),
    "struck": ("The raid on Halm killed two miners.", ""),
    "a verb behind a name": ("Kesh flatly killed two miners.", "Kesh"),
    "by the thousands": ("The thousands killed two miners.", ""),
    "a body": ("The army killed two miners.", "The army"),
}


@pytest.mark.parametrize(("text", "by"), NOBODY.values(), ids=NOBODY)
def test_an_act_is_nobody_who_acts(text, by):
    found = read(text, act(text, "killed", "ASSAULT", text[: text.index(" killed")], "two miners"))
    assert [actors for word, _, _, actors, *_ in found if word == "killed"] == [by]


def test_an_act_of_the_encoder_with_one_side_is_surer():
    text = "Velmari troops flattened a barn."
    for score, words in ((0.95, []), (0.98, ["flattened"])):
        found = read(text, act(text, "flattened", "ASSAULT", "Velmari troops", score=score))
        assert [word for word, *_ in found] == words


def test_who_stands_behind_by_did_it():
    text = "Nurses marched for a clerk who was killed by guards."
    found = read(text, act(text, "killed", "ASSAULT", "Nurses", "a clerk"))
    assert [(by, to) for word, _, _, by, to, _ in found if word == "killed"] == [
        ("guards", "a clerk")
    ]


COUNTED = {
    "tens of thousands": "Tens of thousands of people in Orland",
    "a number": "A number of miners from Kesh",
    "dozens": "Dozens of nurses near Halm",
}


@pytest.mark.parametrize("crowd", COUNTED.values(), ids=COUNTED)
def test_those_who_are_counted_act_and_not_their_town(crowd):
    assert [by for _, _, by, _ in sides(f"{crowd} protested the levy.")] == [crowd]


def test_who_protests_a_killing_has_not_killed():
    text = "Miners protested the killing of a clerk."
    found = read(
        text,
        act(text, "protested", "PROTEST", "Miners"),
        act(text, "killing", "ASSAULT", "Miners", "a clerk"),
    )
    assert [(word, by) for word, _, _, by, *_ in found] == [
        ("protested", "Miners"),
        ("killing", ""),
    ]


def test_a_side_ends_before_its_relative_clause():
    text = "Some nurses who wept blocked the quay."
    found = read(text, act(text, "blocked", "PROTEST", "Some nurses who wept", score=0.98))
    assert [by for _, _, _, by, *_ in found] == ["Some nurses"]
