"""Units: what a number is in. From tables alone; no unit is ever made up."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.lexicon import rows
from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.words import classes
from onrecord.record import Comparator, QuantityKind
from onrecord.text.numerals import parse_number

__all__ = ["Unit", "is_unit", "prefix", "set_pace", "set_unit", "take"]


class Unit(NamedTuple):
    """A unit: its name (ISO 4217 code for money), what it measures, and the share of it meant."""

    name: str
    kind: QuantityKind
    dimension: str
    part: float = 1


_MOST_WORDS = 4
_LONGEST_PREFIX = 6
_HEAD = re.compile(r"[ \u00a0\u202f\n]?[-‐‑ ]?")
_WORD = re.compile(r"[^\W\d_]+")
_SYMBOL = re.compile(r"[^\s,;:()!?\"“”'’\[\]<>]{1,8}")
_FILLER = re.compile(
    r"(?:more|additional|extra|further|consecutive|straight|successive|full|whole|long|short|"
    r"calendar|other|solid|entire|working|business)[ -]",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\s+(?:an?\s+)?", re.IGNORECASE)
_PART_OF = re.compile(r"\s+(?:of\s+)?an?\s+", re.IGNORECASE)
_EVERY = re.compile(
    r"\s+(?:an?|per|each|every)\s+(day|week|month|year|hour|minute|second|season|decade)(?!\w)",
    re.IGNORECASE,
)
_PER = re.compile(r"\s+(?:per|each|every)\s+|\s?/\s?|-per-", re.IGNORECASE)
_A = re.compile(r"\s+an?\s+|-an?-", re.IGNORECASE)
_COMPARED = re.compile(r"\s+(?:earlier|ago|before|later|old|previously|prior)\b", re.IGNORECASE)
_MARKS = ("'", "’", ".")
_GLUED_ONLY = frozenset(("C", "F", "p", "h", "l", "L"))
_QUALIFIED = {"US": "USD", "Canadian": "CAD", "Australian": "AUD", "CDN": "CAD"}
_CURRENCY_WORD = re.compile(r" (US|Canadian|Australian|CDN)\b(?! [A-Z])")
_STERLING = re.compile(
    r"(?:\b(?:paid|pay|pays|cost|costs|worth|spent|spend|fined?|price|prize|sold|earns?|salary|debts?"
    r"|loan|owed?|bill|budget|profits?|revenue|wages?|fee|raised|stole|stolen|won|bet|sterling)\b|£)",
    re.IGNORECASE,
)
_LOOKBACK = 80
_SCALE = re.compile(r"\b(magnitude)[ -](?:of )?$", re.IGNORECASE)


def _kind(dimension: str) -> QuantityKind:
    return "percent" if dimension == "percent" else "measure"


@cache
def _bounds() -> tuple[re.Pattern[str], dict[str, Comparator]]:
    """What may stand between number and unit ("20-odd miles", "3 or more days")."""
    table: dict[str, Comparator] = {
        row["words"]: row["comparator"]  # type: ignore[misc]
        for row in rows("quantity_comparators")
        if row["place"] == "suffix" or row["words"] in ("or so", "or more", "or fewer", "or less")
    }
    forms = (re.escape(word) if word[0] in "+-" else rf"\s{word}\b" for word in table)
    return re.compile("|".join(forms), re.IGNORECASE), table


@cache
def _currencies(column: str) -> dict[str, Unit]:
    """Forms of one column of currencies.tsv, as written."""
    return {
        form: Unit(row["iso"], "money", "money", float(row["part"]))
        for row in reversed(rows("currencies"))
        for form in row[column].split("|")
        if form
    }


@cache
def _words() -> dict[str, Unit]:
    """Units by their words, in small letters."""
    table = {
        form: unit
        for form, unit in _currencies("after").items()
        if form == form.lower() and len(form) > 1
    }
    for row in rows("units"):
        unit = Unit(row["unit"], _kind(row["dimension"]), row["dimension"])
        table.update(dict.fromkeys(row["words"].lower().split("|"), unit))
    return table


@cache
def _symbols() -> dict[str, Unit]:
    """Units by their symbols, as written."""
    table = {
        form: unit
        for form, unit in _currencies("after").items()
        if form != form.lower() or not form.isalpha() or len(form) == 1
    }
    for row in rows("units"):
        unit = Unit(row["unit"], _kind(row["dimension"]), row["dimension"])
        table.update({sign: unit for sign in row["symbols"].split("|") if sign})
    return table


def is_unit(word: str) -> bool:
    """Is a word, as written, the word or the symbol of a unit?"""
    return word.lower() in _words() or (len(word) > 1 and word in _symbols())


def prefix(text: str, floor: int, start: int) -> tuple[int, Unit] | None:
    """The currency that ends right before ``start``, and where it begins."""
    table = _currencies("before")
    at = start
    while at > floor and start - at < 2 and text[at - 1] in " \u00a0\u202f-":
        at -= 1
    for length in range(min(_LONGEST_PREFIX, at - floor), 0, -1):
        form = text[at - length : at]
        before = text[at - length - 1 : at - length] if at - length > floor else ""
        if form in table and not (before.isalnum() and form[0].isalpha()):
            return at - length, table[form]
    return None


def symbol_at(text: str, at: int, ceiling: int, glued: bool) -> tuple[int, Unit] | None:
    """The unit whose symbol stands at ``at``, and where it ends."""
    table = _symbols()
    match = _SYMBOL.match(text, at, min(ceiling, at + 8))
    if match is None:
        return None
    for length in range(len(match.group()), 0, -1):
        form = match.group()[:length]
        follow = text[at + length : at + length + 1]
        if form not in table or (follow.isalnum() and form[-1].isalnum()):
            continue
        if not form[-1].isalnum() and follow.isdigit():
            continue
        lone = len(form) == 1 and form.isalnum()
        if lone and (follow == "-" or (not glued and (form in _GLUED_ONLY or follow in _MARKS))):
            continue
        return at + length, table[form]
    return None


def words_at(text: str, at: int, ceiling: int) -> tuple[int, Unit] | None:
    """The unit whose words stand at ``at``, the longest that fits, and where it ends."""
    table = _words()
    ends: list[int] = []
    phrase, phrases = "", []
    while len(ends) < _MOST_WORDS:
        match = _WORD.match(text, at, min(ceiling, at + 30))
        if match is None:
            break
        phrase = f"{phrase} {match.group().lower()}".strip()
        phrases.append(phrase)
        ends.append(match.end())
        at = match.end() + 1
        if text[match.end() : at] not in (" ", "-", "\u00a0", "\n"):
            break
    for phrase, end in zip(reversed(phrases), reversed(ends), strict=True):
        if phrase in table and not text[end : end + 1].isalnum():
            return end, table[phrase]
    return None


def _unit_at(text: str, at: int, ceiling: int, glued: bool) -> tuple[int, Unit] | None:
    words, symbol = words_at(text, at, ceiling), symbol_at(text, at, ceiling, glued)
    if words and symbol:
        return words if words[0] > symbol[0] else symbol
    return words or symbol


def suffix(text: str, amount: Amount) -> tuple[int, Unit] | None:
    """The unit that follows the number, and where it ends."""
    pattern, bounds = _bounds()
    bound = pattern.match(text, amount.end, amount.ceiling)
    head = _HEAD.match(text, bound.end() if bound else amount.end, amount.ceiling)
    at = head.end() if head else amount.end
    found = _unit_at(text, at, amount.ceiling, at == amount.end)
    if found and found[1].dimension == "angle":
        scale = _unit_at(text, found[0] + 1, amount.ceiling, True)
        found = scale if scale and scale[1].dimension == "temperature" else found
    if found is None and at > amount.end:
        filler = _FILLER.match(text, at, amount.ceiling)
        found = words_at(text, filler.end(), amount.ceiling) if filler else None
    if found is None and (amount.value is None or amount.value < 1 or amount.value >= 1000):
        pattern_of = _PART_OF if amount.value is not None and amount.value < 1 else _OF
        of = pattern_of.match(text, amount.end, amount.ceiling)
        found = words_at(text, of.end(), amount.ceiling) if of else None
    if found is None or not _fits(text, amount, found[0]):
        return None
    if bound:
        amount.comparator = bounds[bound.group().strip().lower()]
    return found[0], _sterling(text, amount, *found)


def _fits(text: str, amount: Amount, end: int) -> bool:
    """Is this no "second half" after a number, and no singular "won" of a game?"""
    word = text[amount.end : end].lstrip(" -").lower()
    if word == "second":
        return amount.value == 1 or text[amount.end : amount.end + 1] == "-"
    if word in ("won", "real"):
        return amount.least >= 100
    return True


def _sterling(text: str, amount: Amount, end: int, unit: Unit) -> Unit:
    """Pounds of money where the amount or the words before it say so, else of mass."""
    if unit.name != "pound":
        return unit
    before = text[max(amount.floor, amount.left - _LOOKBACK) : amount.left]
    if amount.least < 1000 and text.startswith(" of ", end):
        return unit
    is_money = amount.least >= 10**6 or _STERLING.search(before) is not None
    return Unit("GBP", "money", "money") if is_money else unit


def _per(text: str, at: int, ceiling: int, unit: Unit) -> tuple[int, str] | None:
    """What the amount is per ("a share", "per hour"), and where that ends."""
    loose = _A.match(text, at, min(ceiling, at + 12))
    match = loose or _PER.match(text, at, min(ceiling, at + 12))
    if match is None:
        return None
    known = words_at(text, match.end(), ceiling)
    if known and _COMPARED.match(text, known[0], ceiling):
        return None
    if text.startswith("annum", match.end()):
        return match.end() + len("annum"), "year"
    if known and known[1].kind == "measure" and known[1].dimension != "score":
        return known[0], known[1].name
    word = _WORD.match(text, match.end(), min(ceiling, match.end() + 30))
    if word is None or unit.kind != "money":
        return None
    name = word.group().lower()
    is_other = parse_number(name) is not None or (loose and name not in classes("share"))
    return None if is_other else (word.end(), name)


def set_unit(text: str, amount: Amount) -> None:
    """Give the amount the unit that stands before or after it, and the span that goes with it."""
    ahead = prefix(text, max(amount.floor, amount.edge), amount.start)
    behind = None
    if ahead:
        amount.left = ahead[0]
        named = _CURRENCY_WORD.match(text, amount.end, amount.ceiling)
        unit = ahead[1]
        if named and unit.name == "USD":
            unit, amount.right = Unit(_QUALIFIED[named.group(1)], "money", "money"), named.end()
        else:
            again = suffix(text, amount)
            if again and again[1].kind == "money":
                amount.right, unit = again
    else:
        behind = suffix(text, amount)
        if behind is None and _set_scale(text, amount):
            return
        if behind is None:
            set_pace(text, amount)
            return
        amount.right, unit = behind
    take(amount, unit)
    per = _per(text, amount.right, amount.ceiling, unit)
    if per:
        amount.right, amount.unit, amount.kind = per[0], f"{amount.unit}/{per[1]}", "rate"


def _set_scale(text: str, amount: Amount) -> bool:
    """Take the scale that stands before its value: "a magnitude 6.1 quake"."""
    match = _SCALE.search(text, max(amount.floor, amount.edge, amount.left - 14), amount.left)
    if match is None:
        return False
    amount.left = match.start()
    take(amount, _words()[match.group(1).lower()])
    return True


def set_pace(text: str, amount: Amount) -> None:
    """Make a rate of "350 a month"."""
    pace = _EVERY.match(text, amount.right, amount.ceiling)
    if pace and not _COMPARED.match(text, pace.end(), amount.ceiling):
        amount.right, amount.kind = pace.end(), "rate"
        amount.unit = f"per {pace.group(1).lower()}"


def take(amount: Amount, unit: Unit) -> None:
    """Write the unit into the amount."""
    amount.unit, amount.kind, amount.dimension = unit.name, unit.kind, unit.dimension
    if unit.part != 1:
        amount.rule = "money.part"
        amount.value = _times(amount.value, unit.part)
        amount.low, amount.high = _times(amount.low, unit.part), _times(amount.high, unit.part)


def _times(value: float | None, part: float) -> float | None:
    return None if value is None else round(value * part, 10)
