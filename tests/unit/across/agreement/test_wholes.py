"""Agreements on numbers: what counts as the whole, what as a part or as another thing."""

import pytest

from tests.unit.across.agreement.told import agreed, told

FIRE = "the fire service"
POLICE = "the police"
CLINIC = "Tolna Hospital"

CASES = {
    "children among the dead are not the dead": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed, including four children")),
            told("Star", (CLINIC, "four children were killed")),
        ],
        None,
    ),
    "who died afterwards is not the toll": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast")),
            told("Star", (CLINIC, "two of the injured had died overnight")),
        ],
        None,
    ),
    "another three dead are not the toll": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast")),
            told("Star", (CLINIC, "another three people died")),
        ],
        None,
    ),
    "what could happen is no count": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast")),
            told("Star", (FIRE, "the next blast could kill 200 people")),
        ],
        None,
    ),
    "the dead of an earlier fire are another count": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast")),
            told("Star", ("", "In 2019, a blast in the same street killed 31 people")),
        ],
        None,
    ),
    "a second number in one report, of one origin, is another thing": (
        "dead",
        [
            told(
                "Post",
                (FIRE, "14 people were killed in the blast"),
                (FIRE, "three people were killed when a wall fell at the station"),
            ),
            told("Star", (FIRE, "14 people were killed")),
        ],
        ("same", {"fire service"}, 2),
    ),
    "what a toll rose by is no toll": (
        "dead",
        [
            told("Post", (FIRE, "the death toll rose by three to 17")),
            told("Star", (CLINIC, "17 people had died")),
        ],
        ("same", {"fire service", "Tolna Hospital"}, 2),
    ),
    "a number withdrawn does not count": (
        "arrested",
        [
            told("Post", (POLICE, "two people were arrested")),
            told("Star", ("", "Police arrested two people, not three")),
        ],
        ("same", {"police", "Star"}, 2),
    ),
    "a report that gives the old number with the new one is an update by itself": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast"), day=1),
            told("Star", (FIRE, "the death toll rose to 17 from 14"), day=2),
        ],
        ("update", {"fire service"}, 3),
    ),
    "a number without a noun counts what the number before it counts": (
        "taking part",
        [
            told("Post", ("the union", "200,000 people marched")),
            told("Star", ("", "Some 200,000 people marched"), (POLICE, "the figure was 60,000")),
        ],
        ("conflict", {"union", "Star", "police"}, 3),
    ),
    "a toll is one however far from its number it stands": (
        "dead",
        [
            told(
                "Post",
                (FIRE, "the death toll from the crash at the old pier of Tolna now stands at six"),
            ),
            told("Star", (CLINIC, "six people had died")),
        ],
        ("same", {"fire service", "Tolna Hospital"}, 2),
    ),
    "a killed bear is no dead person": (
        "dead",
        [
            told("Post", (FIRE, "two dogs were killed in the blast")),
            told("Star", (FIRE, "14 people were killed in the blast")),
        ],
        None,
    ),
    "workers stand for all the dead where nobody else is counted": (
        "dead",
        [
            told("Post", (FIRE, "14 workers were killed in the blast")),
            told("Star", (CLINIC, "16 people had died")),
        ],
        ("conflict", {"fire service", "Tolna Hospital"}, 2),
    ),
    "workers are some of the dead where all are counted, too": (
        "dead",
        [
            told("Post", (FIRE, "16 people were killed"), (FIRE, "14 workers were killed")),
            told("Star", (CLINIC, "16 people had died")),
        ],
        ("same", {"fire service", "Tolna Hospital"}, 2),
    ),
    "detained and arrested are one thing": (
        "arrested",
        [
            told("Post", (POLICE, "three men were detained")),
            told("Star", ("a lawyer", "police had arrested five men")),
        ],
        ("conflict", {"police", "lawyer"}, 2),
    ),
    "rough sums leave room for each other": (
        "damage",
        [
            told("Post", ("Kell Mutual", "the damage was put at about 9 million euros")),
            told("Star", ("the mayor", "the damage was at least 8 million euros")),
        ],
        ("compatible", {"Kell Mutual", "mayor"}, 2),
    ),
    "one thing that no table names, by its noun and clause": (
        "stalls",
        [
            told("Post", (FIRE, "crews searched 46 stalls by hand")),
            told("Star", ("the mayor", "crews searched 64 stalls by hand")),
        ],
        ("conflict", {"fire service", "mayor"}, 2),
    ),
    "one noun in clauses on two things": (
        "stalls",
        [
            told("Post", (FIRE, "crews searched 46 stalls by hand")),
            told("Star", ("the mayor", "bakers had rented 12 stalls for summer")),
        ],
        None,
    ),
    "houses and homes are one noun": (
        "homes destroyed",
        [
            told("Post", (FIRE, "the storm destroyed 320 homes")),
            told("Star", ("the mayor", "320 houses were destroyed")),
        ],
        ("same", {"fire service", "mayor"}, 2),
    ),
    "who denies a number contradicts who gives it": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast")),
            told("Star", ("the mill denies", "14 people were killed")),
        ],
        ("conflict", {"fire service", "mill"}, 2),
    ),
    "two who deny a number agree": (
        "dead",
        [
            told("Post", ("the mill denies", "14 people were killed in the blast")),
            told("Star", ("the owner denies", "14 people were killed")),
        ],
        ("same", {"mill", "owner"}, 2),
    ),
}


@pytest.mark.parametrize(("about", "records", "expected"), CASES.values(), ids=CASES)
def test_a_story_gives_the_verdict_and_its_origins(about, records, expected):
    found = agreed(about, *records)
    assert found == (expected and (expected[0], sorted(expected[1]), expected[2]))
