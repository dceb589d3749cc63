"""Crowds: clashes with the police are riots, and a crowd protests something."""

import pytest

from tests.acts import events, sides

CLASHES = {
    "a crowd with police": (
        "Protesters clashed with police in the capital.",
        [("clashed", "PROTEST", "Protesters", "police in the capital")],
    ),
    "police with a crowd": (
        "Police clashed with demonstrators.",
        [("clashed", "PROTEST", "demonstrators", "Police")],
    ),
    "supporters": (
        "Supporters of Ida Moss clashed with riot police.",
        [("clashed", "PROTEST", "Supporters of Ida Moss", "riot police")],
    ),
    "between": (
        "Clashes between students and police went on.",
        [("Clashes", "PROTEST", "students", "police")],
    ),
    "an army with rebels": (
        "The army clashed with rebels.",
        [("clashed", "ASSAULT", "The army", "rebels")],
    ),
    "two crowds": (
        "Rival fans clashed with residents.",
        [("clashed", "ASSAULT", "Rival fans", "residents")],
    ),
    "gunmen": (
        "Gunmen clashed with police.",
        [("clashed", "ASSAULT", "Gunmen", "police")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CLASHES.values(), ids=CLASHES)
def test_who_clashes_with_whom(text, expected):
    assert sides(text) == expected


def test_a_clash_with_police_is_a_riot():
    assert [one.mode for one in events("Students clashed with police.")] == ["riot"]


PROTESTED = {
    "a killing": (
        "Thousands of people in Orland protested the killing of a clerk.",
        ("PROTEST", "Thousands of people in Orland", ""),
    ),
    "a killing, by whom": (
        "Miners protested the killing of a clerk by guards.",
        ("PROTEST", "Miners", "guards"),
    ),
    "a rise": ("Students protested the rise in fees.", ("PROTEST", "Students", "")),
    "outside a place": (
        "Hundreds of teachers protested outside the ministry.",
        ("PROTEST", "Hundreds of teachers", ""),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PROTESTED.values(), ids=PROTESTED)
def test_what_a_crowd_protests(text, expected):
    assert expected in [(kind, by, to) for _, kind, by, to in sides(text)]


SAID = (
    "The minister protested the decision of the court.",
    "The judges protested that it was late.",
)


@pytest.mark.parametrize("text", SAID)
def test_who_only_says_so_stages_no_protest(text):
    assert "PROTEST" not in [kind for _, kind, *_ in sides(text)]
