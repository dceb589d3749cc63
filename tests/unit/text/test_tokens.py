"""Words and marks."""

import pytest

from onrecord.text.tokens import tokens, tokens_within

CASES = {
    "words and a stop": ("The fire.", ["The", "fire", "."]),
    "an apostrophe joins": ("don’t", ["don’t"]),
    "a number with separators": ("1,200.5 tons", ["1,200.5", "tons"]),
    "a hyphen joins": ("F-35", ["F-35"]),
    "marks stand alone": ("“Go!”", ["“", "Go", "!", "”"]),
    "an emoji is one": ("🔥 out", ["🔥", "out"]),
    "letters of any script": ("Привет мир", ["Привет", "мир"]),
    "nothing": ("  \n", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_tokens(text, expected):
    assert [text[start:end] for start, end in tokens(text)] == expected


def test_those_within_a_stretch():
    assert tokens_within(tokens("one two three"), 4, 7) == [(4, 7)]
