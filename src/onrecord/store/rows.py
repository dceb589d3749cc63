"""The flat rows of a record: what queries and search look at, made again from the record."""

import math
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from onrecord.record import Actor, Attribution, Claim, Entry, Event, Quantity, Record, Span, Time
from onrecord.store.schema import NARROW_DAYS

__all__ = ["KINDS", "EntryRow", "flat", "plain"]

KINDS: dict[type[Entry], str] = {
    Attribution: "attribution",
    Time: "time",
    Quantity: "quantity",
    Actor: "actor",
    Event: "event",
    Claim: "claim",
}
"""The word of each kind of entry, as `onrecord.record.entry_id` has it."""


_Fields = dict[str, Any]


class EntryRow(NamedTuple):
    """A row of the table ``entries``, days as both engines take them: in ISO form.

    A tuple, since a report has a hundred of them and adding it should take a millisecond or two.
    """

    seq: int
    version: int
    id: str
    kind: str
    starts: int
    ends: int
    score: float
    text: str | None
    type: str | None = None
    speaker: str | None = None
    source_kind: str | None = None
    mode: str | None = None
    stance: str | None = None
    voice: str | None = None
    counted: str | None = None
    unit: str | None = None
    comparator: str | None = None
    low: float | None = None
    high: float | None = None
    value: float | None = None
    least: float | None = None
    most: float | None = None
    approximate: bool | None = None
    earliest: str | None = None
    latest: str | None = None
    wide: bool | None = None
    status: str | None = None
    words: str | None = None


def plain(text: str | None) -> str | None:
    """``text`` as both engines can keep it: NUL as U+FFFD, which moves nothing."""
    return text.replace("\0", "\ufffd") if text else text


def flat(record: Record, version: int, first: int) -> Iterator[EntryRow]:
    """One row an entry, numbered from ``first``; an entry without any words has none."""
    within = _Within(record)
    for entry in record.entries():
        spans = _main_spans(entry)
        if spans:
            fixed: _Fields = {
                "seq": first,
                "version": version,
                "id": entry.id,
                "kind": KINDS[type(entry)],
                "starts": spans[0].start,
                "ends": max(span.end for span in spans) if len(spans) > 1 else spans[0].end,
                "score": float(entry.score),
            }
            yield EntryRow(**fixed, **_facts(entry, within))
            first += 1


class _Within:
    """What the entries of a record name: attributions by voice, actors, times."""

    def __init__(self, record: Record) -> None:
        self._said = {each.id: each for each in record.attributions}
        self._names = {each.id: each.name for each in record.actors}
        self._times = {each.id: each for each in record.times}

    def source(self, voice: str) -> _Fields:
        """Who speaks and what kind of source that is, nothing where it is the author."""
        said = self._said.get(voice)
        if said is None:
            return {}
        return {"speaker": plain(self._speaker(said)), "source_kind": said.source_kind}

    def _speaker(self, said: Attribution) -> str | None:
        """The name of the source, and its words where they say more."""
        name = self._names.get(said.source_actor or "", "")
        words = "" if name and said.source_kind == "pronoun" else _words(said.source)
        if name in words or words in name:
            return max(name, words, key=len) or None
        return f"{name} · {words}"

    def days(self, time: str | None) -> _Fields:
        """The days of a time, none where there is no time."""
        return _days(self._times[time]) if time in self._times else {}


def _days(time: Time) -> _Fields:
    first, last = time.earliest, time.latest
    return {
        "earliest": first.isoformat() if first else None,
        "latest": last.isoformat() if last else None,
        "wide": (last - first).days > NARROW_DAYS if first and last else None,
    }


def _main_spans(entry: Entry) -> tuple[Span | Time | Quantity | Claim, ...]:
    """What encloses the entry: of an attribution its content, of an actor its first place."""
    match entry:
        case Attribution():
            return entry.content or entry.source or entry.cue
        case Event():
            return entry.trigger
        case Actor():
            return entry.mentions[:1]
        case _:
            return (entry,)


def _words(spans: Iterable[Span]) -> str:
    return " … ".join(span.text for span in spans)


def _facts(entry: Entry, within: _Within) -> _Fields:
    """The columns that the kind of the entry fills."""
    match entry:
        case Attribution():
            return {
                "text": plain(_words(entry.content or entry.source or entry.cue)),
                "voice": entry.within or "author",
                "mode": entry.mode,
                "stance": entry.stance,
                **within.source(entry.id),
            }
        case Time():
            return {"text": plain(entry.text), "type": entry.type, **_days(entry)}
        case Quantity():
            return _amount(entry) | within.days(entry.time) | within.source(entry.voice)
        case Actor():
            return {"text": plain(entry.name), "type": entry.kind}
        case Event():
            told = {"text": plain(_words(entry.trigger)), "type": entry.type, "mode": entry.mode}
            rest = {"status": entry.status, "voice": entry.voice}
            return told | rest | within.days(entry.time) | within.source(entry.voice)
        case Claim():
            told = {"text": plain(entry.text), "type": entry.kind, "voice": entry.voice}
            return told | within.source(entry.voice)


def _amount(entry: Quantity) -> _Fields:
    low, high, value = _number(entry.low), _number(entry.high), _number(entry.value)
    known = [each for each in (low, high) if each is not None] if value is None else [value]
    return {
        "text": plain(entry.text),
        "type": entry.kind,
        "voice": entry.voice,
        "counted": plain(entry.counted.text) if entry.counted else None,
        "unit": plain(entry.unit),
        "comparator": entry.comparator,
        "low": low,
        "high": high,
        "value": value,
        "least": min(known, default=None),
        "most": max(known, default=None),
        "approximate": entry.approximate,
    }


def _number(value: int | float | None) -> float | None:
    """A double, None where the number is larger than one holds."""
    try:
        number = float(value) if value is not None else None
    except OverflowError:
        return None
    return number if number is not None and math.isfinite(number) else None
