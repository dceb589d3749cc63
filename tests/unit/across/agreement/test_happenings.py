"""Agreements on events: the status each report gives one act, and on whose word."""

from dataclasses import replace

import pytest

from onrecord.across.agreement import agreements
from tests.unit.across.agreement.acts import doing
from tests.unit.across.agreement.told import copy_of, one_story, told

POLICE = "the police"
OWNER = "the owner"


def agreed(*records, copies=()):
    """About, verdict and origins of every agreement on events."""
    return [
        (one.about, one.verdict, sorted(origin.name for origin in one.origins))
        for one in agreements(records, copies, one_story(*records))
        if one.kind == "event"
    ]


def arrest(outlet, speaker="", words="police arrested the manager on Sunday", day=1, **changed):
    verb = next(each for each in ("arrested", "detained", "arrest") if each in words)
    given = {"kind": "COERCE", "who": "police", "whom": "manager", "when": "Sunday"} | changed
    return doing(told(outlet, (speaker, words), day=day), verb, given.pop("kind"), **given)


CASES = {
    "one act in two papers": (
        [arrest("Post"), arrest("Star")],
        [("arrested", "same", ["Post", "Star"])],
    ),
    "one act by two words": (
        [arrest("Post"), arrest("Star", words="police detained the manager on Sunday")],
        [("arrested", "same", ["Post", "Star"])],
    ),
    "who denies an act contradicts who tells it": (
        [arrest("Post"), arrest("Star", OWNER + " denies", status="denied")],
        [("arrested", "conflict", ["Post", "owner"])],
    ),
    "an alleged act may have happened": (
        [arrest("Post"), arrest("Star", "a lawyer", status="alleged")],
        [("arrested", "compatible", ["Post", "lawyer"])],
    ),
    "what was planned came later": (
        [
            arrest("Post", words="police will arrest the manager", status="planned", when=""),
            arrest("Star", day=2),
        ],
        [("arrest", "update", ["Post", "Star"])],
    ),
    "one source takes back what it said": (
        [
            arrest("Post", POLICE, words="it arrested the manager on Sunday", who="it"),
            arrest(
                "Star",
                POLICE + " denies",
                words="it arrested the manager on Sunday",
                who="it",
                status="denied",
                day=2,
            ),
        ],
        [("arrested", "update", ["police"])],
    ),
    "what is only possible stands against nothing": (
        [arrest("Post"), arrest("Star", status="hypothetical")],
        [],
    ),
    "another man arrested is another act": (
        [arrest("Post"), arrest("Star", words="police arrested a baker", whom="baker", when="")],
        [],
    ),
    "the same man arrested a week later is another act": (
        [
            arrest("Post"),
            arrest("Star", words="police arrested the manager on Friday", when="Friday", day=8),
        ],
        [],
    ),
    "an act of another type is another act": (
        [arrest("Post"), arrest("Star", kind="ACCUSE")],
        [],
    ),
    "a trigger alone does not make two acts one": (
        [
            arrest("Post"),
            arrest("Star", words="soldiers arrested a nurse", who="soldiers", whom="nurse"),
        ],
        [],
    ),
}


def toll(outlet, speaker, count, day=1, verb="killed", hurt="eleven"):
    """An attack that ``speaker`` says killed so many, and injured eleven."""
    words = f"the raiders {verb} {count} and injured {hurt} in Harrow"
    report = told(outlet, (speaker, words), day=day)
    return doing(report, verb, "ASSAULT", who="raiders", where="Harrow", many=f"{count} {hurt}")


CASES |= {
    "another act of its kind is another act": (
        [
            doing(
                told("Post", ("", "teachers began a strike in Harrow")),
                "strike",
                "PROTEST",
                who="teachers",
                where="Harrow",
            ),
            doing(
                told("Star", ("", "teachers called another strike in Harrow")),
                "strike",
                "PROTEST",
                "planned",
                who="teachers",
                where="Harrow",
            ),
        ],
        [],
    ),
    "an act whose toll is disputed": (
        [toll("Post", POLICE, "three"), toll("Star", "the army", "seven")],
        [("killed", "conflict", ["army", "police"])],
    ),
    "an act whose toll was raised": (
        [toll("Post", POLICE, "three"), toll("Star", POLICE, "seven", day=2)],
        [("killed", "update", ["police"])],
    ),
    "an act with one toll": (
        [toll("Post", POLICE, "three"), toll("Star", "the army", "three")],
        [("killed", "same", ["army", "police"])],
    ),
    "a number beside the act is not of the act": (
        [toll("Post", POLICE, "three"), toll("Star", "the army", "three", hurt="forty")],
        [("killed", "same", ["army", "police"])],
    ),
}


@pytest.mark.parametrize(("records", "expected"), CASES.values(), ids=CASES)
def test_an_act_is_told_with_its_status(records, expected):
    assert agreed(*records) == expected


def test_a_copy_adds_no_origin():
    original, copied = arrest("Post"), arrest("Star")
    assert agreed(original, copied, copies=[copy_of(original, copied)]) == [
        ("arrested", "same", ["Post"])
    ]


def test_the_reason_of_a_conflict_names_both_sides():
    records = [arrest("Post"), arrest("Star", OWNER + " denies", status="denied")]
    (found,) = [one for one in agreements(records, (), one_story(*records)) if one.kind == "event"]
    assert found.why == "Post tells it as having happened, owner tells it as not so."


def test_the_reason_of_a_disputed_toll_names_both_numbers():
    records = [toll("Post", POLICE, "three"), toll("Star", "the army", "seven")]
    (found,) = [one for one in agreements(records, (), one_story(*records)) if one.kind == "event"]
    assert found.why == (
        "All tell it as having happened; “three” (police) and “seven” (army) cannot both hold."
    )


ARMED = {"rebels": "REB", "its men": "UAF", "soldiers": "MIL"}


def fired(outlet, speaker, who, status):
    made = doing(
        told(outlet, (speaker, f"{who} had fired the shells")), "fired", "ASSAULT", status, who=who
    )
    actors = (replace(each, sector=ARMED.get(each.name)) for each in made.actors)
    return replace(made, actors=tuple(actors))


DENIED = {"rebels": [("fired", "conflict", ["Front", "ministry"])], "soldiers": []}


@pytest.mark.parametrize(("who", "found"), DENIED.items(), ids=DENIED)
def test_who_denies_an_act_names_its_own_men_otherwise(who, found):
    denial = fired("Star", "the Front denies", "its men", "denied")
    assert agreed(fired("Post", "the ministry", who, "happened"), denial) == found
