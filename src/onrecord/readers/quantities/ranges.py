"""Two numbers that are the ends of one range."""

import re

from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.trends import changes_before
from onrecord.readers.quantities.units import Unit, prefix, take
from onrecord.readers.quantities.words import classes, run_before

__all__ = ["join_ranges"]

_DASH = re.compile(r"\s?[-‐‑–—−~]\s?|-to-|\s+to-")
_COINS = re.compile(r"\s+(?:and\s+)?", re.IGNORECASE)
_OR = re.compile(r"\s+or\s+", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:about\s+|roughly\s+|around\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:about\s+|roughly\s+|around\s+)?$", re.IGNORECASE)
_SCALED = re.compile(
    r"(?:hundred|thousand|lakh|million|crore|billion|trillion|[kmb]n?|mln|mil|tn|trn)$",
    re.IGNORECASE,
)
_SCALES = {
    "h": 100,
    "k": 10**3,
    "th": 10**3,
    "l": 10**5,
    "m": 10**6,
    "c": 10**7,
    "b": 10**9,
    "t": 10**12,
}


def _gap(text: str, left: Amount, right: Amount) -> str:
    """The words between two amounts, currency signs aside."""
    sign = prefix(text, left.end, right.start)
    return text[left.right : sign[0] if sign else right.start] if left.right <= right.start else ""


def _is_range(text: str, left: Amount, right: Amount) -> bool:
    if left.value is None or right.value is None or left.value >= right.value:
        return False
    if left.kind == "ratio" or right.kind == "ratio" or "fraction" in (left.rule, right.rule):
        return False
    if left.unit and not right.unit and left.left == left.start:
        return False
    gap = _gap(text, left, right)
    if not gap or len(gap) > 8:
        return False
    before = text[max(left.floor, left.left - 30) : left.left]
    if _TO.fullmatch(gap):
        if _FROM.search(before) and _passes(text, left):
            return False
        own = left.unit is not None or right.unit is None
        return not (changes_before(text, left) and (own or _FROM.search(before)))
    if gap == "/":
        return left.kind == right.kind == "money"
    if _DASH.fullmatch(gap):
        return text[left.start].isdigit() == text[right.start].isdigit() or "to" in gap
    if _AND.fullmatch(gap):
        return _BETWEEN.search(before) is not None
    return _OR.fullmatch(gap) is not None and _are_close(left, right)


def _passes(text: str, left: Amount) -> bool:
    """Does something go or move from the one figure to the other?"""
    words = run_before(text, left.floor, left.left, 5)
    return not classes("passing").isdisjoint(word.low for word in words)


def _are_close(left: Amount, right: Amount) -> bool:
    """Is "five or six" an estimate? Two figures far apart are two figures."""
    first, second = left.least, right.least
    if second >= 1000 and first < 1000:
        return True
    return second - first == 1 or (second <= 20 and second - first <= 5 and second <= 2 * first)


def _scale_of(text: str, amount: Amount) -> int:
    """What the scale word at the end of the number multiplies by, 1 without one."""
    match = _SCALED.search(text, max(amount.start, amount.end - 8), amount.end)
    if match is None:
        return 1
    word = match.group().lower()
    return _SCALES["th" if word.startswith("th") else word[0]]


def _share(text: str, left: Amount, right: Amount) -> bool:
    """Give the left end the scale and the unit that only the right one shows."""
    scale = _scale_of(text, right)
    value = left.value or 0
    if scale > 1 and _scale_of(text, left) == 1 and value < (right.value or 0) / scale:
        left.value = value * scale
    if left.unit is None and right.unit is not None:
        left.unit, left.kind, left.dimension = right.unit, right.kind, right.dimension
        if right.rule == "money.part":
            take(left, Unit(right.unit, "money", "money", 0.01))
    elif right.unit is None and left.unit is not None:
        right.unit, right.kind, right.dimension = left.unit, left.kind, left.dimension
    return left.unit == right.unit or (right.kind == "rate" and left.kind in ("money", "rate"))


def join_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with each pair that is a range made one."""
    joined: list[Amount] = []
    for amount in amounts:
        last = joined[-1] if joined else None
        if last and _is_change_of(text, last, amount):
            last.value = round((last.value or 0) + (amount.value or 0), 10)
            last.end, last.right = amount.end, amount.right
        elif last and _is_range(text, last, amount) and _share(text, last, amount):
            last.low, last.high, last.value = last.value, amount.value, None
            last.end, last.right, last.rule = amount.end, max(amount.end, amount.right), "range"
            last.unit, last.kind, last.dimension = amount.unit, amount.kind, amount.dimension
            _take_between(text, last)
        else:
            joined.append(amount)
    return joined


def _is_change_of(text: str, left: Amount, right: Amount) -> bool:
    """Are they "13 dollars and 45 cents"?"""
    if right.rule != "money.part" or left.kind != "money" or left.unit != right.unit:
        return False
    if left.rule == "money.part" or left.value is None or right.value is None:
        return False
    return right.value < 1 and _COINS.fullmatch(text, left.right, right.left) is not None


def _take_between(text: str, amount: Amount) -> None:
    """Let the span begin with the "between" or "from" that opens the range."""
    match = _BETWEEN.search(text, max(amount.floor, amount.edge, amount.left - 20), amount.left)
    if match:
        amount.left = match.start()
