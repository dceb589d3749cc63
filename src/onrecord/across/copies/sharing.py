"""What two reports share, and whether one can only have it from the other.

A **copy** has three whole sentences of running text from the other, or fewer where they make a
quarter of the shorter text. A **part** of a report is copied where a dozen words of running text
stand together in both: a sentence with as many, or as many beside names and titles. What quotations
share counts for neither.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.across.copies.alignment import Stretch, aligned
from onrecord.across.copies.words import Words

__all__ = ["Sharing", "sharing"]

_SENTENCES = 3
_QUARTER = 0.25
_TOGETHER = 12
_KEPT_WHOLE = 0.7
"""A sentence is whole where so much of its running text is the same words."""

_SHORT = 6
"""A sentence with fewer running words may be anybody's."""

_DENSE = 0.6
"""In a stretch with a dozen such words at least so many are."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """The common text of two reports.

    ``stretches`` stand in the order of ``other``. ``sentences`` counts its whole sentences;
    ``whole`` is True where they make a copy, False where only a part was taken.
    """

    one: Words
    other: Words
    stretches: tuple[Stretch, ...]
    sentences: int
    whole: bool

    def common(self) -> int:
        """How many words are the same."""
        return sum(len(each.pairs) for each in self.stretches)


def sharing(one: Words, other: Words) -> Sharing | None:
    """What the two share, None where they may well have written it independently."""
    stretches = tuple(aligned(one, other))
    shared = {
        second
        for each in stretches
        for first, second in each.pairs
        if one.running[first] and other.running[second]
    }
    clauses = {place for place in shared if not other.capital[place]}
    kept = list(_kept(other, shared))
    shorter = min(sum(one.running), sum(other.running))
    whole = len(kept) >= _SENTENCES or (bool(kept) and sum(kept) >= _QUARTER * shorter)
    part = any(_together(each, clauses) for each in stretches)
    if not whole and not part and max(kept, default=0) < _TOGETHER:
        return None
    return Sharing(one, other, stretches, len(kept), whole)


def _kept(words: Words, shared: set[int]) -> Iterator[int]:
    """For each whole sentence in common how many running words it has."""
    for start, end in words.sentences:
        running = words.running_in(start, end)
        same = sum(place in shared for place in range(start, end))
        if running >= _SHORT and same >= _KEPT_WHOLE * running:
            yield running


def _together(stretch: Stretch, clauses: set[int]) -> bool:
    """Do a dozen shared words, names aside, stand together in the stretch?"""
    places = [second for _, second in stretch.pairs if second in clauses]
    return any(
        _DENSE * (last + 1 - first) <= _TOGETHER
        for first, last in zip(places, places[_TOGETHER - 1 :], strict=False)
    )
