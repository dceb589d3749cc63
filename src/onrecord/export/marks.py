"""The text cut at every span boundary, so that marks can be written balanced.

Spans of a record overlap as they please: a time in a quotation, a number across its end. Cut at
every boundary, each piece of the text lies wholly inside or outside every span.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from heapq import heappop, heappush
from typing import Literal, NamedTuple

from onrecord.record import Attribution, Record, Span

__all__ = ["Role", "RoleName", "Segment", "lanes", "main_part", "segments"]

RoleName = Literal[
    "claim",
    "content",
    "source",
    "cue",
    "time",
    "quantity",
    "counted",
    "mention",
    "trigger",
    "loaded",
]

_RANK: dict[RoleName, int] = {
    "claim": 0,
    "content": 1,
    "mention": 2,
    "source": 3,
    "cue": 4,
    "counted": 5,
    "quantity": 6,
    "time": 7,
    "trigger": 8,
    "loaded": 9,
}
"""Which of two roles over the same words stands outside."""


class Role(NamedTuple):
    """The part a stretch of text plays in an entry."""

    entry: str
    role: RoleName


class Segment(NamedTuple):
    """``text`` at ``[start, end)`` and every role it plays, the widest span first."""

    start: int
    end: int
    text: str
    roles: tuple[Role, ...]


class _Mark(NamedTuple):
    start: int
    end: int
    role: Role


def segments(record: Record) -> list[list[Segment]]:
    """For each block of the report its segments; joined they are the block's text.

    Neighbours differ in their roles. Linear in the text, and in the number of spans times how
    many of them lie over each other.
    """
    marks = sorted(_marks(record), key=_widest_first)
    cuts = sorted({at for mark in marks for at in (mark.start, mark.end)})
    text, opened, active = record.report.text, 0, []
    cut: list[list[Segment]] = []
    for block in record.report.blocks:
        row: list[Segment] = []
        at = block.start
        inner = cuts[bisect_right(cuts, block.start) : bisect_left(cuts, block.end)]
        for stop in (*inner, block.end):
            while opened < len(marks) and marks[opened].start <= at:
                active.append(marks[opened])
                opened += 1
            active = [mark for mark in active if mark.end > at]
            row.append(Segment(at, stop, text[at:stop], tuple(mark.role for mark in active)))
            at = stop
        cut.append(row)
    return cut


def main_part(said: Attribution) -> tuple[RoleName, tuple[Span, ...]]:
    """What of an attribution is numbered: its content, where it has none its source or cue."""
    if said.content:
        return "content", said.content
    return ("source", said.source) if said.source else ("cue", said.cue)


def lanes(record: Record) -> dict[str, int]:
    """For each attribution with content the lane it is underlined in, 0 nearest to the words.

    Contents that overlap lie in different lanes, so that they are told apart without colour. The
    one that begins first, the wider of two, lies nearer; no more lanes are used than are needed.
    """
    extents = sorted(
        (said.content[0].start, -said.content[-1].end, said.id)
        for said in record.attributions
        if said.content
    )
    lane: dict[str, int] = {}
    ends: list[tuple[int, int]] = []
    free: list[int] = []
    for start, minus_end, entry in extents:
        while ends and ends[0][0] <= start:
            heappush(free, heappop(ends)[1])
        lane[entry] = heappop(free) if free else len(ends)
        heappush(ends, (-minus_end, lane[entry]))
    return lane


def _widest_first(mark: _Mark) -> tuple[int, int, int, str]:
    return mark.start, -mark.end, _RANK[mark.role.role], mark.role.entry


def _marks(record: Record) -> Iterator[_Mark]:
    """Every span of the record with its role."""
    for said in record.attributions:
        yield from _each(said.id, "source", said.source)
        yield from _each(said.id, "cue", said.cue)
        yield from _each(said.id, "content", said.content)
    for time in record.times:
        yield _Mark(time.start, time.end, Role(time.id, "time"))
    for quantity in record.quantities:
        yield _Mark(quantity.start, quantity.end, Role(quantity.id, "quantity"))
        yield from _each(quantity.id, "counted", (quantity.counted,) if quantity.counted else ())
    for actor in record.actors:
        yield from _each(actor.id, "mention", actor.mentions)
    for event in record.events:
        yield from _each(event.id, "trigger", event.trigger)
    for claim in record.claims:
        yield _Mark(claim.start, claim.end, Role(claim.id, "claim"))
        for word in claim.loaded:
            yield _Mark(word.start, word.end, Role(claim.id, "loaded"))


def _each(entry: str, role: RoleName, spans: tuple[Span, ...]) -> Iterator[_Mark]:
    for span in spans:
        yield _Mark(span.start, span.end, Role(entry, role))
