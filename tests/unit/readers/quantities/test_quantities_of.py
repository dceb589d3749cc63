"""Whose a number is where the words behind it do not tell: speakers, wholes, ranks, classes."""

import pytest

OF = {
    "“It sank,” said stoker Edda Roth, 52.": ["[52] measure 52 year of Edda Roth"],
    "Voters chose Edda Roth, 52.": ["[52] count 52"],
    "The rats ate half the flour in May.": ["[half] ratio 0.5 of flour"],
    "The tug had a crew of 12.": ["[12] count 12 of crew"],
    "She is world number four.": [],
    "He taught Year 8 pupils.": [],
}


@pytest.mark.parametrize(("text", "found"), OF.items(), ids=OF)
def test_whose_a_number_is(text, found, lines):
    assert lines(text) == found
