"""Which blocks stand together."""

from dataclasses import replace

import pytest

from onrecord.export.setting import groups
from onrecord.record import Block
from tests.records import report_of

CASES = {
    "paragraphs stand alone": ("one\n\ntwo", ["paragraph", "paragraph"], [[0], [1]]),
    "the items of a list stand together": (
        "one\n\ntwo\n\nthree",
        ["list_item", "list_item", "paragraph"],
        [[0, 1], [2]],
    ),
    "a dateline above stands alone": ("OSLO\n\nIt rained.", ["dateline", "paragraph"], [[0], [1]]),
}


@pytest.mark.parametrize(("text", "kinds", "expected"), CASES.values(), ids=CASES)
def test_blocks_that_are_set_as_one(text, kinds, expected):
    assert groups(report_of(text, *kinds)) == expected


def test_a_dateline_in_the_line_of_its_paragraph_stands_at_its_head():
    report = report_of("OSLO - It rained.\n\nThen it snowed.")
    blocks = (Block("dateline", 0, 4), Block("paragraph", 7, 17), report.blocks[1])
    assert groups(replace(report, blocks=blocks)) == [[0, 1], [2]]


def test_no_text_is_no_group():
    assert groups(report_of("")) == []
