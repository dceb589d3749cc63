"""The flat rows of a record: what queries and search look at, made again from the record."""

import math
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.record import (
    Actor,
    Attribution,
    Claim,
    Entry,
    Event,
    Quantity,
    Record,
    Span,
    Time,
    spans_of,
)
from onrecord.store.schema import entries

__all__ = ["KINDS", "Row", "flat", "plain"]

KINDS: dict[type[Entry], str] = {
    Attribution: "attribution",
    Time: "time",
    Quantity: "quantity",
    Actor: "actor",
    Event: "event",
    Claim: "claim",
}
"""The word of each kind of entry, as `onrecord.record.entry_id` has it."""

_NULL = dict.fromkeys(set(entries.c.keys()) - {"seq", "words"})

Row = dict[str, Any]


def plain(text: str | None) -> str | None:
    """``text`` as both engines can keep it: NUL as U+FFFD, which moves nothing."""
    return text.replace("\0", "\ufffd") if text else text


def flat(record: Record, version: int) -> Iterator[Row]:
    """One row an entry; an entry without any words has none."""
    within = _Within(record)
    for entry in record.entries():
        spans = _main_spans(entry)
        if spans:
            yield _NULL | {
                "version": version,
                "id": entry.id,
                "kind": KINDS[type(entry)],
                "starts": min(span.start for span in spans),
                "ends": max(span.end for span in spans),
                "text": plain(_words(spans)),
                "score": float(entry.score),
                **_facts(entry, within),
            }


class _Within:
    """What the entries of a record name: attributions by voice, actors, times."""

    def __init__(self, record: Record) -> None:
        self._said = {each.id: each for each in record.attributions}
        self._names = {each.id: each.name for each in record.actors}
        self._times = {each.id: each for each in record.times}

    def speaker(self, voice: str) -> str | None:
        """Who speaks: the name of the source, and its words where they say more."""
        said = self._said.get(voice)
        if said is None:
            return None
        name = self._names.get(said.source_actor or "", "")
        words = "" if name and said.source_kind == "pronoun" else _words(said.source)
        if name in words or words in name:
            return plain(max(name, words, key=len)) or None
        return plain(f"{name} · {words}")

    def source_kind(self, voice: str) -> str | None:
        """What kind of source an entry rests on, None where it is the author's own."""
        said = self._said.get(voice)
        return said.source_kind if said else None

    def days(self, time: str | None) -> Row:
        """The days of a time, none where there is no time."""
        found = self._times.get(time or "")
        return {"earliest": found.earliest, "latest": found.latest} if found else {}


def _main_spans(entry: Entry) -> tuple[Span, ...]:
    """The spans that show the entry: of an attribution its content, of an actor its first place."""
    if isinstance(entry, Attribution):
        return entry.content or entry.source or entry.cue
    if isinstance(entry, Actor | Time | Quantity | Claim):
        return tuple(spans_of(entry))[:1]
    return entry.trigger


def _words(spans: Iterable[Span]) -> str:
    return " … ".join(span.text for span in spans)


def _facts(entry: Entry, within: _Within) -> Row:
    """The columns that the kind of the entry fills."""
    match entry:
        case Attribution():
            return {
                "voice": entry.within or "author",
                "speaker": within.speaker(entry.id),
                "source_kind": entry.source_kind,
                "mode": entry.mode,
                "stance": entry.stance,
            }
        case Time():
            return {"type": entry.type, "earliest": entry.earliest, "latest": entry.latest}
        case Quantity():
            return _amount(entry) | within.days(entry.time) | _voice(entry, within)
        case Actor():
            return {"type": entry.kind, "text": plain(entry.name)}
        case Event():
            told = {"type": entry.type, "mode": entry.mode, "status": entry.status}
            return told | within.days(entry.time) | _voice(entry, within)
        case Claim():
            return {"type": entry.kind} | _voice(entry, within)


def _voice(entry: Quantity | Event | Claim, within: _Within) -> Row:
    return {
        "voice": entry.voice,
        "speaker": within.speaker(entry.voice),
        "source_kind": within.source_kind(entry.voice),
    }


def _amount(entry: Quantity) -> Row:
    low, high, value = _number(entry.low), _number(entry.high), _number(entry.value)
    known = [each for each in (low, high) if each is not None] if value is None else [value]
    return {
        "type": entry.kind,
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
