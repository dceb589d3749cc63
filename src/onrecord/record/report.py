"""The report: one document as read."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

__all__ = ["Anchor", "Block", "BlockKind", "Report", "digest_of", "report_id"]

BlockKind = Literal[
    "title",
    "byline",
    "dateline",
    "paragraph",
    "heading",
    "blockquote",
    "list_item",
    "caption",
    "notice",
]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch ``[start, end)`` of the text with a typographic part to play.

    Blocks stand in order and never overlap; what lies between them is white space or markup.
    """

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """Ties ``[start, end)`` of the text back to the source it was taken from, letter by letter.

    ``node`` names the place in the source: for a page the XPath of the text node
    (``/html/body/p[2]/text()[1]``), for a text file ``""``. ``offset`` is the position in
    that node's text (for a file: in the decoded file) of the first character. Each character of
    ``[start, end)`` equals the one at the same distance from ``offset``, white space aside:
    a run of white space in a page may have been folded to one space, each fold ends an anchor.
    """

    start: int
    end: int
    node: str
    offset: int


@dataclass(frozen=True, slots=True)
class Report:
    """One document as read: immutable ``text``, typed ``blocks`` and what is known about it.

    ``address`` is the path as given or the address a page was read from; ``canonical`` the
    address the page states for itself. ``language`` is ISO 639-1. ``digest`` is
    ``sha256:`` and the hash of the text in UTF-8. ``anchors`` lead back to the source; they
    belong to the reading, are not written to JSON and take no part in equality.
    """

    id: str
    title: str | None
    bylines: tuple[str, ...]
    published: date | None
    publisher: str | None
    address: str | None
    canonical: str | None
    language: str | None
    digest: str
    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...] = field(default=(), compare=False, repr=False)


def digest_of(text: str) -> str:
    """``sha256:`` and the hex digest of ``text`` in UTF-8."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def report_id(address: str | None, digest: str) -> str:
    """The id of a report: the letter r and a hash of where it was read and what it says."""
    return "r" + hashlib.sha256(f"{address or ''}\n{digest}".encode()).hexdigest()[:12]
