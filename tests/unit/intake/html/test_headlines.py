"""Titles without the names of outlets, and the heading that is the title."""

import pytest

from onrecord.intake.html.headlines import agree, bare_title, best_title

OUTLETS = ["The Harrow Post", "harrowpost"]
STATED = {
    "an outlet behind a bar": ("Ferry runs again | The Harrow Post", "Ferry runs again"),
    "behind a dash, without its article": ("Ferry runs again - Harrow Post", "Ferry runs again"),
    "before a colon": ("Harrow Post: Ferry runs again", "Ferry runs again"),
    "as its host": ("Ferry runs again – HarrowPost", "Ferry runs again"),
    "a section too": ("Ferry runs again | Harbour | The Harrow Post", "Ferry runs again"),
    "an unknown name behind a bar": (
        "Ferry to Lisk runs again | Lisk News",
        "Ferry to Lisk runs again",
    ),
    "a dash of the title's own": (
        "Ferry runs again - after a year",
        "Ferry runs again - after a year",
    ),
    "a colon of its own": ("Ferry: ‘we knew of cracks’", "Ferry: ‘we knew of cracks’"),
    "a word with a hyphen": ("Ferry re-runs", "Ferry re-runs"),
    "the outlet in the title": ("Harrow Post wins prize", "Harrow Post wins prize"),
    "nothing but the outlet": ("The Harrow Post", "The Harrow Post"),
    "white space": (" Ferry \n runs  again ", "Ferry runs again"),
}


@pytest.mark.parametrize(("stated", "bare"), STATED.values(), ids=STATED)
def test_an_outlets_name_is_no_part_of_a_title(stated, bare):
    assert bare_title(stated, OUTLETS) == bare


CHOICES = {
    "the heading that agrees": (
        ["Ferry runs again after year | Post"],
        ["Post", "Ferry runs again after a year in dock"],
        "Ferry runs again after a year in dock",
    ),
    "the closest of several": (
        ["Ferry runs again"],
        ["Ferry runs again: five questions", "Ferry runs again"],
        "Ferry runs again",
    ),
    "what is stated first": (
        ["Ferry runs again", "Ferry"],
        ["Sport", "Weather"],
        "Ferry runs again",
    ),
    "the only heading": ([], ["Ferry runs again"], "Ferry runs again"),
    "none of several headings": ([], ["Ferry runs again", "Weather"], None),
    "nothing": ([], [], None),
}


@pytest.mark.parametrize(("stated", "headings", "title"), CHOICES.values(), ids=CHOICES)
def test_the_title_is_what_page_and_data_agree_on(stated, headings, title):
    assert best_title(stated, headings, ["Post"]) == title


def test_one_word_in_common_is_no_agreement():
    assert not agree("Ferry", "Ferry runs again")
    assert agree("Ferry", "ferry")
    assert not agree("Ferry runs again", "Bridge shut for repairs")
