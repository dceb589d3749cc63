"""Digits before "m": metres or millions."""

import re

from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.words import is_plural, run

__all__ = ["settle_metres"]

_GLUED = re.compile(r"[0-9]m\Z")
_MILLION = 10**6


def settle_metres(text: str, amount: Amount) -> None:
    """Make metres of "100m" where no currency and no thing counted shows millions."""
    if amount.unit is not None or not _GLUED.search(
        text, max(amount.start, amount.end - 2), amount.end
    ):
        return
    follow = [word.low for word in run(text, amount.end, amount.ceiling, 3)]
    if any(is_plural(word) for word in follow[:3]) or follow[:1] == ["of"]:
        return
    amount.unit, amount.kind, amount.dimension = "metre", "measure", "length"
    amount.value = _metres(amount.value)
    amount.low, amount.high = _metres(amount.low), _metres(amount.high)


def _metres(value: float | None) -> float | None:
    if value is None:
        return None
    metres = round(value / _MILLION, 9)
    return int(metres) if metres == int(metres) else metres
