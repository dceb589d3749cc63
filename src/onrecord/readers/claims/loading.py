"""Loaded words: wording that judges while it names, after an own lexicon."""

import re
from bisect import bisect_left
from functools import cache

from onrecord.lexicon import rows
from onrecord.record import LoadedSpan, Span
from onrecord.text.quotes import quotations

__all__ = ["LoadedWords"]

_LINE = re.compile(r"[^\n]+")


class LoadedWords:
    """The loaded words of a text and the quotations in it."""

    def __init__(self, text: str) -> None:
        self._found = [
            LoadedSpan(match.start(), match.end(), match.group(), _ids()[match.lastgroup or ""])
            for match in _pattern().finditer(text)
        ]
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


@cache
def _ids() -> dict[str, str]:
    return {f"r{number}": row["id"] for number, row in enumerate(rows("loaded_words"))}


@cache
def _pattern() -> re.Pattern[str]:
    """One pattern of all rows, each a group of its own; they are tried at the start of words."""
    branches = (
        f"(?P<r{number}>{row['pattern']})" for number, row in enumerate(rows("loaded_words"))
    )
    return re.compile(rf"\b(?:{'|'.join(branches)})\b", re.IGNORECASE)
