"""Which lines belong together."""

import pytest

from onrecord.intake.plain.lines import lines_of
from onrecord.intake.plain.paragraphs import paragraphs_of


def words(text):
    return [
        " ".join(text[found.start : found.end].split())
        for found in paragraphs_of(text, lines_of(text))
    ]


WRAPPED = (
    "The council will vote on the quay on Friday, its clerk said to the\n"
    "Herald, and nobody was surprised by that. The clerk has said it each\n"
    "year since the war.{}The mayor did not come. She was at the opening of the\n"
    "new school, where she spoke for an hour about the old one and its roof.\n"
)


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n   ", "\n\n\n"])
def test_wrapped_lines_are_joined_up_to_a_gap_or_an_indented_line(gap):
    assert [found.split()[:2] for found in words(WRAPPED.format(gap))] == [
        ["The", "council"],
        ["The", "mayor"],
    ]


def test_a_line_is_a_paragraph_where_nothing_is_wrapped():
    text = "One sentence stands here.\nAnother one stands there.\nAnd a third."
    assert words(text) == text.split("\n")


def test_a_line_in_lower_case_goes_on_with_a_sentence():
    assert len(words("The council will vote on the quay on\nthe last Friday.")) == 1


def test_turns_of_dialogue_stand_apart():
    assert len(words("Q. Where were you?\nA. At home.\nMayor Lind: So was I.")) == 3


def test_a_line_broken_on_purpose_ends_its_paragraph():
    assert words("Ana Lee  \n10 July 2024") == ["Ana Lee", "10 July 2024"]


def test_narrow_columns_are_wrapped_too():
    text = "The ferry to the Lower Quay will\nStop in the last week of October,\nBo Ek said."
    assert len(words(text)) == 1
