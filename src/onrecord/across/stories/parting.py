"""Which stories the reports of one neighbourhood tell.

Reports on two events of one kind share most of their words, so the words that all of them share
say nothing here. What is left is weighed by how evenly it divides the neighbourhood: a name that
half of the reports have and half have not tells two events apart, one that a single report has
does not. Where the reports fall into two sides, each near to itself and far from the other, and
each with names, numbers or words that the other lacks, they tell two stories; the more reports
stand on the smaller side, the less apart they need to be, since many reports do not agree by
chance. Sides are parted again until nothing parts them.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.across.stories.limits import Limits
from onrecord.across.stories.linkage import two_sides
from onrecord.across.stories.rarity import in_general
from onrecord.across.stories.terms import Terms

__all__ = ["parted"]

_LEAST = 3
"""Fewer reports than this are no side: what they share may be chance."""

_ENOUGH = 10
"""More reports than this on the smaller side make the sides no clearer."""

_MARKS = 5
_MARKED = 3.0
"""A name, number or day weighs so many times what another word does."""

_MARK_SHARE = 0.4
_DEPTH = 12

Array = npt.NDArray[np.float64]


class _Parting(NamedTuple):
    """Two sides of a neighbourhood; the lower ``over``, the clearer they are apart."""

    over: float
    sides: npt.NDArray[np.bool_]


def parted(members: Sequence[Terms], limits: Limits, depth: int = 0) -> list[list[Terms]]:
    """The members, story by story, each story in the order of the members."""
    best = _clearest(members, limits) if len(members) >= 2 * _LEAST and depth < _DEPTH else None
    if best is None:
        return [list(members)]
    halves: tuple[list[Terms], list[Terms]] = ([], [])
    for terms, side in zip(members, best.sides, strict=True):
        halves[int(side)].append(terms)
    return [story for half in halves for story in parted(half, limits, depth + 1)]


def _clearest(members: Sequence[Terms], limits: Limits) -> _Parting | None:
    """The clearest way to part the members in two, None where nothing parts them."""
    rows = _local(members)
    near = rows @ rows.T
    found = (_judged(members, near, sides, limits) for sides in two_sides(rows, near))
    return min((each for each in found if each), key=lambda each: each.over, default=None)


def _local(members: Sequence[Terms]) -> Array:
    """A row a member, of length 1: its terms by how evenly they divide the members."""
    reports = Counter(term for each in members for term in each.counts)
    marked = Counter(term for each in members for term in each.marked)
    columns: dict[str, int] = {}
    weights: list[float] = []
    for term, count in reports.items():
        if 1 < count < len(members):
            share = count / len(members)
            columns[term] = len(weights)
            name = _MARKED if marked[term] >= 0.7 * count else 1.0
            weights.append(4 * share * (1 - share) * in_general(term) * name)
    rows = np.zeros((len(members), len(columns)))
    for place, each in enumerate(members):
        for term, count in each.counts.items():
            if term in columns:
                rows[place, columns[term]] = 1 + math.log(count)
    rows *= np.array(weights)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    whole: Array = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return whole


def _judged(
    members: Sequence[Terms], near: Array, sides: npt.NDArray[np.bool_], limits: Limits
) -> _Parting | None:
    """The parting, None where it is not clear enough."""
    smaller = min(sides.sum(), (~sides).sum())
    if smaller < _LEAST:
        return None
    within = math.sqrt(_within(near, sides) * _within(near, ~sides))
    between = float(near[np.ix_(sides, ~sides)].mean())
    bound = limits.apart + limits.apart_a_report * min(int(smaller), _ENOUGH)
    over = between / within - bound
    if over >= 0 or min(_told_apart(members, sides)) < limits.told_apart:
        return None
    return _Parting(over, sides)


def _within(near: Array, side: npt.NDArray[np.bool_]) -> float:
    """The average nearness of the members of a side to each other."""
    count = int(side.sum())
    inside = float(near[np.ix_(side, side)].sum()) - count
    return max(inside / (count * (count - 1)), 1e-6)


def _told_apart(members: Sequence[Terms], sides: npt.NDArray[np.bool_]) -> Iterator[float]:
    """For each side, how rare the words are that it has and the other lacks."""
    for side in (sides, ~sides):
        inside: Counter[str] = Counter()
        outside: Counter[str] = Counter()
        for each, on in zip(members, side, strict=True):
            (inside if on else outside).update(each.counts.keys())
        most, others = int(side.sum()), int((~side).sum())
        marks = sorted(
            gap * in_general(term)
            for term, count in inside.items()
            if (gap := count / (most + 1) - (outside[term] + 0.5) / (others + 1)) > _MARK_SHARE
        )
        yield sum(marks[-_MARKS:]) / _MARKS
