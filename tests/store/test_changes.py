"""What changed between two versions of a report is told in entries, not in characters."""

import time
from dataclasses import replace
from datetime import date

import pytest

from onrecord.record import span_of, verify
from onrecord.store.changes import changes
from tests.records import at, claim_at, event_at, quantity_at, record_of, report_of
from tests.store.made import FERRY, ferry


def told(before, after):
    return [(each.label, each.what, each.was, each.now) for each in changes(before, after)]


def test_the_same_record_has_no_changes():
    assert told(ferry(), ferry()) == []


def test_words_around_the_entries_are_no_change():
    moved = FERRY.replace("“We", "The sea was calm that night, as it had been for a week.\n\n“We")
    assert told(ferry(), ferry(moved)) == []


def test_a_number_is_revised_and_so_are_the_words_that_hold_it():
    after = ferry(FERRY.replace("At least 20", "At least 23"))
    was, now = ("At least 20 people were hurt on Sunday", "At least 23 people were hurt on Sunday")
    assert told(ferry(), after) == [
        ("number", "revised", "At least 20 people", "At least 23 people"),
        ("attribution", "revised", f"the coast guard: {was}", f"the coast guard: {now}"),
    ]


def test_a_revised_entry_is_named_in_both_versions():
    before, after = ferry(), ferry(FERRY.replace("At least 20", "At least 23"))
    number = changes(before, after)[0]
    assert (number.before, number.after) == (before.quantities[0].id, after.quantities[0].id)
    assert (number.kind, number.why) == ("quantity", "other words")


def test_a_quotation_is_removed_and_one_added():
    before, after = ferry(), ferry()
    without = replace(before, attributions=before.attributions[:1], actors=before.actors[:1])
    quotation = ("Odile Brandt: “We heard no alarm”", "Odile Brandt")
    assert told(before, without) == [
        ("quotation", "removed", quotation[0], None),
        ("name", "removed", quotation[1], None),
    ]
    assert told(without, after) == [
        ("quotation", "added", None, quotation[0]),
        ("name", "added", None, quotation[1]),
    ]


def test_a_quotation_is_reworded():
    after = ferry(FERRY.replace("We heard no alarm", "We heard no alarm at all"))
    assert told(ferry(), after) == [
        (
            "quotation",
            "revised",
            "Odile Brandt: “We heard no alarm”",
            "Odile Brandt: “We heard no alarm at all”",
        )
    ]


def test_the_same_number_on_another_word_is_revised():
    before = ferry()
    number = replace(before.quantities[0], voice="author")
    [change] = changes(before, replace(before, quantities=(number,)))
    assert (change.label, change.what) == ("number", "revised")
    assert change.why == "voice was the coast guard, is none"


def event(record, words, status):
    trigger = at(record.report.text, words)
    made = event_at(trigger, type="RETREAT", status=status)
    return replace(record, events=(made,))


def test_an_event_that_is_denied_now_is_revised():
    [change] = changes(event(ferry(), "sinks", "happened"), event(ferry(), "sinks", "denied"))
    assert (change.kind, change.what) == ("event", "revised")
    assert change.why == "status was happened, is denied"


def claim(record):
    words = at(record.report.text, "We heard no alarm")
    return replace(record, claims=(claim_at(words),))


def test_a_claim_is_added():
    assert told(ferry(), claim(ferry())) == [("claim", "added", None, "We heard no alarm")]


@pytest.mark.parametrize(
    ("name", "value", "label", "was", "now"),
    [
        ("title", "Ferry lost", "headline", "Ferry sinks off Varnholm", "Ferry lost"),
        ("published", date(2031, 5, 13), "date", "2031-05-12", "2031-05-13"),
        ("bylines", ("Ines Calloway",), "byline", None, "Ines Calloway"),
        ("publisher", None, "publisher", "The Varnholm Courier", None),
    ],
)
def test_what_is_known_of_the_report_is_revised(name, value, label, was, now):
    after = replace(ferry(), report=replace(ferry().report, **{name: value}))
    assert told(ferry(), after) == [(label, "revised", was, now)]


def numbers(text, *pairs):
    record = record_of(report_of(text))
    found = []
    for words, counted in pairs:
        span = at(text, words)
        thing = at(text, counted, text[: span.start].count(counted))
        found.append(quantity_at(span, value=int(words), counted=thing))
    whole = replace(record, quantities=tuple(found))
    verify(whole)
    return whole


def test_two_numbers_of_one_thing_are_told_apart_by_the_words_around_them():
    before = numbers(
        "In the north wing 14 crates burned all night.\n\nA diver later found 3 crates afloat.",
        ("14", "crates"),
        ("3", "crates"),
    )
    after = numbers(
        "A diver later found 5 crates afloat.\n\nIn the north wing 16 crates burned all night.",
        ("5", "crates"),
        ("16", "crates"),
    )
    assert {(was, now) for _, _, was, now in told(before, after)} == {
        ("14 crates", "16 crates"),
        ("3 crates", "5 crates"),
    }


def test_a_number_of_something_else_is_not_the_same_number():
    before = numbers("They counted 14 crates.", ("14", "crates"))
    after = numbers("They counted 16 boats.", ("16", "boats"))
    assert [what for _, what, _, _ in told(before, after)] == ["removed", "added"]


@pytest.mark.growth
def test_the_time_taken_grows_with_the_entries_not_with_their_square():
    """Three thousand numbers of one thing on either side, none of them the same."""
    count = 3000
    before, after = (
        numbers_of("crates", range(first, first + count)) for first in (10_000, 50_000)
    )
    begun = time.process_time()
    found = changes(before, after)
    assert time.process_time() - begun < 5
    assert len(found) >= count


def numbers_of(counted, values):
    parts = [f"They counted {value} {counted} there." for value in values]
    text, start, found = "\n\n".join(parts), 0, []
    for value, part in zip(values, parts, strict=True):
        span = span_of(text, start + 13, start + 18)
        thing = span_of(text, start + 19, start + 19 + len(counted))
        found.append(quantity_at(span, value=value, counted=thing))
        start += len(part) + 2
    return record_of(report_of(text), quantities=tuple(found))
