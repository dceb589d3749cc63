"""Which of the shared runs a quotation was made from: the best chain of them."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.across.check.document import Document, Stream
from onrecord.across.check.quotation import Quotation
from onrecord.across.check.runs import SHARED, Run
from onrecord.across.check.speakers import Speaker

__all__ = ["Pair", "chained", "more_than_a_sentence"]

_LEAST = 3
_JUMP = 3.0
_NEVER = 1e9
_FARTHEST = 2.5
_A_STEP = 0.3
_A_WORD = 0.1
_AN_OMISSION = 0.002
_FAVOUR = 0.5
_SENTENCE = 4.0
"""What a whole sentence counts beside its words, where it is too short to be located by five."""


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
    best: list[float] = []
    back: list[int | None] = []
    for run in runs:
        worth = _worth(pair, run)
        score, before = worth, None
        for index, earlier in enumerate(runs[: len(best)]):
            if earlier.first < run.first and best[index] + worth > score:
                gain = best[index] + worth - _price(pair, earlier, run)
                if gain > score:
                    score, before = gain, index
        best.append(score)
        back.append(before)
    at: int | None = max(range(len(runs)), key=best.__getitem__)
    chain: list[Run] = []
    while at is not None:
        chain.append(runs[at])
        at = back[at]
    return [_from_marks(pair, run) for run in _apart(pair, chain[::-1])]


def _worth(pair: Pair, run: Run) -> float:
    favour = _FAVOUR if pair.spoken(run.at) else 0.0
    return run.length + favour + (_SENTENCE if run.length < SHARED else 0.0)


def _from_marks(pair: Pair, run: Run) -> Run:
    """The run without the few words that it has beyond a mark of omission.

    There the same words may stand by chance; those that belong to the quotation are found again
    when the words beside the run are aligned.
    """
    first, end = run.first, run.first + run.length
    begin = max((at for at in pair.quote.dots if first < at < first + SHARED), default=first)
    stop = min((at for at in pair.quote.dots if end - SHARED < at < end), default=end)
    if begin >= stop:
        return run
    return Run(begin, run.at + begin - first, stop - begin)


def _apart(pair: Pair, chain: Sequence[Run]) -> list[Run]:
    """The runs without what two of them share, cut where the quotation marks an omission."""
    found = [chain[0]]
    for run in chain[1:]:
        last = found[-1]
        begin = run.first + _cut(last, run)
        marks = [gap for gap in pair.quote.gaps if run.first <= gap <= begin]
        begin = max(marks, default=begin)
        if last.first < begin < last.first + last.length:
            found[-1] = Run(last.first, last.at, begin - last.first)
        cut = begin - run.first
        found.append(Run(begin, run.at + cut, run.length - cut))
    return found


def _cut(earlier: Run, run: Run) -> int:
    """How many words ``run`` loses at its beginning where ``earlier`` has them already."""
    cut = max(0, earlier.first + earlier.length - run.first)
    end = earlier.at + earlier.length
    if run.at < end < run.at + run.length:
        cut = max(cut, end - run.at)
    return cut


def _price(pair: Pair, earlier: Run, run: Run) -> float:
    """What it costs to go from one run to another: the words they share, and the way."""
    cut = _cut(earlier, run)
    if cut and run.length - cut < _LEAST:
        return _NEVER
    end, at = earlier.at + earlier.length, run.at + cut
    voices = pair.stream.voices
    if not pair.document.voices.one(voices[end - 1], voices[at]):
        return cut + _JUMP
    if at < end:
        far = more_than_a_sentence(pair.stream, run.at + run.length, earlier.at)
        return cut + _JUMP if far else _NEVER
    after, apart = earlier.first + earlier.length, at - end
    if any(min(run.first, after) <= gap <= max(run.first, after) for gap in pair.quote.gaps):
        return cut + min(_A_STEP + apart * _AN_OMISSION, _FARTHEST)
    return cut + min(_A_STEP + _A_WORD * abs(apart - (run.first + cut - after)), _FARTHEST)
