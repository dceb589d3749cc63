"""Reads annotated articles: PolNeAR's brat standoff."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.neural.tagset import ROLES

__all__ = ["Article", "Attributed", "articles", "paragraphs_of"]

Places = tuple[tuple[int, int], ...]

_BOUND = re.compile(r"E\d+\t")
_MARKED = re.compile(r"(T\d+)\t(\w+) ([\d; ]+)\t")
_PARAGRAPH = re.compile(r"[^\s][^\n]*")


@dataclass(frozen=True)
class Attributed:
    """One attribution as annotated: the stretches of each role, in order."""

    source: Places
    cue: Places
    content: Places


@dataclass(frozen=True)
class Article:
    """A text and one annotator's attributions of it."""

    name: str
    annotator: str
    text: str
    attributions: tuple[Attributed, ...]


def articles(folder: Path) -> Iterator[Article]:
    """Every annotator's version of every text of a compartment, in the order of file names."""
    for path in sorted((folder / "attributions").glob("*.ann")):
        name, _, annotator = path.stem.rpartition("_")
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        found = tuple(_attributions(path.read_bytes().decode("utf-8").split("\n")))
        yield Article(name, annotator, text, found)


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    """The lines that hold anything, as half-open positions."""
    return [match.span() for match in _PARAGRAPH.finditer(text)]


def _attributions(lines: list[str]) -> Iterator[Attributed]:
    marked = {
        match.group(1): _places(match.group(3)) for line in lines if (match := _MARKED.match(line))
    }
    for line in lines:
        if _BOUND.match(line):
            places: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
            for part in line.split()[1:]:
                role, _, mark = part.partition(":")
                places.get(role.rstrip("0123456789").lower(), []).extend(marked.get(mark, ()))
            yield Attributed(**{role: tuple(sorted(found)) for role, found in places.items()})


def _places(field: str) -> Places:
    return tuple((int(start), int(end)) for start, end in map(str.split, field.split(";")))
