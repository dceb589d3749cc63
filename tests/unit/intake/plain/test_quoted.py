"""Quotations set off as a block after a colon."""

import pytest

from onrecord.intake.plain.quoted import is_block_quotation

SPEECH = "We will not sell the mill, and we will say so in court."
REPORT = "The mill was sold in the spring, and the papers were signed in court."


@pytest.mark.parametrize(
    "before",
    [
        "Indeed, the paper quoted one envoy as stating:",
        "The mayor said:",
        "The mayor said in a statement on Monday:",
        "She wrote on her blog:",
        "The envoy told reporters in Oslo:",
        "Nobody had asked him. He added:",
        "The letter reads as follows:",
    ],
)
def test_a_word_of_speech_right_before_the_colon_is_enough(before):
    assert is_block_quotation(before, SPEECH)
    assert is_block_quotation(before, REPORT)


@pytest.mark.parametrize(
    "before",
    [
        "In an op-ed the founder boasted about the success of the mill:",
        "The owner praised the patience of the town in a letter to its people:",
        "The mayor said the case was simple:",
    ],
)
def test_other_words_before_the_colon_need_a_first_person(before):
    assert is_block_quotation(before, SPEECH)
    assert not is_block_quotation(before, REPORT)
    assert not is_block_quotation(before, f"The mill was sold. “{SPEECH}” he said.")


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("The reason is simple:", SPEECH),
        ("The mayor said the plan had three parts:", "More buses, paid for by us."),
        ("The mayor said.", SPEECH),
        ("The mayor said:", f"“{SPEECH}”"),
        ("The mayor said:", "- more buses for the northern line."),
        ("The mayor said:", "More buses for the north"),
        ("The mayor said:", "No."),
        ("He said it in May. Here is what we know:", SPEECH),
        ("", SPEECH),
    ],
    ids=["explanation", "list", "no-colon", "marks", "bullet", "no-stop", "short", "ours", "empty"],
)
def test_no_block_quotation(before, words):
    assert not is_block_quotation(before, words)
