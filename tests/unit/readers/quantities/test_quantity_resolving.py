"""Whose word a quantity rests on, and the time it holds for."""

from datetime import date

import pytest

from onrecord.intake.loaded import loaded
from onrecord.readers import quantities
from onrecord.readers.draft import Draft
from onrecord.record import Attribution, Block, Quantity, Time, entry_id, span_of


def attribution(text, content):
    span = span_of(text, text.index(content), text.index(content) + len(content))
    return Attribution(
        entry_id("attribution", (), (), (span,)),
        "indirect", (), (), (span,), None, "named", None, "asserts", 0.9, "rule:x",
    )  # fmt: skip


def moment(text, words, kind="DATE"):
    start = text.index(words)
    span = span_of(text, start, start + len(words))
    day = date(2024, 7, 10)
    return Time(
        entry_id("time", (span,)), span.start, span.end, words, kind, "2024-07-10", None, day, day,
        "published", 0.9, "rule:x",
    )  # fmt: skip


def resolved(text, *entries):
    draft = Draft(loaded(text, [Block("paragraph", 0, len(text))]).report)
    draft.add(iter(entry for entry in entries if isinstance(entry, Time)))
    draft.add(quantities.read(draft))
    draft.add(iter(entry for entry in entries if isinstance(entry, Attribution)))
    draft.add(quantities.resolve(draft))
    return draft.of(Quantity)


def test_the_voice_is_the_innermost_attribution():
    text = "Ida Holm said 20 boats sank and the navy said 5 men drowned. It lost 3 lamps."
    outer = attribution(text, "20 boats sank and the navy said 5 men drowned")
    inner = attribution(text, "5 men drowned")
    voices = [found.voice for found in resolved(text, outer, inner)]
    assert voices == [outer.id, inner.id, "author"]


def test_a_second_pass_changes_nothing_else():
    text = "The navy said 20 boats sank."
    before = resolved(text)
    after = resolved(text, attribution(text, "20 boats sank"))
    assert [one.id for one in before] == [one.id for one in after]


TIMES = {
    "the only time of the sentence": (
        "On Friday 20 boats sank and 5 men drowned.", "Friday", [1, 1],
    ),
    "a time in the sentence before": ("It was Friday. Then 20 boats sank.", "Friday", [0]),
    "a year earlier holds for what is compared": (
        "Sales rose to 120 tonnes from 110 tonnes a year earlier.", "a year earlier", [0, 1],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "held"), TIMES.values(), ids=TIMES)
def test_the_time(text, words, held):
    time = moment(text, words)
    found = resolved(text, time)
    assert [one.time for one in found] == [time.id if holds else None for holds in held]


def test_of_two_times_the_one_in_the_clause():
    text = "On Friday 20 boats sank; on Sunday 5 men drowned."
    friday, sunday = moment(text, "Friday"), moment(text, "Sunday")
    assert [one.time for one in resolved(text, friday, sunday)] == [friday.id, sunday.id]


def test_a_time_behind_a_semicolon_is_of_another_clause():
    text = "The firm lost 20 boats; it met on Sunday."
    assert [one.time for one in resolved(text, moment(text, "Sunday"))] == [None]


def test_of_two_times_in_one_clause_neither():
    text = "Between Friday and Sunday 20 boats sank."
    assert [one.time for one in resolved(text, moment(text, "Friday"), moment(text, "Sunday"))] == [
        None
    ]


def test_a_number_inside_a_date_is_none():
    text = "It met in the 5th week of 20 days."
    assert resolved(text, moment(text, "the 5th week of 20 days"))[0].unit == "day"
    text = "It rose since May 3 to 4,870."
    assert [one.value for one in resolved(text, moment(text, "May 3"))] == [4870]
    text = "It met on the 3 and 4 of the month."
    assert resolved(text, moment(text, "the 3 and 4 of the month")) == ()
