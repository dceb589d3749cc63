"""All quotations of a report looked for in one document after the other."""

from collections.abc import Iterator

from onrecord.across.check.chaining import Pair
from onrecord.across.check.document import Document
from onrecord.across.check.judging import Finding, finding
from onrecord.across.check.quotation import quoted
from onrecord.across.check.runs import Shingles
from onrecord.across.check.short import traced_short
from onrecord.across.check.speakers import speakers_of
from onrecord.across.check.tracing import traced
from onrecord.across.check.verdicts import verdict_on
from onrecord.record import Check, Record

__all__ = ["Search"]


class Search:
    """The best finding so far of each part of each quotation of a record."""

    def __init__(self, record: Record) -> None:
        self._report, self._digest = record.report.id, record.report.digest
        self._names = Document(record).names
        self._quotes = list(quoted(record))
        known = speakers_of(record)
        self._speakers = [known[quote.attribution.id] for quote in self._quotes]
        self._may_hold = [False] * len(self._quotes)
        self._best: list[list[Finding | None]] = [[None] * len(each.parts) for each in self._quotes]
        self._parts = [
            (number, place, part)
            for number, quote in enumerate(self._quotes)
            for place, part in enumerate(quote.parts)
        ]
        self._shingles = Shingles([word.key for word in part.words] for *_, part in self._parts)

    def look_in(self, record: Record) -> None:
        """Take what one document holds. The report itself is no source of its quotations."""
        if record.report.digest == self._digest:
            return
        document = Document(record)
        for number, speaker in enumerate(self._speakers):
            self._may_hold[number] = self._may_hold[number] or document.may_hold(speaker)
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
            yield verdict_on(
                self._report, quote, self._best[number], self._names, self._may_hold[number]
            )
