"""Notices: every row's pair, and paragraphs that only look like one."""

import pytest

from onrecord.intake.notices import is_notice, note_end
from onrecord.lexicon import rows

ROWS = rows("notices")


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_each_row_fires_on_its_example_and_not_on_its_counter(row):
    assert is_notice(row["example"])
    assert not is_notice(row["counter"])


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "The tenants' league urges its readers to come to the rally and to sign up below.",
        "Subscribe " + "and read our newsletter " * 40,
        "He asked her to contact the office. She did.",
        "“Read more,” the teacher said.",
        "Sept. 3 was the last day of the strike.",
        "#3 on the list was the bridge.",
    ],
    ids=["empty", "blank", "urges", "long", "contact-in-body", "quoted", "date", "number-sign"],
)
def test_body_is_no_notice(text):
    assert not is_notice(text)


def test_emphasis_around_a_notice_does_not_hide_it():
    assert is_notice("*This story has been updated.*")


def test_an_editors_note_alone_is_a_notice_and_one_before_words_ends_where_they_begin():
    assert is_notice("(Recasts with the vote)")
    text = "(Recasts with the vote) The mayor won."
    assert not is_notice(text)
    assert text[note_end(text) :] == "The mayor won."
