"""How rare a term is: counted over the reports seen, beside a table that serves before many are."""

import math
from collections import Counter
from functools import cache

from onrecord.across.stories.terms import Terms, form
from onrecord.lexicon import rows

__all__ = ["Rarity", "in_general"]

_MOST = 400_000
_TOTAL = "*"


@cache
def _background() -> tuple[int, dict[str, int]]:
    """How many texts the table was counted over, and in how many of them a term stands."""
    counts: dict[str, int] = {}
    total = 0
    for row in rows("word_reports"):
        if row["word"] == _TOTAL:
            total = int(row["reports"])
        else:
            term = form(row["word"])
            counts[term] = max(counts.get(term, 0), int(row["reports"]))
    return total, counts


def in_general(term: str) -> float:
    """How rare a term is in English at large: 0 where all texts have it, 1 where none has."""
    total, counts = _background()
    return math.log((total + 1) / (counts.get(term, 0) + 0.5)) / math.log((total + 1) / 0.5)


class Rarity:
    """Inverse report frequency (Spärck Jones 1972) over a stream; its memory is bounded."""

    def __init__(self) -> None:
        self.reports = 0
        self._counts: Counter[str] = Counter()

    def learn(self, terms: Terms) -> None:
        """Count one more report."""
        self.reports += 1
        self._counts.update(terms.counts.keys())
        if len(self._counts) > _MOST:
            self._counts = Counter({term: n for term, n in self._counts.items() if n > 1})

    def of(self, term: str) -> float:
        """The weight of a term; 0 where nearly every report has it."""
        total, counts = _background()
        seen = self._counts[term] + counts.get(term, 0)
        return max(0.0, math.log((self.reports + total + 1) / (seen + 0.5)))
