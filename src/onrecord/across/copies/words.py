"""The words of a report as copies are told by: in order, with what may be shared without copying.

Words count, marks and capitals do not. A word is **running** text unless it stands in a quotation,
in the content of a direct attribution, in a formula of the trade, or in a list of links: two
reports of one statement share its words and do not copy each other.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from zlib import crc32

from onrecord.lexicon import rows
from onrecord.record import Block, Record, Report
from onrecord.text.quotes import quotations
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens

__all__ = ["Words", "words_of"]

_READ = frozenset({"title", "heading", "paragraph", "blockquote", "list_item"})
_LINK = 20
"""The words of a link in a list are fewer."""
_MOST = 20_000
"""So many words of a report are held against others."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one report.

    ``starts`` and ``ends`` are their positions in the report's text, ``keys`` numbers that are
    equal where the words are. ``running`` is 1 for running text, ``capital`` for a word that begins
    with a capital or a figure, as those of names and titles do, and for one of a charge ("charged
    with reckless driving"). ``sentences`` are half-open ranges
    of word numbers; ``blocks`` the blocks read, each with its range of word numbers.
    """

    report: Report
    starts: "array[int]"
    ends: "array[int]"
    keys: "array[int]"
    running: bytes
    capital: bytes
    sentences: tuple[tuple[int, int], ...]
    blocks: tuple[tuple[Block, int, int], ...]

    def running_in(self, start: int, end: int) -> int:
        """How many of the words ``[start, end)`` are running text."""
        return sum(self.running[start:end])


def words_of(record: Record) -> Words:
    """The words of a record's report, at most twenty thousand of them."""
    report = record.report
    blocks = [block for block in report.blocks if block.kind in _READ]
    spans = list(islice(_spans(report.text, blocks), _MOST))
    starts = [start for start, _ in spans]
    cuts = [
        (bisect_left(starts, start), bisect_left(starts, end))
        for block in blocks
        for start, end in sentences(report.text, block.start, block.end)
    ]
    shared = sorted([*_said(record), *_formulas(report)])
    return Words(
        report=report,
        starts=array("I", starts),
        ends=array("I", (end for _, end in spans)),
        keys=array("I", (_key(report.text[start:end]) for start, end in spans)),
        running=bytes(_outside(starts, shared)),
        capital=bytes(
            not (plain and report.text[start].islower())
            for start, plain in zip(starts, _outside(starts, _charges(report)), strict=True)
        ),
        sentences=tuple((first, last) for first, last in cuts if first < last),
        blocks=tuple(
            (block, bisect_left(starts, block.start), bisect_left(starts, block.end))
            for block in blocks
        ),
    )


def _spans(text: str, blocks: list[Block]) -> Iterator[tuple[int, int]]:
    for block in blocks:
        for start, end in tokens(text, block.start, block.end):
            if text[start].isalnum():
                yield start, end


def _key(word: str) -> int:
    """Equal for one word in either case, with either apostrophe, whole or with hyphens."""
    return crc32(word.lower().replace("’", "'").replace("-", "").encode("utf-8", "replace"))


def _said(record: Record) -> Iterator[tuple[int, int]]:
    """What stands in quotation marks, is set in as a quotation, or is said in a person's words."""
    for block in record.report.blocks:
        if block.kind == "blockquote":
            yield block.start, block.end
        else:
            for quotation in quotations(record.report.text, block.start, block.end):
                yield quotation.start, quotation.end
    for attribution in record.attributions:
        if attribution.mode == "direct":
            for span in attribution.content:
                yield span.start, span.end


def _formulas(report: Report) -> Iterator[tuple[int, int]]:
    """Sentences that hold a formula, and the short blocks below "Related:" and the like."""
    listed = False
    for block in report.blocks:
        text = report.text[block.start : block.end]
        listed = _formula("list").search(text) is not None or (listed and _is_link(text))
        if listed:
            yield block.start, block.end
            continue
        for start, end in sentences(report.text, block.start, block.end):
            if _formula("sentence").search(report.text, start, end):
                yield start, end


def _charges(report: Report) -> list[tuple[int, int]]:
    """The words of the law, which are as anybody's as names are."""
    found = (
        each.span()
        for block in report.blocks
        for each in _formula("words").finditer(report.text, block.start, block.end)
    )
    return sorted(found)


def _is_link(text: str) -> bool:
    """Can a block be the headline of another report: short, no sentence or in capitals?"""
    words = text.split(maxsplit=_LINK)
    capital = sum(word[0].isupper() for word in words)
    return len(words) < _LINK and (
        not text.endswith((".", "!", "?", "”")) or 2 * capital > len(words)
    )


@cache
def _formula(reach: str) -> re.Pattern[str]:
    found = (row["pattern"] for row in rows("copy_formulas") if row["reach"] == reach)
    return re.compile("|".join(f"(?:{each})" for each in found), re.I)


def _outside(starts: list[int], shared: list[tuple[int, int]]) -> Iterator[bool]:
    """For each word whether it lies outside all of ``shared``, which stand in order."""
    reach, place = 0, 0
    for start in starts:
        while place < len(shared) and shared[place][0] <= start:
            reach = max(reach, shared[place][1])
            place += 1
        yield start >= reach
