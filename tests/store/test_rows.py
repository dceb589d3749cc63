"""The flat rows of a record: what search looks at."""

from dataclasses import replace

import pytest

from onrecord.record import Event, entry_id, verify
from onrecord.store.rows import flat, plain
from tests.records import actor_of, at, attribution, harbour, quantity_at, record_of, report_of
from tests.store.made import ferry

ROWS = {row.text: row for row in flat(harbour(), 7, 100)}


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
        ("Odile Brandt", ("kind", "type", "starts", "ends"), ("actor", "person", 153, 165)),
    ],
)
def test_a_row_says_what_its_entry_does(text, names, values):
    assert told(text, *names) == values


def test_rows_are_numbered_and_enclose_their_words():
    record, rows = harbour(), list(flat(harbour(), 7, 100))
    assert [row.seq for row in rows] == list(range(100, 100 + len(rows)))
    assert [row.id for row in rows] == [entry.id for entry in record.entries()]
    assert {row.version for row in rows} == {7}
    assert record.report.text[rows[0].starts : rows[0].ends] == rows[0].text


def test_an_event_has_the_day_and_the_source_it_rests_on():
    record = ferry()
    sank = at(record.report.text, "sinks")
    event = Event(
        id=entry_id("event", (sank,)),
        type="RETREAT",
        mode=None,
        trigger=(sank,),
        actors=(),
        recipients=(),
        place=None,
        time=record.times[0].id,
        status="alleged",
        voice=record.attributions[1].id,
        quantities=(),
        score=1,
        how="test",
    )
    whole = replace(record, events=(event,))
    verify(whole)
    [row] = [each for each in flat(whole, 1, 1) if each.kind == "event"]
    assert (row.type, row.status, row.earliest) == ("RETREAT", "alleged", "2031-05-11")
    assert row.speaker == "Odile Brandt, a passenger"


def test_a_source_known_by_another_name_has_both():
    text = "“No,” said the grey fox. Ada Obi, the grey fox of Varnholm, laughed."
    fox = actor_of("Ada Obi", at(text, "Ada Obi"))
    said = attribution(
        (at(text, "the grey fox"),), (at(text, "said"),), (at(text, "No"),), source_actor=fox.id
    )
    record = record_of(report_of(text), attributions=(said,), actors=(fox,))
    assert [row.speaker for row in flat(record, 1, 1)] == ["Ada Obi · the grey fox", None]


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
    [row] = flat(record, 1, 1)
    assert (row.least, row.most) == (least, most)


def test_nul_is_replaced_by_a_sign_of_its_length():
    assert plain("a\0b") == "a\ufffdb"
