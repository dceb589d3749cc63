"""What two reports share, and whether one can only have it from the other.

A **copy** has three whole sentences of running text from the other, or fewer where they make a
quarter of the shorter text. A **part** of a report is copied where a dozen words of running text
stand together in both, in one sentence or otherwise with few words of names among them: titles and
names are anybody's. What quotations share counts for neither.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.across.copies.alignment import Stretch, aligned
from onrecord.across.copies.words import Words

__all__ = ["Sharing", "sharing"]

_SENTENCES = 3
_QUARTER = 0.25
_TOGETHER = 12
_KEPT_WHOLE = 0.7
"""A sentence is whole where so much of its running text is the same words."""

_HALF_PLAIN = 0.5
_TO_THE_WORD = 0.95
"""A whole sentence tells something where so many of its common words are plain, or the same."""

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
    telling = [sentence for sentence in kept if sentence.telling]
    words = sum(sentence.running for sentence in telling)
    whole = len(kept) >= _SENTENCES or (bool(telling) and words >= _QUARTER * shorter)
    part = any(sentence.same >= _TOGETHER for sentence in telling)
    if not whole and not part and not any(_together(each, shared, other) for each in stretches):
        return None
    return Sharing(one, other, stretches, len(kept), whole)


class _Sentence(NamedTuple):
    """A whole sentence in common: its running words, how many are common, how many of these plain.

    One of names and the words of a charge tells nothing, unless it is the same word for word.
    """

    running: int
    same: int
    plain: int

    @property
    def telling(self) -> bool:
        return self.plain >= _HALF_PLAIN * self.same or self.same >= _TO_THE_WORD * self.running


def _kept(words: Words, shared: set[int]) -> Iterator[_Sentence]:
    for start, end in words.sentences:
        running = words.running_in(start, end)
        same = [place for place in range(start, end) if place in shared]
        if running >= _SHORT and len(same) >= _KEPT_WHOLE * running:
            yield _Sentence(running, len(same), sum(not words.capital[each] for each in same))


def _together(stretch: Stretch, shared: set[int], words: Words) -> bool:
    """Do a dozen common words, most of them no names, stand together in the stretch?"""
    places = [second for _, second in stretch.pairs if second in shared]
    for at in range(len(places) - _TOGETHER + 1):
        dozen = places[at : at + _TOGETHER]
        plain = sum(not words.capital[place] for place in dozen)
        if plain >= _PLAIN and _DENSE * words.running_in(dozen[0], dozen[-1] + 1) <= _TOGETHER:
            return True
    return False
