"""Stamps at the head of entries of a running report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.stamps import stamp_end

STAMPS = {
    "clock": ("14:32 Crews have left.", "14:32 "),
    "clock with a stop": ("14.32 Crews have left.", "14.32 "),
    "clock and a dash": ("14:32 – Crews have left.", "14:32 – "),
    "clock and a colon": ("4.15pm: Crews have left.", "4.15pm: "),
    "clock and a zone": ("16:20 BST Crews have left.", "16:20 BST "),
    "clock in brackets": ("[11:02] Crews have left.", "[11:02] "),
    "full hour": ("9am Crews have left.", "9am "),
    "before a quotation": ("14:32 “We have left.”", "14:32 "),
    "hours ago": ("3h ago Crews have left.", "3h ago "),
    "minutes ago, alone": ("10 minutes ago", "10 minutes ago"),
    "updated": ("Updated 09:15 GMT", "Updated 09:15 GMT"),
    "updated on a day": ("Last updated: 12 May 2031, 18:40", "Last updated: 12 May 2031, 18:40"),
    "updated, and words": ("Updated 14:32 Mayor Ida Moss has left.", "Updated 14:32 "),
    "a sum": ("12.40 crowns is too much.", ""),
    "a time that is the subject": ("09:00 is when it opens.", ""),
    "a time of a race": ("2:14:05 Brandt wins.", ""),
    "what is no hour": ("25:10 Brandt wins.", ""),
    "ago in words": ("Three hours ago the river broke its banks.", ""),
    "updated rules": ("Updated rules say that boats must stay.", ""),
    "published in a year": ("Published in 1911, the book sold well.", ""),
    "a year": ("2031 Crews have left.", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "stamp"), STAMPS.values(), ids=STAMPS)
def test_where_the_words_begin(text, stamp):
    assert text[: stamp_end(text, 0, len(text))] == stamp


def test_a_stamp_is_sought_in_its_block():
    text = "Storm nears\n\n14:32 Crews have left."
    assert stamp_end(text, 13, len(text)) == 19


@given(st.text(), st.text())
def test_the_end_lies_in_the_block(before, block):
    text = before + block
    assert len(before) <= stamp_end(text, len(before), len(text)) <= len(text)
