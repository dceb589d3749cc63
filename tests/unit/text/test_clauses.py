"""The edges of reported clauses."""

import pytest

from onrecord.text.clauses import trimmed, turns

TRIMMED = {
    "full stop": ("it held.", "it held"),
    "comma": (", it held,", "it held"),
    "question": ("did it hold?", "did it hold?"),
    "dots": ("it held...", "it held..."),
    "enclosing marks": ("“it held.”", "it held"),
    "marks around a part": ("it was “a joke.”", "it was “a joke.”"),
    "two quotations": ("“a” and “b”", "“a” and “b”"),
    "white space": ("  it held \n", "it held"),
    "dash": ("— it held —", "it held"),
}


@pytest.mark.parametrize(("text", "expected"), TRIMMED.values(), ids=TRIMMED)
def test_trimmed(text, expected):
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == expected


@pytest.mark.parametrize("text", ["", " ", ".", " , ", "“”"])
def test_nothing_is_left(text):
    assert trimmed(text, 0, len(text)) is None


def test_turns():
    text = "a; b, but c, yet d, and e"
    assert [text[at : at + 5] for at in turns(text, 0, len(text))] == ["; b, ", ", but", ", yet"]


def test_turns_outside_the_stretch_are_not_seen():
    assert list(turns("a; b; c; d", 2, 6)) == [4]
