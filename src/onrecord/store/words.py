"""The index of words: how each engine is given the folded words of a text."""

from collections.abc import Iterable, Mapping

from onrecord.store.rows import EntryRow
from onrecord.store.schema import WORDED
from onrecord.store.search.words import folded

__all__ = ["MARKS", "entry_vector", "line", "record_vector"]

MARKS = {"text": "", "publisher": "p:", "speaker": "s:", "quote": "q:", "counted": "c:"}
"""What the lexemes of a field begin with on PostgreSQL; no folded word holds a colon."""

_MOST_BYTES = 900_000
_BYTES_BESIDE = 8

Text = str | None


def line(text: Text) -> Text:
    """The folded words of ``text`` with a space between two, which SQLite's FTS5 cuts again."""
    return " ".join(folded(text)) if text else None


def record_vector(row: Mapping[str, Text]) -> str:
    """PostgreSQL's tsvector of a row of ``records``."""
    parts = ((row["publisher"], "publisher"), (row["title"], "text"), (row["text"], "text"))
    return _vector(parts)


def entry_vector(row: EntryRow) -> Text:
    """PostgreSQL's tsvector of a row of ``entries``, None where its kind has no words there."""
    if row.kind not in WORDED:
        return None
    quote = row.text if row.kind == "attribution" else None
    return _vector(((row.speaker, "speaker"), (row.counted, "counted"), (quote, "quote")))


def _vector(parts: Iterable[tuple[Text, str]]) -> str:
    """The words of each text with the mark of its field; no phrase reaches from text to text.

    A tsvector holds at most one MiB: what would take more (from some 65,000 words of English on)
    is left out. Positions from 16,384 on count as one, so phrases are not found there.
    """
    left, position = _MOST_BYTES, 0
    kept: list[str] = []
    for text, field in parts:
        position += 1
        for word in folded(text or ""):
            left -= len(word.encode()) + _BYTES_BESIDE
            if left < 0:
                return " ".join(kept)
            position += 1
            kept.append(f"'{MARKS[field]}{word}':{position}")
    return " ".join(kept)
