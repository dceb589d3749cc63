"""Digits before "m": metres, or millions of money or of things counted."""

import re

from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.words import classes, ends_phrase, is_plural, run, run_before

__all__ = ["settle_metres"]

_GLUED = re.compile(r"[0-9]m\Z")
_MILLION = 10**6
_REACH = 7


def settle_metres(text: str, amount: Amount) -> None:
    """Make metres of "100m" where no currency, no price and no thing counted shows millions."""
    if amount.unit is not None or not _GLUED.search(
        text, max(amount.start, amount.end - 2), amount.end
    ):
        return
    follow = [word.low for word in run(text, amount.end, amount.ceiling, 3)]
    if any(is_plural(word) for word in follow[:3]) or follow[:1] == ["of"]:
        return
    if _is_sum(text, amount):
        amount.kind = "money"
        return
    amount.unit, amount.kind, amount.dimension = "metre", "measure", "length"
    amount.value = _metres(amount.value)
    amount.low, amount.high = _metres(amount.low), _metres(amount.high)


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
