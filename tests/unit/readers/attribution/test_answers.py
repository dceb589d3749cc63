"""Interviews whose questions stand alone: the answers are the interviewee's, or nobody's."""

from pathlib import Path

import pytest

from onrecord.intake.html import load
from onrecord.readers import attribution
from onrecord.readers.draft import Draft
from onrecord.record import Attribution
from tests.drafts import attributions, speakers

PAGES = Path(__file__).with_name("pages")
HEAD = "In an interview with the Courier, Ines Halm explains what went wrong."
FIRST = "Why was it shut?\nMy wall broke."
SECOND = "Did you know?\nNo."
THIRD = "Who pays?\nWe all do."
TALK = f"{FIRST}\n{SECOND}\n{THIRD}"


def answers(found):
    return [
        (one.source[0].text, " | ".join(span.text for span in one.content))
        for one in found
        if one.how == "rule:layout.answer"
    ]


def of_page(name):
    draft = Draft(load((PAGES / f"{name}.html").read_bytes(), address=None).report)
    draft.add(attribution.read(draft))
    return answers(draft.of(Attribution))


@pytest.mark.parametrize(
    ("page", "name", "ends"),
    [
        ("interview_bold", "Ines Halm", ["in March", "before the storm", "were wrong"]),
        ("interview_headings", "Marek Sarr", ["my hand hurt", "for a museum", "paint the boat"]),
        ("interview_breaks", "Ada Okafor", ["beds since May", "and a letter", "is not stupid"]),
    ],
)
def test_the_answers_of_a_page_are_the_interviewees(page, name, ends):
    found = of_page(page)
    assert [source for source, _ in found] == [name] * 3
    assert [content.endswith(end) for (_, content), end in zip(found, ends, strict=True)] == [
        True
    ] * 3


@pytest.mark.parametrize("page", ["questions_of_readers", "opinion"])
def test_a_page_that_asks_itself_is_no_interview(page):
    assert of_page(page) == []


SAYS_SO = {
    "an outlet and a name": HEAD,
    "an outlet and a pronoun": "Ines Halm runs it. In an interview with the Courier, she explains.",
    "to an outlet": "Ines Halm, 61, spoke to the Courier.",
    "with her": "We met in May for an interview with Ines Halm.",
    "in a title": "# Q&A: Ines Halm on the wall",
}
SAYS_NOTHING = {
    "no interview": "Ines Halm runs the port.",
    "two": f"{HEAD} We asked Marek Sarr too.",
    "an outlet alone": "This is an interview with the Courier.",
}


@pytest.mark.parametrize("head", SAYS_SO.values(), ids=SAYS_SO)
def test_a_page_says_whom_it_interviews(head):
    assert answers(attributions(f"{head}\n{TALK}")) == [
        ("Ines Halm", "My wall broke"),
        ("Ines Halm", "No"),
        ("Ines Halm", "We all do"),
    ]


@pytest.mark.parametrize("head", SAYS_NOTHING.values(), ids=SAYS_NOTHING)
def test_a_page_that_does_not_say_so_has_no_answers(head):
    assert answers(attributions(f"{head}\n{TALK}")) == []


UNSURE = {
    "two questions": f"{FIRST}\n{SECOND}",
    "nobody asked": f"{FIRST}\nWho knew?\nNobody did.\n{THIRD}",
    "nobody of themselves": f"Why was it shut?\nThe wall broke.\n{SECOND}\nWho pays?\nThe city.",
    "told by another": f"{TALK}\nWhat then?\nI left when Halm said so.",
    "questions inside paragraphs": "Why was it shut? My wall broke. Did you know? No. Who pays? I.",
    "questions in marks": TALK.replace("Did you know?", "“Did you know?”"),
}


@pytest.mark.parametrize("talk", UNSURE.values(), ids=UNSURE)
def test_what_is_not_surely_an_interview_has_no_answers(talk):
    assert answers(attributions(f"{HEAD}\n{talk}")) == []


WHERE = {
    "paragraphs": (TALK.replace("broke.", "broke.\nIt rained."), "It rained"),
    "a note": (TALK.replace("broke.", "broke.\n[She laughs.]"), "My wall broke"),
    "a quotation set in": (TALK.replace("broke.", "broke.\n> It rained."), "My wall broke"),
}


@pytest.mark.parametrize(("talk", "end"), WHERE.values(), ids=WHERE)
def test_where_an_answer_ends(talk, end):
    first = answers(attributions(f"{HEAD}\n{talk}"))[0][1]
    assert first.split(" | ")[-1] == end


def test_what_stands_behind_the_last_answer_is_the_pages_own():
    found = answers(attributions(f"{HEAD}\n{TALK}\nMore news at six."))
    assert found[-1] == ("Ines Halm", "We all do")


def test_a_note_right_behind_a_question_is_no_answer():
    talk = f"{TALK}\nAnything else?\nThis interview has been edited."
    assert answers(attributions(f"{HEAD}\n{talk}"))[-1] == ("Ines Halm", "We all do")


def test_bold_of_plain_text_asks_too():
    talk = "\n".join(f"**{line}**" if line.endswith("?") else line for line in TALK.split("\n"))
    assert len(answers(attributions(f"{HEAD}\n{talk}"))) == 3


def test_the_answers_have_their_actor():
    found, actors = speakers(f"{HEAD}\n{TALK}")
    told = [one for one in found if one.how == "rule:layout.answer"]
    assert {actors[one.source_actor].name for one in told} == {"Ines Halm"}


def test_whom_an_answer_names_is_known_in_it():
    told = "My wall broke. Marek Sarr came. He said that it was old."
    found, actors = speakers(f"{HEAD}\n{TALK.replace('My wall broke.', told)}")
    (inner,) = [one for one in found if one.source and one.source[0].text == "He"]
    assert actors[inner.source_actor].name == "Marek Sarr"
