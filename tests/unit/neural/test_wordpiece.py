"""Words keep their places; pieces follow the longest match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.neural.wordpiece import WordPiece

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "mayor", "may", "##or", "##s", "re", "##port"]
PIECES += ["cafe", "'", "“", ".", "-", "35", "f"]


@pytest.fixture(scope="module")
def cutter():
    return WordPiece(PIECES)


def shown(cutter, text):
    return [
        (text[word.start : word.end], [PIECES[piece] for piece in word.pieces])
        for word in cutter.words(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("mayor", [("mayor", ["mayor"])], id="longest match wins"),
        pytest.param("mayors", [("mayors", ["mayor", "##s"])], id="rest after it"),
        pytest.param("Reports", [("Reports", ["re", "##port", "##s"])], id="case folded"),
        pytest.param("Café", [("Café", ["cafe"])], id="accent folded, one character"),
        pytest.param("Cafe\u0301", [("Cafe\u0301", ["cafe"])], id="accent of its own"),
        pytest.param(
            "mayor's",
            [("mayor", ["mayor"]), ("'", ["'"]), ("s", ["[UNK]"])],
            id="apostrophe stands alone",
        ),
        pytest.param(
            "F-35.", [("F", ["f"]), ("-", ["-"]), ("35", ["35"]), (".", ["."])], id="marks alone"
        ),
        pytest.param("zzz the", [("zzz", ["[UNK]"]), ("the", ["the"])], id="unknown word"),
        pytest.param("mayorzz", [("mayorzz", ["[UNK]"])], id="unknown rest"),
        pytest.param(
            "the\u200b \u00admayor", [("the", ["the"]), ("mayor", ["mayor"])], id="unseen"
        ),
        pytest.param("_", [("_", ["[UNK]"])], id="underscore"),
        pytest.param("市長", [("市", ["[UNK]"]), ("長", ["[UNK]"])], id="ideographs alone"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words_and_pieces(cutter, text, expected):
    assert shown(cutter, text) == expected


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole(cutter):
    assert [word[:2] for word in cutter.words("the mayor, the mayor", 4, 14)] == [
        (4, 9),
        (9, 10),
        (11, 14),
    ]


def test_a_run_of_letters_without_end_is_one_unknown_word(cutter):
    assert [word.pieces for word in cutter.words("a" * 1_000_000)] == [(1,)]


@given(st.text())
def test_words_stand_in_order_and_hold_no_white_space(text):
    end = 0
    for word in WordPiece(PIECES).words(text):
        assert end <= word.start < word.end <= len(text)
        assert not any(c.isspace() for c in text[word.start : word.end])
        assert word.pieces
        end = word.end


@given(st.text(alphabet=st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_every_ascii_character_that_shows_is_in_a_word(text):
    covered = "".join(text[word.start : word.end] for word in WordPiece(PIECES).words(text))
    assert covered == "".join(text.split())
