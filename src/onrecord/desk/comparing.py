"""Comparing: what several reports say together, and on whose word."""

from collections.abc import Iterable

from onrecord.across.agreement import Line, agreements, ledger
from onrecord.across.copies import copies
from onrecord.across.stories import stories
from onrecord.record import Comparison, Record, ReportRef

__all__ = ["compare", "is_listing", "ledgers"]

_LISTING = "listing"
"""The trouble of a page that lists other reports by title and teaser."""


def compare(records: Iterable[Record]) -> Comparison:
    """Which of ``records`` copy which, which are on one event, and what they say of one thing.

    Reports are held against each other in the order given; one given twice counts once, and one
    that could not be read, or that only lists others, not at all. How to read a verdict stands in
    docs/howto/compare-reports.md.
    """
    read = _readable(records)
    found = tuple(copies(read))
    told = tuple(stories(read))
    return Comparison(
        reports=tuple(
            ReportRef(each.report.id, each.report.title, each.report.address) for each in read
        ),
        copies=found,
        stories=told,
        agreements=agreements(read, found, told),
    )


def ledgers(records: Iterable[Record], compared: Comparison) -> tuple[tuple[Line, ...], ...]:
    """The ledger of each story of ``compared``: every number by thing, day and origin."""
    read = _readable(records)
    return tuple(ledger(read, compared.copies, story) for story in compared.stories)


def is_listing(record: Record) -> bool:
    """Is it a section page, which lists reports on several events and holds none itself?"""
    return any(each.kind == _LISTING for each in record.troubles)


def _readable(records: Iterable[Record]) -> tuple[Record, ...]:
    """The records that hold a report of their own, each report once."""
    read = (each for each in records if each.report.text and not is_listing(each))
    return tuple({each.report.id: each for each in read}.values())
