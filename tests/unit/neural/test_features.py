"""Token types tell shapes, quotations and paragraph starts apart."""

import pytest

from onrecord.neural.features import TYPES, types_of
from onrecord.neural.wordpiece import WordPiece

CUTTER = WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]"])


def parts(text):
    """Shape, quotation and paragraph start of each word."""
    return [
        (number // 6, number // 2 % 3, number % 2) for number in types_of(text, CUTTER.words(text))
    ]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("mayor", 0),
        ("Mayor", 1),
        ("A", 1),
        ("NATO", 2),
        ("McKay", 3),
        ("iPad", 3),
        ("35", 4),
        ("F16", 4),
        ("“", 5),
        ("$", 5),
    ],
)
def test_shape(word, shape):
    assert parts(word)[0][0] == shape


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        pytest.param("he said so", [0, 0, 0], id="none"),
        pytest.param("“we go” he said", [1, 1, 1, 1, 0, 0], id="curly"),
        pytest.param('"we go" he "did"', [1, 1, 1, 1, 0, 1, 1, 1], id="straight, twice"),
        pytest.param("he said “we go", [0, 0, 2, 2, 2], id="left open"),
        pytest.param("go” he said", [0, 0, 0, 0], id="closed without opening"),
        pytest.param("«we go» he", [1, 1, 1, 1, 0], id="guillemets"),
        pytest.param("‘we go’ he", [0, 0, 0, 0, 0], id="single marks do not count"),
    ],
)
def test_quotation(text, quotation):
    assert [part[1] for part in parts(text)] == quotation


def test_the_first_word_of_a_paragraph_is_marked():
    assert [part[2] for part in parts("the mayor said")] == [1, 0, 0]


def test_types_stay_in_range():
    text = "“The NATO’s McKay 35 left"
    assert all(0 <= number < TYPES for number in types_of(text, CUTTER.words(text)))
