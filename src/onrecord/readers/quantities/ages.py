"""Ages: so many years of life, "40 years old", "a 40-year-old", "aged 40", "who was 40"."""

import re
from functools import cache

from onrecord.lexicon import rows
from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.counted import noun_phrase
from onrecord.readers.quantities.words import before, classes, run_before

__all__ = ["set_age"]

_OLD = re.compile(r"[ -](?:old|of[ -]age)s?\b", re.IGNORECASE)
_SHORT = re.compile(r"(?:\s|-)?(?:y/?o\b|yrs?\.? old\b)", re.IGNORECASE)
_OF_AGE = re.compile(r"\bage\sof\s(?:\w+\s)?$", re.IGNORECASE)
_SPAN_OF_LIFE = ("year", "month", "week", "day")
_WAS = frozenset("is was turned turns turning".split())
_WHO = frozenset("who she he".split())
_LIMITS = frozenset("over under below above".split())
_COMMA = re.compile(r"[,)]")
_AFTER_AGE = re.compile(r",\s(?:who|said|says|told|a|an|the|was|is|has|had|of)\b")
_SPEAKING = re.compile(r"\b(?:said|says|told|added|recalled|explained)\s(?:[\w'’-]+\s){1,8}$")
_STOP = re.compile(r"\.(?:\s|$)")
_END = re.compile(r"\s*(?:[.,;!?)]|$|when\b|and\b|at the time\b)")


def set_age(text: str, amount: Amount) -> None:
    """Make an age of the amount where it is one; its unit is that of the words, else the year."""
    if amount.unit in _SPAN_OF_LIFE:
        old = _OLD.match(text, amount.right, amount.ceiling)
        of_age = _OF_AGE.search(text, max(amount.floor, amount.left - 24), amount.left)
        if old or of_age or _is_of_person(text, amount):
            amount.right = old.end() if old else amount.right
            amount.rule = "age"
        return
    if amount.unit is not None or amount.rule in ("vague", "multiple", "share"):
        return
    short = _SHORT.match(text, amount.end, amount.ceiling)
    if short or (amount.least < 120 and _is_aged(text, amount)):
        amount.unit, amount.kind, amount.dimension = "year", "measure", "duration"
        amount.right = short.end() if short else amount.right
        amount.rule = "age"


def _in_apposition(text: str, amount: Amount) -> bool:
    """Is it the age after a name ("Mara Lind, 31, said")?"""
    digits = text[amount.start : amount.end]
    closed = _COMMA.match(text, amount.right, amount.ceiling)
    if not digits.isdigit() or len(digits) > 2 or not (closed or _ends_speech(text, amount)):
        return False
    words = before(text, amount.floor, amount.left, 2)
    if not words or text[words[0].end : amount.left] != ", ":
        return False
    if not words[0].text[0].isupper():
        return words[0].low in _persons() and len(digits) == 2
    if len(words[0].text) > 2 and len(words) > 1 and words[1].tight and words[1].text[0].isupper():
        return True
    return _AFTER_AGE.match(text, amount.right, amount.ceiling) is not None


def _ends_speech(text: str, amount: Amount) -> bool:
    """Does the sentence end behind the number, and a speaker before it ("said Mara Lind, 31.")?"""
    start = max(amount.floor, amount.left - 90)
    spoken = _SPEAKING.search(text[start : amount.left].replace(", ", " "))
    return spoken is not None and _STOP.match(text, amount.right) is not None


@cache
def _persons() -> frozenset[str]:
    """Heads of descriptions of one person ("driver", "mayor")."""
    return frozenset(row["head"] for row in rows("source_heads") if row["as_actor"] == "unnamed")


def _is_aged(text: str, amount: Amount) -> bool:
    if _in_apposition(text, amount) or _is_of_person(text, amount):
        return True
    lows = [word.low for word in run_before(text, amount.floor, amount.left, 3)]
    if lows[:1] == ["aged"] or lows[:1] == ["age"] or lows[:2] == ["of", "age"]:
        return True
    if len(lows) < 2 or lows[0] not in _WAS:
        return False
    ends = _END.match(text, amount.right, min(amount.ceiling, amount.right + 14)) is not None
    return ends and amount.start == amount.left and (lows[1] in _WHO or lows[0].startswith("turn"))


def _is_limit(text: str, amount: Amount) -> bool:
    """Does the span begin with "over", "under" or their like?"""
    lead = text[amount.left : amount.start].split()
    return bool(lead) and lead[0].lower() in _LIMITS


def _is_of_person(text: str, amount: Amount) -> bool:
    """Is it the age in "a man of 19", "children under five", which counts nothing behind it?"""
    lows = [word.low for word in run_before(text, amount.floor, amount.left, 2)]
    if _is_limit(text, amount):
        if not lows or lows[0] not in classes("aged-many"):
            return False
    elif lows[:1] != ["of"] or lows[1:] == [] or lows[1] not in classes("aged"):
        return False
    behind = amount.end if amount.unit is None else amount.right
    return noun_phrase(text, behind, amount.ceiling) is None
