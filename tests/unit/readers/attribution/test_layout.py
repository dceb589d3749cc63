"""Speech that the page attributes, and chains."""

import pytest

from tests.drafts import attributions, words

CASES = {
    "turns": (
        "OKAFOR: Did it hold?\nBRANDT: It did.\nOKAFOR: Good.",
        [("OKAFOR", "", "Did it hold?"), ("BRANDT", "", "It did"), ("OKAFOR", "", "Good")],
    ),
    "questions and answers": (
        "Q: Did it hold?\nA: It did.",
        [("Q", "", "Did it hold?"), ("A", "", "It did")],
    ),
    "turn over two paragraphs": (
        "OKAFOR: It held.\nNobody slept.\nBRANDT: I did.\nOKAFOR: Good.",
        [
            ("OKAFOR", "", "It held | Nobody slept"),
            ("BRANDT", "", "I did"),
            ("OKAFOR", "", "Good"),
        ],
    ),
    "block quotation under a verb": (
        "In a letter published in May, fire chief Grace Okafor wrote:\n> We ran.\n> We swam.",
        [("fire chief Grace Okafor", "wrote", "We ran | We swam")],
    ),
    "block quotation without a colon": (
        "Okafor wrote of the night.\n> We ran.",
        [("", "", "We ran")],
    ),
    "title with a speaker before": ("# Minister: dam is safe", [("Minister", "", "dam is safe")]),
    "title with a speaker behind": (
        "# Dam is safe, says minister",
        [("minister", "says", "Dam is safe")],
    ),
}

SILENT = {
    "labels": "Note: the road is shut.\nNote: the dam is shut.",
    "one label alone": "Okafor: a life in pictures",
    "title with a topic": "# Dams: ten facts",
    "title with the kind of text": "# Analysis: dams hold for now",
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_layout(text, expected):
    found = attributions(text)
    assert [words(each) for each in found] == expected
    assert {each.how.split(".")[0] for each in found} == {"rule:layout"}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_no_speaker(text):
    assert attributions(text) == ()


def test_turns_and_block_quotations_are_direct():
    assert {each.mode for each in attributions("Q: Did it hold?\nA: It did.")} == {"direct"}
    assert {each.mode for each in attributions("Okafor wrote:\n> We ran.")} == {"direct"}


def test_an_intro_without_a_reporting_verb_names_the_speaker():
    (found,) = attributions("Asked about the leak, the firm sent a reply:\n> The valve is sound.")
    assert words(found) == ("the firm", "", "The valve is sound")


def test_whose_document_introduces_a_block():
    (found,) = attributions("From the union's statement:\n> The valve is unsound.")
    assert words(found) == ("the union", "statement", "The valve is unsound")


def test_from_whom_a_document_is_introduces_a_block():
    (found,) = attributions("A short letter from the mayor:\n> The valve is unsound.")
    assert words(found) == ("the mayor", "letter", "The valve is unsound")


def test_a_block_under_a_document_of_nobody_is_nobodys():
    (found,) = attributions("The text of the letter:\n> The valve is unsound.")
    assert words(found) == ("", "", "The valve is unsound")
    assert (found.source_kind, found.mode) == ("none", "direct")


def test_according_to_reaches_back_to_the_semicolon():
    text = "According to the firm, it held; according to the union, it leaked."
    assert [words(each) for each in attributions(text)] == [
        ("the firm", "According to", "it held"),
        ("the union", "according to", "it leaked"),
    ]


def test_said_another():
    _, second = attributions("“It leaks,” said one tenant. “It always has,” said another.")
    assert words(second) == ("another", "said", "It always has")


def test_a_paper_quotes_a_guard_above_a_block_quotation():
    paper, guard = attributions("The Herald quoted one guard as stating:\n> The gate was open.")
    assert words(paper) == ("The Herald", "quoted", "one guard as stating | The gate was open")
    assert words(guard) == ("one guard", "stating", "The gate was open")
    assert (paper.mode, paper.within) == ("mixed", None)
    assert (guard.mode, guard.within) == ("direct", paper.id)


def test_a_paper_quotes_a_guard_inline():
    paper, guard = attributions("The Herald quoted one guard as saying: “The gate was open.”")
    assert words(guard) == ("one guard", "saying", "The gate was open")
    assert guard.within == paper.id


def test_quoted_as_saying_names_the_one_quoted():
    (found,) = attributions("Sarr was quoted as saying that the gate was shut.")
    assert words(found) == ("Sarr", "was quoted as saying", "that the gate was shut")


def test_a_report_inside_a_report_is_within_it():
    ministry, witnesses = attributions("The ministry said witnesses had told it that he fled.")
    assert words(witnesses) == ("witnesses", "had told", "that he fled")
    assert (ministry.within, witnesses.within) == (None, ministry.id)


def test_thinking_aloud_inside_a_quotation_is_no_report():
    (found,) = attributions("“I think that it will hold,” said Okafor.")
    assert words(found) == ("Okafor", "said", "I think that it will hold")
