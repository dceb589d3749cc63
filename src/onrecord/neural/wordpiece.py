"""Words of a text and their pieces: an own WordPiece that keeps exact offsets.

The vocabulary and the greedy longest-match rule are those of BERT (Devlin et al. 2019, uncased).
A word is a run of letters and digits; every other character that shows is a word of its own, so
that a span over words can begin or end at any mark. No character is dropped from the text:
offsets are code points of the text as given.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["SPECIAL", "Word", "WordPiece"]

SPECIAL = {"padding": "[PAD]", "unknown": "[UNK]", "first": "[CLS]", "last": "[SEP]"}

# Ideographs stand alone, as in BERT; accents written as characters of their own stay in the word.
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_IDEOGRAPHS}]|(?:(?![{_IDEOGRAPHS}])[^\W_][\u0300-\u036f]*)+|[^\w\s]|_")
_LONGEST = 64  # characters of a word that are looked up; anything longer is no word
_REMEMBERED = 200_000  # words whose pieces are kept in memory


class Word(NamedTuple):
    """A word ``[start, end)`` of the text and the ids of its pieces, at least one."""

    start: int
    end: int
    pieces: tuple[int, ...]


class WordPiece:
    """Cuts text into words and words into pieces of a fixed vocabulary."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.padding, self.unknown, self.first, self.last = (
            self._ids[SPECIAL[role]] for role in ("padding", "unknown", "first", "last")
        )
        self._known: dict[str, tuple[int, ...]] = {}

    def words(self, text: str, start: int = 0, end: int | None = None) -> list[Word]:
        """The words of ``text[start:end]``, in order; invisible characters make none."""
        stop = len(text) if end is None else end
        return [
            Word(match.start(), match.end(), pieces)
            for match in _WORD.finditer(text, start, stop)
            if (pieces := self._pieces(match.group()))
        ]

    def _pieces(self, word: str) -> tuple[int, ...]:
        pieces = self._known.get(word)
        if pieces is None:
            pieces = self._cut(_folded(word)) if len(word) <= _LONGEST else (self.unknown,)
            if len(self._known) < _REMEMBERED:
                self._known[word] = pieces
        return pieces

    def _cut(self, word: str) -> tuple[int, ...]:
        """Longest match first, from the left; the unknown piece where no piece fits."""
        pieces: list[int] = []
        start, prefix = 0, ""
        while start < len(word):
            for end in range(len(word), start, -1):
                if (piece := self._ids.get(prefix + word[start:end])) is not None:
                    break
            else:
                return (self.unknown,)
            pieces.append(piece)
            start, prefix = end, "##"
        return tuple(pieces)


def _folded(word: str) -> str:
    """Lower case without accents; empty where the word shows nothing."""
    if word.isascii():
        return word.lower()
    kept = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in kept if unicodedata.category(c) not in {"Mn", "Cc", "Cf", "Co"})
