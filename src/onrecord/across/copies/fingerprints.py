"""Which reports may share text: winnowed fingerprints in an index of bounded size.

Of each window of shingles of running text the least hash is kept (Schleimer, Wilkerson and Aiken
2003), so that two reports with a run of nine common words always share a fingerprint, while a
report keeps one for some three words.
"""

from array import array
from collections import Counter, OrderedDict
from collections.abc import Iterator

from onrecord.across.copies.words import Words

__all__ = ["Fingerprints", "fingerprints"]

_SHINGLE = 5
_WINDOW = 5
_FORMULA = 60
"""A shingle in so many reports is a formula, or a text whose first copies are known already."""

_LIKELY = 24
"""A report is held against so many others, those that share most fingerprints."""


def fingerprints(words: Words) -> frozenset[int]:
    """The fingerprints of the running text."""
    return frozenset(
        least
        for start, end in _stretches(words.running)
        for least in _winnowed(tuple(words.keys[start:end]))
    )


def _stretches(running: bytes) -> Iterator[tuple[int, int]]:
    """The stretches of words that are running text throughout."""
    start = None
    for place, inside in enumerate((*running, 0)):
        if inside and start is None:
            start = place
        elif not inside and start is not None:
            yield start, place
            start = None


def _winnowed(keys: tuple[int, ...]) -> Iterator[int]:
    shingles = [hash(keys[at : at + _SHINGLE]) for at in range(len(keys) - _SHINGLE + 1)]
    for at in range(max(1, len(shingles) - _WINDOW + 1)):
        window = shingles[at : at + _WINDOW]
        if window:
            yield min(window)


class Fingerprints:
    """Reports by their fingerprints; the oldest leave when ``most`` are kept."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._of: OrderedDict[str, array[int]] = OrderedDict()
        self._reports: dict[int, list[str]] = {}

    def likely(self, prints: frozenset[int]) -> list[str]:
        """The reports that share most of ``prints``, the earlier first of two that share alike."""
        shared: Counter[str] = Counter()
        for each in prints:
            shared.update(self._reports.get(each, ()))
        return [report for report, _ in shared.most_common(_LIKELY)]

    def add(self, report: str, prints: frozenset[int]) -> str | None:
        """Keep the fingerprints of a report. Returns the report that left for it, if any."""
        self._of[report] = array("q", sorted(prints))
        for each in prints:
            known = self._reports.setdefault(each, [])
            if len(known) < _FORMULA:
                known.append(report)
        return self._forget() if len(self._of) > self._most else None

    def _forget(self) -> str:
        oldest, prints = self._of.popitem(last=False)
        for each in prints:
            left = [report for report in self._reports.get(each, ()) if report != oldest]
            if left:
                self._reports[each] = left
            else:
                self._reports.pop(each, None)
        return oldest
