"""One walk over a page's tree: the passages a reader sees, each letter tied to its text node.

A passage is what stands between two block boundaries: the text of a paragraph, a heading, a list
item. White space is folded as browsers fold it (a no-break space counts as one), nothing is put
between inline elements, ``<br>`` is a line break and two of them a boundary; a
table's row of short cells is one passage, its cells parted by tabs. Scripts, styles, form
controls and what is hidden from a reader are left out.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from onrecord.record import BlockKind

__all__ = ["Fragment", "Passage", "passage_of", "passages"]

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dd", "dt"), "list_item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "blockquote",
}
_BLOCKS = frozenset(
    "address article aside body center details dialog dir div dl fieldset figure footer form"
    " frameset header hgroup hr html legend main menu nav noframes ol p pre search section summary"
    " table tbody td tfoot th thead tr ul".split()
) | frozenset(_KINDS)
_CELLS = frozenset({"td", "th"})
_LINE = 300  # letters a table's row may have to be one line
_UNSEEN = frozenset(
    "audio button canvas datalist embed head iframe input map noscript object option script"
    " select style svg template textarea title video".split()
)
_UNSEEN_CLASSES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only u-hidden-visually"
    " accessibility-hidden offscreen hide-accessible".split()
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|cutline)(?=$|[\s_-])|[a-z]Caption(?![a-z])")

# Soft hyphens, zero-width spaces, joiners of words and control characters: nobody sees them.
_INVISIBLE = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff"
# Letters with single spaces between them: what is taken over as it stands.
_STRETCH = re.compile(rf"[^\s{_INVISIBLE}]+(?: [^\s{_INVISIBLE}]+)*")


class Fragment(NamedTuple):
    """``[start, end)`` of a passage stands in a text node from its character ``offset`` on.

    The node is the ``number``-th (from 1) text node that is a child of ``parent``.
    """

    start: int
    end: int
    parent: HtmlElement
    number: int
    offset: int

    def meets(self, start: int, parent: HtmlElement, number: int, offset: int) -> bool:
        """Does a stretch of a text node carry this one on, in the passage and in the node?"""
        return (
            self.end == start
            and self.offset + self.end - self.start == offset
            and self.parent is parent
            and self.number == number
        )


@dataclass(slots=True)
class Passage:
    """A stretch of running text: its ``kind``, the ``element`` it stands in, where each part of it
    comes from.
    """

    kind: BlockKind
    element: HtmlElement
    text: str
    fragments: list[Fragment] = field(default_factory=list)

    def part(self, start: int, end: int) -> "Passage":
        """``[start, end)`` of the passage as one of its own."""
        inside = []
        for each in self.fragments:
            first, last = max(each.start, start), min(each.end, end)
            if first < last:
                offset = each.offset + first - each.start
                at = (first - start, last - start)
                inside.append(Fragment(*at, each.parent, each.number, offset))
        return Passage(self.kind, self.element, self.text[start:end], inside)


def passages(root: HtmlElement) -> list[Passage]:
    """The passages of a page in document order, none of them empty. Linear in the page."""
    walk = _Walk()
    walk.over(root)
    return walk.found


def passage_of(element: HtmlElement) -> Passage | None:
    """The text of one element as a passage, whatever the element is; None where it has no text."""
    walk = _Walk(element)
    walk.over(element)
    return walk.found[0] if walk.found else None


class _Walk:
    """The state of one walk: the passage being gathered and the elements open around it."""

    def __init__(self, shown: HtmlElement | None = None) -> None:
        self.found: list[Passage] = []
        self._shown = shown
        self._flat = False  # inside a table's row that is one line
        self._open: list[HtmlElement] = []
        self._kinds: list[BlockKind] = ["paragraph"]
        self._counts: list[int] = []
        self._begin()

    def over(self, root: HtmlElement) -> None:
        events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in events:
            if event == "start":
                self._enter(element)
                if element is not self._shown and _is_unseen(element):
                    events.skip_subtree()
                else:
                    self._node(element, element.text)
            elif event == "end":
                self._leave(element)
            elif self._open:
                self._node(self._open[-1], element.tail)

    def _begin(self) -> None:
        self._parts: list[str] = []
        self._fragments: list[Fragment] = []
        self._length = 0
        self._gap: tuple[HtmlElement, int, int] | None = None
        self._mark = ""

    def _enter(self, element: HtmlElement) -> None:
        if self._is_block(element):
            self._finish()
            self._kinds.append(_kind(element) or self._kinds[-1])
        elif element.tag == "br":
            if self._mark == "\n":
                self._finish()
            self._mark = "\n"
        elif element.tag in _CELLS:
            self._mark = "\t"
        if element.tag == "tr":
            self._flat = _is_flat(element)
        self._open.append(element)
        self._counts.append(0)

    def _leave(self, element: HtmlElement) -> None:
        if self._is_block(element):
            self._finish()
            self._kinds.pop()
        elif element is self._shown:
            self._finish()
        self._open.pop()
        self._counts.pop()
        if self._open:
            self._node(self._open[-1], element.tail)

    def _node(self, parent: HtmlElement, text: str | None) -> None:
        """Takes over the next text node of ``parent``, the innermost open element."""
        if not text:
            return
        self._counts[-1] += 1
        number, position = self._counts[-1], 0
        for stretch in _STRETCH.finditer(text):
            self._space(parent, number, text, position, stretch.start())
            self._append(stretch.group(), parent, number, stretch.start())
            position = stretch.end()
        self._space(parent, number, text, position, len(text))

    def _space(self, parent: HtmlElement, number: int, text: str, start: int, end: int) -> None:
        """Notes the first white space of ``text[start:end]``; it counts once words follow."""
        if self._gap is None and self._parts:
            white = next((i for i in range(start, end) if text[i].isspace()), None)
            if white is not None:
                self._gap = (parent, number, white)

    def _append(self, words: str, parent: HtmlElement, number: int, offset: int) -> None:
        if self._parts and self._mark:
            self._parts.append(self._mark)
            self._length += 1
        elif self._gap is not None:
            self._put(" ", *self._gap)
        self._gap, self._mark = None, ""
        self._put(words, parent, number, offset)

    def _put(self, words: str, parent: HtmlElement, number: int, offset: int) -> None:
        start, end = self._length, self._length + len(words)
        self._parts.append(words)
        self._length = end
        last = self._fragments[-1] if self._fragments else None
        if last is not None and last.meets(start, parent, number, offset):
            self._fragments[-1] = last._replace(end=end)
        else:
            self._fragments.append(Fragment(start, end, parent, number, offset))

    def _is_block(self, element: HtmlElement) -> bool:
        return element.tag in _BLOCKS and not (self._flat and element.tag in _CELLS)

    def _finish(self) -> None:
        if self._parts:
            text = "".join(self._parts)
            self.found.append(Passage(self._kinds[-1], self._open[-1], text, self._fragments))
        self._begin()


def _is_flat(row: HtmlElement) -> bool:
    """Is a table's row one line, its cells short and without blocks of their own?"""
    letters = 0
    for element in row.iterdescendants():
        if element.tag in _BLOCKS and element.tag not in _CELLS:
            return False
        letters += len(element.text or "") + len(element.tail or "")
        if letters > _LINE:
            return False
    return True


def _kind(element: HtmlElement) -> BlockKind | None:
    kind = _KINDS.get(element.tag)
    if kind is None and element.tag in ("div", "p") and _CAPTION.search(element.get("class", "")):
        return "caption"
    return kind


def _is_unseen(element: HtmlElement) -> bool:
    """Is an element kept from the eyes of a reader, by what it is or by what the page says?"""
    if element.tag in _UNSEEN:
        return True
    if element.tag == "rt":  # kept in the brackets that a page gives for it, or it runs into words
        before = element.getprevious()
        return before is None or before.tag != "rp"
    if not element.attrib:
        return False
    if element.get("hidden") is not None or _UNSEEN_STYLE.search(element.get("style", "")):
        return True
    return not _UNSEEN_CLASSES.isdisjoint(element.get("class", "").split())
