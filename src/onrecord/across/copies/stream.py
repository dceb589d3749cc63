"""The stream of reports and the copies among them."""

from collections.abc import Iterable

from onrecord.across.copies.account import account
from onrecord.across.copies.fingerprints import Fingerprints, fingerprints
from onrecord.across.copies.sharing import sharing
from onrecord.across.copies.siblings import without_siblings
from onrecord.across.copies.words import Words, words_of
from onrecord.record import Copy, Record

__all__ = ["CopyStream", "copies"]

_KEPT = 10_000
"""A report is held against so many that came before it."""


def copies(records: Iterable[Record]) -> tuple[Copy, ...]:
    """Which of ``records`` copy which, whole or in part, in the order in which they were found.

    Two copies of one report are not given as copies of each other. A record without text, and one
    whose report was there before, is passed over.
    """
    stream = CopyStream()
    return without_siblings([found for record in records for found in stream.add(record)])


class CopyStream:
    """Takes records one at a time and holds each against those that came before."""

    def __init__(self) -> None:
        self._prints = Fingerprints(_KEPT)
        self._words: dict[str, Words] = {}

    def add(self, record: Record) -> list[Copy]:
        """Every copy the record makes with one before it, whichever of the two was first."""
        report = record.report.id
        if not record.report.text or report in self._words:
            return []
        words = words_of(record)
        prints = fingerprints(words)
        pairs = [sharing(self._words[each], words) for each in self._prints.likely(prints)]
        self._words[report] = words
        left = self._prints.add(report, prints)
        if left is not None:
            del self._words[left]
        return [account(pair) for pair in pairs if pair]
