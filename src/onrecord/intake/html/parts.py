"""Which part each passage of a page plays in the report, and in which order they stand."""

import re
from collections.abc import Iterator, Sequence

from onrecord.intake.datelines import leading
from onrecord.intake.html.entries import is_stamped
from onrecord.intake.html.front import Front
from onrecord.intake.html.layout import Part
from onrecord.intake.html.questions import question_end
from onrecord.intake.html.walk import Passage
from onrecord.intake.notices import is_notice
from onrecord.record import BlockKind

__all__ = ["parts"]

_RUNNING = 10  # words that make a paragraph the first of the report, dateline or not
_COUNTER = re.compile(r"\d{1,3}\s?(?:of|/)\s?\d{1,3}\s+(?=[^\W\da-z])")


def parts(
    found: Sequence[Passage], kept: Sequence[int], front: Front, title: str | None
) -> list[Part]:
    """The parts of the report: title and byline where they stand on the page, then the article.

    ``kept`` are the indices of the article's passages in ``found``. Headings that say the title
    once more are left out.
    """
    heads = list(_heads(found, front, title))
    said = {id(part.passage) for part in heads}
    body = [
        (found[index], index in front.dated)
        for index in kept
        if id(found[index]) not in said
        and not (found[index].kind == "heading" and found[index].text == title)
    ]
    return heads + list(_body(body))


def _heads(found: Sequence[Passage], front: Front, title: str | None) -> Iterator[Part]:
    if front.title is not None and title is not None:
        start = front.title.text.index(title)
        yield Part("title", front.title, start, start + len(title))
    if front.byline is not None:
        passage = found[front.byline]
        yield Part("byline", passage, 0, len(passage.text))


def _body(passages: Sequence[tuple[Passage, bool]]) -> Iterator[Part]:
    """The article's parts; what leads its first paragraph of running text is cut off."""
    opened = False
    for passage, dated in passages:
        kind, start = passage.kind, 0
        if dated or (kind != "heading" and _is_aside(passage)):
            kind = "notice"
        if kind == "paragraph" and not opened:
            for name, begins, start in leading(passage.text):
                opened = opened or name == "dateline"
                yield Part(name, passage, begins, len(passage.text[:start].rstrip()))
            opened = opened or passage.text.count(" ") >= _RUNNING
        if kind == "caption":
            start = _uncounted(passage.text)
        yield from _answered(kind, passage, start)


def _uncounted(caption: str) -> int:
    """Where a caption's words begin, past its number in a gallery ("3 of 12")."""
    found = _COUNTER.match(caption)
    return found.end() if found else 0


def _answered(kind: BlockKind, passage: Passage, start: int) -> Iterator[Part]:
    """A passage from ``start`` on; a question in bold at its head is a part of its own."""
    end = len(passage.text)
    asked = question_end(passage, start) if kind == "paragraph" else start
    if start < asked < end:
        yield Part(kind, passage, start, asked)
        start = asked + len(passage.text[asked:]) - len(passage.text[asked:].lstrip())
    if start < end:
        yield Part(kind, passage, start, end)


def _is_aside(passage: Passage) -> bool:
    """Is a line none of the report's own words: a notice, or a stamp marked up as a time?"""
    if is_notice(passage.text):
        return True
    marked = passage.fragments[0].parent.tag == "time"
    return marked and is_stamped(passage)
