"""Whose word a quantity rests on, and the time it holds for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from onrecord.readers.draft import Draft
from onrecord.record import Attribution, Quantity, Time

__all__ = ["resolve"]

_CLAUSE_MARKS = frozenset(";:—")
_COMPARED = ("earlier", "ago", "before", "previously", "previous year")
_REACH = 200


def _voices(draft: Draft) -> list[tuple[int, int, str]]:
    """The pieces of content of every attribution, those that begin first in front."""
    return sorted(
        (piece.start, piece.end, one.id) for one in draft.of(Attribution) for piece in one.content
    )


def _innermost(pieces: list[tuple[int, int, str]], quantities: list[Quantity]) -> Iterator[str]:
    """The voice of each quantity (in order of the text): of the shortest piece that holds it."""
    active: list[tuple[int, int, str]] = []
    at = 0
    for quantity in quantities:
        while at < len(pieces) and pieces[at][0] <= quantity.start:
            active.append(pieces[at])
            at += 1
        active = [piece for piece in active if piece[1] > quantity.start]
        holding = [piece for piece in active if piece[1] >= quantity.end]
        yield min(holding, key=lambda piece: piece[1] - piece[0])[2] if holding else "author"


class _Dates:
    """The dates and clock times of a draft, sentence by sentence."""

    def __init__(self, draft: Draft) -> None:
        self.text = draft.text
        self.sentences = draft.sentences
        self.starts = [sentence.start for sentence in draft.sentences]
        self.times = sorted(
            (time for time in draft.of(Time) if time.type in ("DATE", "TIME")),
            key=lambda time: time.start,
        )
        self.time_starts = [time.start for time in self.times]

    def within(self, start: int, end: int) -> list[Time]:
        """The times that begin in ``[start, end)``."""
        low = bisect_left(self.time_starts, start)
        return self.times[low : bisect_left(self.time_starts, end)]

    def of(self, quantity: Quantity) -> str | None:
        """The one time the quantity can hold for, None where none or more than one could be."""
        index = bisect_right(self.starts, quantity.start) - 1
        if index < 0:
            return None
        sentence = self.sentences[index]
        times = [
            time
            for time in self.within(sentence.start, sentence.end)
            if time.end <= quantity.start or time.start >= quantity.end
        ]
        if len(times) > 1:
            start, end = self.clause(quantity, sentence.start, sentence.end)
            times = [time for time in times if start <= time.start < end]
        if len(times) != 1 or not self.reaches(times[0], quantity):
            return None
        return None if self.parted(times[0], quantity) else times[0].id

    def clause(self, quantity: Quantity, floor: int, ceiling: int) -> tuple[int, int]:
        """The stretch around the quantity without a mark that ends a clause."""
        start, end = quantity.start, quantity.end
        floor, ceiling = max(floor, start - _REACH), min(ceiling, end + _REACH)
        while start > floor and not self.ends_clause(start - 1):
            start -= 1
        while end < ceiling and not self.ends_clause(end):
            end += 1
        return start, end

    def parted(self, time: Time, quantity: Quantity) -> bool:
        """Does a semicolon stand between the two?"""
        left, right = min(time.end, quantity.end), max(time.start, quantity.start)
        return self.text.find(";", left, right) >= 0

    def ends_clause(self, at: int) -> bool:
        mark = self.text[at]
        return mark in _CLAUSE_MARKS or (mark == "," and not self.text[at + 1 : at + 2].isdigit())

    def reaches(self, time: Time, quantity: Quantity) -> bool:
        """Does "a year earlier" stand by this quantity, and not by the one it is compared with?"""
        if not time.text.lower().endswith(_COMPARED):
            return True
        gap = self.text[quantity.end : time.start] if time.start >= quantity.end else ""
        return bool(gap) and not any(mark.isdigit() for mark in gap)


def resolve(draft: Draft) -> Iterator[Quantity]:
    """Every quantity again, with its voice and the time it holds for."""
    quantities = sorted(draft.of(Quantity), key=lambda quantity: quantity.start)
    dates = _Dates(draft)
    for quantity, voice in zip(quantities, _innermost(_voices(draft), quantities), strict=True):
        yield replace(quantity, voice=voice, time=dates.of(quantity))
