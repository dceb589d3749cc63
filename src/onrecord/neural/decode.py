"""From scores to spans: the best tag sequence of each paragraph, and how sure each tag is.

Both the best sequence (Viterbi) and the marginals (forward and backward sums, scaled) of a
linear-chain field, worked for many paragraphs side by side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["Marked", "Transitions", "decode", "spans"]

Floats = NDArray[np.float64]
_TOGETHER = 64  # paragraphs worked side by side


@dataclass(frozen=True)
class Transitions:
    """Log scores: ``pairs`` [tag, tag after it] and ``first`` [tag] at a paragraph's start."""

    pairs: Floats
    first: Floats


class Marked(NamedTuple):
    """Words ``[start, end)`` marked as one span of a role.

    ``score`` is the probability of the role, averaged over the words.
    """

    role: str
    start: int
    end: int
    score: float


def decode(
    emissions: NDArray[np.floating], begins: Sequence[int], transitions: Transitions
) -> tuple[NDArray[np.int64], Floats]:
    """Best tags [word] and tag probabilities [word, tag] of all words.

    ``emissions`` [word, tag] are log scores; ``begins`` the number of each paragraph's first word
    and, last, the number of words. Paragraphs are independent of each other.
    """
    best = np.zeros(len(emissions), np.int64)
    sure = np.zeros(emissions.shape)
    lengths = np.diff(begins)
    order = np.argsort(-lengths, kind="stable")
    order = order[lengths[order] > 0]
    for at in range(0, len(order), _TOGETHER):
        rows = order[at : at + _TOGETHER]
        _decode_rows(emissions, np.asarray(begins), lengths, rows, transitions, best, sure)
    return best, sure


def _decode_rows(
    emissions: NDArray[np.floating],
    begins: NDArray[np.int64],
    lengths: NDArray[np.int64],
    rows: NDArray[np.int64],
    transitions: Transitions,
    best: NDArray[np.int64],
    sure: Floats,
) -> None:
    """Decode some paragraphs, longest first, and write what is found to ``best`` and ``sure``."""
    longest = int(lengths[rows[0]])
    table = np.zeros((longest, len(rows), emissions.shape[1]))
    places = np.full((longest, len(rows)), -1)
    for column, row in enumerate(rows):
        numbers = np.arange(begins[row], begins[row] + lengths[row])
        table[: lengths[row], column] = emissions[numbers]
        places[: lengths[row], column] = numbers
    active = (places >= 0).sum(axis=1)
    real = places >= 0
    best[places[real]] = _viterbi(table, active, lengths[rows], transitions)[real]
    sure[places[real]] = _marginals(table, active, transitions)[real]


def _viterbi(
    table: Floats, active: NDArray[np.int64], lengths: NDArray[np.int64], transitions: Transitions
) -> NDArray[np.int64]:
    """Best tags [word, paragraph]; paragraphs stand longest first, ``active`` of them a word."""
    steps = len(table)
    back = np.zeros(table.shape, np.int64)
    score = table[0] + transitions.first
    for step in range(1, steps):
        n = active[step]
        reached = score[:n, :, None] + transitions.pairs
        back[step, :n] = reached.argmax(axis=1)
        score[:n] = reached.max(axis=1) + table[step, :n]
    tags = np.zeros(table.shape[:2], np.int64)
    tags[lengths - 1, np.arange(len(lengths))] = score.argmax(axis=1)
    for step in range(steps - 1, 0, -1):
        n = active[step]
        tags[step - 1, :n] = np.take_along_axis(back[step, :n], tags[step, :n, None], axis=1)[:, 0]
    return tags


def _marginals(table: Floats, active: NDArray[np.int64], transitions: Transitions) -> Floats:
    """Tag probabilities [word, paragraph, tag], by sums scaled to one at every word."""
    weight = np.exp(table - table.max(axis=2, keepdims=True))
    pairs, first = np.exp(transitions.pairs), np.exp(transitions.first)
    ahead = np.zeros(table.shape)
    ahead[0] = weight[0] * first
    ahead[0] /= ahead[0].sum(axis=1, keepdims=True)
    for step in range(1, len(table)):
        n = active[step]
        reached = (ahead[step - 1, :n] @ pairs) * weight[step, :n]
        ahead[step, :n] = reached / reached.sum(axis=1, keepdims=True)
    behind = np.ones(table.shape)
    for step in range(len(table) - 2, -1, -1):
        n = active[step + 1]
        reached = (behind[step + 1, :n] * weight[step + 1, :n]) @ pairs.T
        behind[step, :n] = reached / reached.sum(axis=1, keepdims=True)
    both = ahead * behind
    total: Floats = np.maximum(both.sum(axis=2, keepdims=True), 1e-300)
    return both / total


def spans(
    tags: NDArray[np.int64], sure: Floats, begins: Sequence[int], names: Sequence[str]
) -> list[Marked]:
    """The spans that the tags of all words mark, in order; none reaches over a paragraph's end.

    ``tags`` are numbers of ``names``, of which "O" is the first; ``sure`` is [word, tag].
    """
    opens = set(begins)
    role_of = [name[2:] for name in names]
    goes_on_as = [name.startswith("I-") for name in names]
    found: list[Marked] = []
    role, start = "", 0
    for number, tag in enumerate([*tags.tolist(), 0]):
        if goes_on_as[tag] and role_of[tag] == role and number not in opens:
            continue
        if role:
            first = role_of.index(role)
            score = float(sure[start:number, first : first + 2].sum(axis=1).mean())
            found.append(Marked(role, start, number, score))
        role, start = role_of[tag], number
    return found
