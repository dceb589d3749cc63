"""A second figure for the same thing: "50 miles (80 km)", "162 points, or 2.1%"."""

import re

from onrecord.readers.quantities.amount import Amount

__all__ = ["set_echo"]

_OPENING = re.compile(r"\s?[(\[]\s?(?:or\s|about\s|around\s|some\s|roughly\s|equal to\s)?|,?\s(?:or|i\.e\.,?)\s|\s?/\s?|,?\s?or about\s")


def set_echo(text: str, last: Amount, amount: Amount) -> None:
    """Give a figure that restates the ``last`` one its comparator, trend and counted phrase."""
    if amount.unit is None or last.unit is None or amount.unit == last.unit:
        return
    gap = text[last.right : amount.left]
    if len(gap) > 12 or not _OPENING.fullmatch(gap):
        return
    if amount.comparator == "=":
        amount.comparator = last.comparator
    if amount.trend is None and last.kind != "money" and amount.kind != "money":
        amount.trend = last.trend
    amount.counted = last.counted or amount.counted
