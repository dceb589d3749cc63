"""Markdown markup rendered away, every character kept tied to where it stood.

The scanner is our own and reads a source once: parsers of Markdown give the lines of a block, but
not the places of inline words. It follows CommonMark for emphasis, code, links, escapes and
autolinks, but is stricter where news texts hold its characters without meaning markup: emphasis
never begins or ends inside a word (``snake_case``, ``s**t``), runs of more than three marks are
no emphasis, and the target of a link must look like an address.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.intake.plain.inline import Cut, inline_cuts
from onrecord.intake.plain.lines import Line, lines_of
from onrecord.record import Anchor

__all__ = ["Rendered", "is_markdown", "lines_and_labels", "render"]


class Rendered(NamedTuple):
    """The words of a Markdown source, its lines by their places in ``text``, and the way back."""

    text: str
    lines: list[Line]
    anchors: tuple[Anchor, ...]


_SIGNS = tuple(
    re.compile(sign, re.MULTILINE)
    for sign in (
        r"^#{1,6}[ \t]+\S",
        r"^>[> \t]*[ \t]\S",
        r"\]\((?:https?:|/|#|mailto:|www\.)",
        r"^\[[^\]\n]{1,80}\]:[ \t]+(?:https?:|/|#|mailto:|www\.)",
        r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*\*(?![\w*])",
        r"(?<![\w*])\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*(?![\w*])",
        r"(?<![\w_])_{1,2}(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])_{1,2}(?![\w_])",
        r"^```",
    )
)
_DEFINITION = re.compile(
    r"\[(?P<label>[^\]\n]{1,80})\]:[ \t]+(?P<target>\S{1,2000})(?:[ \t]+.{0,500})?"
)
_BULLETS = "-*+"


def is_markdown(text: str) -> bool:
    """Does ``text`` hold Markdown markup: a heading, a link, emphasis or a fence?"""
    return any(sign.search(text) for sign in _SIGNS)


def lines_and_labels(source: str) -> tuple[list[Line], set[str]]:
    """The lines of ``source``, and the labels of its reference links in lower case.

    The lines that define those links become rules, for they hold no words.
    """
    lines, labels = lines_of(source), set()
    for index, line in enumerate(lines):
        if line.kind != "text" or source[line.start] != "[":
            continue
        found = _DEFINITION.fullmatch(source, line.start, line.end)
        if found and not found["label"].startswith("^") and re.search("[/.#:]", found["target"]):
            labels.add(found["label"].lower())
            lines[index] = line._replace(kind="rule")
    return lines, labels


def render(source: str) -> Rendered:
    """``source`` without its markup. Linear in length; nothing but markup is dropped.

    ``text`` is ``source`` where it holds no markup. Anchors are of node ``""`` with offsets into
    ``source``.
    """
    lines, labels = lines_and_labels(source)
    cuts = list(_mark_cuts(source, lines))
    for start, end in _stretches(lines):
        cuts += inline_cuts(source, start, end, labels)
    cuts.sort()
    return _apply(source, lines, cuts)


def _mark_cuts(source: str, lines: list[Line]) -> Iterator[Cut]:
    """The marks before and after the words of a line. The number of a list item stays."""
    for line in lines:
        if line.kind == "rule":
            yield Cut(line.mark, line.close)
        elif line.kind in ("heading", "quote") or (
            line.kind == "item" and source[line.mark] in _BULLETS
        ):
            yield Cut(line.mark, line.start)
            if line.close > line.end:
                yield Cut(line.end, line.close)
        elif line.broken and source[line.end - 1] == "\\":
            yield Cut(line.end - 1, line.end)


def _stretches(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """The stretches of lines that inline markup may run over."""
    first: Line | None = None
    last: Line | None = None
    for line in lines:
        follows = line.kind == "text" or (line.kind == "quote" and last and last.kind == "quote")
        if first and last and not follows:
            yield first.start, last.end
            first = None
        if line.kind not in ("blank", "rule"):
            first = first or line
        last = line
        if line.kind == "heading" and first:
            yield first.start, line.end
            first = None
    if first and last:
        yield first.start, last.end


class _Places:
    """Places in the source to places in the rendered text."""

    def __init__(self, source: str, cuts: list[Cut]) -> None:
        self.pieces: list[str] = []
        self.anchors: list[Anchor] = []
        self._kept: list[tuple[int, int, int]] = []  # source start, source end, text start
        self._at = 0
        at = 0
        for cut in cuts:
            self._keep(source, at, cut.start)
            self.pieces.append(cut.instead)
            self._at += len(cut.instead)
            at = cut.end
        self._keep(source, at, len(source))
        self._starts = [start for start, _, _ in self._kept]

    def _keep(self, source: str, start: int, end: int) -> None:
        if start >= end:
            return
        length = end - start
        self.pieces.append(source[start:end])
        self.anchors.append(Anchor(self._at, self._at + length, "", start))
        self._kept.append((start, end, self._at))
        self._at += length

    def of(self, place: int) -> int:
        """Where ``place`` came to stand; what was cut, right after what was kept before it."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return 0
        start, end, there = self._kept[index]
        return there + min(place, end) - start


def _apply(source: str, lines: list[Line], cuts: list[Cut]) -> Rendered:
    places = _Places(source, cuts)
    text = "".join(places.pieces)
    moved = [_trimmed(text, line, places.of(line.start), places.of(line.end)) for line in lines]
    return Rendered(text, moved, tuple(places.anchors))


def _trimmed(text: str, line: Line, start: int, end: int) -> Line:
    """The line at its new place; blank where nothing but markup stood in it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    kind = line.kind if start < end or line.kind == "rule" else "blank"
    return Line(kind, start, start, end, end, line.indent, line.broken)
