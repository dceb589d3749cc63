"""Which of the shared runs a quotation was made from: the best chain of them."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.across.check.document import Document, Stream
from onrecord.across.check.quotation import Quotation
from onrecord.across.check.runs import Run
from onrecord.across.check.speakers import Speaker

__all__ = ["Pair", "chained", "more_than_a_sentence"]

_LEAST = 3
_JUMP = 4.5
_NEVER = 1e9
_FARTHEST = 4.0
_A_STEP = 0.3
_A_WORD = 0.1
_AN_OMISSION = 0.002
_FAVOUR = 0.5


class Pair(NamedTuple):
    """A quotation, its speaker, and a stream of the document it is held against."""

    quote: Quotation
    speaker: Speaker
    document: Document
    stream: Stream

    def spoken(self, at: int) -> bool:
        """May the word ``at`` of the stream be the speaker's?"""
        return not self.speaker.name or self.document.spoken_by(
            self.speaker, self.stream.voices[at]
        )


def more_than_a_sentence(stream: Stream, start: int, end: int) -> bool:
    """Is more than a whole sentence in the words ``[start, end)``?"""
    numbers = stream.sentences
    if start >= end or numbers[start] == numbers[end - 1]:
        return False
    first, last = numbers[start], numbers[end - 1]
    begins = start == 0 or numbers[start - 1] != first
    ends = end == len(numbers) or numbers[end] != last
    return begins or ends or last - first > 1


def chained(pair: Pair, runs: Sequence[Run]) -> list[Run]:
    """The runs that cover the quotation best, in its order, cut so that none overlap.

    A word covered counts one; a step to another place of the document costs by its length, a step
    back or to another voice most. Runs are few, so all pairs are weighed.
    """
    gaps = sorted(pair.quote.gaps)
    best: list[float] = []
    back: list[int | None] = []
    for run in runs:
        worth = run.length + (_FAVOUR if pair.spoken(run.at) else 0.0)
        score, before = worth, None
        for index, earlier in enumerate(runs[: len(best)]):
            cut = _cut(earlier, run)
            if run.length - cut >= _LEAST and earlier.first < run.first:
                price = cut + _price(pair, gaps, earlier, _from(run, cut))
                if best[index] + worth - price > score:
                    score, before = best[index] + worth - price, index
        best.append(score)
        back.append(before)
    at: int | None = max(range(len(runs)), key=best.__getitem__, default=None)
    chain: list[Run] = []
    while at is not None:
        chain.append(runs[at])
        at = back[at]
    chain.reverse()
    return chain[:1] + [
        _from(run, _cut(earlier, run)) for earlier, run in zip(chain, chain[1:], strict=False)
    ]


def _from(run: Run, cut: int) -> Run:
    return Run(run.first + cut, run.at + cut, run.length - cut)


def _cut(earlier: Run, run: Run) -> int:
    """How many words ``run`` loses at its beginning where ``earlier`` has them already."""
    cut = max(0, earlier.first + earlier.length - run.first)
    end = earlier.at + earlier.length
    if run.at < end < run.at + run.length:
        cut = max(cut, end - run.at)
    return cut


def _price(pair: Pair, gaps: Sequence[int], earlier: Run, run: Run) -> float:
    end, after = earlier.at + earlier.length, earlier.first + earlier.length
    voices = pair.stream.voices
    if run.at < end:
        far = more_than_a_sentence(pair.stream, run.at + run.length, earlier.at)
        return _JUMP if far else _NEVER
    if not pair.document.voices.one(voices[end - 1], voices[run.at]):
        return _JUMP
    apart = run.at - end
    gap = bisect_left(gaps, after)
    if gap < len(gaps) and gaps[gap] <= run.first:
        return min(_A_STEP + apart * _AN_OMISSION, _FARTHEST)
    return min(_A_STEP + _A_WORD * abs(apart - (run.first - after)), _FARTHEST)
