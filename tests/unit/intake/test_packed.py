"""Gzip: all members, within a bound, and what is wrong with it."""

import gzip

import pytest

from onrecord.errors import TooLarge, UnreadableSource
from onrecord.intake.packed import is_packed, unpacked

LINE = b"The boat sank on Monday, the port said.\n"
ONE = gzip.compress(LINE * 20)

WHOLE = {
    "one member": (ONE, LINE * 20),
    "two members": (ONE + gzip.compress(LINE), LINE * 21),
    "padding behind": (ONE + b"\0\0\0", LINE * 20),
    "something else behind": (ONE + b"tail", LINE * 20),
    "nothing inside": (gzip.compress(b""), b""),
    "as much as may be": (gzip.compress(b"a" * 1000), b"a" * 1000),
}


@pytest.mark.parametrize(("data", "wanted"), WHOLE.values(), ids=WHOLE)
def test_all_members_are_unpacked(data, wanted):
    assert is_packed(data)
    assert unpacked(data, "a.gz", 1000) == wanted


BAD = {
    "cut short": (ONE[:-12], UnreadableSource, r"a\.gz: gzip data cut short"),
    "a second member cut short": (ONE + ONE[:30], UnreadableSource, "cut short"),
    "damaged": (ONE[:20] + b"\xff" * 9 + ONE[29:], UnreadableSource, r"a\.gz: damaged gzip data"),
    "one byte too many": (gzip.compress(b"a" * 1001), TooLarge, r"a\.gz: unpacks to more than"),
    "two members too large": (gzip.compress(b"a" * 600) * 2, TooLarge, "unpacks to more than"),
}


@pytest.mark.parametrize(("data", "error", "words"), BAD.values(), ids=BAD)
def test_what_is_wrong_is_said(data, error, words):
    with pytest.raises(error, match=words):
        unpacked(data, "a.gz", 1000)
