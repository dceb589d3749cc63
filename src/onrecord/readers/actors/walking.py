"""Runs of capitalised words, and what the gazetteer knows of them: one walk over a report."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from onrecord.lexicon.gazetteer import LONGEST, Named, key, named
from onrecord.readers.draft import Draft

__all__ = ["Hit", "Run", "Walk"]

_OWNER = r"[’']s?(?![\w’'])"
_CAPITAL = re.compile(
    rf"(?<![\w’'-])(?:(?:[A-Z]\.)+|(?:al-|el-)?[A-ZÀ-ÖØ-Þ]\w*(?:(?!{_OWNER})[’'&-]\w+)*)"
)
_BETWEEN = re.compile(
    r"\.?[ \u00a0\n](?:(?:of|for|and|the|de|da|do|del|la|van|von|der|den|bin|el|al|on|with)"
    r"[ \u00a0\n]){0,2}|[ \u00a0\n]& "
)
_STOPPED = frozenset("St Mt Ft Mr Mrs Ms Dr Prof Rev Sen Rep Gov Gen Lt Col Maj Capt Sgt".split())

Run = list[tuple[int, int]]
"""Capitalised words, each ``[start, end)``, with at most two small words between neighbours."""


class Hit(NamedTuple):
    """A name of the gazetteer at ``[start, end)``, and all that it may stand for."""

    start: int
    end: int
    names: tuple[Named, ...]


class Walk:
    """The runs of capitals of a draft and the gazetteer's names in them, found once."""

    def __init__(self, draft: Draft) -> None:
        self._text, self._blocks = draft.text, draft.blocks

    @cached_property
    def runs(self) -> list[Run]:
        """The runs, in the order of the text; none reaches over the end of a block."""
        return [run for block in self._blocks for run in self._runs(block.start, block.end)]

    def _runs(self, start: int, end: int) -> Iterator[Run]:
        run: Run = []
        for match in _CAPITAL.finditer(self._text, start, end):
            if run and not self._joined(run[-1], match.start()):
                yield run
                run = []
            run.append(match.span())
        if run:
            yield run

    def _joined(self, last: tuple[int, int], start: int) -> bool:
        between = _BETWEEN.fullmatch(self._text, last[1], start)
        stopped = self._text[last[1] : last[1] + 1] == "."
        return between is not None and (not stopped or self._text[slice(*last)] in _STOPPED)

    @cached_property
    def hits(self) -> list[Hit]:
        """Countries, peoples, seats of government and bodies, the longest name at each place."""
        return [hit for run in self.runs for hit in self._hits(run)]

    def _hits(self, run: Run) -> Iterator[Hit]:
        at = 0
        while at < len(run):
            last = self._longest(run, at)
            if last is not None:
                start, end = run[at][0], run[last][1]
                yield Hit(start, end, named(key(self._text[start:end])))
            at = at + 1 if last is None else last + 1

    def _longest(self, run: Run, at: int) -> int | None:
        start = run[at][0]
        for last in range(min(at + LONGEST, len(run)) - 1, at - 1, -1):
            if named(key(self._text[start : run[last][1]])):
                return last
        return None

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the report names: a country, a part of it, or its people."""
        told = ("country", "part", "people")
        names = (each for hit in self.hits for each in hit.names if each.what in told)
        return frozenset(each.country for each in names if each.country)
