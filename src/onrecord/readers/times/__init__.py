"""Times: finding expressions of time and tying them to the calendar (TIMEX3).

Finding and resolving are separate steps. A sentence becomes a string of symbols (`scanning`),
rules of the table find times in it (`finding`), neighbours are joined (`joining`), and what was
found is tied to the day of writing or to a date told before (`resolving`).
"""

from collections.abc import Iterator

from onrecord.readers.draft import Draft
from onrecord.readers.times.anchoring import day_of_writing
from onrecord.readers.times.directions import direction
from onrecord.readers.times.finding import find
from onrecord.readers.times.grammar import grammar
from onrecord.readers.times.intervals import interval
from onrecord.readers.times.joining import Hit
from onrecord.readers.times.resolved import Resolved
from onrecord.readers.times.resolving import resolve
from onrecord.readers.times.scoring import score
from onrecord.record import Entry, Span, Time, TimeType, Trouble, entry_id

__all__ = ["read"]

_TOLD_IN = ("paragraph", "blockquote", "list_item")
"""Blocks that tell what happened, other than those that head, date or sign it."""


def read(draft: Draft) -> Iterator[Entry | Trouble]:
    """The times of a report, in order. Linear in the length of its text."""
    rules = grammar()
    context = day_of_writing(draft, rules)
    for context.sentence, sentence in enumerate(draft.sentences):
        if draft.blocks[sentence.block].kind in _TOLD_IN:
            context.scene.enter(sentence.block)
        scanned = rules.scanner.scan(draft.text, sentence.start, sentence.end)
        context.money = rules.money.search(scanned.symbols) is not None
        for hit in find(scanned, rules):
            kind = hit.meaning.type
            context.direction, context.reported = direction(scanned, hit)
            resolved = resolve(hit.meaning, context)
            if kind == "NONE" or resolved is None:
                continue
            span = draft.span(scanned.starts[hit.first], scanned.ends[hit.last])
            time = _time(span, kind, hit, resolved)
            context.note(time, _derived(hit))
            yield time


def _derived(hit: Hit) -> bool:
    """Does the hit only lead back to a date told before?"""
    shift = hit.meaning.shift
    return "period" in hit.meaning.fields or (shift is not None and shift.base != "published")


def _time(span: Span, kind: TimeType, hit: Hit, resolved: Resolved) -> Time:
    days = resolved.days
    if days is None and kind in ("DATE", "TIME"):
        days = interval(resolved.value)
    return Time(
        id=entry_id("time", [span]),
        start=span.start,
        end=span.end,
        text=span.text,
        type=kind,
        value=resolved.value,
        mod=hit.meaning.mod,
        earliest=days[0] if days else None,
        latest=days[1] if days else None,
        anchor=resolved.anchor,
        score=score(kind, resolved),
        how=f"rule:{hit.rule}" + (f"+{resolved.direction}" if resolved.direction else ""),
    )
