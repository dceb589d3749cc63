"""Who is told something in a headline says nothing."""

import pytest

from tests.unit.readers.attribution.test_encoded import read

TOLD = {
    "who is told in a title": ("Ferry firm told to explain", "title", 0),
    "who is told in a heading": ("Ferry firm ordered to explain", "heading", 0),
    "who tells in a title": ("Ferry firm vowed to explain", "title", 1),
    "who tells in a paragraph": ("Ferry firm asked to explain", "paragraph", 1),
}


@pytest.mark.parametrize(("text", "kind", "kept"), TOLD.values(), ids=TOLD)
def test_who_is_told_in_a_title_says_nothing(text, kind, kept):
    found = ("Ferry firm", text.split()[2], "to explain")
    assert len(read(text, found, kinds=(kind,))) == kept
