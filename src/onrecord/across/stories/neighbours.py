"""Neighbourhoods: reports that speak of the same kind of thing, found as they arrive.

A report joins the neighbourhood to whose members it is nearest on average, and two neighbourhoods
that a report brings near to each other become one: average linkage, one step a report. What
stories a neighbourhood holds is decided afterwards, with all of its members in view.
"""

from collections import defaultdict
from collections.abc import Iterable
from heapq import nsmallest

from onrecord.across.stories.nearness import Vector, dot, vector
from onrecord.across.stories.rarity import Rarity
from onrecord.across.stories.terms import Terms

__all__ = ["Neighbourhood", "Neighbourhoods"]

_KEYS = 24
"""By how many of its heaviest terms a report is looked up; a neighbourhood by those of a few."""

_KEYED = 4
_LOOKED_AT = 8
_OUTDATED = 1.3
"""Weights are worked out anew once that many times as many reports have been seen."""


class Neighbourhood:
    """Reports near to each other."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.members: list[Terms] = []
        self._sum: Vector = {}
        self._weighed_at = 0

    def take(self, members: Iterable[Terms], rarity: Rarity) -> None:
        """Add members, and weigh all terms anew where too many reports came since."""
        added = list(members)
        self.members += added
        if rarity.reports > self._weighed_at * _OUTDATED:
            self._sum, added, self._weighed_at = {}, self.members, rarity.reports
        for terms in added:
            for term, weight in vector(terms, rarity).items():
                self._sum[term] = self._sum.get(term, 0.0) + weight

    def leave(self, kept: list[Terms], rarity: Rarity) -> None:
        """Go on with fewer members."""
        self.members, self._sum, self._weighed_at = [], {}, 0
        self.take(kept, rarity)

    def weight(self, term: str) -> float:
        """What a term weighs, all members together."""
        return self._sum.get(term, 0.0)

    def nearness(self, other: Vector, members: int = 1) -> float:
        """The average nearness to ``members`` reports whose vectors sum up to ``other``."""
        return dot(self._sum, other) / (len(self.members) * members)

    def near(self, other: "Neighbourhood") -> float:
        """The average nearness of the members of two neighbourhoods."""
        return self.nearness(other._sum, len(other.members))

    def heaviest(self) -> set[str]:
        """The terms by which it is found: the heaviest of each member."""
        most = _KEYS * min(_KEYED, len(self.members))
        return set(nsmallest(most, self._sum, key=lambda term: (-self._sum[term], term)))


class Neighbourhoods:
    """All neighbourhoods in memory, the one longest without a new report first.

    They are found by their heaviest terms.
    """

    def __init__(self, rarity: Rarity, near: float) -> None:
        self._rarity, self._near = rarity, near
        self._by_term: defaultdict[str, set[int]] = defaultdict(set)
        self._keys: dict[int, set[str]] = {}
        self.all: dict[int, Neighbourhood] = {}
        self._last = 0

    def place(self, terms: Terms) -> tuple[Neighbourhood, list[int]]:
        """Where a report belongs, and the numbers of the neighbourhoods that went up in it."""
        self._last += 1
        home = Neighbourhood(self._last)
        home.take([terms], self._rarity)
        gone: list[int] = []
        while near := self._nearest(home):
            older, newer = sorted((home, near), key=lambda each: each.number)
            self.remove(newer.number)
            gone.append(newer.number)
            older.take(newer.members, self._rarity)
            home = older
        self._show(home)
        return home, [number for number in gone if number != self._last]

    def _nearest(self, home: Neighbourhood) -> Neighbourhood | None:
        shared: defaultdict[int, float] = defaultdict(float)
        for term in home.heaviest():
            for number in self._by_term.get(term, ()):
                shared[number] += home.weight(term)
        shared.pop(home.number, None)
        likely = sorted(shared, key=lambda number: (-shared[number], number))[:_LOOKED_AT]
        rated = [(self.all[number].near(home), -number) for number in likely]
        best, number = max(rated, default=(0.0, 0))
        return self.all[-number] if best >= self._near else None

    def oldest(self) -> Neighbourhood:
        """The neighbourhood that has been longest without a new report."""
        return next(iter(self.all.values()))

    def _show(self, home: Neighbourhood) -> None:
        """Make it findable, by its terms as they weigh now."""
        self.remove(home.number)
        self.all[home.number] = home
        self._keys[home.number] = home.heaviest()
        for term in self._keys[home.number]:
            self._by_term[term].add(home.number)

    def _hide(self, number: int) -> None:
        for term in self._keys.pop(number, ()):
            self._by_term[term].discard(number)
            if not self._by_term[term]:
                del self._by_term[term]

    def remove(self, number: int) -> None:
        """Forget a neighbourhood."""
        self._hide(number)
        self.all.pop(number, None)
