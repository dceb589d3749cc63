"""The index of words: how each engine is given the folded words of a text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import itemgetter

from onrecord.store.rows import COLUMNS, Row
from onrecord.store.search.words import LONGEST_WORD, folded

__all__ = ["ENTRY_FIELDS", "MARKS", "entry_texts", "line", "token", "vector"]

MARKS = {
    "text": "",
    "publisher": "p:",
    "speaker": "s:",
    "quote": "q:",
    "counted": "c:",
    "measure": "m:",
}
"""What the lexemes of a field begin with on PostgreSQL; no folded word holds a colon."""

ENTRY_FIELDS = ("speaker", "quote", "counted", "measure")
"""The fields of entries, in the order of `entry_texts`."""

_MOST_BYTES = 900_000
_BYTES_BESIDE = 8

_SIGNS = "“”‘’„‚«»–—…\u00a0"
"""Signs that stand between words in most reports."""

Text = str | None


def line(text: Text) -> Text:
    """What SQLite's FTS5 cuts and folds to the words that `folded` gives of ``text``.

    Its tokenizer does so by itself with letters and digits of ASCII; others are folded here.
    """
    if not text or _is_plain(text):
        return text or None
    spaced = text
    for sign in _SIGNS:
        spaced = spaced.replace(sign, " ")
    return spaced if _is_plain(spaced) else " ".join(folded(text))


def _is_plain(text: str) -> bool:
    """Is it all ASCII, without a word so long that it is cut?"""
    return text.isascii() and (
        len(text) <= LONGEST_WORD or max(map(len, text.split()), default=0) <= LONGEST_WORD
    )


def token(measure: Text) -> Text:
    """A measure as the one word it is found by, so that "dead" is not found in "feared dead"."""
    return measure and measure.replace(" ", "")


def entry_texts(kind: str, rows: Sequence[Row]) -> Iterator[tuple[Text, ...]]:
    """Of each row of a kind the texts of `ENTRY_FIELDS`, None where the kind has no such field."""
    columns = dict(zip(COLUMNS[kind], range(len(COLUMNS[kind])), strict=True))
    if kind == "attribution":
        columns["quote"] = columns["text"]
    texts = (
        map(itemgetter(columns[field]), rows) if field in columns else repeat(None)
        for field in ENTRY_FIELDS[:-1]
    )
    measured = "measure" in columns
    tokens = (token(row[columns["measure"]]) for row in rows) if measured else repeat(None)
    return zip(*texts, tokens, strict=False)


def vector(parts: Iterable[tuple[str, Text]]) -> str:
    """PostgreSQL's tsvector of texts with their fields; no phrase reaches from text to text.

    A tsvector holds at most one MiB: what would take more (from some 65,000 words of English on)
    is left out. Positions from 16,384 on count as one, so phrases are not found there.
    """
    left, position = _MOST_BYTES, 0
    kept: list[str] = []
    for field, text in parts:
        position += 1
        for word in folded(text or ""):
            left -= len(word.encode()) + _BYTES_BESIDE
            if left < 0:
                return " ".join(kept)
            position += 1
            kept.append(f"'{MARKS[field]}{word}':{position}")
    return " ".join(kept)
