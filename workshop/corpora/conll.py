"""CoNLL-2003 named entities, as columns of token number, token and tag.

The tokens are written as a newspaper sets them, a sentence a paragraph, so that a reader of running
text sees text; every name keeps its place. Only persons, organisations and locations are kept:
CoNLL's "miscellaneous" takes in peoples, events and works, which are no one kind of actor.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

__all__ = ["Document", "Name", "documents"]

_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]}]|n't|'(?:s|re|ve|ll|d|m|S)?|''")
_NO_SPACE_BEHIND = frozenset("([{$`") | {"``"}
_START = "-DOCSTART-"


class Name(NamedTuple):
    """Characters ``[start, end)`` that name a person, an organisation or a place."""

    start: int
    end: int
    kind: str


@dataclass
class Document:
    """A document's name, text and the names in it, in order."""

    name: str
    text: str = ""
    names: list[Name] = field(default_factory=list)


def documents(path: Path) -> Iterator[Document]:
    """The documents of a file, in order."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    one, found = None, 0
    for block in blocks:
        rows = [line.split("\t") for line in block.split("\n") if line]
        if one is None or (rows and rows[0][1] == _START):
            if one and one.text:
                yield one
            found += 1
            one = Document(f"{path.stem}-{found}")
        if rows and rows[0][1] != _START:
            _sentence(one, [(row[1], row[2]) for row in rows])
    if one and one.text:
        yield one


def _sentence(document: Document, tokens: list[tuple[str, str]]) -> None:
    """Write a sentence behind what is there, with its names."""
    parts = [document.text, "\n\n" if document.text else ""]
    at, joined = sum(map(len, parts)), True
    for token, tag in tokens:
        space = "" if joined or _NO_SPACE_BEFORE.fullmatch(token) else " "
        parts.append(space + token)
        start, at = at + len(space), at + len(space) + len(token)
        joined = token in _NO_SPACE_BEHIND
        if tag[2:] not in _KINDS:
            continue
        if tag.startswith("I-") and document.names:
            document.names[-1] = document.names[-1]._replace(end=at)
        else:
            document.names.append(Name(start, at, _KINDS[tag[2:]]))
    document.text = "".join(parts)
