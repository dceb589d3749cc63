"""Lines found again among the passages they were taken from."""

import pytest

from onrecord.intake.html.match import located, size

TEXTS = [
    "Ferry runs again",
    "The ferry to Lisk runs again from Monday. Share this with your friends.",
    "Ferry runs again",
    "— * —",
    "Nobody had expected to see it this spring.",
    "Ward 3\t1,200",
    "港で火事があった。",
]
LINES = {
    "whole": (["Nobody had expected to see it this spring."], {4}),
    "spaced and marked otherwise": (["- Nobody had  expected, to see it this spring"], {4}),
    "cut short": (["The ferry to Lisk runs again from Monday."], {1}),
    "several put together": (
        ["The ferry to Lisk runs again from Monday. Nobody had expected to see it this spring."],
        {1, 4},
    ),
    "the first of two alike": (["Ferry runs again"], {0}),
    "the one after the line before": (
        [
            "The ferry to Lisk runs again from Monday. Share this with your friends.",
            "Ferry runs again",
        ],
        {1, 2},
    ),
    "both, where both were taken": (["Ferry runs again", "Ferry runs again"], {0, 2}),
    "a row of a table": (["| Ward 3 | 1,200 |"], {5}),
    "a row whose cells are passages": (["| Ferry runs again | nothing |"], {0}),
    "without spaces": (["港で火事があった。"], {6}),
    "no words": (["—", "", "***"], set()),
    "words of no passage": (["The bridge is shut for repairs until June."], set()),
    "too little of one": (["The ferry to Lisk"], set()),
}


@pytest.mark.parametrize(("lines", "found"), LINES.values(), ids=LINES)
def test_lines_are_found_where_they_stand(lines, found):
    assert located(TEXTS, lines) == found


@pytest.mark.parametrize(("text", "words"), [("", 0), ("The ferry’s in.", 4), ("港で3隻", 4)])
def test_words_are_counted_in_any_script(text, words):
    assert size(text) == words
