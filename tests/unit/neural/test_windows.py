"""Every word is read once, whole paragraphs together, long ones without a seam."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.neural.windows import Piece, packed


@pytest.mark.parametrize(
    ("lengths", "limit", "expected"),
    [
        pytest.param([], 4, [], id="no paragraphs"),
        pytest.param([[]], 4, [], id="an empty paragraph"),
        pytest.param(
            [[1, 1], [1], [2, 2]],
            4,
            [[Piece(0, 0, 2, 0, 2), Piece(1, 0, 1, 0, 1)], [Piece(2, 0, 2, 0, 2)]],
            id="packed until full",
        ),
        pytest.param(
            [[1, 1], [], [1]],
            4,
            [[Piece(0, 0, 2, 0, 2), Piece(2, 0, 1, 0, 1)]],
            id="an empty paragraph between",
        ),
        pytest.param(
            [[1] * 6],
            4,
            [[Piece(0, 0, 4, 0, 3)], [Piece(0, 2, 6, 3, 6)]],
            id="a long paragraph overlaps by half, cut in the middle of the overlap",
        ),
        pytest.param([[9]], 4, [[Piece(0, 0, 1, 0, 1)]], id="a word longer than the window"),
    ],
)
def test_packed(lengths, limit, expected):
    assert packed(lengths, limit) == expected


@given(
    st.lists(st.lists(st.integers(1, 6), max_size=60), max_size=8),
    st.integers(2, 40),
)
def test_every_word_is_kept_once_and_no_window_overflows(lengths, limit):
    kept = []
    for window in packed(lengths, limit):
        size = sum(sum(lengths[part.paragraph][part.start : part.end]) for part in window)
        assert size <= limit or [part.end - part.start for part in window] == [1]
        for part in window:
            assert part.start <= part.kept_from < part.kept_to <= part.end
            kept += [(part.paragraph, number) for number in range(part.kept_from, part.kept_to)]
    assert kept == [
        (paragraph, number)
        for paragraph, words in enumerate(lengths)
        for number in range(len(words))
    ]


def test_a_word_of_a_long_paragraph_has_surroundings_on_both_sides():
    windows = packed([[1] * 400], 40)
    for (part,) in windows[1:-1]:
        assert part.kept_from - part.start >= 9
        assert part.end - part.kept_to >= 9
