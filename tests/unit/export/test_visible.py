"""What would hide, reorder or command is made visible."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.visible import visible

CASES = {
    "NUL": ("a\0b", "a␀b"),
    "an escape sequence": ("\x1b[31mred", "␛[31mred"),
    "right-to-left override": ("ab\u202ecd", "ab⟨RLO⟩cd"),
    "isolates": ("\u2067x\u2069", "⟨RLI⟩x⟨PDI⟩"),
    "delete": ("\x7f", "␡"),
    "a C1 control": ("\x9b1m", "\ufffd1m"),
    "white space stays": ("a\t\r\nb", "a\t\r\nb"),
    "Hebrew and Arabic stay": ("שלום سلام", "שלום سلام"),
    "a joined emoji stays": ("👩\u200d🚒", "👩\u200d🚒"),
}


@pytest.mark.parametrize(("text", "shown"), CASES.values(), ids=CASES)
def test_visible(text, shown):
    assert visible(text) == shown


@given(st.text())
def test_nothing_that_is_shown_commands(text):
    shown = visible(text)
    assert not [c for c in shown if (ord(c) < 32 and c not in "\t\r\n") or 127 <= ord(c) < 160]
    assert visible(shown) == shown
