"""Words that name acts, and whom they join: what the heads of acts, parties and status say.

A word is an act as sure as its likeliest type is; it points to one word of its actor and one of its
recipient, and the stretch of the party around that word, or the name around it, is taken whole.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.neural.decode import Marked, spans
from onrecord.neural.heads import Floats, Reading
from onrecord.neural.tagset import ACTS, PARTY_TAGS

__all__ = ["Found", "acts"]

_ACTOR, _RECIPIENT = 0, 1


class Found(NamedTuple):
    """The word numbered ``word`` as an act; see `onrecord.neural.encoded.Act`."""

    word: int
    type: str
    score: float
    sure: float
    held: float
    actor: Marked | None
    recipient: Marked | None


def acts(reading: Reading, names: Sequence[Marked], least: float) -> Iterator[Found]:
    """The acts of a score of at least ``least``, in order; ``names`` stand in order too."""
    if not reading.words:
        return
    types = _softmax(reading.of("acts"))
    status = reading.of("status")
    event = 1 / (1 + np.exp(-status[:, 0]))
    held = np.clip((status[:, 1:].mean(axis=1) + 1) / 2, 0, 1)
    score = (1 - types[:, 0]) * event
    parties = _parties(reading)
    for word in np.flatnonzero(score >= least).tolist():
        best = 1 + int(types[word, 1:].argmax())
        yield Found(
            word,
            ACTS[best],
            float(score[word]),
            float(types[word, best] / (1 - types[word, 0])),
            float(held[word]),
            _party(reading, word, _ACTOR, parties, names),
            _party(reading, word, _RECIPIENT, parties, names),
        )


def _parties(reading: Reading) -> list[Marked]:
    sure = _softmax(reading.of("parties"))
    return spans(sure.argmax(axis=1), sure, reading.begins, PARTY_TAGS)


def _party(
    reading: Reading, word: int, side: int, parties: Sequence[Marked], names: Sequence[Marked]
) -> Marked | None:
    """The stretch that the act points to, None where it points to none or to itself."""
    window = reading.windows[reading.home[word]]
    column = int(window.acts[side, word - window.first])
    target = window.first + column - 1
    if column == 0 or target == word:
        return None
    for stretches in (parties, names):
        around = bisect_right(stretches, target, key=_start) - 1
        if around >= 0 and stretches[around].end > target and not _holds(stretches[around], word):
            return stretches[around]
    return Marked("party", target, target + 1, 0.0)


def _start(span: Marked) -> int:
    return span.start


def _holds(span: Marked, word: int) -> bool:
    return span.start <= word < span.end


def _softmax(scores: Floats) -> NDArray[np.float64]:
    weight = np.exp(scores.astype(np.float64) - scores.max(axis=1, keepdims=True))
    found: NDArray[np.float64] = weight / weight.sum(axis=1, keepdims=True)
    return found
