"""Which stretches of two reports hold the same words, in linear time.

Seed and extend, as sequence search does it (Altschul et al. 1990): a run of common words is
a seed; it grows in both directions over a few changed words as long as common ones follow. The
longest stretch is taken first, and no word is taken twice (greedy string tiling, Wise 1993), so a
text whose paragraphs change places is still aligned.
"""

from collections import defaultdict
from typing import NamedTuple

from onrecord.across.copies.words import Words

__all__ = ["Stretch", "aligned"]

_SEED = 5
_FREQUENT = 6
"""A run that stands more often than this in one report is no seed."""

_SKIP = 3
"""So many words may be changed, dropped or put in between two that are common."""

_AFTER = 2
"""So many common words must follow what was skipped."""


class Stretch(NamedTuple):
    """Words ``[start, end)`` of one report, ``[begin, stop)`` of the other.

    ``pairs`` are the numbers of the words that are the same, one of each.
    """

    start: int
    end: int
    begin: int
    stop: int
    pairs: tuple[tuple[int, int], ...]


def aligned(one: Words, other: Words) -> list[Stretch]:
    """The stretches that both hold, in the order of the second; no word is in two of them."""
    found = sorted(
        _grown(tuple(one.keys), tuple(other.keys)), key=lambda each: (-len(each), each[0])
    )
    used: set[int] = set()
    taken: set[int] = set()
    stretches = []
    for pairs in found:
        free = [pair for pair in pairs if pair[0] not in used and pair[1] not in taken]
        if len(free) < _SEED:
            continue
        used.update(first for first, _ in free)
        taken.update(second for _, second in free)
        stretches.append(_stretch(free))
    return sorted(stretches, key=lambda each: each.begin)


def _stretch(pairs: list[tuple[int, int]]) -> Stretch:
    return Stretch(pairs[0][0], pairs[-1][0] + 1, pairs[0][1], pairs[-1][1] + 1, tuple(pairs))


def _grown(one: tuple[int, ...], other: tuple[int, ...]) -> list[list[tuple[int, int]]]:
    """Every seed grown; one that lies in a stretch already grown is not grown again."""
    places: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for at in range(len(one) - _SEED + 1):
        places[one[at : at + _SEED]].append(at)
    found: list[list[tuple[int, int]]] = []
    covered: set[tuple[int, int]] = set()
    for begin in range(len(other) - _SEED + 1):
        starts = places.get(other[begin : begin + _SEED], ())
        for start in starts if len(starts) <= _FREQUENT else ():
            if (start, begin) not in covered:
                pairs = _grow(one, other, start, begin)
                covered.update(pairs)
                found.append(pairs)
    return found


def _grow(
    one: tuple[int, ...], other: tuple[int, ...], start: int, begin: int
) -> list[tuple[int, int]]:
    """The pairs of equal words around a seed, in order."""
    before = _walk(one, other, start - 1, begin - 1, -1)
    return [*reversed(before), *_walk(one, other, start, begin, 1)]


def _walk(
    one: tuple[int, ...], other: tuple[int, ...], at: int, by: int, step: int
) -> list[tuple[int, int]]:
    pairs = []
    while True:
        while 0 <= at < len(one) and 0 <= by < len(other) and one[at] == other[by]:
            pairs.append((at, by))
            at, by = at + step, by + step
        skipped = _skipped(one, other, at, by, step)
        if skipped is None:
            return pairs
        at, by = skipped


def _skipped(
    one: tuple[int, ...], other: tuple[int, ...], at: int, by: int, step: int
) -> tuple[int, int] | None:
    """The nearest place behind changed words from which common ones follow."""
    for apart in range(1, 2 * _SKIP + 1):
        for left in range(max(0, apart - _SKIP), min(apart, _SKIP) + 1):
            ahead, beside = at + step * left, by + step * (apart - left)
            if _follows(one, other, ahead, beside, step):
                return ahead, beside
    return None


def _follows(one: tuple[int, ...], other: tuple[int, ...], at: int, by: int, step: int) -> bool:
    last, end = at + step * (_AFTER - 1), by + step * (_AFTER - 1)
    if min(at, by, last, end) < 0 or max(at, last) >= len(one) or max(by, end) >= len(other):
        return False
    return all(one[at + step * more] == other[by + step * more] for more in range(_AFTER))
