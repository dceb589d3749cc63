"""Marks in the text that we write for training and measuring: ``[words|labels]``."""

import re
from typing import NamedTuple

__all__ = ["Marked", "WrittenError", "unmarked"]

_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


class WrittenError(ValueError):
    """A line that is not marked as it should be."""


class Marked(NamedTuple):
    """Marked words: where they stand in the line without its marks, and their labels."""

    start: int
    end: int
    labels: tuple[str, ...]


def unmarked(line: str) -> tuple[str, list[Marked]]:
    """A line without its marks, and the marks in their order.

    `WrittenError` where a bracket or a bar belongs to no mark.
    """
    text, at, marks = "", 0, []
    for found in _MARK.finditer(line):
        text += line[at : found.start()]
        marks.append(Marked(len(text), len(text) + len(found[1]), tuple(found[2].split())))
        text, at = text + found[1], found.end()
    text += line[at:]
    if set("[]|") & set(text):
        raise WrittenError(f"not marked as it should be: {line}")
    return text, marks
