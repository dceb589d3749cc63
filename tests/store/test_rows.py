"""The flat rows of a record: what search looks at."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from onrecord.record import verify
from onrecord.store.rows import COLUMNS, flat, plain
from tests.records import (
    actor_of,
    at,
    attribution,
    event_at,
    harbour,
    quantity_at,
    record_of,
    report_of,
)
from tests.store.made import ferry


def rows_of(record, version=1, first=1):
    """The rows of a record, each with the names of its columns."""
    found = flat([(version, record)], first)
    return [
        SimpleNamespace(**dict(zip(COLUMNS[kind], row, strict=True)))
        for kind in found
        for row in found[kind]
    ]


ROWS = {row.text: row for row in rows_of(harbour(), 7, 100)}


def told(text, *names):
    return tuple(getattr(ROWS[text], name) for name in names)


@pytest.mark.parametrize(
    ("text", "names", "values"),
    [
        (
            "that “any alarm” was off",
            ("kind", "speaker", "source_kind", "mode", "stance", "voice"),
            ("attribution", "Odile Brandt", "pronoun", "mixed", "denies", "author"),
        ),
        ("The roof came down in two minutes", ("speaker",), ("Odile Brandt, the deputy chief",)),
        ("that two men ran", ("speaker", "source_kind"), ("witnesses", "collective")),
        (
            "At least 20",
            ("kind", "type", "counted", "comparator", "low", "high", "value", "least", "most"),
            ("quantity", "count", "people", ">=", 20.0, None, 20.0, 20.0, 20.0),
        ),
        (
            "At least 20",
            ("speaker", "source_kind", "earliest", "latest"),
            ("the fire service", "organisation", "2031-05-11", "2031-05-11"),
        ),
        (
            "the 1990s",
            ("kind", "type", "earliest", "latest"),
            ("time", "DATE", "1990-01-01", "1999-12-31"),
        ),
        ("two minutes", ("type", "earliest", "latest"), ("DURATION", None, None)),
        ("At least 20", ("measure", "starts", "ends"), ("injured", 44, 55)),
    ],
)
def test_a_row_says_what_its_entry_does(text, names, values):
    assert told(text, *names) == values


def test_rows_are_numbered_and_enclose_their_words():
    record, rows = harbour(), rows_of(harbour(), 7, 100)
    assert [row.seq for row in rows] == list(range(100, 100 + len(rows)))
    asked = (record.attributions, record.times, record.quantities, record.events)
    assert [row.id for row in rows] == [entry.id for kind in asked for entry in kind]
    assert {row.version for row in rows} == {7}
    assert record.report.text[rows[0].starts : rows[0].ends] == rows[0].text


def test_an_event_has_the_day_and_the_source_it_rests_on():
    record = ferry()
    sank = at(record.report.text, "sinks")
    event = event_at(
        sank,
        type="RETREAT",
        time=record.times[0].id,
        status="alleged",
        voice=record.attributions[1].id,
    )
    whole = replace(record, events=(event,))
    verify(whole)
    [row] = [each for each in rows_of(whole) if each.kind == "event"]
    assert (row.type, row.status, row.earliest) == ("RETREAT", "alleged", "2031-05-11")
    assert row.speaker == "Odile Brandt, a passenger"


def test_a_source_known_by_another_name_has_both():
    text = "“No,” said the grey fox. Ada Obi, the grey fox of Varnholm, laughed."
    fox = actor_of("Ada Obi", at(text, "Ada Obi"))
    said = attribution(
        (at(text, "the grey fox"),), (at(text, "said"),), (at(text, "No"),), source_actor=fox.id
    )
    record = record_of(report_of(text), attributions=(said,), actors=(fox,))
    assert [row.speaker for row in rows_of(record)] == ["Ada Obi · the grey fox"]


@pytest.mark.parametrize(
    ("amount", "least", "most"),
    [
        ({"low": 20, "high": 30, "approximate": True}, 20.0, 30.0),
        ({"low": 20, "approximate": True}, 20.0, 20.0),
        ({"value": 25, "low": 20, "high": 30}, 25.0, 25.0),
        ({"value": 10**400}, None, None),
        ({"value": float("inf")}, None, None),
        ({}, None, None),
    ],
)
def test_a_quantity_is_compared_by_what_is_known_of_it(amount, least, most):
    text = "some crates"
    record = record_of(report_of(text), quantities=(quantity_at(at(text, "some"), **amount),))
    [row] = rows_of(record)
    assert (row.least, row.most) == (least, most)


def test_nul_is_replaced_by_a_sign_of_its_length():
    assert plain("a\0b") == "a\ufffdb"
