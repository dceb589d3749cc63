"""Ranks: ordinals that place something in an order, not those that count days or turns."""

import re
from collections.abc import Iterator

from onrecord.readers.quantities.amount import Amount, exact
from onrecord.readers.quantities.words import classes, run_before
from onrecord.text.numerals import ordinal

__all__ = ["ranks"]

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_CASED = "|".join(form for word in _WORDS.split() for form in (word, word.capitalize()))
_ORDINAL = re.compile(rf"\b(?:{_CASED}|[0-9]{{1,3}}(?:,[0-9]{{3}})?(?:st|nd|rd|th))\b")
_SUPERLATIVE = re.compile(r"[ -](?:most [a-z]{3,20}|best|worst|leading|([a-z]{2,12}est))\b")
_PLACE = re.compile(r"[ -](?:place|position)\b")
_LEADS = frozenset(("in", "a", "joint", "equal", "tied"))


def _is_rank(text: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Does what follows ("-largest", " place") or the verb before ("ranked") make it a rank?"""
    follows = _SUPERLATIVE.match(text, end, sentence[1])
    if follows and follows.group(1) not in classes("no-superlative"):
        return True
    if _PLACE.match(text, end, sentence[1]):
        return True
    words = [word.low for word in run_before(text, sentence[0], start, 3)]
    while words and words[0] in _LEADS:
        words.pop(0)
    return bool(words) and words[0] in classes("ranking")


def ranks(text: str, sentence: tuple[int, int]) -> Iterator[Amount]:
    """The ranks of a sentence: "third-largest", "finished 4th", "second place"."""
    for match in _ORDINAL.finditer(text, *sentence):
        value = ordinal(match.group())
        if value is not None and _is_rank(text, *match.span(), sentence):
            amount = exact(*match.span(), sentence, value, "rank")
            amount.kind = "rank"
            yield amount
