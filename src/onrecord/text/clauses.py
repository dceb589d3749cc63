"""Where a reported clause begins and ends, by its marks."""

import re
from collections.abc import Iterator

__all__ = ["trimmed", "turns"]

_OPEN = re.compile(r"[\s,;:—–-]+")
_TURN = re.compile(r";\s|,\s+(?:but|yet)\s")
_PAIRS = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“"}
_CLOSING = " \t\r\n\u00a0,;:—–"


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """``[start, end)`` without white space, marks that join clauses, and one closing full stop.

    Quote marks that enclose all of it go too, and what then closes it; "?", "!", "…" and a stop
    that belongs to an abbreviation or to dots stay. None where nothing is left.
    """
    opening = _OPEN.match(text, start, end)
    start = opening.end() if opening else start
    end = _closed(text, start, end)
    if end - start > 1 and _encloses(text, start, end):
        start, end = start + 1, _closed(text, start + 1, end - 1)
    return (start, end) if start < end else None


def _closed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    dots = text[end - 2 : end] if end - start > 1 else ""
    if end > start and text[end - 1] == "." and dots != "..":
        end -= 1
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return end


def _encloses(text: str, start: int, end: int) -> bool:
    mark = _PAIRS.get(text[start])
    if mark is None or text[end - 1] != mark:
        return False
    return (
        text.find(text[start], start + 1, end - 1) < 0 and text.find(mark, start + 1, end - 1) < 0
    )


def turns(text: str, start: int, end: int) -> Iterator[int]:
    """Where, in ``[start, end)``, a clause turns away from what was reported: "; " or ", but"."""
    return (match.start() for match in _TURN.finditer(text, start + 1, end))
