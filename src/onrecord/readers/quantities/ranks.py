"""Ranks: ordinals that place something in an order, not those that count days or turns."""

import re
from collections.abc import Iterator

from onrecord.readers.quantities.amount import Amount, exact
from onrecord.text.numerals import ordinal

__all__ = ["ranks"]

_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    r"|[0-9]{1,3}(?:,[0-9]{3})?(?:st|nd|rd|th))"
)
_SUPERLATIVE = (
    r"(?:(?!(?:west|forest|interest|request|arrest|protest|test|rest|guest|quest|contest|harvest"
    r"|earnest|honest|priest|east|past)\b)[a-z]{2,12}est|most [a-z]{3,20}|best|worst|leading)"
)
_BEFORE_SUPERLATIVE = re.compile(
    rf"\b(?P<rank>{_ORDINAL})(?=(?:-| straight | )?[ -]?{_SUPERLATIVE}\b)", re.IGNORECASE
)
_PLACED = re.compile(
    rf"\b(?:ranked|ranks|ranking|placed|finished|finishing|finish|places)\s(?:in\s|a\s)?(?:joint\s|equal\s)?"
    rf"(?P<rank>{_ORDINAL})\b(?! time)",
    re.IGNORECASE,
)
_PLACE = re.compile(rf"\b(?P<rank>{_ORDINAL})[ -](?:place|position)\b", re.IGNORECASE)


def ranks(text: str, sentence: tuple[int, int]) -> Iterator[Amount]:
    """The ranks of a sentence: "third-largest", "finished 4th", "second place"."""
    seen: set[int] = set()
    for pattern in (_BEFORE_SUPERLATIVE, _PLACED, _PLACE):
        for match in pattern.finditer(text, *sentence):
            start, end = match.span("rank")
            value = ordinal(match.group("rank"))
            if value is None or start in seen:
                continue
            seen.add(start)
            amount = exact(start, end, sentence, value, "rank")
            amount.kind = "rank"
            yield amount
