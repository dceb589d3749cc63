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
from onrecord.across.agreement.words import content, stem

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
                or (_one_each(alone, one, other) and shared - one.names - other.names)
            ):
                yield Pair(share + same(one.figure, other.figure), left, right)


def _alone(told: list[Counted]) -> frozenset[tuple[int, str]]:
    """The reports and nouns with one number alone for the noun."""
    figures = Counter(
        key for key, _ in {((one.report, one.thing.head), one.figure) for one in told}
    )
    return frozenset(key for key, count in figures.items() if count == 1 and key[1])


def _one_each(alone: frozenset[tuple[int, str]], one: Counted, other: Counted) -> bool:
    """Do both count one noun, each with the one number that its report has for it?"""
    same_noun = one.thing.head == other.thing.head
    return same_noun and {(each.report, each.thing.head) for each in (one, other)} <= alone


def _of_others(one: Counted, other: Counted) -> bool:
    """Do the clauses name somebody each, and nobody both?"""
    return bool(one.names and other.names and not one.names & other.names)


def _others(one: Counted) -> frozenset[str]:
    """The words of the clause beside the counted noun, the number and its unit."""
    own = {stem(one.thing.head), stem(one.quantity.unit or "")}
    return one.words - own - content(one.quantity.text)
