"""Articles to windows of numbers, cut anew every epoch."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from onrecord.neural.features import types_of
from onrecord.neural.tagset import ROLES, TAGS
from onrecord.neural.windows import Piece, packed
from onrecord.neural.wordpiece import Word, WordPiece
from workshop.train.articles import Article, Places, paragraphs_of

__all__ = ["RELATIONS", "Batch", "Labelled", "batches", "collated", "labelled"]

RELATIONS = ("content to cue", "cue to source")
_LIMITS = (96, 126, 126, 126, 190, 254)
_NONE = -1


@dataclass(frozen=True)
class Labelled:
    """An article in words: a list a paragraph, with tag and link of each word.

    ``links`` are numbers of words of the article, `_NONE` for no word.
    """

    words: list[list[Word]]
    kinds: list[list[int]]
    tags: list[list[int]]
    links: list[list[int]]


class Batch(NamedTuple):
    """Windows side by side, padded; the first word of each stands for "none".

    Shapes: ``pieces``, ``kinds``, ``present`` [batch, piece]; the others [batch, word].
    ``links`` are places in the window, 0 for none; ``opens`` marks first words of paragraphs and
    ``real`` words that are neither padding nor the first.
    """

    pieces: Tensor
    kinds: Tensor
    present: Tensor
    words: Tensor
    real: Tensor
    opens: Tensor
    tags: Tensor
    links: Tensor


def labelled(article: Article, cutter: WordPiece) -> Labelled:
    """The article's words with the tag and link that its annotator's spans give them."""
    spans = paragraphs_of(article.text)
    words = [cutter.words(article.text, start, end) for start, end in spans]
    flat = [word for paragraph in words for word in paragraph]
    owner, links = _owners(article, flat)
    tags: list[list[int]] = []
    for begin, paragraph in zip(_begins(words), words, strict=True):
        owners = owner[begin : begin + len(paragraph)]
        tags.append([_tag(before, own) for before, own in pairwise([None, *owners])])
    kinds = [types_of(article.text, paragraph) for paragraph in words]
    cut = [links[b : b + len(p)] for b, p in zip(_begins(words), words, strict=True)]
    return Labelled(words, kinds, tags, cut)


def _begins(words: Sequence[Sequence[Word]]) -> list[int]:
    return [0, *accumulate(map(len, words))][:-1]


def _tag(before: tuple[str, int] | None, own: tuple[str, int] | None) -> int:
    if own is None:
        return 0
    return TAGS.index(("I-" if before == own else "B-") + own[0])


def _owners(article: Article, words: list[Word]) -> tuple[list[tuple[str, int] | None], list[int]]:
    """For each word the role and stretch it belongs to, and the word it links to."""
    owner: list[tuple[str, int] | None] = [None] * len(words)
    links = [_NONE] * len(words)
    starts = np.array([word.start for word in words])
    ends = np.array([word.end for word in words])

    def within(places: Places) -> Iterator[tuple[int, range]]:
        for start, end in places:
            first, last = np.searchsorted(ends, start, "right"), np.searchsorted(starts, end)
            yield start, range(int(first), int(last))

    def head(places: Places) -> int:
        return min((r.start for _, r in within(places) if r), default=_NONE)

    for role in reversed(ROLES):
        for attribution in article.attributions:
            target = {
                "content": attribution.cue,
                "cue": attribution.source,
                "source": (),
            }[role]
            link = head(target)
            for start, numbers in within(getattr(attribution, role)):
                for number in numbers:
                    owner[number], links[number] = (role, start), link
    return owner, links


def batches(
    examples: Iterable[Labelled], chance: random.Random, size: int
) -> list[list[tuple[Labelled, list[Piece]]]]:
    """Every article cut into windows at places drawn by lot, windows of like length together.

    ``size`` is the number of pieces of a batch, padding included.
    """
    cut = [(example, window) for example in examples for window in _windows(example, chance)]
    length = {id(window): _pieces(example, window) for example, window in cut}
    cut.sort(key=lambda each: length[id(each[1])] + chance.random() * 12)
    found: list[list[tuple[Labelled, list[Piece]]]] = []
    longest = 0
    for each in cut:
        longest = max(longest, length[id(each[1])])
        if not found or longest * (len(found[-1]) + 1) > size:
            found.append([])
            longest = length[id(each[1])]
        found[-1].append(each)
    chance.shuffle(found)
    return found


def _pieces(example: Labelled, window: list[Piece]) -> int:
    return 2 + sum(
        len(word.pieces)
        for part in window
        for word in example.words[part.paragraph][part.start : part.end]
    )


def _windows(example: Labelled, chance: random.Random) -> list[list[Piece]]:
    """Whole paragraphs packed to a limit drawn by lot, the first window to any part of it."""
    lengths = [[len(word.pieces) for word in paragraph] for paragraph in example.words]
    limit = chance.choice(_LIMITS)
    opening, first = chance.randrange(limit), 0
    while first < len(lengths) and sum(map(sum, lengths[: first + 1])) <= opening:
        first += 1
    head = packed(lengths[:first], limit)
    tail = packed(lengths[first:], limit)
    return head + [[part._replace(paragraph=part.paragraph + first) for part in w] for w in tail]


def collated(items: list[tuple[Labelled, list[Piece]]], cutter: WordPiece) -> Batch:
    """The windows as one padded batch."""
    rows = [_row(example, window, cutter) for example, window in items]
    piece_count = max(len(row["pieces"]) for row in rows)
    word_count = max(len(row["words"]) for row in rows)

    def padded(name: str, count: int, filling: int = 0) -> Tensor:
        table = np.full((len(rows), count), filling, dtype=np.int64)
        for place, row in enumerate(rows):
            table[place, : len(row[name])] = row[name]
        return torch.from_numpy(table)

    return Batch(
        pieces=padded("pieces", piece_count, cutter.padding),
        kinds=padded("kinds", piece_count),
        present=padded("present", piece_count).bool(),
        words=padded("words", word_count),
        real=padded("real", word_count).bool(),
        opens=padded("opens", word_count).bool(),
        tags=padded("tags", word_count),
        links=padded("links", word_count),
    )


def _row(example: Labelled, window: list[Piece], cutter: WordPiece) -> dict[str, list[int]]:
    begins = _begins(example.words)
    numbers = [
        begins[part.paragraph] + number for part in window for number in range(part.start, part.end)
    ]
    place = {number: 1 + index for index, number in enumerate(numbers)}
    row: dict[str, list[int]] = {"pieces": [cutter.first], "kinds": [0], "words": [0], "real": [0]}
    row |= {"opens": [0], "tags": [0], "links": [0]}
    for part in window:
        for number in range(part.start, part.end):
            pieces = example.words[part.paragraph][number].pieces
            row["words"].append(len(row["pieces"]))
            row["pieces"].extend(pieces)
            row["kinds"].extend([example.kinds[part.paragraph][number]] * len(pieces))
            row["real"].append(1)
            row["opens"].append(int(number == part.start))
            tag = example.tags[part.paragraph][number]
            cut_open = number == part.start and TAGS[tag].startswith("I-")
            row["tags"].append(tag - cut_open)
            row["links"].append(place.get(example.links[part.paragraph][number], 0))
    row["pieces"].append(cutter.last)
    row["kinds"].append(0)
    row["present"] = [1] * len(row["pieces"])
    return row
