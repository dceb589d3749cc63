"""Labelled texts to windows of numbers, cut anew every epoch."""

import random
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from onrecord.neural.tagset import NAME_TAGS, PARTY_TAGS, TAGS
from onrecord.neural.windows import Piece, packed
from onrecord.neural.wordpiece import WordPiece
from workshop.train.labelled import UNKNOWN, Labelled

__all__ = ["Batch", "Cut", "batches", "collated"]

Cut = list[tuple[Labelled, list[Piece]]]

_LIMITS = (96, 126, 190, 190, 190, 254)
_BIO = {"tags": TAGS, "names": NAME_TAGS, "parties": PARTY_TAGS}


@dataclass(frozen=True)
class Batch:
    """Windows side by side, padded; the first word of each stands for "none".

    Shapes: ``pieces``, ``kinds``, ``present`` [batch, piece]; the others [batch, word]. ``opens``
    marks first words of paragraphs, ``real`` words that are neither padding nor the first and
    ``group`` numbers the paragraphs of a window. ``layers`` are the labels, `UNKNOWN` where there
    is none; links are places in the window, 0 for none.
    """

    pieces: Tensor
    kinds: Tensor
    present: Tensor
    words: Tensor
    real: Tensor
    opens: Tensor
    group: Tensor
    layers: dict[str, Tensor]

    def to(self, device: torch.device) -> "Batch":
        """The batch on another device."""
        moved = {name: layer.to(device) for name, layer in self.layers.items()}
        rest = {
            name: value.to(device)
            for name, value in vars(self).items()
            if isinstance(value, Tensor)
        }
        return Batch(**rest, layers=moved)


def batches(examples: Iterable[Labelled], chance: random.Random, size: int) -> list[Cut]:
    """Every text cut into windows at places drawn by lot, windows of like length together.

    ``size`` is the number of pieces of a batch, padding included.
    """
    cut = [(example, window) for example in examples for window in _windows(example, chance)]
    length = {id(window): _pieces(example, window) for example, window in cut}
    cut.sort(key=lambda each: length[id(each[1])] + chance.random() * 12)
    found: list[Cut] = []
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


def collated(items: Cut, cutter: WordPiece) -> Batch:
    """The windows as one padded batch; all texts of a batch have the same layers."""
    rows = [_row(example, window, cutter) for example, window in items]
    piece_count = max(len(row["pieces"]) for row in rows)
    word_count = max(len(row["words"]) for row in rows)

    def padded(name: str, count: int, filling: float = 0) -> Tensor:
        table = np.full((len(rows), count), filling)
        for place, row in enumerate(rows):
            table[place, : len(row[name])] = row[name]
        return torch.from_numpy(table)

    return Batch(
        pieces=padded("pieces", piece_count, cutter.padding).long(),
        kinds=padded("kinds", piece_count).long(),
        present=padded("present", piece_count).bool(),
        words=padded("words", word_count).long(),
        real=padded("real", word_count).bool(),
        opens=padded("opens", word_count).bool(),
        group=padded("group", word_count).long(),
        layers={name: padded(name, word_count, UNKNOWN).float() for name in items[0][0].layers},
    )


def _row(example: Labelled, window: list[Piece], cutter: WordPiece) -> dict[str, list[float]]:
    row: dict[str, list[float]] = {"pieces": [cutter.first], "kinds": [0], "words": [0]}
    row |= {"real": [0], "opens": [0], "group": [0]}
    for group, part in enumerate(window, 1):
        for number in range(part.start, part.end):
            pieces = example.words[part.paragraph][number].pieces
            row["words"].append(len(row["pieces"]))
            row["pieces"].extend(pieces)
            row["kinds"].extend([example.kinds[part.paragraph][number]] * len(pieces))
            row["real"].append(1)
            row["opens"].append(int(number == part.start))
            row["group"].append(group)
    row["pieces"].append(cutter.last)
    row["kinds"].append(0)
    row["present"] = [1] * len(row["pieces"])
    return row | _labels(example, window, row["opens"])


def _labels(example: Labelled, window: list[Piece], opens: list[float]) -> dict[str, list[float]]:
    """The labels of the window's words, after one of the word that stands for "none"."""
    begins = example.begins
    numbers = [
        begins[part.paragraph] + number for part in window for number in range(part.start, part.end)
    ]
    found: dict[str, list[float]] = {}
    for name, layer in example.layers.items():
        row = [float(UNKNOWN), *(layer[number] for number in numbers)]
        if name == "links":
            place = {number: 1 + index for index, number in enumerate(numbers)}
            row = [float(place.get(int(target), 0)) for target in row]
        elif name in _BIO:
            row = [
                tag - (opening and tag > 0 and _BIO[name][int(tag)].startswith("I-"))
                for tag, opening in zip(row, opens, strict=True)
            ]
        found[name] = row
    return found
