"""The flat rows of records: what queries and search look at, made again from the records."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import count
from typing import Any

from onrecord.record import Actor, Attribution, Claim, Entry, Event, Quantity, Record, Span, Time
from onrecord.store.measures import measures
from onrecord.store.schema import NARROW_DAYS, WIDE

__all__ = ["COLUMNS", "KINDS", "Rows", "flat", "month_of", "plain"]

KINDS: dict[type[Entry], str] = {
    Attribution: "attribution",
    Time: "time",
    Quantity: "quantity",
    Actor: "actor",
    Event: "event",
    Claim: "claim",
}
"""The word of each kind of entry, as `onrecord.record.entry_id` has it."""

_EVERY = ("seq", "version", "kind", "id", "score", "starts", "ends", "text")
_DAYS = ("earliest", "latest", "month")
_SOURCE = ("speaker", "source_kind")
_AMOUNT = ("unit", "comparator", "low", "high", "value", "least", "most", "approximate")

COLUMNS: dict[str, tuple[str, ...]] = {
    "attribution": (*_EVERY, "mode", "stance", "voice", *_SOURCE),
    "time": (*_EVERY, "type", *_DAYS),
    "quantity": (*_EVERY, "type", "voice", "counted", "measure", *_AMOUNT, *_DAYS, *_SOURCE),
    "event": (*_EVERY, "type", "mode", "status", "voice", *_DAYS, *_SOURCE),
}
"""The kinds of entries that can be searched for, with the columns each fills, in their order."""

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]
"""Rows by kind. Plain tuples: a report has a hundred, and adding it should take a millisecond."""

_NO_DAYS: Row = (None, None, None)
_NO_SOURCE: Row = (None, None)


def plain(text: str | None) -> str | None:
    """``text`` as both engines can keep it: NUL as U+FFFD, which moves nothing."""
    return text.replace("\0", "\ufffd") if text else text


def flat(records: Iterable[tuple[int, Record]], first: int) -> Rows:
    """One row an entry of records and their versions, of the kinds that are searched for.

    An entry without any words has none.

    Rows are numbered from ``first``, kind after kind, so that each kind is written at the end of
    the table. Days are as both engines take them: in ISO form.
    """
    numbers = count(first)
    told = [(version, record, _Told(record)) for version, record in records]
    return {
        kind: [
            row
            for version, record, names in told
            for row in make(record, (numbers, version, kind), names)
        ]
        for kind, make in _MADE.items()
    }


_Key = tuple["count[int]", int, str]


class _Told:
    """What the entries of a record name: who speaks by voice, days by time, both as columns."""

    def __init__(self, record: Record) -> None:
        names = {each.id: each.name for each in record.actors}
        self.days = {each.id: _days(each) for each in record.times}
        self.sources = {
            said.id: (
                plain(_speaker(said, names.get(said.source_actor or "", ""))),
                said.source_kind,
            )
            for said in record.attributions
        }


def month_of(day: date) -> int:
    """The month of a day, counted from the year 0."""
    return day.year * 12 + day.month


def _speaker(said: Attribution, name: str) -> str | None:
    """The name of the source, and its words where they say more."""
    words = "" if name and said.source_kind == "pronoun" else _words(said.source)
    if name in words or words in name:
        return max(name, words, key=len) or None
    return f"{name} · {words}"


def _days(time: Time) -> Row:
    first, last = time.earliest, time.latest
    if first is None or last is None:
        return first and first.isoformat(), last and last.isoformat(), None
    month = month_of(first) if (last - first).days <= NARROW_DAYS else WIDE
    return first.isoformat(), last.isoformat(), month


def _words(spans: Sequence[Span]) -> str:
    return spans[0].text if len(spans) == 1 else " … ".join(span.text for span in spans)


def _key(key: _Key, entry: Entry) -> Row:
    numbers, version, kind = key
    return next(numbers), version, kind, entry.id, float(entry.score)


def _spread(spans: Sequence[Span], text: str) -> Row:
    """Where the words of an entry begin and end, and the words."""
    return spans[0].start, max(span.end for span in spans), plain(text)


def _attributions(record: Record, key: _Key, told: _Told) -> Iterator[Row]:
    for entry in record.attributions:
        if spans := entry.content or entry.source or entry.cue:
            own = (entry.mode, entry.stance, entry.within or "author")
            yield (*_key(key, entry), *_spread(spans, _words(spans)), *own, *told.sources[entry.id])


def _times(record: Record, key: _Key, told: _Told) -> Iterator[Row]:
    for entry in record.times:
        own = (entry.start, entry.end, plain(entry.text), entry.type)
        yield (*_key(key, entry), *own, *told.days[entry.id])


def _quantities(record: Record, key: _Key, told: _Told) -> Iterator[Row]:
    for entry, measure in zip(record.quantities, measures(record), strict=True):
        counted = plain(entry.counted.text) if entry.counted else None
        own = (entry.start, entry.end, plain(entry.text), entry.kind, entry.voice, counted, measure)
        days = told.days.get(entry.time or "", _NO_DAYS)
        source = told.sources.get(entry.voice, _NO_SOURCE)
        yield (*_key(key, entry), *own, *_amount(entry), *days, *source)


def _events(record: Record, key: _Key, told: _Told) -> Iterator[Row]:
    for entry in record.events:
        if spans := entry.trigger:
            own = (entry.type, entry.mode, entry.status, entry.voice)
            days = told.days.get(entry.time or "", _NO_DAYS)
            source = told.sources.get(entry.voice, _NO_SOURCE)
            yield (*_key(key, entry), *_spread(spans, _words(spans)), *own, *days, *source)


_MADE: dict[str, Callable[[Record, _Key, _Told], Iterator[Row]]] = {
    "attribution": _attributions,
    "time": _times,
    "quantity": _quantities,
    "event": _events,
}


def _amount(entry: Quantity) -> Row:
    low, high, value = _number(entry.low), _number(entry.high), _number(entry.value)
    known = [each for each in (low, high) if each is not None] if value is None else [value]
    least, most = min(known, default=None), max(known, default=None)
    unit, comparator = plain(entry.unit), entry.comparator
    return unit, comparator, low, high, value, least, most, entry.approximate


def _number(value: int | float | None) -> float | None:
    """A double, None where the number is larger than one holds."""
    try:
        number = float(value) if value is not None else None
    except OverflowError:
        return None
    return number if number is not None and math.isfinite(number) else None
