"""What figures in a row share: the unit that only the last one shows, and "5 per 1,000"."""

import re
from itertools import pairwise

from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.words import classes, ends_phrase, run

__all__ = ["carry_units", "join_rates", "share_units"]

_AND = re.compile(r"(?:\s(?:and|or|to)\s|,\s|,\s(?:and|or)\s)", re.IGNORECASE)
_PER = re.compile(
    r"(?:\s[\w-]{1,20}){0,3}\s(?:per|for every|out of every|in every)\s", re.IGNORECASE
)
_THAN = r"(?:from|against|versus|compared\s(?:with|to))"
_FROM = re.compile(
    rf"(?:,?\s(?:up\s|down\s)?{_THAN}"
    rf"|(?:\s[\w'’-]{{1,30}}){{1,6}},?(?:\s(?:up|down)\sfrom|(?<=,)\s{_THAN}))\s"
)
_TO = re.compile(r",?\s(?:back\s)?to\s")
_LONGEST = 80


def share_units(text: str, amounts: list[Amount]) -> None:
    """Give "27 and 29 years", "8, 9 and 10 percent" one unit, from right to left."""
    for right, left in pairwise(reversed(amounts)):
        alone = left.unit is None and left.kind is None
        if not alone or not right.unit or right.left < right.start or right.rule == "money.part":
            continue
        plain = left.value is not None and left.rule.startswith("number")
        if plain and _AND.fullmatch(text, left.right, right.start) and _is_like(left, right):
            left.unit, left.kind, left.dimension = right.unit, right.kind, right.dimension
            left.rule = right.rule if right.rule == "age" else left.rule


def _is_like(left: Amount, right: Amount) -> bool:
    """Are the two of one order, so that the first is no year before "and 5 percent"?"""
    return right.value is not None and 0 < left.least < 1000 and right.least < 100 * left.least


def carry_units(text: str, amounts: list[Amount]) -> None:
    """Give "8 euros from 10", "from 1.1 billion crowns to 1.3 billion" one unit, left to right."""
    for left, right in pairwise(amounts):
        alone = right.unit is None and right.kind is None and right.value is not None
        if not alone or not _has_unit(left) or left.dimension == "duration" or left.trend:
            continue
        if not _is_compared(text, left, right) or not _is_bare(text, right):
            continue
        if right.least < 100 * left.least and left.least < 100 * right.least:
            right.unit, right.kind, right.dimension = left.unit, left.kind, left.dimension


def _is_compared(text: str, left: Amount, right: Amount) -> bool:
    """Are they two levels of one thing: "8 euros, up from 10", "from 8 euros to 10"?"""
    if _FROM.fullmatch(text, left.right, right.left):
        return True
    begins = text[left.floor : left.left].endswith("from ")
    return begins and _TO.fullmatch(text, left.right, right.left) is not None


def _has_unit(amount: Amount) -> bool:
    return bool(amount.unit) or amount.kind == "money"


def _is_bare(text: str, amount: Amount) -> bool:
    """Does nothing counted follow?"""
    words = run(text, amount.right, amount.ceiling, 1)
    return not words or ends_phrase(words[0]) or words[0].low in classes("when")


def join_rates(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts, "5 deaths per 1,000 people" made one rate."""
    joined: list[Amount] = []
    for amount in amounts:
        last = joined[-1] if joined else None
        if last and _is_rate(text, last, amount):
            last.unit, last.kind = f"per {amount.value:,}", "rate"
            near = text[last.right : amount.start].split()
            last.right = (
                amount.right if len(near) <= 2 and near[0].lower() in ("per", "for") else last.right
            )
        else:
            joined.append(amount)
    return joined


def _is_rate(text: str, last: Amount, amount: Amount) -> bool:
    if (
        last.unit
        or last.kind
        or amount.unit
        or not isinstance(amount.value, int)
        or amount.value < 10
    ):
        return False
    if amount.start - last.right > _LONGEST:
        return False
    return _PER.fullmatch(text, last.right, amount.start) is not None
