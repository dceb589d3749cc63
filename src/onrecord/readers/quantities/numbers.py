"""The numbers of a sentence: numerals, vague words, multiples and shares ("one in three")."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.lexicon import rows
from onrecord.readers.quantities.amount import Amount, between, exact
from onrecord.readers.quantities.ranks import ranks
from onrecord.readers.quantities.units import is_unit
from onrecord.text.numerals import Numeral, numerals, parse_number

__all__ = ["numbers"]

_SCALE = r"(?:dozen|hundred|thousand|million|billion|trillion)"
_SCALES = re.compile(rf"\s+(?:of\s+)?({_SCALE})s?(?:\s+({_SCALE})s?)?\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\s+(?:in|out\s+of|of|in\s+every|of\s+every|out\s+of\s+every)\s+", re.IGNORECASE
)
_TIMES = re.compile(
    r"(?:\s+|-)times(?:\s+(?:as|more|less|the|larger|bigger|higher|greater|lower|smaller|faster|"
    r"slower|longer|that|its|their|what)\b)|x\b|-?fold\b",
    re.IGNORECASE,
)
_OF_END = re.compile(r"\s+of$", re.IGNORECASE)


@cache
def _vague() -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    table = {row["words"]: row for row in rows("vague")}
    longest = sorted((word.replace(" ", r"\s") for word in table), key=len, reverse=True)
    forms = [f for word in longest for f in (word, word[0].upper() + word[1:], word.upper())]
    return re.compile(rf"\b(?:{'|'.join(forms)})\b"), table


@cache
def _multiples() -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    table = {row["words"]: row for row in rows("quantity_multiples")}
    forms = [f for word in sorted(table, key=len, reverse=True) for f in (word, word.capitalize())]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])"), table


def _scale(first: str, second: str | None) -> int:
    size = parse_number(first.lower()) or 1
    return int(size * (parse_number(second.lower()) or 1 if second else 1))


def _vague_amounts(text: str, sentence: tuple[int, int]) -> Iterator[Amount]:
    pattern, table = _vague()
    for match in pattern.finditer(text, *sentence):
        row = table[re.sub(r"\s", " ", match.group().lower())]
        low, high, end = int(row["low"]), int(row["high"]), match.end()
        scales = _SCALES.match(text, end - 3 if _OF_END.search(match.group()) else end, sentence[1])
        if scales:
            size = _scale(*scales.groups())
            low, high, end = low * size, high * size, scales.end()
        elif row["alone"] == "no":
            continue
        else:
            end -= 3 if _OF_END.search(match.group()) else 0
        amount = between(match.start(), end, sentence, low, high, "vague")
        amount.comparator = "~"
        yield amount


def _multiple_amounts(text: str, sentence: tuple[int, int]) -> Iterator[Amount]:
    pattern, table = _multiples()
    for match in pattern.finditer(text, *sentence):
        row = table[match.group().lower()]
        follows = [word for word in row["after"].split("|") if word]
        next_word = text[match.end() : match.end() + 12].split()
        if follows and (not next_word or next_word[0].lower() not in follows):
            continue
        value = parse_number(row["value"])
        amount = exact(match.start(), match.end(), sentence, value or 0, "multiple")
        amount.kind = "ratio"
        amount.trend = "up" if row["trend"] == "up" else "down" if row["trend"] else None
        yield amount


def _shares(text: str, found: list[Numeral], at: int) -> Numeral | None:
    """The share that begins with the numeral ``at`` ("one in three"): a number below 1."""
    if at + 1 >= len(found):
        return None
    upper, lower = found[at], found[at + 1]
    if lower.start - upper.end > 20 or not 0 < upper.value < lower.value or upper.value > 99:
        return None
    match = _SHARE.fullmatch(text, upper.end, lower.start)
    if match is None or lower.value > 10**6 or not isinstance(lower.value, int):
        return None
    link = match.group().strip().lower()
    is_year = 1900 <= lower.value <= 2100 and lower.form == "digits"
    if link == "of" or is_year or (link == "in" and not _are_one_style(text, upper, lower)):
        return None
    return Numeral(upper.start, lower.end, upper.value / lower.value, upper.form)


def _are_one_style(text: str, upper: Numeral, lower: Numeral) -> bool:
    """Is it "one in 20" and no "one in 20 minutes", nor "five in 20 shops"?"""
    if upper.form == lower.form:
        return True
    word = text[lower.end : lower.end + 16].split(maxsplit=1)
    return upper.value == 1 and not (word and is_unit(word[0].rstrip(".,;")))


def _numeral_amounts(text: str, sentence: tuple[int, int], comma: bool) -> Iterator[Amount]:
    found = numerals(text, *sentence, decimal_comma=comma)
    at = 0
    while at < len(found):
        share = _shares(text, found, at)
        number = share or found[at]
        at += 2 if share else 1
        amount = exact(number.start, number.end, sentence, number.value, f"number.{number.form}")
        times = _TIMES.match(text, number.end, min(sentence[1], number.end + 30))
        if share:
            amount.rule, amount.kind = "share", "ratio"
        elif 0 < number.value < 1 and (
            number.form == "words" or "/" in text[number.start : number.end]
        ):
            amount.rule = "fraction"
        elif times:
            amount.rule, amount.kind = "multiple", "ratio"
            amount.right = number.end + len(re.split(r"(?<=times)\s", times.group())[0])
        yield amount


@cache
def _glued() -> re.Pattern[str]:
    """Currency letters that digits follow at once ("RM3", "PS6m")."""
    signs = {sign for row in rows("currencies") for sign in row["before"].split("|")}
    letters = sorted((sign for sign in signs if sign and sign[-1].isalpha()), key=len, reverse=True)
    return re.compile(rf"(?<![\w$.])(?:{'|'.join(map(re.escape, letters))})(?=[0-9])")


def _glued_amounts(text: str, sentence: tuple[int, int]) -> Iterator[Amount]:
    for match in _glued().finditer(text, *sentence):
        at = match.end()
        for number in numerals(text[at : min(sentence[1], at + 60)])[:1]:
            yield exact(at + number.start, at + number.end, sentence, number.value, "number.digits")


def numbers(text: str, sentence: tuple[int, int], decimal_comma: bool = False) -> list[Amount]:
    """Every number of the sentence in order; where two overlap, the one that says more."""
    found: list[Amount] = []
    for amounts in (_vague_amounts, _multiple_amounts, _glued_amounts, ranks):
        found.extend(amounts(text, sentence))
    found.extend(_numeral_amounts(text, sentence, decimal_comma))
    found.sort(key=lambda amount: (amount.start, -amount.end))
    kept: list[Amount] = []
    for amount in found:
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
    return kept
