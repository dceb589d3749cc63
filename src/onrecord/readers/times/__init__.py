"""Times: finding expressions of time and tying them to the calendar (TIMEX3)."""

from collections.abc import Iterator

from onrecord.readers.draft import Draft
from onrecord.readers.times.context import Context
from onrecord.readers.times.directions import direction
from onrecord.readers.times.finding import find
from onrecord.readers.times.grammar import grammar
from onrecord.readers.times.intervals import interval
from onrecord.readers.times.joining import Hit
from onrecord.readers.times.resolving import Resolved, resolve
from onrecord.record import Entry, Time, Trouble, entry_id

__all__ = ["read"]


def read(draft: Draft) -> Iterator[Entry | Trouble]:
    """The times of a report, in order. Linear in the length of its text."""
    published = draft.report.published
    context = Context(published, "published" if published else None)
    rules = grammar()
    for context.sentence, sentence in enumerate(draft.sentences):
        scanned = rules.scanner.scan(draft.text, sentence.start, sentence.end)
        context.money = rules.money.search(scanned.symbols) is not None
        for hit in find(scanned, rules):
            context.direction = direction(scanned, hit)
            resolved = resolve(hit.meaning, context)
            if resolved is not None:
                span = (scanned.starts[hit.first], scanned.ends[hit.last])
                time = _time(draft, span, hit, resolved)
                context.note(time, _derived(hit))
                yield time


def _derived(hit: Hit) -> bool:
    """Does the hit only lead back to a date told before?"""
    shift = hit.meaning.shift
    return "period" in hit.meaning.fields or (shift is not None and shift.base != "published")


def _time(draft: Draft, place: tuple[int, int], hit: Hit, resolved: Resolved) -> Time:
    span = draft.span(*place)
    days = (
        resolved.days or interval(resolved.value) if hit.meaning.type in ("DATE", "TIME") else None
    )
    return Time(
        id=entry_id("time", [span]),
        start=span.start,
        end=span.end,
        text=span.text,
        type=hit.meaning.type,
        value=resolved.value,
        mod=hit.meaning.mod,
        earliest=days[0] if days else None,
        latest=days[1] if days else None,
        anchor=resolved.anchor,
        score=1.0,
        how=f"rule:{hit.rule}" + (f"+{resolved.direction}" if resolved.direction else ""),
    )
