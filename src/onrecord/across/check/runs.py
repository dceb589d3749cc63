"""Locating: the stretches of a document that stand word for word in a quotation.

Five words in a row are looked up, and what they find is extended as far as the words agree. One
pass over a document serves all quotations.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

__all__ = ["SHARED", "Run", "Shingles", "extended", "places"]

SHARED = 5
"""So many words in a row must be shared before a quotation is traced to a passage."""

_MOST_PLACES = 64
"""So many places of the same five words are followed in a document. A formula repeated more often
is found with the rarer words beside it."""

_MOST_REPEATS = 8
"""So many places of the same five words are followed in one quotation."""

_MOST_RUNS = 240


class Run(NamedTuple):
    """``length`` words of a quotation from ``first`` on stand in the document from ``at`` on."""

    first: int
    at: int
    length: int


Keys = Sequence[str]


class Shingles:
    """The fives of words of many quotations."""

    def __init__(self, quotations: Iterable[Keys]) -> None:
        self._keys = [tuple(keys) for keys in quotations]
        self._places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
        for number, keys in enumerate(self._keys):
            for first in range(len(keys) - SHARED + 1):
                places = self._places.setdefault(keys[first : first + SHARED], [])
                if len(places) < _MOST_REPEATS or places[-_MOST_REPEATS][0] != number:
                    places.append((number, first))
        self._vocabulary = frozenset(key for shingle in self._places for key in shingle)

    def found(self, keys: list[str]) -> dict[int, list[Run]]:
        """The runs of each quotation in the words of a document, by the quotation's number."""
        seeds: dict[int, list[tuple[int, int]]] = {}
        taken: dict[tuple[str, ...], int] = {}
        known = 0
        for end, key in enumerate(keys, 1):
            known = known + 1 if key in self._vocabulary else 0
            if known < SHARED:
                continue
            shingle = tuple(keys[end - SHARED : end])
            places = self._places.get(shingle)
            if places is None or taken.setdefault(shingle, 0) == _MOST_PLACES:
                continue
            taken[shingle] += 1
            for number, first in places:
                seeds.setdefault(number, []).append((first, end - SHARED))
        return {
            number: extended(self._keys[number], keys, found) for number, found in seeds.items()
        }


def extended(quote: Keys, keys: Keys, seeds: Iterable[tuple[int, int]]) -> list[Run]:
    """The longest runs through the seeds, pairs of places in quotation and document."""
    runs: list[Run] = []
    reached: dict[int, int] = {}
    for first, at in seeds:
        apart = at - first
        if reached.get(apart, 0) > first:
            continue
        start = end = first
        least, most = max(0, -apart), min(len(quote), len(keys) - apart)
        while start > least and quote[start - 1] == keys[start - 1 + apart]:
            start -= 1
        while end < most and quote[end] == keys[end + apart]:
            end += 1
        reached[apart] = end
        runs.append(Run(start, start + apart, end - start))
    runs.sort(key=lambda run: (-run.length, run.at))
    return sorted(runs[:_MOST_RUNS])


def places(ours: Keys, theirs: list[str]) -> Iterator[int]:
    """Where the words ``ours``, of which there is one or more, stand together in ``theirs``."""
    ours, at = list(ours), -1
    while True:
        try:
            at = theirs.index(ours[0], at + 1)
        except ValueError:
            return
        if theirs[at : at + len(ours)] == ours:
            yield at
