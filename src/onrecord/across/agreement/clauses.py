"""Where the numbers of a report stand: sentence and clause of each."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.record import Quantity, Record
from onrecord.text.sentences import sentences

__all__ = ["Place", "places"]

_SILENT = frozenset(("byline", "dateline"))
_MARK = re.compile(r"[;:—()\[\]]|,(?!\d)")
_BREAK = re.compile(r"[;:—()\[\]]|,\s+(?:and|but|while|which|though|although)\s", re.IGNORECASE)
_REACH = 160
_HOW_MANY = re.compile(r"\bhow many ", re.IGNORECASE)
_ANSWERS = 2
"""The sentences behind a question in which numbers answer it."""


class Place(NamedTuple):
    """A quantity and what stands around it in its sentence, in small letters.

    ``before`` reaches back to the quantity before; in ``lead`` and ``after`` every other quantity
    is a run of ``#``.
    ``clause`` is the stretch of the text that reaches to the next mark, ``around`` that which
    reaches over commas to the next conjunction. ``heading`` tells a title or subheading. ``asked``
    is what "How many …?" asks for right before, ``""`` where nothing does.
    """

    quantity: Quantity
    sentence: int
    lead: str
    before: str
    after: str
    clause: tuple[int, int]
    words: str
    heading: bool
    around: tuple[int, int]
    asked: str


def places(record: Record) -> list[Place]:
    """The quantities of ``record`` in the order of the text, each with its surroundings."""
    text = record.report.text
    extents = [
        (*extent, block.kind)
        for block in record.report.blocks
        if block.kind not in _SILENT
        for extent in sentences(text, block.start, block.end)
    ]
    starts = [start for start, _, _ in extents]
    found = sorted(record.quantities, key=lambda quantity: quantity.start)
    masked = _masked(text, found)
    kept: list[Place] = []
    for number, quantity in enumerate(found):
        at = bisect_right(starts, quantity.start) - 1
        if at < 0 or quantity.end > extents[at][1]:
            continue
        start, end, kind = extents[at]
        floor = max(start, found[number - 1].end if number else 0, quantity.start - _REACH)
        edges = max(start, quantity.start - _REACH), min(end, quantity.end + _REACH)
        clause = _stretch(_MARK, text, quantity, edges)
        kept.append(
            Place(
                quantity=quantity,
                sentence=at,
                lead=_plain(masked[edges[0] : quantity.start]),
                before=_plain(text[floor : quantity.start]),
                after=_plain(masked[quantity.end : edges[1]]),
                clause=clause,
                words=_plain(text[slice(*clause)]),
                heading=kind in ("title", "heading"),
                around=_stretch(_BREAK, text, quantity, edges),
                asked=_asked(text, extents[max(0, at - _ANSWERS) : at]),
            )
        )
    return kept


def _asked(text: str, before: Sequence[tuple[int, int, str]]) -> str:
    """What the last of the sentences ``before`` that asks "how many" asks for."""
    for start, end, _ in reversed(before):
        sentence = text[start:end].rstrip(" \t\r\n”’\"'")
        if sentence.endswith("?"):
            found = _HOW_MANY.search(sentence[-_REACH:])
            return _plain(sentence[-_REACH:][found.end() : -1]) if found else ""
    return ""


def _masked(text: str, found: list[Quantity]) -> str:
    """``text`` with each quantity as a run of ``#`` of its length."""
    parts, at = [], 0
    for quantity in found:
        if quantity.start >= at:
            parts += [text[at : quantity.start], "#" * (quantity.end - quantity.start)]
            at = quantity.end
    return "".join((*parts, text[at:]))


def _stretch(
    border: re.Pattern[str], text: str, quantity: Quantity, edges: tuple[int, int]
) -> tuple[int, int]:
    """The stretch around a quantity between two borders, or the edges."""
    low, high = edges
    before = max((m.end() for m in border.finditer(text, low, quantity.start)), default=low)
    found = border.search(text, quantity.end, high)
    return before, found.start() if found else high


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
