"""NewsQuant's conventions, from ours: its `change`, its unit names, its concepts.

NewsQuant (Almasian et al. 2023) writes one change mark for comparator and trend, counts a noun
phrase as the unit of a count, and names what a quantity is about in words. Nothing of this is in
the product; the converter is the only place that knows it.
"""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.readers.draft import Draft
from onrecord.readers.quantities.topics import topic
from onrecord.record import Quantity

__all__ = ["Sentence", "convert", "sentences"]

_COIN = re.compile(r"[^\W\d_]{3,}$")
_UNITS = {
    "percent": "percentage",
    "percentage point": "percentage point",
    "degree Celsius": "celsius",
    "degree Fahrenheit": "fahrenheit",
    "tonne": "metric ton",
    "pound": "pound-mass",
    "part per billion": "parts-per-billion",
    "part per million": "parts-per-million",
    "pound-foot": "foot pound-force",
    "USD": "dollar",
    "EUR": "euro",
    "GBP": "pound sterling",
    "JPY": "japanese yen",
    "CNY": "chinese yuan",
    "CHF": "swiss franc",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "NZD": "new zealand dollar",
    "HKD": "hong kong dollar",
    "SGD": "singaporean dollar",
    "MYR": "malaysian ringgit",
    "INR": "rupee",
    "MXN": "mexican peso",
    "TRY": "turkish lira",
    "FIM": "finnish markka",
    "NLG": "netherlands guilde",
    "ESP": "peseta",
    "CRC": "costa rican colón",
    "GEL": "georgian lari",
    "LAK": "lao kip",
    "LKR": "sri lankan rupee",
    "RUB": "russian ruble",
    "KRW": "south korean won",
    "BRL": "brazilian real",
    "SEK": "swedish krona",
    "NOK": "norwegian krone",
    "DKK": "danish krone",
    "ZAR": "south african rand",
}
_PARTS = {"USD": "cent", "EUR": "cent", "GBP": "penny"}
_CHANGES = {">": ">", ">=": ">", "<": "<", "<=": "<", "~": "~", "<~": "~", ">~": ">", "=": "="}
_SINGULARS = {
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf", "leaves": "leaf",
    "grandchildren": "grandchild", "businessmen": "businessman", "shoes": "shoe", "movies": "movie",
    "cookies": "cookie", "calories": "calorie", "ties": "tie", "series": "series",
    "species": "species",
}  # fmt: skip
_POSITIVES = {
    "biggest": "big", "largest": "large", "oldest": "old", "newest": "new", "best": "good",
    "highest": "high", "greatest": "great", "fastest": "fast", "richest": "rich", "worst": "bad",
    "poorest": "poor", "youngest": "young", "longest": "long", "smallest": "small",
    "strongest": "strong", "hottest": "hot", "realest": "real", "toughest": "tough",
    "larger": "large", "smaller": "small", "bigger": "big", "older": "old", "younger": "young",
}  # fmt: skip
_SKIP = frozenset("the a an of and its their his her this that these those in on at".split())


class Sentence(NamedTuple):
    """A sentence of the corpus with its gold quantities."""

    text: str
    gold: list[dict[str, Any]]


def sentences(path: Path) -> list[Sentence]:
    """The sentences of one file."""
    return [Sentence(row["text"], row["quantities"]) for row in json.loads(path.read_text("utf-8"))]


def singular(word: str) -> str:
    """The singular of an English noun, in small letters where it is one word of the language."""
    low = word.lower()
    if low in _SINGULARS:
        return _SINGULARS[low]
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:ss|x|ch|sh|zz)es$", low):
        return word[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _change(quantity: Quantity) -> str:
    if quantity.how == "rule:vague":
        return "="
    plain = quantity.comparator == "="
    if plain and quantity.trend and quantity.unit and quantity.kind != "money":
        return quantity.trend
    if quantity.comparator == "<~" and re.match(
        r"(?:just |slightly |a little )?(?:under|below|less)", quantity.text.lower()
    ):
        return "<"
    return _CHANGES[quantity.comparator]


def _is_ahead(quantity: Quantity) -> bool:
    """Does what the figure is of stand before it, so that NewsQuant has it as the concept?"""
    return quantity.counted is not None and quantity.counted.start < quantity.start


def _noun_unit(quantity: Quantity) -> str:
    if quantity.counted is None or _is_ahead(quantity):
        return "-"
    words = [
        word
        for word in re.split(r"\s+", quantity.counted.text)
        if word.lower() not in ("and", "or")
    ]
    while words and words[0].lower() in _SKIP | {"more", "other", "additional"}:
        words.pop(0)
    if len(words) == 1 and words[0][0].isupper():
        return words[0]
    return " ".join([*map(_positive, words[:-1]), singular(words[-1])]) if words else "-"


def _positive(word: str) -> str:
    """An adjective without the ending of its superlative."""
    return _POSITIVES.get(word.lower(), word)


def _bare_unit(quantity: Quantity) -> str:
    """What a count counts, or the coin that money without a code is in ("850 crowns")."""
    coin = _COIN.search(quantity.text) if quantity.kind == "money" else None
    if coin:
        return singular(coin.group())
    return _noun_unit(quantity) if quantity.kind == "count" else "-"


def _unit(quantity: Quantity) -> str:
    if quantity.how == "rule:multiple" or (quantity.counted and quantity.counted.text == "times"):
        return "count"
    if quantity.unit is None:
        return _bare_unit(quantity)
    name, _, per = quantity.unit.partition("/")
    if quantity.how == "rule:money.part":
        named = _PARTS.get(name, "cent")
    elif quantity.how == "rule:age":
        named = f"{name} of age"
    else:
        named = _UNITS.get(name, name)
    return f"{named} per {per}" if per else named


def _value(quantity: Quantity) -> float | list[float]:
    times = 100 if quantity.how == "rule:money.part" else 1
    if quantity.value is not None:
        return quantity.value * times
    if quantity.text.lower() == "dozens":
        return 12
    return [(quantity.low or 0) * times, (quantity.high or 0) * times]


def _concept(draft: Draft, quantity: Quantity) -> list[str]:
    extent = quantity.counted
    if quantity.kind == "count" and quantity.unit is None and not _is_ahead(quantity):
        marks = [draft.text.rfind(mark, 0, quantity.start) for mark in ",;:"]
        found = topic(draft.text, max(marks) + 1, quantity.start)
        words = draft.text[slice(*found)] if found else ""
    else:
        words = extent.text if extent else ""
    return [word for word in re.split(r"[\s,]+", words) if word and word.lower() not in _SKIP]


def _is_annotated(quantity: Quantity) -> bool:
    """Does NewsQuant mark it? Not ranks, one-word multiples, or vague words without a scale."""
    if quantity.kind == "rank" or (
        quantity.how == "rule:multiple" and "times" not in quantity.text
    ):
        return False
    return quantity.value is not None or (quantity.low or 0) >= 10 or quantity.how == "rule:range"


def convert(draft: Draft) -> list[dict[str, Any]]:
    """The quantities of a draft as NewsQuant would write them."""
    return [
        {
            "value": _value(quantity),
            "normalized_unit": _unit(quantity),
            "change": _change(quantity),
            "referred_concepts": _concept(draft, quantity),
        }
        for quantity in draft.of(Quantity)
        if _is_annotated(quantity)
    ]
