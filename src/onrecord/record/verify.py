"""Holding a record against its own promises: exact words, closed under ids."""

from collections.abc import Iterator

from onrecord.errors import SpanError
from onrecord.record.entries import Actor, Attribution, Claim, Entry, Event, Quantity, Time
from onrecord.record.record import Record
from onrecord.record.report import Report
from onrecord.record.spans import LoadedSpan, Span

__all__ = ["spans_of", "verify"]


def spans_of(entry: Entry) -> Iterator[Span]:
    """Every span of an entry, its own extent first where it has one."""
    if isinstance(entry, Time | Quantity | Claim):
        yield Span(entry.start, entry.end, entry.text)
    if isinstance(entry, Attribution):
        yield from (*entry.source, *entry.cue, *entry.content)
        if entry.anonymity:
            yield entry.anonymity
    elif isinstance(entry, Quantity):
        if entry.counted:
            yield entry.counted
    elif isinstance(entry, Actor):
        yield from entry.mentions
    elif isinstance(entry, Event):
        yield from entry.trigger
    elif isinstance(entry, Claim):
        yield from (Span(each.start, each.end, each.text) for each in entry.loaded)


def _references(entry: Entry) -> Iterator[str | None]:
    """Every id another entry must have."""
    if isinstance(entry, Attribution):
        yield from (entry.source_actor, entry.within)
    elif isinstance(entry, Time):
        yield entry.anchor if (entry.anchor or "").startswith("t") else None
    elif isinstance(entry, Quantity):
        yield from (entry.time, None if entry.voice == "author" else entry.voice)
    elif isinstance(entry, Event):
        yield from (*entry.actors, *entry.recipients, *entry.quantities)
        yield from (entry.place, entry.time, None if entry.voice == "author" else entry.voice)
    elif isinstance(entry, Claim):
        yield from (*entry.rests_on, None if entry.voice == "author" else entry.voice)


def _verify_blocks(report: Report) -> None:
    at = 0
    for block in report.blocks:
        if not at <= block.start < block.end <= len(report.text):
            raise SpanError(f"block [{block.start}, {block.end}) of {report.id} is out of order")
        at = block.end


_Placed = Span | LoadedSpan | Time | Quantity | Claim
"""What holds its words at a place: a span, or an entry with an extent of its own."""


def _placed(record: Record) -> Iterator[tuple[Entry, _Placed]]:
    """Every entry with each of its spans, as `spans_of` has them, in one pass for speed."""
    whole: tuple[Time | Quantity | Claim, ...] = record.times + record.quantities + record.claims
    yield from zip(whole, whole, strict=True)
    for said in record.attributions:
        terms = (said.anonymity,) if said.anonymity else ()
        for span in (*said.source, *said.cue, *said.content, *terms):
            yield said, span
    yield from ((each, each.counted) for each in record.quantities if each.counted)
    yield from ((each, span) for each in record.actors for span in each.mentions)
    yield from ((each, span) for each in record.events for span in each.trigger)
    yield from ((each, span) for each in record.claims for span in each.loaded)


def verify(record: Record) -> None:
    """Raise `SpanError` unless every span holds its words and every id named is on the record."""
    _verify_blocks(record.report)
    text = record.report.text
    for entry, span in _placed(record):
        if not 0 <= span.start < span.end or text[span.start : span.end] != span.text:
            raise SpanError(
                f"{entry.id}: the text at [{span.start}, {span.end}) is not {span.text!r}"
            )
    ids: set[str] = set()
    for entry in record.entries():
        if entry.id in ids:
            raise SpanError(f"two entries of {record.report.id} share the id {entry.id}")
        ids.add(entry.id)
    for entry in record.entries():
        for reference in _references(entry):
            if reference is not None and reference not in ids:
                raise SpanError(f"{entry.id} names {reference}, which is not on the record")
