"""Best tags and probabilities agree with counting every sequence."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.neural.decode import Marked, Transitions, decode, spans
from onrecord.neural.tagset import FORBIDDEN, TAGS, allowed_first, allowed_pairs

PLAIN = Transitions(
    np.where(allowed_pairs(), 0.0, FORBIDDEN), np.where(allowed_first(), 0.0, FORBIDDEN)
)


def scores(rng, words):
    return rng.normal(0, 2, (words, len(TAGS)))


def counted(emissions, transitions):
    """Best tags and marginals of one paragraph, by listing every sequence."""
    best, most = None, -np.inf
    weights = np.zeros(emissions.shape)
    for tags in product(range(len(TAGS)), repeat=len(emissions)):
        score = transitions.first[tags[0]] + sum(emissions[i, tag] for i, tag in enumerate(tags))
        score += sum(transitions.pairs[a, b] for a, b in pairwise(tags))
        if score > most:
            best, most = tags, score
        weights[range(len(tags)), tags] += np.exp(score)
    return best, weights / weights.sum(axis=1, keepdims=True)


@pytest.mark.parametrize("seed", range(3))
def test_decode_agrees_with_counting(seed):
    rng = np.random.default_rng(seed)
    transitions = Transitions(
        PLAIN.pairs + rng.normal(0, 1, PLAIN.pairs.shape), PLAIN.first + rng.normal(0, 1, len(TAGS))
    )
    begins = [0, 3, 3, 7]
    emissions = scores(rng, 7)
    best, sure = decode(emissions, begins, transitions)
    for start, end in ((0, 3), (3, 7)):
        expected_best, expected_sure = counted(emissions[start:end], transitions)
        assert tuple(best[start:end]) == expected_best
        np.testing.assert_allclose(sure[start:end], expected_sure, atol=1e-9)


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 9), max_size=90))
def test_no_sequence_breaks_the_rules_and_neighbours_change_nothing(seed, lengths):
    rng = np.random.default_rng(seed)
    begins = [0, *np.cumsum(lengths).tolist()]
    emissions = scores(rng, begins[-1])
    best, sure = decode(emissions, begins, PLAIN)
    for start, end in pairwise(begins):
        tags = best[start:end].tolist()
        assert not tags or allowed_first()[tags[0]]
        assert all(allowed_pairs()[a][b] for a, b in pairwise(tags))
        alone, alone_sure = decode(emissions[start:end], [0, end - start], PLAIN)
        assert alone.tolist() == tags
        np.testing.assert_allclose(alone_sure, sure[start:end], atol=1e-9)


def tagged(*names):
    return np.array([TAGS.index(name) for name in names])


@pytest.mark.parametrize(
    ("tags", "begins", "expected"),
    [
        pytest.param(tagged("O", "O"), [0, 2], [], id="nothing"),
        pytest.param(
            tagged("B-cue", "I-cue", "O", "B-content"),
            [0, 4],
            [("cue", 0, 2), ("content", 3, 4)],
            id="to the end",
        ),
        pytest.param(
            tagged("B-source", "B-source", "I-source"),
            [0, 3],
            [("source", 0, 1), ("source", 1, 3)],
            id="side by side",
        ),
        pytest.param(
            tagged("B-content", "B-content"),
            [0, 1, 2],
            [("content", 0, 1), ("content", 1, 2)],
            id="one a paragraph",
        ),
    ],
)
def test_spans(tags, begins, expected):
    sure = np.eye(len(TAGS))[tags]
    assert spans(tags, sure, begins, TAGS) == [Marked(*span, 1.0) for span in expected]


def test_a_span_is_as_sure_as_its_words():
    sure = np.zeros((2, len(TAGS)))
    sure[0, TAGS.index("B-cue")], sure[0, TAGS.index("I-cue")] = 0.5, 0.1
    sure[1, TAGS.index("I-cue")] = 0.8
    (found,) = spans(tagged("B-cue", "I-cue"), sure, [0, 2], TAGS)
    assert found.score == pytest.approx(0.7)
