"""Short sentences of a quotation that stand as they are in the document, maybe elsewhere.

They are too short to be located by five words in a row, and tell a splice from words put in.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.across.check.chaining import Pair
from onrecord.across.check.runs import SHARED, Run, places

__all__ = ["brief_sentences"]

_MARKS = frozenset('"“”„«»')
_LEAST = 2
_MOST = 40
_MOST_PLACES = 16


def brief_sentences(pair: Pair, runs: Sequence[Run]) -> list[Run]:
    """A run for each place of each short sentence that no run of ``runs`` covers."""
    sentences = (each for each in pair.quote.sentences() if not _covered(each, runs))
    brief = (each for each in sentences if _LEAST <= each[1] - each[0] < SHARED)
    return [
        Run(first, at, after - first)
        for first, after in islice(brief, _MOST)
        for at in islice(_whole(pair, first, after), _MOST_PLACES)
    ]


def _covered(sentence: tuple[int, int], runs: Sequence[Run]) -> bool:
    first, after = sentence
    return any(run.first <= first and after <= run.first + run.length for run in runs)


def _whole(pair: Pair, first: int, after: int) -> Iterator[int]:
    """Where the words stand in the document as a whole sentence, or alone within marks."""
    keys = [word.key for word in pair.quote.words[first:after]]
    for at in places(keys, pair.stream.keys):
        if _parted(pair, at) and _parted(pair, at + len(keys)):
            yield at


def _parted(pair: Pair, at: int) -> bool:
    """Does a sentence or a quotation of the document begin or end before the word ``at``?"""
    numbers, words = pair.stream.sentences, pair.stream.words
    if at in (0, len(numbers)) or numbers[at - 1] != numbers[at]:
        return True
    return not _MARKS.isdisjoint(pair.document.text[words[at - 1].end : words[at].start])
