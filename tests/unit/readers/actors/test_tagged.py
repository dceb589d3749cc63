"""The encoder's names, put right by the rest of the report."""

import pytest

from tests.unit.readers.actors.test_named import described

CASES = {
    "a nickname in marks": (
        "Police thanked Bob “The Hat” Jones. Crowds cheered Jones.",
        [("Bob", "person"), ("The Hat", "organisation"), ("Jones", "person"), ("Jones", "person")],
        [("Police", "government", 1), ("Bob “The Hat” Jones", "person", 2)],
    ),
    "characters of markup": (
        "Crowds cheered Bob “><b>” Jones.",
        [("Bob", "person"), ("Jones", "person")],
        [("Bob “><b>” Jones", "person", 1)],
    ),
    "a title and a surname": (
        "Crowds cheered Bob Jones. Mr Jones left.",
        [("Bob Jones", "person"), ("Mr Jones", "person")],
        [("Bob Jones", "person", 2)],
    ),
    "two persons beside each other": (
        "Crowds cheered Bob Roe and Ida Jones.",
        [("Bob Roe", "person"), ("Ida Jones", "person")],
        [("Bob Roe", "person", 1), ("Ida Jones", "person", 1)],
    ),
    "a body that once passed for a person": (
        "Kornhaus grew. Crowds cheered Kornhaus.",
        [("Kornhaus", "person"), ("Kornhaus", "organisation")],
        [("Kornhaus", "organisation", 2)],
    ),
    "a surname that once passed for a body": (
        "Ida Kornhaus ran. Crowds cheered Kornhaus.",
        [("Ida Kornhaus", "person"), ("Kornhaus", "organisation")],
        [("Ida Kornhaus", "person", 1), ("Kornhaus", "organisation", 1)],
    ),
    "a person whom a title hides": (
        "# Ada Jones on the quay\nCrowds cheered Ada Jones.",
        [("Ada Jones", "organisation"), ("Ada Jones", "person")],
        [("Ada Jones", "person", 2)],
    ),
    "a person in a title alone": (
        "# Ada Jones on the quay\nCrowds cheered.",
        [("Ada Jones", "organisation")],
        [("Ada Jones", "person", 1)],
    ),
    "a body in a title, named after a person": (
        "# Ada Jones Bank on the quay\nCrowds cheered.",
        [("Ada Jones Bank", "organisation")],
        [("Ada Jones Bank", "organisation", 1)],
    ),
    "a surname in capitals": (
        "Crowds cheered Ada Jones. JONES LEFT IN TEARS.",
        [("Ada Jones", "person"), ("JONES", "organisation")],
        [("Ada Jones", "person", 2)],
    ),
    "a person of a body": (
        "Prof. Hugo Lantz of the Tide Institute said that it rained.",
        [("Hugo Lantz", "person"), ("Tide Institute", "organisation")],
        [("Hugo Lantz", "person", 1), ("Tide Institute", "organisation", 1)],
    ),
    "somebody of a person of a body": (
        "The lawyer of Hugo Lantz of the institute said that it rained.",
        [("Hugo Lantz", "person")],
        [
            ("The lawyer of Hugo Lantz of the institute", "unnamed", 1),
            ("Hugo Lantz", "person", 1),
        ],
    ),
    "a surname that he stands for": (
        "# Vorrel Kornhaus is dead\nRain fell.\nKornhaus left in May. He said that it rained.",
        [("Vorrel Kornhaus", "person"), ("Kornhaus", "person")],
        [("Vorrel Kornhaus", "person", 3)],
    ),
    "who speaks behind a surname": (
        "Kornhaus, who said that it rained, left.",
        [("Kornhaus", "person")],
        [("Kornhaus", "person", 2)],
    ),
    "who speaks behind the surname of a full name": (
        "Crowds cheered Ada Kornhaus. Kornhaus, who said that it rained, left.",
        [("Ada Kornhaus", "person"), ("Kornhaus", "person")],
        [("Ada Kornhaus", "person", 3)],
    ),
    "who speaks behind a town": (
        "Crowds cheered in Kornhaus, who said that it rained.",
        [("Kornhaus", "place")],
        [("Kornhaus", "place", 1)],
    ),
    "a body in capitals": (
        "Crowds cheered Tom Kornhaus. Kornhaus grew. KORNHAUS GREW.",
        [("Tom Kornhaus", "person"), ("Kornhaus", "organisation"), ("KORNHAUS", "organisation")],
        [("Tom Kornhaus", "person", 1), ("Kornhaus", "organisation", 2)],
    ),
    "what is made of a country's name": (
        "Crowds left Tarvia. A Tarvian tank burned.",
        [("Tarvia", "place"), ("Tarvian", "organisation")],
        [("Tarvia", "place", 1)],
    ),
}


@pytest.mark.parametrize(("text", "names", "expected"), CASES.values(), ids=CASES)
def test_names(text, names, expected):
    found = [one for one in described(text, *names) if one[0] != "Police"]
    assert found == [one for one in expected if one[0] != "Police"]


@pytest.mark.parametrize("seen", ["organisation", "place", "other", "person"])
def test_whoever_speaks_in_a_turn_is_the_speaker_whatever_the_name_looks_like(seen):
    text = "OKAFOR: Who shut the quay?\nMOSS: The council did."
    found = described(text, ("OKAFOR", seen), ("MOSS", "person"))
    assert found == [("OKAFOR", "person", 1), ("MOSS", "person", 1)]


def test_letters_that_take_turns_are_what_the_encoder_says():
    text = "ORB: Who shut the quay?\nMOSS: The council did."
    found = described(text, ("ORB", "organisation"), ("MOSS", "person"))
    assert found == [("ORB", "organisation", 1), ("MOSS", "person", 1)]
