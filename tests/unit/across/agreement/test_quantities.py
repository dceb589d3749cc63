"""Agreements on numbers: made reports of one event, the verdict and the origins each must give."""

import pytest

from onrecord.across.agreement import agreements
from tests.unit.across.agreement.told import copy_of, one_story, told

FIRE = "the fire service"
POLICE = "the police"
CLINIC = "Tolna Hospital"


def agreed(about, *records, copies=()):
    """Verdict, origins and number of entries of the agreement on ``about``, None without one."""
    found = [
        (one.verdict, sorted(origin.name for origin in one.origins), len(one.entries))
        for one in agreements(records, copies, one_story(*records))
        if one.about == about
    ]
    assert len(found) <= 1
    return found[0] if found else None


CASES = {
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
        "road (mile)",
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
        "at the march",
        [
            told("Post", ("the union", "200,000 people marched")),
            told("Star", ("", "Some 200,000 people marched"), (POLICE, "the figure was 60,000")),
        ],
        ("conflict", {"union", "Star", "police"}, 3),
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

ORIGINS = {
    "a copy shares the origins of what it copies": (
        [told("Post", ("", "The blast killed 14 people")), told("Star", ("", "It killed 14"))],
        True,
        {"Post"},
    ),
    "without the copy there are two": (
        [told("Post", ("", "The blast killed 14 people")), told("Star", ("", "It killed 14"))],
        False,
        {"Post", "Star"},
    ),
    "a copy that lost the source still rests on it": (
        [told("Post", (FIRE, "the blast killed 14")), told("Star", ("", "The blast killed 14"))],
        True,
        {"fire service"},
    ),
    "the title rests on the source named below it": (
        [
            told("Post", (FIRE, "14 people were killed"), title="Blast kills 14"),
            told("Star", (FIRE, "the blast killed 14")),
        ],
        False,
        {"fire service"},
    ),
    "an official by name, once with the body and once without": (
        [
            told("Post", ("the head of the Kell fire service, Ana Brandt", "14 people had died")),
            told("Star", ("the Kell fire service", "14 people had died")),
            told("Echo", ("Ana Brandt", "14 people had died")),
        ],
        False,
        {"Kell fire service"},
    ),
    "the fire chief is the fire service": (
        [
            told("Post", ("the fire chief, Ana Brandt", "14 people had died")),
            told("Star", (FIRE, "14 people had died")),
        ],
        False,
        {"fire service"},
    ),
    "a former chief speaks for himself": (
        [
            told("Post", ("the former fire chief, Ana Brandt", "14 people had died")),
            told("Star", (FIRE, "14 people had died")),
        ],
        False,
        {"Ana Brandt", "fire service"},
    ),
    "a spokesman gives the word of the body": (
        [
            told("Post", ("a police spokesman", "14 people had died")),
            told("Star", (POLICE, "14 people had died")),
        ],
        False,
        {"police"},
    ),
    "an officer who speaks without leave does not": (
        [
            told("Post", ("a police officer", "14 people had died")),
            told("Star", (POLICE, "14 people had died")),
        ],
        False,
        {"police officer", "police"},
    ),
    "two officers without names in two papers are two": (
        [
            told("Post", ("a police officer", "14 people had died")),
            told("Star", ("a police officer", "14 people had died")),
        ],
        False,
        2,
    ),
    "witnesses of two papers are not the same": (
        [
            told("Post", ("two witnesses", "14 people had died")),
            told("Star", ("two witnesses", "14 people had died")),
        ],
        False,
        2,
    ),
    "the prefect speaks for the prefecture": (
        [
            told("Post", ("the prefect, Lucan Adair", "14 people had died")),
            told("Star", ("the county prefecture", "14 people had died")),
        ],
        False,
        {"county prefecture"},
    ),
    "two ministries stay two, and the ministry could be either": (
        [
            told("Post", ("the interior ministry", "14 people had died")),
            told("Star", ("the health ministry", "14 people had died")),
            told("Echo", ("the ministry", "14 people had died")),
        ],
        False,
        {"interior ministry", "health ministry", "ministry"},
    ),
    "a chain ends at its first speaker": (
        [
            told("Post", ("the ministry < the police", "14 people had died")),
            told("Star", (POLICE, "14 people had died")),
        ],
        False,
        {"police"},
    ),
    "what the agency reported rests on the agency's source": (
        [
            told("Northline News Agency", (FIRE, "14 people had died")),
            told("Star", ("Northline", "14 people had died")),
        ],
        False,
        {"fire service"},
    ),
    "who puts a number at something gives it": (
        [
            told("Post", ("", "The mayor, Ana Ruiz, put the number of dead at 14")),
            told("Star", ("Ana Ruiz", "14 people had died")),
            told("Echo", ("", "Police had put the death toll at 14")),
        ],
        False,
        {"Ana Ruiz", "Police"},
    ),
    "a storm that raises a number gives none": (
        [
            told("Post", ("", "A second storm raised the number of dead to 14")),
            told("Star", ("Ana Ruiz", "14 people had died")),
        ],
        False,
        {"Post", "Ana Ruiz"},
    ),
    "a communique is the word of whose it is": (
        [
            told("Post", ("the prefecture's communique", "14 people had died")),
            told("Star", ("the prefecture", "14 people had died")),
        ],
        False,
        1,
    ),
    "what a body publishes itself is its own word": (
        [
            told("Prefecture of Kell County", ("", "The blast killed 14 people")),
            told("Star", ("the county prefecture", "14 people had died")),
        ],
        False,
        1,
    ),
    "the county is no county prefecture": (
        [
            told("Post", ("the county", "14 people had died")),
            told("Star", ("the county prefecture", "14 people had died")),
        ],
        False,
        2,
    ),
    "one surname borne by two stays apart": (
        [
            told("Post", ("the fire chief, Ana Brandt", "14 people had died")),
            told("Star", ("the police chief, Tom Brandt", "14 people had died")),
        ],
        False,
        2,
    ),
}


@pytest.mark.parametrize(("about", "records", "expected"), CASES.values(), ids=CASES)
def test_a_story_gives_the_verdict_and_its_origins(about, records, expected):
    found = agreed(about, *records)
    assert found == (expected and (expected[0], sorted(expected[1]), expected[2]))


@pytest.mark.parametrize(("records", "copied", "expected"), ORIGINS.values(), ids=ORIGINS)
def test_an_agreement_counts_origins_not_reports(records, copied, expected):
    copies = [copy_of(*records[:2])] if copied else []
    verdict, origins, entries = agreed("dead", *records, copies=copies)
    assert verdict == "same"
    assert entries >= len(records)
    assert (len(origins) if isinstance(expected, int) else set(origins)) == expected
    assert len(origins) == len(set(origins)) or isinstance(expected, int)
