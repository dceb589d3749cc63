"""Every row of the tables of credits and formulas fires on its example, not on its counter."""

import re

import pytest

from onrecord.across.copies.credits import credits_of
from onrecord.lexicon import rows
from tests.records import report_of

CREDITS, FORMULAS = rows("copy_credits"), rows("copy_formulas")


@pytest.mark.parametrize("row", FORMULAS, ids=[row["id"] for row in FORMULAS])
def test_formulas(row):
    pattern = re.compile(row["pattern"], re.IGNORECASE)
    assert pattern.search(row["example"])
    assert not pattern.search(row["counter"])


@pytest.mark.parametrize("row", CREDITS, ids=[row["id"] for row in CREDITS])
def test_credits(row):
    pattern = re.compile(row["pattern"], re.IGNORECASE)
    assert pattern.search(row["example"])
    assert credits_of(report_of(row["example"]))
    assert not credits_of(report_of(row["counter"]))
