"""The values of fields: figures, days, and the labels that records have."""

import calendar
import re
from collections.abc import Collection
from datetime import date
from difflib import get_close_matches
from typing import TypeVar, get_args

from onrecord.record import EventStatus, SourceKind
from onrecord.store.search.faults import refuse
from onrecord.store.search.query import Bound, Days, Figure, Label, LabelField

__all__ = ["PLOVER", "days", "figure", "label", "nearest"]

PLOVER = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST "
    "ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
_LABELS: dict[LabelField, Collection[str]] = {
    "kind": get_args(SourceKind),
    "type": PLOVER,
    "status": get_args(EventStatus),
}
_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,15})(?:\.[0-9]{1,9})?")
_SIGNS = ("", "=", ">", ">=", "<", "<=")
_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_A_FIGURE = "value: is a figure, as in value:10, value:>10, value:<=2.5 or value:10..20"
_A_DAY = "time: is a day, a month or a year, as in time:2025-03-09 or time:2025-03..2025-04"

T = TypeVar("T", float, date)


def label(field: LabelField, value: str, at: int) -> Label:
    """A label, its case as records have it. Raises `SettingsError` for one that none has."""
    known = {each.casefold(): each for each in _LABELS[field]}
    found = known.get(value.casefold())
    if found is None:
        listed = ", ".join(known.values())
        refuse(f"{field}: is one of {listed}{nearest(value, known.values())}", at)
    return Label(field, found)


def nearest(word: str, known: Collection[str]) -> str:
    """``; did you mean X?`` where one of ``known`` is spelt nearly like ``word``, else nothing."""
    spelt = {each.casefold(): each for each in known}
    close = get_close_matches(word.casefold(), spelt, n=1, cutoff=0.7)
    return f"; did you mean {spelt[close[0]]}?" if close else ""


def figure(value: str, at: int) -> Figure:
    """``10``, ``>10``, ``>=10``, ``<10``, ``<=10``, ``=10``, ``10..20``, ``10..``, ``..20``.

    Raises `SettingsError` for anything else, and where a range ends before it begins.
    """
    first, dots, last = value.partition("..")
    if dots:
        low, high = _number(first, at), _number(last, at)
        if low is None and high is None:
            refuse(_A_FIGURE, at)
        _refuse_backwards(low, high, at)
        return Figure(None if low is None else Bound(low), None if high is None else Bound(high))
    number = value.lstrip("<>=")
    sign, bound = value.removesuffix(number), _number(number, at)
    if bound is None or sign not in _SIGNS:
        refuse(_A_FIGURE, at)
    over, under = Bound(bound, inclusive=sign != ">"), Bound(bound, inclusive=sign != "<")
    return Figure(None if "<" in sign else over, None if ">" in sign else under)


def _number(digits: str, at: int) -> float | None:
    """The number ``digits`` write, None where there are none."""
    if digits and not _NUMBER.fullmatch(digits):
        refuse(_A_FIGURE, at)
    return float(digits.replace(",", "")) if digits else None


def days(value: str, at: int) -> Days:
    """``2025``, ``2025-03``, ``2025-03-09``, or two of them with ``..`` between, one left out.

    Raises `SettingsError` for anything else, and where a range ends before it begins.
    """
    first, dots, last = value.partition("..")
    begun, ended = _span_of_days(first, at), _span_of_days(last if dots else first, at)
    if begun is None and ended is None:
        refuse(_A_DAY, at)
    earliest, latest = begun and begun[0], ended and ended[1]
    _refuse_backwards(earliest, latest, at)
    return Days(earliest, latest)


def _span_of_days(written: str, at: int) -> tuple[date, date] | None:
    """The first and last day of a day, month or year, None where nothing is written."""
    if not written:
        return None
    parts = _DAY.fullmatch(written)
    if parts is None:
        refuse(_A_DAY, at)
    year, month, day = (int(part) if part else None for part in parts.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        refuse(f"there is no day {written}", at)
    if day:
        return first, first
    until = month or 12
    return first, date(first.year, until, calendar.monthrange(first.year, until)[1])


def _refuse_backwards(low: T | None, high: T | None, at: int) -> None:
    if low is not None and high is not None and high < low:
        refuse("the range ends before it begins", at)
