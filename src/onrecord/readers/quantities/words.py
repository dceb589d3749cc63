"""The words around a position, a bounded number of them, and what kind of word each is."""

import re
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from onrecord.lexicon import rows

__all__ = [
    "Word",
    "after",
    "before",
    "classes",
    "ends_phrase",
    "is_plural",
    "is_verb",
    "run",
    "run_before",
]

_WINDOW = 220
_LONGEST_WORD = 32
_WORD_WIDTH = 10
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[0-9]+(?:,[0-9]{3})+(?!\w)|\$?[^\W_](?:[\w'’&/.-]*[^\W_])?%?")
_LEADS = re.compile(r"[ \t\u00a0\u202f\n\r]*")


class Word(NamedTuple):
    """A word at ``[start, end)``; ``low`` in small letters, ``tight`` if only space parts it."""

    start: int
    end: int
    text: str
    low: str
    tight: bool


def after(text: str, at: int, ceiling: int, most: int = 10) -> list[Word]:
    """Up to ``most`` words that follow ``at``, none beyond a window of 220 characters."""
    stop = min(ceiling, at + min(_WINDOW, _LONGEST_WORD + _WORD_WIDTH * most))
    found: list[Word] = []
    last = at
    for match in _WORD.finditer(text, at, stop):
        gap = _LEADS.fullmatch(text, last, match.start()) is not None
        found.append(Word(match.start(), match.end(), match.group(), match.group().lower(), gap))
        last = match.end()
        if len(found) == most:
            break
    return found


def run(text: str, at: int, ceiling: int, most: int) -> list[Word]:
    """Up to ``most`` words that follow ``at`` with nothing but space between."""
    return list(takewhile(lambda word: word.tight, after(text, at, ceiling, most)))


def run_before(text: str, floor: int, at: int, most: int) -> list[Word]:
    """Up to ``most`` words before ``at``, the nearest first, with nothing but space between."""
    return list(takewhile(lambda word: word.tight, before(text, floor, at, most)))


def before(text: str, floor: int, at: int, most: int = 12) -> list[Word]:
    """Up to ``most`` words before ``at``, the nearest first; ``tight`` looks towards ``at``."""
    begin = max(floor, at - min(_WINDOW, _LONGEST_WORD + _WORD_WIDTH * most))
    if begin > floor:
        while begin < at and not text[begin].isspace():
            begin += 1
    spans = [match.span() for match in _WORD.finditer(text, begin, at)][-most:]
    found: list[Word] = []
    last = at
    for start, end in reversed(spans):
        word = text[start:end]
        tight = _LEADS.fullmatch(text, end, last) is not None
        found.append(Word(start, end, word, word.lower(), tight))
        last = start
    return found


@cache
def classes(name: str) -> frozenset[str]:
    """The words of one class of quantity_words.tsv."""
    return frozenset(row["word"] for row in rows("quantity_words") if row["class"] == name)


def ends_phrase(word: Word) -> bool:
    """Can no noun phrase go on with this word?"""
    return word.low in classes("stop") or word.low.endswith(("n't", "n’t"))


def is_plural(word: str) -> bool:
    """Does a word, in small letters, look like a plural noun?"""
    if word in classes("plural"):
        return True
    if not word.endswith("s") or len(word) < 3 or word in classes("singular"):
        return False
    return not word.endswith(("ss", "us", "is", "'s", "’s"))


def is_verb(word: str) -> bool:
    """Does a word, in small letters, look like a finite verb or a participle?"""
    if word in classes("verb"):
        return True
    return len(word) > 4 and word.endswith(("ed", "ing")) and not word.endswith("eed")
