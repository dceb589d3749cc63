"""Lines of a plain text or Markdown source, with the marks that stand before their words."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

__all__ = ["Line", "LineKind", "lines_of"]

LineKind = Literal["text", "blank", "rule", "heading", "quote", "item", "image"]


class Line(NamedTuple):
    """The words ``[start, end)`` of a line; its mark and the white space around stay outside.

    ``mark`` is where the mark before the words begins; ``close`` where marks after the words end.
    ``indent`` counts columns. ``broken``: Markdown breaks the line here on purpose.
    """

    kind: LineKind
    mark: int
    start: int
    end: int
    close: int
    indent: int
    broken: bool


_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_INDENT = re.compile(r"[^\S\r\n]*")
_MARK = re.compile(
    r"(?P<quote>>[> \t]*)"
    r"|(?P<heading>\#{1,6}(?:[ \t]+|$))"
    r"|(?P<item>(?:[-*+•‣◦▪●·]|\(?\d{1,3}[.)])[ \t]+(?=\S))"
    r"|(?P<image>!\[|\[!\[)"
)
_RULE = re.compile(r"(?:[-*_=~](?:[ \t]*[-*_=~])*|`{3,}\w*|~{3,}\w*)")
_UNDERLINE = re.compile(r"(?:=|-){3,}$")
_CLOSING_HASHES = re.compile(r"[ \t]+#+$")
_MIN_RULE = 3


def lines_of(text: str) -> list[Line]:
    """The lines of ``text`` in order, blank ones included. Linear in length.

    A line underlined by ``===`` or ``---`` is a heading; a line of marks alone is a rule.
    """
    found: list[Line] = []
    for start, end in _bounds(text):
        line = _line(text, start, end)
        if line.kind == "rule" and _underlines(text, found, line):
            found[-1] = found[-1]._replace(kind="heading")
        found.append(line)
    return found


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _BREAK.finditer(text):
        yield at, match.start()
        at = match.end()
    yield at, len(text)


def _line(text: str, start: int, end: int) -> Line:
    whole = text[start:end]
    bare = whole.rstrip()
    stop = start + len(bare)
    first = start + len(bare) - len(bare.lstrip())
    indent = len(whole[: first - start].expandtabs(4))
    broken = whole.endswith(("  ", "\\")) and bool(bare)
    if first >= stop:
        return Line("blank", start, start, start, start, 0, False)
    if _is_rule(text, first, stop):
        return Line("rule", first, first, stop, stop, indent, False)
    mark = _MARK.match(text, first, stop)
    if mark and mark.lastgroup == "heading" and not text[first:stop].strip("# \t"):
        mark = None  # "###" alone ends a press release
    if mark is None or (mark.lastgroup == "quote" and not _is_quote(text, mark.end(), stop)):
        return Line("text", first, first, stop, stop, indent, broken)
    return _marked(text, mark, stop, indent, broken)


def _marked(text: str, mark: re.Match[str], stop: int, indent: int, broken: bool) -> Line:
    """A line that begins with a mark; ``stop`` is the end of its last character."""
    first, words = mark.span()
    kind = mark.lastgroup
    if kind == "image":
        return Line("image", first, first, stop, stop, indent, broken)
    end = stop
    if kind == "heading":
        hashes = _CLOSING_HASHES.search(text, max(words - 1, stop - 80), stop)
        end = max(words, hashes.start()) if hashes else stop
    names: dict[str | None, LineKind] = {"quote": "quote", "heading": "heading", "item": "item"}
    return Line(names[kind], first, words, max(words, end), stop, indent, broken)


def _is_quote(text: str, at: int, stop: int) -> bool:
    """Is a ``>`` a mark of quotation? ">50 people" is none."""
    return at >= stop or text[at - 1] in " \t"


def _is_rule(text: str, start: int, end: int) -> bool:
    if text[start] not in "-*_=~`" or not _RULE.fullmatch(text, start, end):
        return False
    marks = set(text[start:end]) - {" ", "\t"}
    fence = text.startswith(("```", "~~~"), start)
    return fence or (len(marks) == 1 and text.count(marks.pop(), start, end) >= _MIN_RULE)


def _underlines(text: str, before: list[Line], rule: Line) -> bool:
    """Does a rule underline a single line of words right above it?"""
    if not before or before[-1].kind != "text" or not _UNDERLINE.match(text, rule.start, rule.end):
        return False
    alone = len(before) == 1 or before[-2].kind in ("blank", "rule", "heading")
    return alone and before[-1].end - before[-1].start <= 200
