"""Digits before "m": metres, or millions of money or of things counted."""

import re
from itertools import takewhile

from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.words import classes, ends_phrase, is_plural, run, run_before

__all__ = ["settle_metres"]

_GLUED = re.compile(r"[0-9]m\Z")
_MILLION = 10**6
_REACH = 7
_NEAR = 4
_MANY = frozenset(("are", "were", "have", "had"))
_ENDS_WAY = frozenset(("last", "final", "next"))
_AWAY = frozenset("above away behind below down from inside into off outside short up".split())


def settle_metres(text: str, amount: Amount) -> None:
    """Make metres of "100m" where no currency, no price and no thing counted shows millions."""
    if amount.unit is not None or not _GLUED.search(
        text, max(amount.start, amount.end - 2), amount.end
    ):
        return
    if _counts(text, amount):
        return
    if _is_sum(text, amount):
        amount.kind = "money"
        return
    amount.unit, amount.kind, amount.dimension = "metre", "measure", "length"
    amount.value = _metres(amount.value)
    amount.low, amount.high = _metres(amount.low), _metres(amount.high)


def _counts(text: str, amount: Amount) -> bool:
    """Are things or people counted: a plural right behind it, or a verb that only many share?

    No race or dive of the name ("the 400m hurdles"), and no way from somewhere ("killed 20m from").
    """
    follow = run(text, amount.end, amount.ceiling, 3)
    first = follow[0].low if follow else ""
    if first in classes("race"):
        return False
    if first == "of":
        return True
    if any(is_plural(word.low) for word in takewhile(lambda word: not ends_phrase(word), follow)):
        return True
    near = [word.low for word in run_before(text, amount.floor, amount.left, _NEAR)]
    if near[:1] and near[0] in classes("before-half") | _ENDS_WAY:
        return False
    many = first in _MANY or first in classes("crowd")
    return many or (first not in _AWAY and not classes("crowd").isdisjoint(near))


def _is_sum(text: str, amount: Amount) -> bool:
    """Does a word of money stand right behind it ("5m loan") or, if nothing does, before it?"""
    follow = run(text, amount.end, amount.ceiling, 2)
    if follow and not ends_phrase(follow[0]) and follow[0].low not in classes("when"):
        return not classes("sum").isdisjoint(word.low for word in follow)
    if follow and follow[0].low in classes("extent"):
        return False
    words = run_before(text, amount.floor, amount.left, _REACH)
    return not classes("money").isdisjoint(word.low for word in words)


def _metres(value: float | None) -> float | None:
    if value is None:
        return None
    metres = round(value / _MILLION, 9)
    return int(metres) if metres == int(metres) else metres
