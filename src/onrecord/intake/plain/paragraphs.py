"""Lines to paragraphs: hard-wrapped lines joined, lines that are paragraphs kept apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.intake.daydates import DAY
from onrecord.intake.plain.lines import Line, LineKind
from onrecord.intake.plain.outlets import outlet_of

__all__ = ["Paragraph", "ends_sentence", "is_listed", "is_turn", "paragraphs_of"]


class Paragraph(NamedTuple):
    """The words ``[start, end)`` of lines that belong together.

    ``kind`` is that of its first line. ``lines`` counts them, ``indent`` is the least of them in
    columns, ``gap`` the number of blank lines before.
    """

    kind: LineKind
    start: int
    end: int
    lines: int
    indent: int
    gap: int


_TERMINAL = ".!?:;…。！？"
_CLOSING = "\"'”’»)]*_"
_TURN = re.compile(r"(?:[QA][.:]|[^\W\d_a-z][\w.'’ -]{0,30}:)\s")
_LABEL = re.compile(r"(?:by|from|published|updated|posted|date|photo|source)\b[\s:]", re.IGNORECASE)
_FIELD = re.compile(r"[A-Za-z][\w -]{0,20}:\s")
_MAX_LISTED = 80
_MIN_BROKEN = (
    30  # characters of a paragraph whose line may break in mid-sentence without being wrapped
)
_WORD = re.compile(r"\S{1,80}")
_WRAPPED_SHARE = 0.5  # of line ends inside groups that fall in mid-sentence, in wrapped text
_NARROWEST, _WIDEST = 28, 120  # columns of wrapped text
_OVER, _MOST_OVER = 1.25, 0.2  # a line this far beyond the width is whole; of wrapped text few are
_SLACK = 0.9  # of the width a line must have reached, the next word included, to be wrapped


def ends_sentence(text: str, end: int) -> bool:
    """Do the words before ``end`` end with a stop, closing quotes and emphasis marks aside?"""
    at = end
    while at > 0 and end - at < 8 and text[at - 1] in _CLOSING:
        at -= 1
    return at > 0 and text[at - 1] in _TERMINAL


def is_listed(text: str, paragraph: Paragraph) -> bool:
    """Is a paragraph a short line without a stop, right under the line above?"""
    short = paragraph.lines == 1 and paragraph.end - paragraph.start <= _MAX_LISTED
    return short and not paragraph.gap and not ends_sentence(text, paragraph.end)


def is_turn(words: str) -> bool:
    """Do the words begin like a turn of dialogue: "Q.", "Mayor Lind:"?"""
    return bool(_TURN.match(words[:60]))


def paragraphs_of(text: str, lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of ``lines``, in order. Linear in the number of lines.

    Whether lines are wrapped is told from the whole text: in wrapped text most lines end in
    mid-sentence at about the same width. Elsewhere a line is a paragraph, unless the next goes on
    in lower case after no stop.
    """
    width = _wrap_width(text, lines)
    found: list[Paragraph] = []
    gap, last = 1, None
    for line in lines:
        if line.kind in ("blank", "rule"):
            gap, last = gap + 1, None
            continue
        if last is not None and found and _joins(text, last, line, width, found[-1].start):
            found[-1] = _longer(found[-1], line)
        elif line.start < line.end:
            found.append(_paragraph(line, gap))
        gap, last = 0, line
    return found


def _paragraph(line: Line, gap: int) -> Paragraph:
    return Paragraph(line.kind, line.start, line.end, 1, line.indent, gap)


def _longer(paragraph: Paragraph, line: Line) -> Paragraph:
    indent = min(paragraph.indent, line.indent)
    return paragraph._replace(end=line.end, lines=paragraph.lines + 1, indent=indent)


def _joins(text: str, last: Line, line: Line, width: int, begun: int) -> bool:
    """Does ``line`` go on with the paragraph of ``last``, the line right above it?

    ``begun`` is where that paragraph starts.
    """
    if last.kind == "quote" and line.kind == "quote":
        return last.start < last.end and line.start < line.end
    if line.kind != "text" or last.kind in ("heading", "image") or last.broken:
        return False
    if last.kind == "item" and line.indent > last.indent:
        return True
    if last.kind == "text" and line.indent >= last.indent + 2:
        return False
    if _FIELD.match(text, last.start, last.end) and _FIELD.match(text, line.start, line.end):
        return False
    if not ends_sentence(text, last.end) and text[line.start].islower():
        return bool(width) or last.end - begun >= _MIN_BROKEN
    return bool(width) and _was_full(text, last, line, width) and not _opens(text, line)


def _was_full(text: str, last: Line, line: Line, width: int) -> bool:
    """Had the next word not fitted into the line above?"""
    word = _WORD.match(text, line.start, line.end)
    length = len(word.group()) if word else 0
    return last.indent + last.end - last.start + 1 + length >= _SLACK * width


def _opens(text: str, line: Line) -> bool:
    """Does a line begin something of its own: a turn of dialogue, a byline, an outlet, a date?"""
    return bool(
        _TURN.match(text, line.start, line.end)
        or _LABEL.match(text, line.start, line.end)
        or outlet_of(text[line.start : line.end][: _MAX_LISTED + 1])
        or (line.end - line.start < 30 and DAY.match(text, line.start, line.end))
    )


def _wrap_width(text: str, lines: Sequence[Line]) -> int:
    """The column lines were wrapped at, 0 where they were not."""
    lengths, amid = [], 0
    for last in _followed(lines):
        lengths.append(last.indent + last.end - last.start)
        amid += not ends_sentence(text, last.end)
    if not lengths:
        return 0
    width = sorted(lengths)[int(len(lengths) * 0.9)]
    wrapped = amid >= _WRAPPED_SHARE * len(lengths) and _NARROWEST <= width <= _WIDEST
    return width if wrapped and not _overrun(lines, width) else 0


def _overrun(lines: Sequence[Line], width: int) -> bool:
    """Are many lines of words far longer than a width at which lines would be wrapped?"""
    lengths = [line.indent + line.end - line.start for line in lines if line.kind == "text"]
    return sum(each > _OVER * width for each in lengths) > _MOST_OVER * len(lengths)


def _followed(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with another line of words right below."""
    for last, line in pairwise(lines):
        if last.kind in ("text", "item") and line.kind == "text":
            yield last
