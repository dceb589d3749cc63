"""Which part each passage of a page plays in the report, and in which order they stand."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from onrecord.intake.datelines import dateline_end
from onrecord.intake.html_layout import Part
from onrecord.intake.html_metadata import Metadata
from onrecord.intake.html_walk import Passage, passage_of
from onrecord.intake.notices import is_notice

__all__ = ["headings", "parts"]

_BYLINE_REACH = 15  # passages before the article that may hold its byline
_BYLINE_LONGEST = 200
_BY = re.compile(r"(?:[Ww]ritten |[Pp]osted |[Rr]eported )?[Bb][Yy]\b:?\s+[^\W_a-z]|BY\s")


def headings(found: Sequence[Passage]) -> list[str]:
    """The main headings (h1) of a page, in order."""
    return [passage.text for passage in found if _is_main(passage)]


def _is_main(passage: Passage) -> bool:
    element: HtmlElement | None = passage.element
    while passage.kind == "heading" and element is not None:
        if element.tag == "h1":
            return True
        element = element.getparent()
    return False


def parts(
    root: HtmlElement, found: Sequence[Passage], kept: Sequence[int], stated: Metadata
) -> list[Part]:
    """The parts of the report: title and byline where they stand on the page, then the article."""
    title = _title(root, found, stated.title)
    byline = _byline(found, kept, stated)
    heads = [part for part in (title, byline) if part is not None]
    said = {id(part.passage) for part in heads}
    body = [
        found[index]
        for index in kept
        if id(found[index]) not in said and not _repeats(found[index], title)
    ]
    return heads + list(_body(body))


def _title(root: HtmlElement, found: Sequence[Passage], title: str | None) -> Part | None:
    """The title where the page shows it, else where the head of the page names it."""
    if title is None:
        return None
    shown = sorted(
        (passage for passage in found if passage.text == title),
        key=lambda passage: (not _is_main(passage), passage.kind != "heading"),
    )
    if shown:
        return Part("title", shown[0], 0, len(title))
    element = root.find(".//head/title")
    named = passage_of(element) if element is not None else None
    start = named.text.find(title) if named is not None else -1
    return Part("title", named, start, start + len(title)) if named and start >= 0 else None


def _repeats(passage: Passage, title: Part | None) -> bool:
    """Is a passage the title once more?"""
    if title is None:
        return False
    return passage.text == title.passage.text[title.start : title.end] and (
        passage.kind == "heading"
    )


def _byline(found: Sequence[Passage], kept: Sequence[int], stated: Metadata) -> Part | None:
    """The line near the article's beginning that names its authors."""
    if not kept:
        return None
    first = kept[0]
    near = range(max(0, first - _BYLINE_REACH), min(len(found), first + 4))
    best = None
    for index in near:
        text = found[index].text
        if len(text) > _BYLINE_LONGEST or found[index].kind == "heading":
            continue
        if _names_all(text, stated.bylines):
            if _BY.match(text):
                return Part("byline", found[index], 0, len(text))
            best = best if best is not None else index
    return Part("byline", found[best], 0, len(found[best].text)) if best is not None else None


def _names_all(text: str, bylines: Sequence[str]) -> bool:
    """Does a line hold the names, and little else?"""
    low = text.casefold()
    return bool(bylines) and all(name.casefold() in low for name in bylines)


def _body(passages: Sequence[Passage]) -> Iterator[Part]:
    """The article's parts; a dateline is cut from its first paragraph."""
    opened = False
    for passage in passages:
        kind, start, end = passage.kind, 0, len(passage.text)
        if kind != "heading" and is_notice(passage.text):
            kind = "notice"
        if kind == "paragraph" and not opened:
            opened = True
            start = dateline_end(passage.text)
            if start:
                stop = len(passage.text[:start].rstrip())
                yield Part("dateline", passage, 0, stop)
        if start < end:
            yield Part(kind, passage, start, end)
