"""Where quotation marks open and close in one paragraph.

Marks are paired with a stack, so that only the outermost quotations come out. An apostrophe is told
from a single quotation mark by its neighbours; a mark of inches by the digit before it; a mark that
closes opens, too, where none is open, a word begins behind it and another such mark follows (”So it
is.”). Odd marks never raise: a stray closing mark is passed over, and the end of the paragraph
closes the last mark still open.
"""

import re
from typing import NamedTuple

__all__ = ["OPENING", "Quotation", "quotations"]

OPENING = "“„«\"‘'`"
_MARK = re.compile(r"''|``|[“”„‟«»\"‘’']")
_CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"', "''": "''", "``": "''", "‟": "”", "”": "”"}
_ELIDED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|n)\b", re.IGNORECASE)


class Quotation(NamedTuple):
    """An outermost quotation: ``[start, end)`` with its marks, ``[inner, outer)`` without.

    ``closed`` is False where no mark closes it before the end of the paragraph; ``single`` tells
    marks of the single kind.
    """

    start: int
    end: int
    inner: int
    outer: int
    closed: bool
    single: bool


class _Pairing:
    """Pairs the marks of one paragraph ``[start, end)`` of a text, from left to right."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.found: list[Quotation] = []
        self.open: list[tuple[str, int, int]] = []
        self.single: tuple[int, int] | None = None
        self.unsure: tuple[int, int] | None = None

    def _before(self, at: int) -> str:
        return self.text[at - 1] if at > self.start else " "

    def _after(self, at: int) -> str:
        return self.text[at] if at < self.end else " "

    def mark(self, mark: str, at: int, end: int) -> None:
        """Take the next mark."""
        if mark in "‘’'":
            if not self.open:
                self._single(mark, at, end)
        elif self.open and self._shuts(mark, at, end):
            _, opened, inner = self.open.pop()
            self._emit(Quotation(opened, end, inner, at, True, False))
        elif mark != "»" and self._may_open(mark, at, end):
            if mark == '"' and self.open and self.open[-1][0] == '"':
                self.open.pop()
            self.open.append((mark, at, end))

    def _shuts(self, mark: str, at: int, end: int) -> bool:
        top = self.open[-1][0]
        if mark == '"' or (mark == "''" and top != "``"):
            fits = top in ('"', "''", "“", "„")
            alone = self._before(at).isspace() and not self._after(end).isspace()
            return fits and not alone
        return mark in _CLOSES[top] or (mark == "”" and top in ('"', "„"))

    def _may_open(self, mark: str, at: int, end: int) -> bool:
        before, after = self._before(at), self._after(end)
        if mark == "”":
            return not self.open and before.isspace() and after.isalnum()
        if mark not in ('"', "''"):
            return True
        return not after.isspace() and not (before.isalnum() and not after.isalnum())

    def _single(self, mark: str, at: int, end: int) -> None:
        before, after = self._before(at), self._after(end)
        if self.single and mark != "‘" and not after.isalnum() and not before.isspace():
            if before in ".,?!…;:" or before not in "sS":
                self._close_single(at, end)
            elif self.unsure is None:
                self.unsure = (at, end)
        elif mark != "’" and after.isalnum() and not (before.isalnum() or before in ".,"):
            self.settle()
            if not _ELIDED.match(self.text, end, self.end):
                self.single = (at, end)

    def _close_single(self, at: int, end: int) -> None:
        if self.single:
            self._emit(Quotation(self.single[0], end, self.single[1], at, True, True))
        self.single = self.unsure = None

    def settle(self) -> None:
        """Close a single mark at the one place that may have closed it, if there was one."""
        if self.unsure:
            self._close_single(*self.unsure)
        self.single = self.unsure = None

    def _emit(self, quotation: Quotation) -> None:
        while self.found and self.found[-1].start > quotation.start:
            self.found.pop()
        if quotation.outer > quotation.inner:
            self.found.append(quotation)

    def finish(self) -> list[Quotation]:
        """The quotations, the last open mark closed by the end of the paragraph."""
        self.settle()
        if self.open:
            mark, opened, inner = self.open[0]
            inside = bool(self.found) and self.found[-1].start > opened
            if mark != "”" and not inside and self.text[inner : self.end].strip():
                self._emit(Quotation(opened, self.end, inner, self.end, False, False))
        return self.found


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """The outermost quotations of the paragraph ``text[start:end]``, in order, never overlapping.

    Linear in length. Marks read: curly, straight, guillemets, low-high, doubled apostrophes, and
    single marks where their neighbours tell them from apostrophes.
    """
    stop = len(text) if end is None else end
    pairing = _Pairing(text, start, stop)
    for match in _MARK.finditer(text, start, stop):
        pairing.mark(match.group(), *match.span())
    return pairing.finish()
