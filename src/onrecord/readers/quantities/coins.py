"""Money words that many countries share, "crowns" and "marks": money without a code."""

import re

from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.units import set_pace
from onrecord.readers.quantities.words import (
    Word,
    before,
    classes,
    ends_phrase,
    run,
    run_before,
)

__all__ = ["settle_coins"]

_LARGE, _MILLION = 1000, 10**6
_SUMS = frozenset(
    "profit profits loss losses revenue revenues turnover deficit surplus debt debts budget".split()
)
_REACH, _BEHIND = 10, 3  # words
_OUT_OF = re.compile(r"\sout of\b")


def settle_coins(text: str, amount: Amount) -> None:
    """Make money of "18.60 crowns" where the number or the words before it show that it is."""
    words = run(text, amount.right, amount.ceiling, 1)
    if amount.unit is not None or amount.kind is not None:
        return
    if _is_sum(text, amount, words):
        amount.kind = "money"
    if not words:
        return
    known = words[0].low in classes("coin")
    if not known and not (words[0].low in classes("likely-coin") and _is_price(text, amount)):
        return
    if _OUT_OF.match(text, words[0].end, amount.ceiling):
        return
    amount.kind, amount.right = "money", words[0].end
    set_pace(text, amount)


def _is_sum(text: str, amount: Amount, behind: list[Word]) -> bool:
    """Is it the millions that a word of money is of, as in "a profit of 95 million"?"""
    if amount.least < _MILLION or (
        behind and not ends_phrase(behind[0]) and behind[0].low not in classes("when")
    ):
        return False
    words = [word.low for word in run_before(text, amount.floor, amount.left, 2)]
    return words[:1] == ["of"] and not _SUMS.isdisjoint(words)


def _is_price(text: str, amount: Amount) -> bool:
    """Is it a large number, one of cents, or one with a word of money near by?"""
    if amount.least >= _LARGE or amount.least != int(amount.least):
        return True
    words = before(text, amount.floor, amount.left, _REACH)
    words += run(text, amount.right, amount.ceiling, _BEHIND)
    return not classes("money").isdisjoint(word.low for word in words)
