"""What two reports share, and whether one can only have it from the other.

A **copy** has three whole sentences of running text from the other, or fewer where they make a
quarter of the shorter text. A **part** of a report is copied where a dozen words of running text
stand together in both, in one sentence or otherwise with few words of names among them: titles and
names are anybody's. What quotations share counts for neither.
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

_DENSE = 0.75
"""Where a dozen common words stand together, at least so many of the running words there are
common; a quotation between them parts nothing."""

_PLAIN = 9
"""So many of the dozen do not begin with a capital."""


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
    kept = list(_kept(other, shared))
    shorter = min(sum(one.running), sum(other.running))
    words = sum(running for running, _ in kept)
    whole = len(kept) >= _SENTENCES or (bool(kept) and words >= _QUARTER * shorter)
    part = any(same >= _TOGETHER for _, same in kept)
    if not whole and not part and not any(_together(each, shared, other) for each in stretches):
        return None
    return Sharing(one, other, stretches, len(kept), whole)


def _kept(words: Words, shared: set[int]) -> Iterator[tuple[int, int]]:
    """For each whole sentence in common how many running words it has, and how many are common."""
    for start, end in words.sentences:
        running = words.running_in(start, end)
        same = sum(place in shared for place in range(start, end))
        if running >= _SHORT and same >= _KEPT_WHOLE * running:
            yield running, same


def _together(stretch: Stretch, shared: set[int], words: Words) -> bool:
    """Do a dozen common words, most of them no names, stand together in the stretch?"""
    places = [second for _, second in stretch.pairs if second in shared]
    for at in range(len(places) - _TOGETHER + 1):
        dozen = places[at : at + _TOGETHER]
        plain = sum(not words.capital[place] for place in dozen)
        if plain >= _PLAIN and _DENSE * words.running_in(dozen[0], dozen[-1] + 1) <= _TOGETHER:
            return True
    return False
