"""The report's text from the passages of a page: title, byline, dateline, body, with anchors."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lxml.html import HtmlElement

from onrecord.intake.html.walk import Fragment, Passage
from onrecord.record import Anchor, Block, BlockKind

__all__ = ["Laid", "Part", "lay_out"]

_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)


class Part(NamedTuple):
    """A passage, or ``[start, end)`` of it, to stand in the report as a block of this kind."""

    kind: BlockKind
    passage: Passage
    start: int
    end: int


class Laid(NamedTuple):
    """A text, its blocks, and the anchors of all its letters."""

    text: str
    blocks: list[Block]
    anchors: list[Anchor]


def lay_out(parts: Iterable[Part]) -> Laid:
    """Sets the parts one after the other, an empty line between two passages.

    Parts of one passage keep the text between them as the page has it.
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    anchors: list[Anchor] = []
    paths = _Paths()
    length = 0
    for passage, of_it in _by_passage(parts):
        if pieces:
            pieces.append("\n\n")
            length += 2
        start, end = of_it[0].start, of_it[-1].end
        pieces.append(passage.text[start:end])
        shift = length - start
        blocks.extend(Block(part.kind, part.start + shift, part.end + shift) for part in of_it)
        anchors.extend(
            Anchor(length + each.start, length + each.end, paths.of(each), each.offset)
            for each in passage.part(start, end).fragments
        )
        length += end - start
    return Laid("".join(pieces), blocks, anchors)


def _by_passage(parts: Iterable[Part]) -> list[tuple[Passage, list[Part]]]:
    grouped: list[tuple[Passage, list[Part]]] = []
    for part in parts:
        if grouped and grouped[-1][0] is part.passage:
            grouped[-1][1].append(part)
        else:
            grouped.append((part.passage, [part]))
    return grouped


class _Paths:
    """XPaths of text nodes; the children of an element are numbered once, when first asked for."""

    def __init__(self) -> None:
        self._steps: dict[HtmlElement, str] = {}
        self._paths: dict[HtmlElement, str] = {}

    def of(self, fragment: Fragment) -> str:
        return f"{self._path(fragment.parent)}/text()[{fragment.number}]"

    def _path(self, element: HtmlElement) -> str:
        lineage = []
        above: HtmlElement | None = element
        while above is not None and above not in self._paths:
            lineage.append(above)
            above = above.getparent()
        path = self._paths[above] if above is not None else ""
        for each in reversed(lineage):
            path = f"{path}/{self._step(each)}"
            self._paths[each] = path
        return path

    def _step(self, element: HtmlElement) -> str:
        if element not in self._steps:
            parent = element.getparent()
            if parent is None:
                return str(element.tag)
            self._number(parent)
        return self._steps[element]

    def _number(self, parent: HtmlElement) -> None:
        """The steps to all children: by name where XPath can name them, else by place."""
        children = [child for child in parent if isinstance(child.tag, str)]
        totals: dict[str, int] = {}
        for child in children:
            totals[child.tag] = totals.get(child.tag, 0) + 1
        seen: dict[str, int] = {}
        for place, child in enumerate(children, 1):
            number = seen[child.tag] = seen.get(child.tag, 0) + 1
            if not _NAME.fullmatch(child.tag):
                step = f"*[{place}]"
            else:
                step = child.tag if totals[child.tag] == 1 else f"{child.tag}[{number}]"
            self._steps[child] = step
