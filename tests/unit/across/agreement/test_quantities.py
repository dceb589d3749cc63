"""Agreements on numbers: made reports of one event, the verdict and the origins each must give."""

import pytest

from tests.unit.across.agreement.told import agreed, told

FIRE = "the fire service"
POLICE = "the police"
CLINIC = "Tolna Hospital"

CASES = {
    "the toll of a war is not that of a day": (
        "dead",
        [
            told("Post", (FIRE, "6 civilians were killed")),
            told(
                "Star",
                (POLICE, "3 people were killed"),
                ("", "The war has killed more than 9,000 people since 2029"),
            ),
            told("Echo", ("", "The war has killed more than 9,000 people")),
        ],
        ("conflict", {"fire service", "police"}, 2),
    ),
    "the toll of a war has its year": (
        "dead (2029)",
        [
            told("Star", ("", "The war has killed more than 9,000 people since 2029")),
            told("Echo", ("", "The war has killed more than 9,000 people")),
        ],
        ("same", {"Star", "Echo"}, 2),
    ),
    "a title that names nobody tells of the same": (
        "dead",
        [
            told("Post", (FIRE, "the blast killed 3 workers"), title="Blast kills 3"),
            told("Star", (POLICE, "the blast killed 5 people")),
        ],
        ("conflict", {"fire service", "police"}, 3),
    ),
    "whoever they were, what befell them is counted": (
        "dead",
        [
            told("Post", (FIRE, "3 protesters were killed in the square")),
            told("Star", (POLICE, "the guards killed 5 demonstrators")),
        ],
        ("conflict", {"fire service", "police"}, 2),
    ),
    "who they were is counted where nothing befell them": (
        "taking part",
        [
            told("Post", (FIRE, "300 protesters stood in the square")),
            told("Star", (POLICE, "500 demonstrators stood in the square")),
        ],
        ("conflict", {"fire service", "police"}, 2),
    ),
    "what is killed and what is injured are two": (
        "injured",
        [
            told("Post", (FIRE, "the blast killed 3 workers and injured 11")),
            told("Star", (POLICE, "the blast killed 3 workers and injured 11")),
        ],
        ("same", {"fire service", "police"}, 2),
    ),
    "a figure that the report itself calls the earlier is left behind": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed"), day=1),
            told("Star", ("", "12 people were killed; the earlier figure was 14 dead"), day=2),
        ],
        ("update", {"fire service", "Star"}, 3),
    ),
    "who also raises a number gives the old and the new": (
        "dead",
        [
            told("Post", ("the mayor", "12 people had died")),
            told("Star", ("", "The mayor also raised the number of dead to 14 from 12"), day=2),
        ],
        ("update", {"mayor"}, 3),
    ),
    "how old the dead are is no number of them": (
        "dead",
        [
            told("Post", (FIRE, "1 person was killed")),
            told("Star", (FIRE, "1 person was killed, and a boy of 19 had died")),
        ],
        ("same", {"fire service"}, 2),
    ),
    "one number each for one noun, and an act in common": (
        "prisoners",
        [
            told("Post", (FIRE, "140 prisoners would be exchanged on Friday")),
            told("Star", (POLICE, "it was ready to exchange 90 prisoners")),
        ],
        ("conflict", {"fire service", "police"}, 2),
    ),
    "sums of money share no more than that they are money": (
        "aid (EUR)",
        [
            told("Post", (FIRE, "the mill lost 80 million euros")),
            told("Star", (POLICE, "the mayor asked for 20 million euros in aid")),
        ],
        None,
    ),
    "one number each for one noun, and nothing in common": (
        "officers",
        [
            told("Post", (FIRE, "140 officers would be paid more")),
            told("Star", (POLICE, "it guarded the hall with 90 officers")),
        ],
        None,
    ),
    "the same number from one body in two papers is one origin": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast")),
            told("Star", (FIRE, "the blast killed 14")),
        ],
        ("same", {"fire service"}, 2),
    ),
    "the same number from two bodies is two origins": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast")),
            told("Star", (CLINIC, "14 people had died")),
        ],
        ("same", {"fire service", "Tolna Hospital"}, 2),
    ),
    "two exact numbers from two bodies conflict": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast")),
            told("Star", (CLINIC, "16 people had died")),
        ],
        ("conflict", {"fire service", "Tolna Hospital"}, 2),
    ),
    "a later number of the same body is an update": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast"), day=1),
            told("Star", (FIRE, "the death toll had risen to 17"), day=2),
        ],
        ("update", {"fire service"}, 2),
    ),
    "two numbers of one body on one day conflict": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast")),
            told("Star", (FIRE, "41 people were killed in the blast")),
        ],
        ("conflict", {"fire service"}, 2),
    ),
    "on one day, words of revision make an update": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast")),
            told("Star", (FIRE, "the death toll rose to 17")),
        ],
        ("update", {"fire service"}, 2),
    ),
    "a conflict goes before an update": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast"), day=1),
            told("Star", (FIRE, "17 people were killed in the blast"), day=2),
            told("Echo", (CLINIC, "20 people had died"), day=2),
        ],
        ("conflict", {"fire service", "Tolna Hospital"}, 3),
    ),
    "who repeats a number that its own origin left behind makes no conflict": (
        "dead",
        [
            told("Post", (FIRE, "14 people were killed in the blast"), day=1),
            told("Echo", ("the mayor", "14 people were dead"), day=1),
            told("Star", (FIRE, "17 people were killed in the blast"), day=2),
        ],
        ("update", {"fire service", "mayor"}, 3),
    ),
    "at least 20 leaves room for 23": (
        "injured",
        [
            told("Post", (FIRE, "at least 20 people were injured")),
            told("Star", (CLINIC, "the blast injured 23 people")),
        ],
        ("compatible", {"fire service", "Tolna Hospital"}, 2),
    ),
    "at least 30 leaves no room for 23": (
        "injured",
        [
            told("Post", (FIRE, "at least 30 people were injured")),
            told("Star", (CLINIC, "the blast injured 23 people")),
        ],
        ("conflict", {"fire service", "Tolna Hospital"}, 2),
    ),
    "more than 20 leaves no room for 20": (
        "injured",
        [
            told("Post", (FIRE, "more than 20 people were injured")),
            told("Star", (CLINIC, "the blast injured 20 people")),
        ],
        ("conflict", {"fire service", "Tolna Hospital"}, 2),
    ),
    "about 600 leaves room for 612": (
        "evacuated",
        [
            told("Post", (FIRE, "about 600 residents were told to leave")),
            told("Star", (POLICE, "612 residents were evacuated")),
        ],
        ("compatible", {"fire service", "police"}, 2),
    ),
    "about 600 leaves no room for 900": (
        "evacuated",
        [
            told("Post", (FIRE, "about 600 residents were told to leave")),
            told("Star", (POLICE, "900 residents were evacuated")),
        ],
        ("conflict", {"fire service", "police"}, 2),
    ),
    "about 600 and about 700 are two numbers": (
        "evacuated",
        [
            told("Post", (FIRE, "about 600 residents were told to leave")),
            told("Star", (POLICE, "about 700 residents were evacuated")),
        ],
        ("conflict", {"fire service", "police"}, 2),
    ),
    "nearly 600 leaves no room for 640": (
        "evacuated",
        [
            told("Post", (FIRE, "nearly 600 residents were told to leave")),
            told("Star", (POLICE, "640 residents were evacuated")),
        ],
        ("conflict", {"fire service", "police"}, 2),
    ),
    "a range leaves room for a number within": (
        "injured",
        [
            told("Post", (FIRE, "between 15 and 20 people were hurt")),
            told("Star", (CLINIC, "18 people were injured")),
        ],
        ("compatible", {"fire service", "Tolna Hospital"}, 2),
    ),
    "a range leaves no room for a number beyond": (
        "injured",
        [
            told("Post", (FIRE, "between 15 and 20 people were hurt")),
            told("Star", (CLINIC, "28 people were injured")),
        ],
        ("conflict", {"fire service", "Tolna Hospital"}, 2),
    ),
    "dozens leave room for 48": (
        "injured",
        [
            told("Post", (FIRE, "dozens of people were injured")),
            told("Star", (CLINIC, "48 people were injured")),
        ],
        ("compatible", {"fire service", "Tolna Hospital"}, 2),
    ),
    "the injured and those treated are two counts": (
        "injured and treated in hospital",
        [
            told("Post", (FIRE, "37 people were injured")),
            told("Star", (CLINIC, "41 people had been treated")),
        ],
        ("different_base", {"fire service", "Tolna Hospital"}, 2),
    ),
    "no reader mistakes two counts that each report gives apart": (
        "injured and treated in hospital",
        [
            told("Post", (FIRE, "37 people were injured"), ("", "Nine people are in hospital")),
            told("Star", (CLINIC, "nine people had been treated")),
        ],
        None,
    ),
    "the missing are not the dead": (
        "dead and missing",
        [
            told("Post", (FIRE, "six people were missing")),
            told("Star", (POLICE, "14 people had died")),
        ],
        ("different_base", {"fire service", "police"}, 2),
    ),
    "homes destroyed and homes damaged are two counts": (
        "destroyed and damaged",
        [
            told("Post", ("the council", "the storm destroyed 320 homes")),
            told("Star", ("the council", "450 homes were damaged")),
        ],
        ("different_base", {"council"}, 2),
    ),
    "two currencies are two bases": (
        "damage",
        [
            told("Post", ("Kell Mutual", "the damage was put at 9 million euros")),
            told("Star", ("Kell Mutual", "the damage was put at $10 million")),
        ],
        ("different_base", {"Kell Mutual"}, 2),
    ),
    "two units of one dimension are compared": (
        "road (miles)",
        [
            told("Post", ("the road office", "the slide covered 5 miles of road")),
            told("Star", ("the road office", "the slide covered 8 kilometres of road")),
        ],
        ("compatible", {"road office"}, 2),
    ),
    "jobs cut and people laid off are two counts": (
        "laid off and cut",
        [
            told("Post", ("the mill", "it would cut 1,200 jobs")),
            told("Star", ("the union", "1,500 workers would lose their jobs")),
        ],
        ("different_base", {"mill", "union"}, 2),
    ),
    "injured and those in custody are not held against each other": (
        "injured and arrested",
        [
            told("Post", (FIRE, "37 people were injured")),
            told("Star", (POLICE, "41 people were arrested")),
        ],
        None,
    ),
    "a share and a number are two bases": (
        "laid off",
        [
            told("Post", ("the mill", "300 workers were laid off")),
            told("Star", ("the union", "12 percent of workers were laid off")),
        ],
        ("different_base", {"mill", "union"}, 2),
    ),
}


@pytest.mark.parametrize(("about", "records", "expected"), CASES.values(), ids=CASES)
def test_a_story_gives_the_verdict_and_its_origins(about, records, expected):
    found = agreed(about, *records)
    assert found == (expected and (expected[0], sorted(expected[1]), expected[2]))
