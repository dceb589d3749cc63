"""Every row of credits, formulas and statements fires on its example, not on its counter."""

import re

import pytest

from onrecord.across.copies.credits import credits_of
from onrecord.across.copies.statements import is_statement
from onrecord.lexicon import rows
from tests.records import report_of

CREDITS, FORMULAS = rows("copy_credits"), rows("copy_formulas")
STATEMENTS = rows("copy_statements")


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


@pytest.mark.parametrize("row", STATEMENTS, ids=[row["id"] for row in STATEMENTS])
def test_statements(row):
    assert is_statement(told(row["where"], row["example"]))
    assert not is_statement(told(row["where"], row["counter"]))


def told(where, words):
    """A report with ``words`` as its title, its text or its address."""
    if where == "path":
        return report_of("Nothing of note.", address=words)
    return report_of(words, *(("title",) if where == "title" else ()))
