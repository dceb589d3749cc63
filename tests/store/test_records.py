"""The records of a library one by one: all, or those that fit a query, on both engines."""

import pytest

from onrecord.errors import SettingsError
from onrecord.store import library as module
from tests.records import at, event_at, harbour, record_of, report_of


def reports(number):
    """Made reports, each at an address of its own; one of two names a ferry."""
    for place in range(number):
        words = "ferry" if place % 2 else "train"
        yield record_of(report_of(f"The {words} {place} is late.", address=f"{place}.txt"))


def test_a_query_gives_the_records_search_finds(library):
    list(library.add_many([*reports(6), harbour()]))
    found = [record.report.id for record in library.records("ferry")]
    assert found == [report.id for report in library.search("ferry")]
    assert len(found) == 3


def test_a_query_is_not_bound_by_what_a_search_shows(library, monkeypatch):
    monkeypatch.setattr(module, "_BATCH", 2)
    list(library.add_many(reports(9)))
    found = [record.report.text for record in library.records("late")]
    assert sorted(found) == sorted(record.report.text for record in reports(9))


def test_records_that_fit_have_their_corrections(library):
    text = "The crew struck."
    struck = event_at(at(text, "struck"))
    library.add(record_of(report_of(text), events=(struck,)))
    library.correct(next(library.records()).report.id, struck.id, "reject")
    [record] = library.records("crew")
    assert record.events == ()


def test_nothing_fits(library):
    list(library.add_many(reports(2)))
    assert list(library.records("zeppelin")) == []


def test_a_query_that_cannot_be_read_is_said(library):
    with pytest.raises(SettingsError, match="cannot be read"):
        list(library.records("value:"))
