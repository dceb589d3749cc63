"""Contents go to the cue they point to, cues to their source, none where none is."""

import numpy as np
import pytest

from onrecord.neural.decode import Marked
from onrecord.neural.heads import Reading, Window
from onrecord.neural.linking import link

WORDS = 30


def reading(points, windows=((0, WORDS),)):
    """A reading in which each word of ``points[relation]`` points to one word, others to none."""
    made = []
    for first, last in windows:
        share = np.zeros((2, last - first, last - first + 1))
        share[:, :, 0] = 1
        for relation, pairs in points.items():
            for word, target in pairs.items():
                if first <= word < last and first <= target < last:
                    share[relation, word - first] = 0
                    share[relation, word - first, target - first + 1] = 1
        mass = np.zeros((2, last - first + 1, last - first + 2))
        mass[:, 1:, 1:] = share.cumsum(1).cumsum(2)
        made.append(Window(first, last, mass, np.zeros((2, last - first), np.int64)))
    home = [next(i for i, w in enumerate(made) if w.first <= n < w.last) for n in range(WORDS)]
    return Reading([], [0, WORDS], np.zeros((WORDS, 7), np.float32), made, home)


def span(role, start, end):
    return Marked(role, start, end, 1.0)


SOURCE, CUE, CONTENT = span("source", 0, 2), span("cue", 2, 3), span("content", 3, 5)
OTHER_CUE, OTHER_CONTENT = span("cue", 5, 6), span("content", 6, 9)


def pointing(start, end, target):
    return dict.fromkeys(range(start, end), target)


@pytest.mark.parametrize(
    ("points", "marked", "expected"),
    [
        pytest.param(
            {0: pointing(3, 5, 2), 1: {2: 0}},
            [SOURCE, CUE, CONTENT],
            [(SOURCE, CUE, (CONTENT,))],
            id="one of each",
        ),
        pytest.param(
            {0: pointing(3, 5, 5) | pointing(6, 9, 2), 1: {2: 0, 5: 0}},
            [SOURCE, CUE, CONTENT, OTHER_CUE, OTHER_CONTENT],
            [(SOURCE, CUE, (OTHER_CONTENT,)), (SOURCE, OTHER_CUE, (CONTENT,))],
            id="crossed, not the nearest; one source of both",
        ),
        pytest.param(
            {0: pointing(3, 5, 2) | pointing(6, 9, 2)},
            [CUE, CONTENT, OTHER_CONTENT],
            [(None, CUE, (CONTENT, OTHER_CONTENT))],
            id="a content in two pieces",
        ),
        pytest.param(
            {0: pointing(3, 5, 2)},
            [SOURCE, CUE, CONTENT],
            [(None, CUE, (CONTENT,))],
            id="a source that is not the cue's",
        ),
        pytest.param({1: {2: 0}}, [SOURCE, CUE, CONTENT], [], id="a content that points nowhere"),
        pytest.param({1: {2: 0}}, [SOURCE, CUE], [], id="a cue without content"),
        pytest.param({}, [], [], id="nothing"),
    ],
)
def test_link(points, marked, expected):
    assert [found[:3] for found in link(reading(points), marked)] == expected


def test_the_score_falls_with_the_share_of_words_that_point_elsewhere():
    (found,) = link(reading({0: pointing(6, 8, 2)}), [CUE, OTHER_CONTENT])
    assert found.score == pytest.approx(2 / 3)


def test_a_content_whose_words_disagree_is_left_alone():
    content = span("content", 6, 28)
    assert link(reading({0: {6: 2, 7: 5}}), [CUE, OTHER_CUE, content]) == []


def test_links_do_not_reach_over_windows():
    assert link(reading({0: pointing(6, 9, 2)}, ((0, 5), (5, WORDS))), [CUE, OTHER_CONTENT]) == []
