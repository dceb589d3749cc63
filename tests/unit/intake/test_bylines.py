"""Names in bylines, and lines that are none."""

import pytest

from onrecord.intake.bylines import names, signed_names


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Ana Petrescu and Joel Mbeki in Geneva", ("Ana Petrescu", "Joel Mbeki")),
        ("Ana Lee in Geneva and Bo Ek in Oslo", ("Ana Lee", "Bo Ek")),
        ("Tomas Reyl", ("Tomas Reyl",)),
        ("Story by Ilse van der Berg", ("Ilse van der Berg",)),
        ("BY ANA LEE Staff Writer", ("ANA LEE",)),
        ("By Ana Lee, Staff Writer", ("Ana Lee",)),
        ("Ana Lee, health correspondent", ("Ana Lee",)),
        ("By Ana Lee, Bo Ek and Li Wei, Valley Network", ("Ana Lee", "Bo Ek", "Li Wei")),
        ("By Ana Lee (ana@valley.example)", ("Ana Lee",)),
        ("By Ana Lee <ana@valley.example>", ("Ana Lee",)),
        ("By Ana Lee | July 10, 2024", ("Ana Lee",)),
        ("By Ana Lee, July 10, 2024", ("Ana Lee",)),
        ("By Ana Lee for The Valley Post", ("Ana Lee",)),
        ("Author: Jean-Luc d'Arc", ("Jean-Luc d'Arc",)),
        ("By Mohammed al-Hassan & Dr. Mary O'Neil", ("Mohammed al-Hassan", "Dr. Mary O'Neil")),
        ("*By Ana Lee*", ("Ana Lee",)),
        ("By Reuters", ("Reuters",)),
        ("By staff writers", ("staff writers",)),
        ("By our correspondent in Lumen Pass", ("our correspondent",)),
        ("By our special correspondent in Lumen Pass", ("our special correspondent",)),
        ("Ana Lee reports from Geneva", ("Ana Lee",)),
        ("Ana Lee - 10 July 2024", ("Ana Lee",)),
        ("Ana Lee | July 10, 2024 | 3 min read", ("Ana Lee",)),
        ("By Ana Lee, the mayor's oldest friend and the owner of the yard", ("Ana Lee",)),
    ],
)
def test_the_names_of_a_byline(line, found):
    assert names(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By Monday the river had risen",
        "By Monday",
        "By contrast, the north is dry",
        "By our reporter at the scene of it",
        "By law, the council must meet",
        "By 2030, half of them",
        "White House",
        "Early Years",
        "The Bridge",
        "The council will vote on Friday.",
        "One Orlian was killed when a bus fell into a ravine",
        "Two Orlians on Monday",
        "LUMEN PASS - Troops from Orlia crossed the river on Monday, the ministry said.",
        "Lumen Pass – Troops from Orlia crossed.",
        "Lumen Pass (Valley Wire) — Troops from Orlia crossed the river and went on east",
        "Ana Lee is the mayor.",
        "Ana Lee and Bo Ek, who reported the loss of two boats to police",
        "By Ana Lee - Troops from Orlia crossed the river on Monday, the ministry said.",
        "By " + "Ana " * 200,
        "x" * 100_000,
    ],
)
def test_no_byline(line):
    assert names(line) == ()


def test_a_bare_name_is_not_signed():
    assert signed_names("Tomas Reyl") == ()
