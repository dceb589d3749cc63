"""Tellings of several reports joined to groups, the likeliest pair first."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from onrecord.across.agreement.telling import Telling

__all__ = ["Pair", "joined"]

T = TypeVar("T", bound=Telling)


class Pair(NamedTuple):
    """How much two tellings, by their places in a list, have in common; only like is compared."""

    likeness: float
    left: int
    right: int


def joined(
    told: list[T], pairs: Callable[[list[T]], Iterable[Pair]], *, each: bool = False
) -> Iterator[list[T]]:
    """The groups of two or more that ``pairs`` join, each with one telling a report.

    A telling that is like two of another report goes with the liker one. With ``each`` it joins a
    group only where it makes a pair with every other of the group.
    """
    above = list(range(len(told)))

    def root(at: int) -> int:
        while above[at] != at:
            above[at] = above[above[at]]
            at = above[at]
        return at

    found = sorted(pairs(told), key=lambda pair: (-pair.likeness, pair.left, pair.right))
    known = {(pair.left, pair.right) for pair in found}
    held = [{one.report: at} for at, one in enumerate(told)]
    for pair in found:
        low, high = sorted((root(pair.left), root(pair.right)))
        if low == high or held[low].keys() & held[high].keys():
            continue
        if each and not all(
            (min(one, other), max(one, other)) in known
            for one in held[low].values()
            for other in held[high].values()
        ):
            continue
        above[high] = low
        held[low] |= held[high]
    groups: dict[int, list[T]] = defaultdict(list)
    for at, one in enumerate(told):
        groups[root(at)].append(one)
    return (group for group in groups.values() if len(group) > 1)
