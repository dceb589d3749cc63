"""Loaded words: wording that judges while it names, after an own lexicon.

Seventy patterns tried at every word would be the slowest step of all rules: the first letters of a
word wake only the rows that can match there.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from onrecord.lexicon import rows
from onrecord.record import LoadedSpan, Span
from onrecord.text.quotes import quotations

__all__ = ["LoadedWords", "openings"]

_START = re.compile(r"\b\w")
_LITERAL = re.compile(r"[a-z]+")
_LETTERS = 3
_LINE = re.compile(r"[^\n]+")


class LoadedWords:
    """The loaded words of a text and the quotations in it."""

    def __init__(self, text: str) -> None:
        self._found = list(_loaded(text))
        self._starts = [each.start for each in self._found]
        self._quoted = _Quoted(text) if self._found else None

    def within(self, span: Span, *, marks_count: bool) -> tuple[LoadedSpan, ...]:
        """Those in ``span``; without ``marks_count`` only those outside quotation marks.

        Words that the author sets in marks are somebody else's, or held at arm's length.
        """
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(
            each
            for each in self._found[first:last]
            if each.end <= span.end
            and (marks_count or self._quoted is None or not self._quoted.holds(each.start))
        )


class _Quoted:
    """Where the quotations of a text stand."""

    def __init__(self, text: str) -> None:
        self._marks = [
            (mark.start, mark.end)
            for line in _LINE.finditer(text)
            for mark in quotations(text, line.start(), line.end())
        ]

    def holds(self, place: int) -> bool:
        """Does ``place`` lie in a quotation?"""
        number = bisect_left(self._marks, (place + 1, 0)) - 1
        return number >= 0 and place < self._marks[number][1]


def _loaded(text: str) -> Iterator[LoadedSpan]:
    """The loaded words of a text, none over another: the first row that matches at a word."""
    end = 0
    for word in _START.finditer(text):
        start = word.start()
        pattern = _pattern(text[start : start + _LETTERS].lower()) if start >= end else None
        if pattern and (found := pattern.match(text, start)):
            end = found.end()
            yield LoadedSpan(start, end, found.group(), _ids()[found.lastgroup or ""])


@cache
def _ids() -> dict[str, str]:
    return {f"r{number}": row["id"] for number, row in enumerate(rows("loaded_words"))}


@cache
def _branches() -> tuple[tuple[frozenset[str], str], ...]:
    """Every row as a group of its own, with the letters that what it matches may begin with."""
    return tuple(
        (openings(row["pattern"]), f"(?P<r{number}>{row['pattern']})")
        for number, row in enumerate(rows("loaded_words"))
    )


@lru_cache(maxsize=4096)
def _pattern(letters: str) -> re.Pattern[str] | None:
    """One pattern of the rows that may match where these letters begin a word."""
    woken = tuple(
        branch
        for opens, branch in _branches()
        if any(letters.startswith(one[: len(letters)]) for one in opens)
    )
    return _compiled(woken) if woken else None


@cache
def _compiled(branches: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(branches)})\b", re.IGNORECASE)


def openings(pattern: str) -> frozenset[str]:
    """The letters, at most three, that whatever a pattern matches begins with, by alternative.

    Reads literals, alternatives and groups. An alternative that opens otherwise gives the empty
    string, which any letters begin with.
    """
    return frozenset(opening for one in _alternatives(pattern) for opening in _opening(one))


def _opening(alternative: str) -> Iterator[str]:
    if alternative.startswith("(?:"):
        close = _closing(alternative)
        inner, rest = alternative[3:close], alternative[close + 1 :]
        yield from openings(inner)
        if rest[:1] in ("?", "*"):
            yield from openings(rest[1:])
        return
    letters = _LITERAL.match(alternative)
    found = letters.group() if letters else ""
    optional = alternative[len(found) : len(found) + 1] in ("?", "*", "{")
    yield (found[:-1] if optional else found)[:_LETTERS]


def _alternatives(pattern: str) -> list[str]:
    """The pattern cut at every bar outside of groups and classes."""
    depth, cuts = 0, [-1]
    for at, mark in enumerate(pattern):
        depth += (mark in "([") - (mark in ")]")
        if mark == "|" and not depth:
            cuts.append(at)
    cuts.append(len(pattern))
    return [pattern[first + 1 : last] for first, last in pairwise(cuts)]


def _closing(group: str) -> int:
    """Where the group that a pattern begins with closes."""
    depth = 0
    for at, mark in enumerate(group):
        depth += (mark == "(") - (mark == ")")
        if not depth:
            return at
    return len(group)
