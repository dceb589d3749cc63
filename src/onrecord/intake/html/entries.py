"""The entries of a live page: boxes of one make, each with its stamp, its heading and its words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from onrecord.intake.daydates import DAY
from onrecord.intake.html.walk import Passage

__all__ = ["box_of", "entries", "entry_lines", "is_in", "is_stamp", "is_stamped"]

_LEVELS = 3  # boxes around a paragraph, from the innermost on, that may be its entry
_LEADS = 3  # lines above an entry's words
_HEADING = 30  # words a heading has at most
_STAMP = re.compile(
    r"\W*(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?"
    r"|\d{1,3}\s?(?:m|h|mins?|minutes?|hrs?|hours?)(?:\s+ago)?)"
    r"(?:\s+(?:[A-Z]{1,4}|local\stime|today|yesterday))?\W*",
    re.IGNORECASE,
)
_LONGEST_STAMP = 40
_SIGNED = 5  # words behind a stamp that say who wrote the entry


def is_stamp(text: str) -> bool:
    """Is a line nothing but a time of day, perhaps with its day, or how long ago it was?"""
    return len(text) <= _LONGEST_STAMP and _STAMP.fullmatch(DAY.sub("", text)) is not None


def entry_lines(found: Sequence[Passage], kept: set[int]) -> set[int]:
    """The stamps of entries, and the headings between a stamp and the kept words below it.

    A box is an entry where another of its make beside it holds kept words too.
    """
    more = set[int]()
    for entry, first in (each for alike in entries(found, kept) for each in alike):
        lines = set[int]()
        for index in range(first - 1, max(-1, first - 1 - _LEADS), -1):
            passage = found[index]
            if index in kept or not is_in(passage.element, entry):
                break
            if not is_stamped(passage) and not _is_heading(passage):
                break
            lines.add(index)
        if any(is_stamped(found[index]) for index in lines):
            more |= lines
    return more


def is_stamped(passage: Passage) -> bool:
    """Is a line a stamp, perhaps with who wrote the entry behind it ("18:47 Mara Venn")?"""
    text = passage.text
    if is_stamp(text):
        return True
    of_time = [each.end for each in passage.fragments if each.parent.tag == "time"]
    end = max(of_time, default=0)
    return is_stamp(text[:end]) and text.count(" ", end) <= _SIGNED and text[-1] not in ".!?"


def entries(
    found: Sequence[Passage], kept: set[int]
) -> Iterable[Iterable[tuple[HtmlElement, int]]]:
    """Groups of boxes of one make that hold kept words, each with the index of its first."""
    boxes: dict[tuple[HtmlElement, str, str], dict[HtmlElement, int]] = defaultdict(dict)
    for index in sorted(kept):
        box: HtmlElement | None = box_of(found[index])
        for _ in range(_LEVELS):
            parent = box.getparent() if box is not None else None
            if box is None or parent is None:
                break
            if box.get("class") or box.tag != "div":
                boxes[parent, box.tag, box.get("class", "")].setdefault(box, index)
            box = parent
    return [alike.items() for alike in boxes.values() if len(alike) > 1]


def box_of(passage: Passage) -> HtmlElement:
    """The container a passage is laid out in: past its own paragraph and any quotation or list."""
    element = passage.element
    if element.tag in ("div", "article", "section", "main", "body", "td"):
        return element
    while (above := element.getparent()) is not None:
        element = above
        if element.tag not in ("p", "blockquote", "ul", "ol", "li"):
            break
    return element


def _is_heading(passage: Passage) -> bool:
    """Is it a heading of the entry's own words, and no link to others?"""
    linked = any(fragment.parent.tag == "a" for fragment in passage.fragments)
    return passage.kind == "heading" and not linked and passage.text.count(" ") < _HEADING


def is_in(element: HtmlElement | None, box: HtmlElement) -> bool:
    """Does an element stand in a box, or is it the box?"""
    return element is box or (element is not None and box in element.iterancestors())
