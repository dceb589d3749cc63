"""A second figure beside the first: "50 miles (80 km)", "162 points, or 2.1%", "to 120"."""

import re

from onrecord.readers.quantities.amount import Amount

__all__ = ["set_echo"]

_RESTATED = re.compile(
    r"\s?[(\[]\s?(?:or\s|about\s|around\s|some\s|roughly\s|equal to\s)?"
    r"|,?\s(?:or|i\.e\.,?)\s|\s?/\s?|,?\s?or about\s"
)
_SERIES = re.compile(r",?\s(?:and|or|to|from|to fall to|to rise to)\s|,\s|,\sto\s\w{3,6}\sto\s")
_ADDED = re.compile(r",?\s(?:and|or)\s|,\s")
_LONGEST = 14


def set_echo(text: str, last: Amount, amount: Amount) -> None:
    """Give a figure beside the ``last`` one what it shares with it.

    One that restates it takes its comparator, trend and counted phrase; one in a series with it,
    or the level that a change led to, its counted phrase.
    """
    gap = text[last.right : amount.left]
    if len(gap) > _LONGEST or last.kind in (None, "count"):
        return
    if amount.unit and last.unit and amount.unit != last.unit and _RESTATED.fullmatch(gap):
        if amount.comparator == "=":
            amount.comparator = last.comparator
        if amount.trend is None and last.kind != "money" and amount.kind != "money":
            amount.trend = last.trend
        amount.counted = last.counted or amount.counted
    elif _SERIES.fullmatch(gap) and (amount.counted is None or amount.counted[1] <= amount.left):
        amount.counted = last.counted
        if amount.unit == last.unit and amount.trend is None and _ADDED.fullmatch(gap):
            amount.trend = last.trend
