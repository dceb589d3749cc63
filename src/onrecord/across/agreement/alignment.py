"""Numbers for one thing that no table names: "46 stalls searched" beside "64 stalls searched".

Two numbers are aligned where they count the same noun in one unit and their clauses share words;
each with the one it shares most with in another report. Where each report has one number alone for
the noun, one word that is no name is enough: "140 prisoners would be exchanged" and "exchange 90
prisoners".
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from onrecord.across.agreement.counting import Counted, counted
from onrecord.across.agreement.figures import fits, same
from onrecord.across.agreement.pairing import Pair, joined
from onrecord.across.agreement.telling import Desk
from onrecord.across.agreement.words import stem

__all__ = ["aligned"]

_SHARED, _WORDS_SHARED = 0.6, 3
"""What clauses with different figures have in common: of the shorter one's words, and how many."""
_MOST_LIKE = 120
"""Numbers of one noun that are held against each other."""

Bucket = tuple[str, str, str, str]


def aligned(desk: Desk, reports: list[int]) -> Iterator[list[Counted]]:
    """Numbers of one thing, at most one chain of them a report, in the order of the reports."""
    buckets: dict[Bucket, list[Counted]] = defaultdict(list)
    for report in reports:
        for one in counted(desk, report):
            if not one.thing.about and (key := _bucket(one)):
                buckets[key].append(one)
    for told in buckets.values():
        for group in joined(told[:_MOST_LIKE], _pairs):
            yield desk.resting(group, lambda one, other: same(one.figure, other.figure))


def _bucket(one: Counted) -> Bucket | None:
    """What two numbers must share to be held against each other."""
    quantity = one.quantity
    if quantity.kind == "count" and not one.thing.head:
        return None
    noun = one.thing.head if quantity.kind == "count" else ""
    return quantity.kind, one.figure.unit, noun, quantity.trend or ""


def _pairs(told: list[Counted]) -> Iterator[Pair]:
    """The pairs of numbers of two reports whose clauses are on one thing, with what they share."""
    words = [_others(one) for one in told]
    alone = _alone(told)
    for left, one in enumerate(told):
        for right in range(left + 1, len(told)):
            other = told[right]
            if one.report == other.report or one.since != other.since or _of_others(one, other):
                continue
            shared = words[left] & words[right]
            share = len(shared) / max(1, min(len(words[left]), len(words[right])))
            if (
                (len(shared) >= _WORDS_SHARED and share >= _SHARED)
                or (len(shared) > 1 and fits(one.figure, other.figure))
                or (left in alone and right in alone and shared - one.names - other.names)
            ):
                yield Pair(share + same(one.figure, other.figure), left, right)


def _alone(told: list[Counted]) -> frozenset[int]:
    """The numbers, by their places, beside which their report has no other for the noun."""
    figures = Counter(report for report, _ in {(one.report, one.figure) for one in told})
    return frozenset(
        at for at, one in enumerate(told) if one.thing.head and figures[one.report] == 1
    )


def _of_others(one: Counted, other: Counted) -> bool:
    """Do the clauses name somebody each, and nobody both?"""
    return bool(one.names and other.names and not one.names & other.names)


def _others(one: Counted) -> frozenset[str]:
    """The words of the clause beside the counted noun, and beside the unit."""
    return one.words - {stem(one.thing.head), stem(one.quantity.unit or "")}
