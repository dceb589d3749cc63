"""Windows: how paragraphs are laid before the encoder, and how what it says is put together again.

Whole paragraphs are packed until a window is full. A paragraph longer than a window is cut into
windows that overlap by half, and each of its words is read where it stands farthest from an edge,
so that no word is ever read without its surroundings and no seam shows.
"""

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Piece", "packed"]


class Piece(NamedTuple):
    """Words ``[start, end)`` of paragraph ``paragraph`` in a window.

    Of these, words ``[kept_from, kept_to)`` are read here; the others are surroundings.
    """

    paragraph: int
    start: int
    end: int
    kept_from: int
    kept_to: int


def packed(lengths: Sequence[Sequence[int]], limit: int) -> list[list[Piece]]:
    """Windows over paragraphs, each given as the number of pieces of each of its words.

    No window holds more than ``limit`` pieces unless a single word does. Every word is kept in
    exactly one window; empty paragraphs are in none. Linear in the number of words.
    """
    windows: list[list[Piece]] = []
    room = 0
    for number, words in enumerate(lengths):
        if not words:
            continue
        size = sum(words)
        if size > limit:
            windows.extend([piece] for piece in _cut(number, words, limit))
            room = 0
        elif size <= room:
            windows[-1].append(Piece(number, 0, len(words), 0, len(words)))
            room -= size
        else:
            windows.append([Piece(number, 0, len(words), 0, len(words))])
            room = limit - size
    return windows


def _cut(number: int, words: Sequence[int], limit: int) -> list[Piece]:
    """Overlapping windows over one long paragraph."""
    stretches = _stretches(words, limit)
    pieces, kept_from = [], 0
    for (start, end), following in zip(stretches, [*stretches[1:], None], strict=True):
        kept_to = end if following is None else (following[0] + end + 1) // 2
        pieces.append(Piece(number, start, end, kept_from, kept_to))
        kept_from = kept_to
    return pieces


def _stretches(words: Sequence[int], limit: int) -> list[tuple[int, int]]:
    """Stretches of at most ``limit`` pieces, each beginning in the middle of the one before."""
    found: list[tuple[int, int]] = []
    start = end = size = 0
    while True:
        while end < len(words) and (size + words[end] <= limit or end == start):
            size += words[end]
            end += 1
        found.append((start, end))
        if end == len(words):
            return found
        half = size // 2
        while start < end - 1 and size > half:
            size -= words[start]
            start += 1
        if words[end] + size > limit and start == end - 1:
            size -= words[start]
            start += 1
