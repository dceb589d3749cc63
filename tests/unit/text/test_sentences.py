"""Where sentences end."""

import pytest

from onrecord.text.sentences import sentences


def cut(text):
    return [text[start:end] for start, end in sentences(text)]


CASES = {
    "two plain ones": ["The fire is out.", "Nobody was hurt."],
    "a title before a name": ["Dr. Amara Osei came on Monday.", "She left."],
    "an initial": ["The bridge was named after J. K. Tolland.", "It fell."],
    "a country that ends one": ["They flew to the U.S.", "The talks failed."],
    "a country before a noun": ["The U.S. Navy came.", "It left."],
    "a decimal": ["Prices rose 3.5 percent.", "Wages did not."],
    "an hour before a day": [
        "It began at 3 p.m. on Monday.",
        "It ended at 5 p.m.",
        "The crowd went home.",
    ],
    "a quotation with two": ['"It is over.', 'Go home," she said.'],
    "a stop inside the marks": ["“We are done.”", "He left."],
    "a question and its tag": ['"Why now?" he asked.', "No one knew."],
    "a month cut short": ["He was born on Sept. 4 in Port Vale.", "He is 40."],
    "an ellipsis that goes on": ["He waited … and left.", "So did she."],
    "an ellipsis that ends": ["He waited...", "She left."],
    "no stop at the end": ["The fire is out.", "Nobody was"],
    "a company": ["Harrow Inc. fell.", "Its rival rose."],
    "an amount in rupees": ["It costs Rs. 50,000 a year.", "Few pay."],
    "a delegate": ["Del. Ann Lee spoke.", "Nobody listened."],
    "a bracket": ["It fell (by half.)", "It rose."],
}


@pytest.mark.parametrize("expected", CASES.values(), ids=CASES)
def test_sentences(expected):
    assert cut(" ".join(expected)) == expected


def test_white_space_alone_has_none():
    assert cut(" \n\t ") == []


def test_offsets_are_into_the_whole_text():
    text = "Title\n\nOne. Two."
    assert [text[a:b] for a, b in sentences(text, 7)] == ["One.", "Two."]


def test_a_line_break_is_white_space():
    assert cut("the largest war\n\nin recent history. Then peace.") == [
        "the largest war\n\nin recent history.",
        "Then peace.",
    ]
