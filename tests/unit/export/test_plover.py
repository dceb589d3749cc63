"""PLOVER records: the manual's field names, and no act counted that did not happen."""

import json
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import jsonschema
import pytest

from onrecord.export.plover import pieces
from tests.exported import quay, records
from tests.records import actor_of, at, event_at, record_of, report_of, time_at

DAY = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT, "minItems": 1}


def only(**properties):
    return {"type": "object", "properties": properties, "additionalProperties": False}


ACTORS = {
    "type": "array",
    "items": only(actor_text=TEXT, code=TEXT, sector=TEXT, office=TEXT),
}
RECORD = only(
    id=TEXT,
    date=DAY,
    enddate=DAY,
    source=ACTORS,
    recipient=ACTORS,
    event=TEXTS,
    event_loc=only(name=TEXT, cc3=TEXT),
    event_text=TEXTS,
    mode=TEXTS,
    context=TEXTS,
    text_info=only(
        sequence={"type": "integer"}, start={"type": "integer"}, end={"type": "integer"}
    ),
    cite_info=only(
        citation=TEXT,
        url=TEXT,
        title=TEXT,
        language=TEXT,
        publication=TEXT,
        coder=TEXT,
        codebook=TEXT,
    ),
    coder=TEXT,
    coded_date=DAY,
    coded_time=TEXT,
    date_from={"enum": ["event", "publication"]},
    date_prec={"enum": [1, 2, 3, 4, 5]},
    status=TEXT,
    voice=TEXT,
    report=TEXT,
) | {"required": ["id", "date", "source", "event"]}
"""The tables of the manual's chapter on data fields; the last five are ours, as it allows."""

NOTE = "The pilots will meet on Monday. Then they rest."


def exported(*given):
    return [json.loads(line) for line in pieces(given, Counter())]


def note(published=None, times=(), **others):
    event = event_at(at(NOTE, "meet"), **others, type="CONSULT")
    report = replace(report_of(NOTE), published=published)
    return record_of(report, times=times, events=(event,))


def test_every_record_is_valid():
    found = exported(*records())
    for each in found:
        jsonschema.Draft202012Validator(RECORD).validate(each)
    assert [each["event"] for each in found] == [["PROTEST"], ["COERCE"], ["RETREAT"], ["ASSAULT"]]


def test_ids_are_unique():
    found = exported(*records())
    assert len({each["id"] for each in found}) == len(found)


CONTEXTS = {
    "happened": None,
    "ongoing": None,
    "alleged": None,
    "planned": ["future"],
    "threatened": ["hypothetical"],
    "hypothetical": ["hypothetical"],
    "denied": ["negation"],
}


@pytest.mark.parametrize(("status", "context"), CONTEXTS.items())
def test_what_is_not_said_to_have_happened_has_a_special_context(status, context):
    [found] = exported(note(date(2031, 5, 10), status=status))
    assert found.get("context") == context
    assert found["status"] == status


def test_the_date_is_the_event_s():
    week = time_at(
        at(NOTE, "Monday"),
        value="2031-W20",
        earliest=date(2031, 5, 12),
        latest=date(2031, 5, 18),
    )
    [found] = exported(note(date(2031, 5, 10), (week,), time=week.id))
    assert (found["date"], found["enddate"]) == ("2031-05-12", "2031-05-18")
    assert found["date_from"] == "event"


def test_a_single_day_has_no_end():
    day = date(2031, 5, 12)
    monday = time_at(at(NOTE, "Monday"), value="2031-05-12", earliest=day, latest=day)
    [found] = exported(note(None, (monday,), time=monday.id))
    assert "enddate" not in found
    assert found["date_prec"] == 1


@pytest.mark.parametrize(
    ("value", "latest", "exact"),
    [
        ("2031-05-03/04", date(2031, 5, 2), 2),
        ("2031-W18", date(2031, 5, 7), 3),
        ("2031-05", date(2031, 5, 31), 4),
        ("2031-Q2", date(2031, 7, 31), 5),
        ("2031", date(2032, 4, 30), 5),
    ],
    ids=["two days", "a week", "a month", "a quarter", "a leap year"],
)
def test_a_date_says_how_exactly_it_is_known(value, latest, exact):
    time = time_at(at(NOTE, "Monday"), value=value, earliest=date(2031, 5, 1), latest=latest)
    [found] = exported(note(date(2031, 5, 10), (time,), time=time.id))
    assert (found["date"], found["enddate"]) == ("2031-05-01", latest.isoformat())
    assert found["date_prec"] == exact


def test_an_event_dated_to_more_than_a_year_is_left_out_and_counted():
    days = {"earliest": date(2030, 1, 1), "latest": date(2039, 12, 31)}
    decade = time_at(at(NOTE, "Monday"), value="203", **days)
    left_out = Counter()
    assert list(pieces([note(date(2031, 5, 10), (decade,), time=decade.id)], left_out)) == []
    assert left_out == {"events dated to more than a year": 1}


def test_without_a_time_the_date_is_that_of_publication_and_says_so():
    [found] = exported(note(date(2031, 5, 10)))
    assert (found["date"], found["date_from"]) == ("2031-05-10", "publication")
    assert "date_prec" not in found


def test_an_event_on_no_known_day_is_left_out_and_counted():
    left_out = Counter()
    assert list(pieces([note()], left_out)) == []
    assert left_out == {"events without a day": 1}


def test_a_report_without_an_event_is_counted():
    left_out = Counter()
    assert list(pieces([record_of(report_of(NOTE))], left_out)) == []
    assert left_out == {"reports without an event": 1}


def test_who_and_whom_are_told_by_name_country_sector_and_office():
    [found, *_] = exported(quay())
    assert found["source"] == [
        {"actor_text": "@VarnholmDockers", "code": "VRN", "sector": "LAB"},
        {"actor_text": "Odile Brandt", "office": "chair"},
    ]
    assert found["recipient"] == [{"actor_text": "Harrow & Lisle"}]
    assert found["event_loc"] == {"name": "the customs house"}


def test_nobody_who_acts_is_an_empty_list_since_source_is_required():
    [found] = exported(note(date(2031, 5, 10)))
    assert found["source"] == []
    assert "recipient" not in found


def test_the_sentence_is_told_by_its_number_and_place():
    pilots = actor_of("The pilots", at(NOTE, "The pilots"))
    event = event_at(at(NOTE, "rest"), actors=(pilots.id,), type="CONSULT")
    report = replace(report_of(NOTE), published=date(2031, 5, 10))
    [found] = exported(record_of(report, actors=(pilots,), events=(event,)))
    start = NOTE.index("Then")
    assert found["text_info"] == {"sequence": 1, "start": start, "end": len(NOTE)}
    assert "text" not in found


def test_day_and_hour_of_coding_make_a_moment():
    [found, *_] = exported(quay())
    moment = datetime.fromisoformat(f"{found['coded_date']}T{found['coded_time']}")
    assert moment == datetime(2031, 5, 12, 9, 30, tzinfo=UTC)
