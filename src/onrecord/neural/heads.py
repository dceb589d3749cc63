"""What the encoder says of a text: windows in, one table of scores over all its words out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from onrecord.neural.features import types_of
from onrecord.neural.tagset import COLUMNS, RELATIONS
from onrecord.neural.windows import Piece, packed
from onrecord.neural.wordpiece import Word, WordPiece

__all__ = ["Floats", "Reading", "Run", "Window", "read"]

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Run = Callable[[Integers, Integers, Integers], tuple[Floats, Floats]]
"""One window through the encoder: vocabulary ids and token types [piece], places of the words'
first pieces [word], the first being 0, to emissions [word, column] and links [relation, word, word]
(log-probabilities over the last axis; word 0 stands for "none")."""

_ACTS = slice(RELATIONS.index("act to actor"), None)
_WIDTH = max(columns.stop for columns in COLUMNS.values())

WINDOW_PIECES = 126
"""Pieces of a window without the two that mark its ends."""


@dataclass(frozen=True)
class Window:
    """Words ``[first, last)`` of a text as read together.

    ``mass[r, i, j]`` sums the link probabilities of relation r, of the two of attributions, over
    the rows before word i of the window and the columns before column j, column 0 being "none":
    four of its corners give any block's sum. ``acts[r, i]`` is the column that word i points to
    most as an act: its actor (r = 0) and its recipient (r = 1), column 0 being none.
    """

    first: int
    last: int
    mass: NDArray[np.float64]
    acts: Integers

    def share(self, relation: int, words: range, targets: range) -> float:
        """The probability, averaged over ``words``, that they link into ``targets``."""
        top, bottom = self._inside(words)
        left, right = self._inside(targets)
        if top >= bottom or left >= right:
            return 0.0
        mass = self.mass[relation]
        block = (
            mass[bottom, right + 1]
            - mass[top, right + 1]
            - mass[bottom, left + 1]
            + mass[top, left + 1]
        )
        return float(block) / (bottom - top)

    def none(self, relation: int, words: range) -> float:
        """The probability, averaged over ``words``, that they link to no word of the window."""
        top, bottom = self._inside(words)
        mass = self.mass[relation]
        return float(mass[bottom, 1] - mass[top, 1]) / max(bottom - top, 1)

    def _inside(self, words: range) -> tuple[int, int]:
        size = self.last - self.first
        return (
            min(max(words.start - self.first, 0), size),
            min(max(words.stop - self.first, 0), size),
        )


@dataclass(frozen=True)
class Reading:
    """A text's words, the scores of their tags and the windows they were read in.

    ``begins`` holds the number of each paragraph's first word and, last, the number of words.
    ``emissions`` is [word, column], the heads side by side as `COLUMNS` has them; ``home`` [word]
    the window in which a word was read.
    """

    words: list[Word]
    begins: list[int]
    emissions: Floats
    windows: list[Window]
    home: list[int]

    def of(self, head: str) -> Floats:
        """The scores of one head [word, column]."""
        return self.emissions[:, COLUMNS[head]]


def read(text: str, paragraphs: Sequence[tuple[int, int]], cutter: WordPiece, run: Run) -> Reading:
    """Read ``paragraphs``, half-open positions in ``text``, in order, with ``run``."""
    cut = [cutter.words(text, start, end) for start, end in paragraphs]
    kinds = [types_of(text, words) for words in cut]
    begins = [0, *accumulate(map(len, cut))]
    windows: list[Window] = []
    home = [0] * begins[-1]
    tables: list[Floats] = []
    for pieces in packed([[len(word.pieces) for word in words] for words in cut], WINDOW_PIECES):
        emissions, links = run(*_laid(pieces, cut, kinds, cutter))
        first = begins[pieces[0].paragraph] + pieces[0].start
        kept = begins[pieces[0].paragraph] + pieces[0].kept_from
        end = begins[pieces[-1].paragraph] + pieces[-1].kept_to
        home[kept:end] = [len(windows)] * (end - kept)
        tables.append(emissions[1 + kept - first : 1 + end - first])
        said, acts = _summed(links[: _ACTS.start]), links[_ACTS, 1:].argmax(axis=2)
        windows.append(Window(first, first + emissions.shape[0] - 1, said, acts))
    emissions = np.concatenate(tables) if tables else np.zeros((0, _WIDTH), np.float32)
    return Reading([word for words in cut for word in words], begins, emissions, windows, home)


def _laid(
    pieces: list[Piece], cut: list[list[Word]], kinds: list[list[int]], cutter: WordPiece
) -> tuple[Integers, Integers, Integers]:
    """The window as the encoder takes it."""
    ids, types, places = [cutter.first], [0], [0]
    for part in pieces:
        for number in range(part.start, part.end):
            word = cut[part.paragraph][number].pieces
            places.append(len(ids))
            ids.extend(word)
            types.extend([kinds[part.paragraph][number]] * len(word))
    ids.append(cutter.last)
    types.append(0)
    return np.array(ids), np.array(types), np.array(places)


def _summed(links: Floats) -> NDArray[np.float64]:
    relations, rows, columns = links.shape
    mass = np.zeros((relations, rows, columns + 1))
    np.cumsum(np.cumsum(np.exp(links[:, 1:]), axis=1), axis=2, out=mass[:, 1:, 1:])
    return mass
