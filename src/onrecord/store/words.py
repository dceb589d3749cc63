"""The index of words: how each engine is given the folded words of a text."""

from collections.abc import Iterable

from onrecord.store.search.words import folded

__all__ = ["line", "vector"]

_MOST_BYTES = 900_000
_BYTES_BESIDE = 8


def line(text: str | None) -> str | None:
    """The folded words of ``text`` with a space between two, which SQLite's FTS5 cuts again."""
    return " ".join(folded(text)) if text else None


def vector(parts: Iterable[tuple[str | None, str]]) -> str:
    """PostgreSQL's tsvector of the folded words of texts, each with its weight (A to D).

    A tsvector holds at most one MiB: what would take more (from some 65,000 words of English on)
    is left out. Positions from 16,384 on count as one, so phrases are not found there.
    """
    left = _MOST_BYTES
    kept: list[str] = []
    for text, weight in parts:
        for word in folded(text or ""):
            left -= len(word.encode()) + _BYTES_BESIDE
            if left < 0:
                return " ".join(kept)
            kept.append(f"'{word}':{len(kept) + 1}{weight}")
    return " ".join(kept)
