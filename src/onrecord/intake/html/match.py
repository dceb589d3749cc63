"""Lines of text found again among the passages of the page they were taken from.

The lines are the page's words in the page's order, but cut and put together anew. A line is looked
up by its letters; what is no passage for itself (one cut short, or several taken as one) by its
word trigrams.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice

__all__ = ["located", "size"]

# Letters of scripts that part no words (Thai, kana, Han) count as words of their own.
_SOLID = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_SOLID}]|[^\W{_SOLID}]+")
_NO_LETTERS = re.compile(r"\W+")
_GRAM = 3
_COVERED = 0.5  # of a passage's words must be among what was kept
_MOST_GRAMS = 500_000  # kept in memory; lines beyond are found whole or not at all


def size(text: str) -> int:
    """The number of words of a text."""
    return sum(1 for _ in _WORD.finditer(text))


def located(texts: Sequence[str], lines: Iterable[str]) -> set[int]:
    """The indices of those ``texts`` that the lines were taken from.

    Of equal texts the one nearest after the line before is meant. Linear in all letters, but for a
    logarithm of the number of equal texts.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        places[_letters(text)].append(index)
    found: set[int] = set()
    loose: list[str] = []
    last = -1
    for line in _cells(lines, places):
        here = places.get(_letters(line))
        if here is None:
            loose.append(line)
        else:
            last = _nearest(here, last)
            found.add(last)
    grams = set(islice((gram for line in loose for gram in _grams(line)), _MOST_GRAMS))
    return found | {i for i, text in enumerate(texts) if i not in found and _covered(text, grams)}


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text)


def _cells(lines: Iterable[str], places: Container[str]) -> Iterator[str]:
    """Each line with letters; each cell, where a table's row is no text as a whole."""
    for line in lines:
        whole = "|" not in line or _letters(line) in places
        yield from (part for part in ([line] if whole else line.split("|")) if _letters(part))


def _nearest(places: list[int], last: int) -> int:
    """The first of ``places`` (in order) after ``last``, or the one closest before it."""
    at = bisect_right(places, last)
    return places[at] if at < len(places) else places[-1]


def _grams(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text)
    return zip(*(words[start:] for start in range(_GRAM)), strict=False)


def _covered(text: str, grams: set[tuple[str, ...]]) -> bool:
    """Do trigrams of ``grams`` cover enough of the words of a text?"""
    if not grams:
        return False
    covered = reach = words = 0
    for start, gram in enumerate(_grams(text)):
        words = start + _GRAM
        if gram in grams:
            covered += words - max(reach, start)
            reach = words
    return words > 0 and covered >= _COVERED * words
