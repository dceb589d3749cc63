"""Which of two reports with common text was there first.

In this order: the day of publication; which of them is an official statement; a credit line; the
house of the other named; what the common text is to each of them; which is longer; which came
first. The first that tells them apart decides.
"""

from collections.abc import Callable
from typing import NamedTuple

from onrecord.across.copies.credits import Credit, credited, credits_of, named
from onrecord.across.copies.sharing import Sharing
from onrecord.across.copies.statements import is_statement
from onrecord.across.copies.words import Words

__all__ = ["Direction", "direction"]

_CLEARLY = 0.1
"""Shares of a text that lie nearer to each other tell nothing."""

_WORD = 5
"""Shorter words speak of nothing in particular."""


class Direction(NamedTuple):
    """Whether the first report copies the second, and why; with the credit of the copy."""

    turned: bool
    why: str
    credit: Credit | None


Sign = Callable[[Sharing], "tuple[bool, str] | None"]


def direction(found: Sharing) -> Direction:
    """Who copies whom, of ``found.one`` and ``found.other``."""
    turned, why = next(said for sign in _SIGNS if (said := sign(found)))
    origin, copy = (found.other, found.one) if turned else (found.one, found.other)
    return Direction(turned, why, _credit(origin, copy))


def _credit(origin: Words, copy: Words) -> Credit | None:
    """The line of the copy that names the origin, or else an agency whose own it is not."""
    lines = credits_of(copy.report)
    return credited(origin.report, lines) or _agency(lines)


def _agency(lines: tuple[Credit, ...]) -> Credit | None:
    return next((each for each in lines if each.agency), None)


def _by_day(found: Sharing) -> tuple[bool, str] | None:
    first, second = found.one.report.published, found.other.report.published
    if first is None or second is None or first == second:
        return None
    days = abs((second - first).days)
    return first > second, f"published {days} day{'s' if days > 1 else ''} later"


def _by_statement(found: Sharing) -> tuple[bool, str] | None:
    """One is what a body says for itself, which the other reports."""
    first, second = is_statement(found.one.report), is_statement(found.other.report)
    return None if first == second else (second, "the other is an official statement")


def _by_credit(found: Sharing) -> tuple[bool, str] | None:
    """One credits the house of the other, or an agency where the other credits none."""
    one, other = found.one, found.other
    mine, theirs = credits_of(one.report), credits_of(other.report)
    names = credited(other.report, mine), credited(one.report, theirs)
    if not any(names):
        names = _agency(mine), _agency(theirs)
    return _only(names, "it credits")


def _by_name(found: Sharing) -> tuple[bool, str] | None:
    """One names the house that publishes the other."""
    one, other = found.one.report, found.other.report
    return _only((named(one, other), named(other, one)), "it names")


def _only(names: tuple[Credit | None, Credit | None], how: str) -> tuple[bool, str] | None:
    first, second = names
    if first and not second:
        return True, f"{how} {first.name}"
    if second and not first:
        return False, f"{how} {second.name}"
    return None


def _by_place(found: Sharing) -> tuple[bool, str] | None:
    """One sets the common text behind words of its own, or holds little else than it.

    A text that is cut short keeps its beginning; one that is set into another's page has words of
    that page before it.
    """
    sizes = len(found.one.keys), len(found.other.keys)
    before = (
        min(each.start for each in found.stretches) / sizes[0],
        min(each.begin for each in found.stretches) / sizes[1],
    )
    if abs(before[0] - before[1]) > _CLEARLY:
        return before[0] > before[1], "it has words of its own before the common text"
    shares = found.common() / sizes[0], found.common() / sizes[1]
    if abs(shares[0] - shares[1]) > _CLEARLY:
        return shares[0] > shares[
            1
        ], "the common text is a larger part of the copy than of the original"
    return None


def _by_topic(found: Sharing) -> tuple[bool, str] | None:
    """What surrounds the common text speaks of other things in one than in the other."""
    mine, theirs = zip(*(pair for each in found.stretches for pair in each.pairs), strict=True)
    shares = _tied(found.one, set(mine)), _tied(found.other, set(theirs))
    if abs(shares[0] - shares[1]) <= _CLEARLY:
        return None
    return shares[0] < shares[1], "what it has around the common text is on other things"


def _tied(words: Words, common: set[int]) -> float:
    """The share of the longer words of the common text that its surroundings have too."""
    inside = {words.keys[at] for at in common if _is_long(words, at)}
    around = {key for at, key in enumerate(words.keys) if at not in common and _is_long(words, at)}
    return len(inside & around) / max(1, len(inside))


def _is_long(words: Words, at: int) -> bool:
    return words.ends[at] - words.starts[at] >= _WORD


def _by_length(found: Sharing) -> tuple[bool, str] | None:
    first, second = len(found.one.keys), len(found.other.keys)
    return None if first == second else (first < second, "it is the shorter of the two")


def _by_arrival(_: Sharing) -> tuple[bool, str]:
    return False, "nothing else tells them apart than that it came later"


_SIGNS: tuple[Sign, ...] = (
    _by_day,
    _by_statement,
    _by_credit,
    _by_name,
    _by_topic,
    _by_place,
    _by_length,
    _by_arrival,
)
