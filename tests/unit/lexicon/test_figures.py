"""Every row of figures.tsv: its example is such a figure, its counter is meant as it stands."""

import re

import pytest

from onrecord.lexicon import rows
from tests.acts import events

ROWS = rows("figures")
_MARK = re.compile(r"\[([^\]]+)\]")


def types(marked):
    """The types of the events whose trigger lies in the marked word."""
    mark = _MARK.search(marked)
    start, end = mark.start(), mark.end() - 2
    found = events(_MARK.sub(r"\1", marked))
    return [one.type for one in found if start <= one.trigger[0].start < end]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["rule"])
def test_a_figure_tells_of_no_act_or_of_another(row):
    found = types(row["example"])
    assert found if row["type"] == "=" else found == [row["type"]] * (row["type"] != "-")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["rule"])
def test_the_same_word_is_meant_as_it_stands(row):
    found = types(row["counter"])
    assert not found if row["type"] == "=" else (found and found != [row["type"]])


def test_no_rule_has_two_rows():
    names = [row["rule"] for row in ROWS]
    assert len(names) == len(set(names))
