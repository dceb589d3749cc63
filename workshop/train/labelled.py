"""Annotated text in words: what every corpus becomes before it is cut into windows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import TypeVar

import numpy as np

from onrecord.neural.features import types_of
from onrecord.neural.wordpiece import Word, WordPiece

__all__ = ["UNKNOWN", "Labelled", "Layers", "begins_of", "numbers_of", "parted", "tagged", "worded"]

UNKNOWN = -100
"""Label of a word that a corpus says nothing about."""

T = TypeVar("T")
Layers = Mapping[str, Sequence[float]]


@dataclass(frozen=True)
class Labelled:
    """A text in words: a list a paragraph, and of each layer a label a word.

    Labels stand in one row over all words. Those of the layer ``links`` are numbers of words of the
    text, `UNKNOWN` for no word.
    """

    words: list[list[Word]]
    kinds: list[list[int]]
    layers: Layers

    @property
    def begins(self) -> list[int]:
        """The number of each paragraph's first word."""
        return begins_of(self.words)


def begins_of(words: Sequence[Sequence[Word]]) -> list[int]:
    """The number of each paragraph's first word."""
    return [0, *accumulate(map(len, words))][:-1]


def worded(
    text: str, paragraphs: Iterable[tuple[int, int]], cutter: WordPiece
) -> tuple[list[list[Word]], list[list[int]]]:
    """Words and token types of each paragraph."""
    words = [cutter.words(text, start, end) for start, end in paragraphs]
    return words, [types_of(text, paragraph) for paragraph in words]


def numbers_of(words: Sequence[Word], start: int, end: int) -> range:
    """The numbers of the words that lie in ``[start, end)``, at least in part."""
    starts, ends = [word.start for word in words], [word.end for word in words]
    return range(int(np.searchsorted(ends, start, "right")), int(np.searchsorted(starts, end)))


def tagged(
    words: Sequence[Word], spans: Iterable[tuple[int, int, str]], tags: Sequence[str]
) -> list[float]:
    """The BIO tag of each word, as a number, after ``spans`` of start, end and role."""
    row = [0.0] * len(words)
    for start, end, role in spans:
        for place, number in enumerate(numbers_of(words, start, end)):
            row[number] = tags.index(("I-" if place else "B-") + role)
    return row


def parted(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of ``size`` items in their order, the last perhaps shorter."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part
