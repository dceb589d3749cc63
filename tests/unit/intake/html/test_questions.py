"""Questions in bold at the head of their answers."""

import pytest

from onrecord.intake.html import load
from onrecord.intake.html.questions import question_end
from onrecord.intake.html.tree import parse
from onrecord.intake.html.walk import passages

CASES = {
    "a question and its answer": ("<b>What comes next?</b> A book.", "What comes next?"),
    "on lines of their own": ("<b>What comes next?</b><br>A book.", "What comes next?"),
    "in pieces": ("<strong>What <em>does</em> come?</strong> A book.", "What does come?"),
    "in quotation marks": ("<b>“What comes next?”</b> A book.", "“What comes next?”"),
    "the whole paragraph": ("<b>What comes next?</b>", "What comes next?"),
    "bold words that ask nothing": ("<b>The book.</b> It is out.", ""),
    "a question in plain type": ("What comes next? A <b>book?</b>", ""),
    "a question half in bold": ("<b>What</b> comes next? A book.", ""),
}


@pytest.mark.parametrize(("inner", "question"), CASES.values(), ids=CASES)
def test_the_question_ends_where_the_bold_type_does(inner, question):
    (passage,) = passages(parse(f"<p>{inner}</p>".encode(), "page").root)
    assert passage.text[: question_end(passage)] == question


def test_question_and_answer_are_blocks_of_their_own():
    before = (
        "<p>Oda Kesten resigned as minister in March, and we met her in her garden in Solm.</p>"
    )
    asked = "<p><b>What comes next?</b> A book, which I have begun to write, and then silence.</p>"
    report = load(f"<h1>An interview</h1>{before}{asked}".encode(), address=None).report
    last = [report.text[block.start : block.end] for block in report.blocks][-2:]
    assert last == [
        "What comes next?",
        "A book, which I have begun to write, and then silence.",
    ]
    assert "next? A book" in report.text
