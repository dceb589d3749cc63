"""Where quotation marks open and close."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.quotes import quotations

CASES = {
    "curly": ("“A,” said X. “B.”", ["“A,”", "“B.”"]),
    "straight": ('"A," said X. "B."', ['"A,"', '"B."']),
    "doubled apostrophes": ("''A,'' said X.", ["''A,''"]),
    "backquotes": ("``A,'' said X.", ["``A,''"]),
    "guillemets": ("«A», dit X", ["«A»"]),
    "low and high": ("„A“, sagte X", ["„A“"]),
    "curly single": ("‘It’s the workers’ right,’ said X.", ["‘It’s the workers’ right,’"]),
    "straight single": ("'It isn't so,' said X.", ["'It isn't so,'"]),
    "single inside double": ("“He said ‘no’ to me,” said X", ["“He said ‘no’ to me,”"]),
    "double inside single": ("‘He said “no” to me,’ said X", ["‘He said “no” to me,’"]),
    "double inside double": ("“A “B” C,” said X", ["“A “B” C,”"]),
    "opened curly, closed straight": ('“A," said X', ['“A,"']),
    "missing closing mark before another quotation": ("“A. “B,” said X", ["“B,”"]),
    "missing closing mark at the end": ('"A," said X. "B.', ['"A,"', '"B.']),
    "stray closing mark": ("A,” said X. “B.”", ["“B.”"]),
    "opened by a closing mark": ("”A,” said X. ”B.”", ["”A,”", "”B.”"]),
    "closing mark before a word, with no other": ("Said X. ”B and C", []),
    "inches": ('A 6" pipe and a "fine" one', ['"fine"']),
    "feet and inches": ('He is 6\'2" tall and "fine".', ['"fine"']),
    "possessive plural": ("the farmers' market", []),
    "elisions": ("rock 'n' roll in the '90s, 'til dawn", []),
    "elision beside a quotation": ("in the '90s of 'good' times", ["'good'"]),
    "empty": ("“”", []),
    "one mark": ('"', []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_quotations(text, expected):
    assert [text[each.start : each.end] for each in quotations(text)] == expected


def test_inner_leaves_the_marks_out():
    (found,) = quotations("so ''A'' it")
    assert (found.start, found.inner, found.outer, found.end) == (3, 5, 6, 8)
    assert found.closed
    assert not found.single


def test_an_open_mark_is_said_to_be_open():
    (found,) = quotations("he said “A")
    assert not found.closed
    assert (found.outer, found.end) == (10, 10)


def test_offsets_are_those_of_the_whole_text():
    (found,) = quotations("“x” “A” “y”", 4, 7)
    assert (found.start, found.end) == (4, 7)


@given(st.text(alphabet="“”\"'‘’«»„`aS .,\n", max_size=60))
def test_quotations_stand_in_order_and_never_overlap(text):
    at = 0
    for each in quotations(text):
        assert at <= each.start < each.inner < each.outer <= each.end <= len(text)
        assert each.closed == (each.outer < each.end)
        at = each.end
