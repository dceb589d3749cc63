"""Words of a report that an editor names, as the place where they stand."""

import re
from collections.abc import Sequence
from typing import Any

from onrecord.errors import NotFound, SettingsError
from onrecord.record import Entry, Record, Span, span_of, spans_of

__all__ = ["place_of", "placed"]

_PLACE = re.compile(r"(\d{1,9}):(\d{1,9})")
_LIKE = {"'": "['’‘]", "’": "['’‘]", '"': '["“”]', "-": "[-‐‑–]"}
_MOST_NAMED = 8
_CONTEXT = 24


def place_of(
    record: Record, entry: Entry, words: str, *, among: Sequence[Span] | None = None
) -> Span:
    """Where ``words`` stand: once in the paragraph of the entry, or else once in the report.

    With ``among`` they are one of these spans. White space, and the kinds of quote marks and
    dashes, make no difference. ``START:END``, counted in characters from 0, is that place. Raises
    `NotFound` where the words do not stand there, and `SettingsError` naming the places where
    they stand at several.
    """
    text = record.report.text
    if match := _PLACE.fullmatch(words):
        return _at(record, int(match[1]), int(match[2]))
    found = [span_of(text, *each.span()) for each in _pattern(words).finditer(text)]
    if among is not None:
        found = [each for each in found if each in among]
    near = [each for each in found if _beside(record, entry, each)]
    for some in (near, found):
        if len(some) == 1:
            return some[0]
    if not found:
        where = f"no mention of {entry.id}" if among is not None else f"not in {record.report.id}"
        raise NotFound(f"“{words}”: {where}; give words as the report has them")
    raise SettingsError(_several(text, words, near or found))


def placed(span: Span) -> dict[str, Any]:
    """A span as a change has it."""
    return {"start": span.start, "end": span.end}


def _at(record: Record, start: int, end: int) -> Span:
    text = record.report.text
    if not start < end <= len(text):
        raise NotFound(f"{start}:{end}: no stretch of {record.report.id}")
    return span_of(text, start, end)


def _pattern(words: str) -> re.Pattern[str]:
    """``words`` as a report may set them, beginning and ending where words do."""
    parts = ("".join(_LIKE.get(sign, re.escape(sign)) for sign in each) for each in words.split())
    inner = r"\s+".join(parts)
    if not inner:
        raise SettingsError("words of the report are asked for, and none are given")
    before = r"(?<!\w)" if re.match(r"\w", words.strip()) else ""
    after = r"(?!\w)" if re.search(r"\w$", words.strip()) else ""
    return re.compile(before + inner + after)


def _beside(record: Record, entry: Entry, span: Span) -> bool:
    """Does ``span`` stand in a block that holds words of the entry?"""
    return any(
        block.start <= span.start < block.end and block.start <= own.start < block.end
        for own in spans_of(entry)
        for block in record.report.blocks
    )


def _several(text: str, words: str, found: Sequence[Span]) -> str:
    """That words stand at several places, each with what stands before it."""
    named = [f"{each.start}:{each.end} (…{_before(text, each)})" for each in found[:_MOST_NAMED]]
    more = ", …" if len(found) > _MOST_NAMED else ""
    return f"“{words}” stands at {len(found)} places; give one: {', '.join(named)}{more}"


def _before(text: str, span: Span) -> str:
    return " ".join(text[max(0, span.start - _CONTEXT) : span.end].split())
