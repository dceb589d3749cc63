"""Whose word an event rests on."""

from bisect import bisect_right

from onrecord.readers.draft import Draft
from onrecord.record import Attribution, Stance

__all__ = ["Voices"]

_MOST = 100
"""Pieces of content that are looked at before an event; beyond, whatever holds it is the author."""


class Voices:
    """The attributions of a draft by the places of their contents and cues.

    What is only "said to be so", by nobody, stays the author's.
    """

    def __init__(self, draft: Draft) -> None:
        every = [one for one in draft.of(Attribution) if one.source or one.mode != "indirect"]
        self._contents = sorted(
            ((piece.start, piece.end, one) for one in every for piece in one.content),
            key=lambda each: each[:2],
        )
        self._starts = [start for start, _, _ in self._contents]
        self._cued = sorted((piece.start, piece.end) for one in every for piece in one.cue)
        self._cues = {piece.start: one for one in every for piece in one.cue}

    def holding(self, start: int, end: int) -> Attribution | None:
        """The attribution with the shortest piece of content that holds ``[start, end)``."""
        found: tuple[int, Attribution] | None = None
        near = bisect_right(self._starts, start)
        for first, last, one in reversed(self._contents[max(0, near - _MOST) : near]):
            if last >= end and (found is None or last - first < found[0]):
                found = (last - first, one)
        return found[1] if found else None

    def carried(self, cue: int | None) -> Attribution | None:
        """The attribution whose cue begins at ``cue``."""
        return self._cues.get(cue) if cue is not None else None

    def stance_at(self, start: int, end: int) -> Stance | None:
        """The stance of the cue that ``[start, end)`` lies in, None where it lies in none."""
        at = bisect_right(self._cued, (start, end)) - 1
        near = self._cued[max(0, at) : at + 2]
        held = (first for first, last in near if first < end and start < last)
        return next((self._cues[first].stance for first in held), None)
