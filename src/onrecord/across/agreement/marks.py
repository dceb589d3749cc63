"""How a number stands to the whole that is counted: a part of it, an earlier figure, a new one.

The table counted_marks of the lexicon says which words tell it, and where they stand.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache

from onrecord.across.agreement.clauses import Place
from onrecord.lexicon import rows

__all__ = ["marks"]

_NO_WORD = re.compile(r"[^\w]+")
_ORDER = frozenset("earlier later ago before after of old long off when".split())
"""Words behind "a day" that make it tell when, or how long, and not how often."""
_SPAN = frozenset(
    "for in within after of than over under about nearly almost half until".split(),
)
"""Words before it that do the same."""


def marks(place: Place, phrase: str) -> frozenset[str]:
    """Every mark of counted_marks that stands in its place; ``phrase`` is what is counted."""
    rest = place.after.removeprefix(phrase).lstrip() if phrase else place.after
    before, clause = f" {place.before} ", f" {_NO_WORD.sub(' ', place.words)} "
    behind = (f"{place.after} ", f"{rest} ")
    gap, following, _ = place.after.partition("#")
    between = f" {_NO_WORD.sub(' ', gap).strip()} "
    stands: dict[str, Callable[[str], bool]] = {
        "before": lambda words: before.endswith(f" {words} "),
        "after": lambda words: any(each.startswith(f"{words} ") for each in behind),
        "clause": lambda words: f" {words} " in clause,
        "rate": lambda words: _how_often(words, clause),
        "behind": lambda words: f" {words} " in between,
        "next": lambda words: bool(following) and between.endswith(f" {words} "),
    }
    return frozenset(
        mark
        for where, pairs in _by_place().items()
        for mark, words in pairs
        if stands[where](words)
    )


@cache
def _by_place() -> dict[str, tuple[tuple[str, str], ...]]:
    """Mark and words by place."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows("counted_marks"):
        found[row["place"]].append((row["mark"], row["words"]))
    return {place: tuple(pairs) for place, pairs in found.items()}


def _how_often(words: str, clause: str) -> bool:
    """Do words like "a day" say how often, and not when ("a day earlier", "within a day")?"""
    before, found, behind = clause.partition(f" {words} ")
    if not found:
        return False
    return _ORDER.isdisjoint(behind.split()[:1]) and _SPAN.isdisjoint(before.split()[-1:])
