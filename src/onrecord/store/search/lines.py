"""The lines of a report that show why it was found: words in context, with their entry's id."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from operator import itemgetter

from onrecord.record import Attribution, Block, Entry, Record, Span, span_of, spans_of
from onrecord.store.rows import KINDS
from onrecord.store.search.found import Line
from onrecord.store.search.locating import Hit, locate
from onrecord.store.search.marking import Marker, beginning
from onrecord.store.search.query import Query, Words

__all__ = ["MOST_LINES", "Lines"]

MOST_LINES = 5
"""Lines shown of one report."""

_CONTEXT = 50
"""Characters shown before and after what is marked, less what is left of a word."""

_SHORT_GAP = 15
"""Characters between two stretches that are shown rather than left out."""

Stretch = tuple[int, int]


class Lines:
    """Cuts the lines of one record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._text = record.report.text
        self._blocks = record.report.blocks or (Block("paragraph", 0, len(self._text)),)
        self._starts = [block.start for block in self._blocks]

    def of(
        self, words: Sequence[Words], entries: Iterable[tuple[str, Query]]
    ) -> tuple[tuple[Line, ...], bool]:
        """The lines for ``words`` of the text and for ``entries``, ids with what was asked of them.

        At most `MOST_LINES`, in the order of the text; the second value tells whether there is
        more. Entries come before words of the text, and of these first one line for every word.
        """
        told = list(self._entry_lines(entries))
        hits = sorted(locate(self._text, words, MOST_LINES + 1))
        told = [self._with_hits(line, hits) for line in told]
        apart = [hit for hit in hits if not any(_shows(line, hit) for line in told)]
        groups = _telling(list(self._groups(apart)))
        left = max(0, MOST_LINES - len(told))
        others = [self._text_line(group) for group in groups[:left]]
        lines = sorted([*told[:MOST_LINES], *others], key=lambda line: line.pieces[0].start)
        return tuple(lines), len(told) + len(groups) > MOST_LINES or len(hits) > MOST_LINES

    def _entry_lines(self, entries: Iterable[tuple[str, Query]]) -> Iterator[Line]:
        marker = Marker(self._record)
        asked: dict[str, list[Query]] = {}
        for number, what in entries:
            asked.setdefault(number, []).append(what)
        for entry in self._record.entries():
            if entry.id in asked:
                marks = list(_apart(marker.marks(entry, asked[entry.id])))
                shown = [self._around(mark.start, mark.end) for mark in marks]
                if isinstance(entry, Attribution):
                    shown += self._sentence_of(entry)
                yield Line(entry.id, KINDS[type(entry)], self._pieces(shown), tuple(marks))

    def _sentence_of(self, entry: Attribution) -> list[Stretch]:
        """Who said it and what was said, the beginning of each where it is long."""
        spans = [*entry.source, *entry.cue, *entry.content[:1]]
        parts = [beginning(self._text, span) for span in spans]
        return [(part.start, part.end) for part in parts]

    def _with_hits(self, line: Line, hits: Iterable[Hit]) -> Line:
        """``line`` with the words of the text that it shows marked, too."""
        more = {span_of(self._text, hit.start, hit.end) for hit in hits if _shows(line, hit)}
        return replace(line, marks=tuple(_apart(sorted({*line.marks, *more}))))

    def _groups(self, hits: Iterable[Hit]) -> Iterator[list[Hit]]:
        """Hits that one line shows."""
        group: list[Hit] = []
        until = 0
        for hit in hits:
            if group and hit.start >= until:
                yield group
                group = []
            if not group:
                until = self._around(hit.start, hit.end)[1]
            group.append(hit)
        if group:
            yield group

    def _text_line(self, hits: list[Hit]) -> Line:
        shown = [self._around(hit.start, hit.end) for hit in hits]
        marks = sorted({span_of(self._text, hit.start, hit.end) for hit in hits})
        entry = self._innermost(hits[0])
        kind = KINDS[type(entry)] if entry else None
        return Line(entry.id if entry else None, kind, self._pieces(shown), tuple(_apart(marks)))

    def _innermost(self, hit: Hit) -> Entry | None:
        """The entry with the shortest span that holds the words."""
        holding = [
            (end - start, entry)
            for start, end, entry in self._spans
            if start <= hit.start and hit.end <= end
        ]
        return min(holding, key=itemgetter(0))[1] if holding else None

    @cached_property
    def _spans(self) -> list[tuple[int, int, Entry]]:
        return [
            (span.start, span.end, entry)
            for entry in self._record.entries()
            for span in spans_of(entry)
        ]

    def _around(self, start: int, end: int) -> Stretch:
        """``[start, end)`` with the whole words around it, inside its block."""
        block = self._blocks[max(0, bisect_right(self._starts, start) - 1)]
        first, last = max(block.start, start - _CONTEXT), min(block.end, end + _CONTEXT)
        if first > block.start:
            first = next((at for at in range(first, start) if self._text[at - 1].isspace()), first)
        if last < block.end:
            last = next((at for at in range(last, end, -1) if self._text[at].isspace()), last)
        return min(first, start), max(last, end)

    def _pieces(self, shown: Iterable[Stretch]) -> tuple[Span, ...]:
        """The stretches in order, those that touch or nearly touch made one."""
        merged: list[Stretch] = []
        for start, end in sorted(shown):
            if merged and start <= merged[-1][1] + _SHORT_GAP:
                merged[-1] = merged[-1][0], max(end, merged[-1][1])
            else:
                merged.append((start, end))
        return tuple(span_of(self._text, start, end) for start, end in merged)


def _shows(line: Line, hit: Hit) -> bool:
    return any(piece.start <= hit.start and hit.end <= piece.end for piece in line.pieces)


def _telling(groups: list[list[Hit]]) -> list[list[Hit]]:
    """Those with the most of the words first, and those before all with words not had yet."""
    had: set[int] = set()
    first: list[list[Hit]] = []
    others: list[list[Hit]] = []
    for group in sorted(groups, key=lambda group: -len({hit.nth for hit in group})):
        words = {hit.nth for hit in group}
        (others if words <= had else first).append(group)
        had |= words
    return first + others


def _apart(marks: Iterable[Span]) -> Iterator[Span]:
    """Marks in order without those that overlap the one before."""
    end = 0
    for mark in marks:
        if mark.start >= end:
            yield mark
            end = mark.end
