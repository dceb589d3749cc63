"""All quotations of a report looked for in one document after the other."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.across.check.chaining import Pair
from onrecord.across.check.document import Document
from onrecord.across.check.joining import joined, settled
from onrecord.across.check.judging import Finding, finding
from onrecord.across.check.quotation import Quotation, quoted
from onrecord.across.check.runs import SHARED, Shingles
from onrecord.across.check.short import MOST_WITH_A_CHANGE, traced_short
from onrecord.across.check.speakers import speakers_of
from onrecord.across.check.tracing import traced
from onrecord.across.check.verdicts import verdict_on
from onrecord.record import Check, Record

__all__ = ["Search", "Wanted"]

_MOST_PHRASES = 400
"""So many phrases of a quotation are looked for in a library, taken from all over it."""

_SIGN = re.compile(r"[\W_]+")


class Wanted(NamedTuple):
    """What the source of a quotation has: some of the ``phrases``, and the ``speaker``'s name.

    A phrase is as many words as must be shared; ``speaker`` is empty where nobody is named.
    """

    phrases: tuple[str, ...]
    speaker: str


class Search:
    """The best finding so far of each part of each quotation of a record, and of all as one."""

    def __init__(self, record: Record) -> None:
        self._report, self._digest = record.report.id, record.report.digest
        self._names = Document(record).names
        self._quotes = list(quoted(record))
        known = speakers_of(record)
        self._speakers = [known[quote.attribution.id] for quote in self._quotes]
        self._may_hold = [False] * len(self._quotes)
        rows = [(*quote.parts, joined(quote)) for quote in self._quotes]
        self._best: list[list[Finding | None]] = [[None] * len(row) for row in rows]
        self._parts = [
            (number, place, part)
            for number, row in enumerate(rows)
            for place, part in enumerate(row)
            if part
        ]
        self._shingles = Shingles([word.key for word in part.words] for *_, part in self._parts)

    def wanted(self) -> Iterator[Wanted]:
        """What to look for in a library, quotation by quotation."""
        for quote, speaker in zip(self._quotes, self._speakers, strict=True):
            phrases = [phrase for part in quote.parts for phrase in _phrases(part)]
            step = max(1, -(-len(phrases) // _MOST_PHRASES))
            yield Wanted(tuple(phrases[::step]), " ".join(speaker.name[-1:]))

    def allow(self, number: int) -> None:
        """Say that a document not looked in may hold words of the speaker of a quotation."""
        self._may_hold[number] = True

    def look_in(self, record: Record, *, given: bool = True) -> None:
        """Take what one document holds. The report itself is no source of its quotations.

        ``given`` tells that a person says it may be the source: then words that it tells of nobody
        may be anybody's.
        """
        if record.report.digest == self._digest:
            return
        document = Document(record)
        for number, speaker in enumerate(self._speakers):
            self._may_hold[number] = self._may_hold[number] or document.may_hold(speaker, given)
        for stream in document.streams:
            runs = self._shingles.found(stream.keys)
            for index, (number, place, part) in enumerate(self._parts):
                pair = Pair(part, self._speakers[number], document, stream)
                trace = traced(pair, runs[index]) if index in runs else traced_short(pair)
                best = self._best[number][place]
                if trace and (best is None or trace.worth > best.worth):
                    self._best[number][place] = finding(trace, self._names)

    def checks(self) -> Iterator[Check]:
        """The checks, in the order of the text."""
        for number, quote in enumerate(self._quotes):
            *own, whole = self._best[number]
            judged = settled(quote, own, whole)
            yield verdict_on(self._report, *judged, self._names, self._may_hold[number])


def _phrases(part: Quotation) -> Iterator[str]:
    """Every five words in a row that no mark parts, of a stretch that is shorter all words.

    Four of a quotation of few words, which is found with a change among them.
    """
    size = SHARED - (len(part.words) <= MOST_WITH_A_CHANGE)
    for first, after in part.stretches():
        for at in range(first, max(first + 1, after - size + 1)):
            end = min(at + size, after) - 1
            yield _SIGN.sub(" ", part.text[part.words[at].start : part.words[end].end]).strip()
