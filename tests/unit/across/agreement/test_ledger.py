"""The ledger of a story: every number, what it counts, as of when, and how it stands."""

import pytest
from hypothesis import given, settings

from onrecord.across.agreement import ledger
from tests.unit.across.agreement.test_any_story import REPORTS, story
from tests.unit.across.agreement.told import one_story, told

UNION = "the Union of Dockers"
POLICE = "the police"


def lines(*records):
    """About, value, origin, note and whether it is denied, for each line of the ledger."""
    [one] = one_story(*records)
    return [
        (line.about, line.quantity.value, line.origin, line.note)
        for line in ledger(records, (), one)
    ]


OTHER = told("Echo", ("", "the road to Ostrel was open"))
CASES = {
    "organisers and police": (
        [
            (POLICE, "45,000 people marched in Merrow"),
            (UNION, "the march drew 180,000 people to Merrow"),
            ("a reporter", "the crowd was put at 60,000"),
        ],
        [
            ("taking part", 45000, "police", ""),
            ("taking part", 180000, "Union of Dockers", ""),
            ("taking part", 60000, "reporter", ""),
        ],
    ),
    "what it rose from": (
        [(POLICE, "4,000 people had fled Ostrel since Wednesday, up from 1,500 a day earlier")],
        [("displaced", 1500, "police", "before"), ("displaced", 4000, "police", "")],
    ),
    "an answer": (
        [("", "How many people have died? The answer is 312")],
        [("dead", 312, "Post", "")],
    ),
    "a number that counts one report's own thing": (
        [(POLICE, "they had found 46 crates")],
        [("crates", 46, "police", "")],
    ),
    "a number of nothing named": (
        [(POLICE, "the answer was 46")],
        [("", 46, "police", "")],
    ),
    "a part of a whole and what is not told as a fact": (
        [(POLICE, "40 people had died, including 14 children, and that 60 could die")],
        [
            ("dead", 40, "police", ""),
            ("children", 14, "police", "in part"),
            ("", 60, "police", "not as a fact"),
        ],
    ),
    "no rank and no date": ([("", "It was the third march since 8 March 2031")], []),
}


@pytest.mark.parametrize(("told_by", "found"), CASES.values(), ids=CASES)
def test_every_number_has_its_line(told_by, found):
    assert sorted(lines(told("Post", *told_by), OTHER), key=str) == sorted(found, key=str)


@given(REPORTS)
@settings(max_examples=30, deadline=None)
def test_each_number_stands_once(reports):
    records = story(reports)
    [one] = one_story(*records)
    listed = [(ref.report, ref.entry) for line in ledger(records, (), one) for ref in line.entries]
    assert sorted(listed) == sorted(
        (record.report.id, quantity.id)
        for record in records
        for quantity in record.quantities
        if quantity.kind != "rank"
    )
