"""Interviews: turns that ask, and answers of the one whom a page names."""

import pytest

from tests.drafts import attributions, speakers, words

HEADS = {
    "we spoke to": ("We spoke to Ines Halm, harbour master of Lund.", "Ines Halm"),
    "her role first": ("We spoke to the harbour master, Ines Halm, in June.", "Ines Halm"),
    "title": ("# Ten questions to Ada Okafor", "Ada Okafor"),
    "interview": ("# An interview with Marek Sarr", "Marek Sarr"),
    "who talked": ("Marek Sarr, 44, a miner, talked to us at home.", "Marek Sarr"),
    "she spoke": (
        "Ines Halm runs the port. She spoke to the Lund Courier.",
        "Ines Halm",
    ),
}
NOBODY = {
    "an outlet": "A miner spoke to the Lund Courier.",
    "two": "We spoke to Ines Halm and later to her. We asked Marek Sarr too.",
}
MARKED = "Q: Why was it shut?\nA: The wall broke.\nQ: Who pays?\nA: The city."
STOPS = MARKED.replace("Q:", "Q.").replace("A:", "A.")


def sources(text):
    return {one.source[0].text for one in attributions(text) if one.stance == "asserts"}


@pytest.mark.parametrize("turns", [MARKED, STOPS], ids=["marks", "stops"])
@pytest.mark.parametrize(("head", "name"), HEADS.values(), ids=HEADS)
def test_the_one_whom_the_page_names_answers(head, name, turns):
    assert sources(f"{head}\n{turns}") == {name}


@pytest.mark.parametrize("head", NOBODY.values(), ids=NOBODY)
def test_nobody_sure_is_named(head):
    assert sources(f"{head}\n{MARKED}") == {"A"}


def test_answers_are_tied_to_their_actor():
    found, actors = speakers(f"We spoke to Ines Halm, harbour master.\n{MARKED}")
    answers = [one for one in found if one.stance == "asserts"]
    assert {actors[one.source_actor].name for one in answers} == {"Ines Halm"}


def test_questions_ask():
    found = attributions(f"# Interview with Ines Halm\n{MARKED}")
    asked = [words(one) for one in found if one.stance == "asks"]
    assert asked == [("Q", "", "Why was it shut?"), ("Q", "", "Who pays?")]


NAMES = {
    "capitals": (
        "INTERVIEWER: Did you know?\nOKAFOR: No.\nINTERVIEWER: Who did?\nOKAFOR: All.",
        [
            ("INTERVIEWER", "unnamed", "asks"),
            ("OKAFOR", "named", "asserts"),
            ("INTERVIEWER", "unnamed", "asks"),
            ("OKAFOR", "named", "asserts"),
        ],
    ),
    "initials of a body": (
        "BBC: Did you know?\nSARR: No.\nBBC: Who did?",
        [
            ("BBC", "organisation", "asks"),
            ("SARR", "named", "asserts"),
            ("BBC", "organisation", "asks"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_names_lead_turns(text, expected):
    found = attributions(text)
    assert [(one.source[0].text, one.source_kind, one.stance) for one in found] == expected


ASKS = {
    "bold": (
        "**Lene Marsh:** It held.\n**And what did Varno Power tell you?**\nLene Marsh: No.",
        1,
    ),
    "plain": ("Marsh: It held.\nAnd what did Varno Power tell you?\nMarsh: No.", 1),
    "bold between two": ("Marsh: It held.\n**And you?**\nBrandt: No.\nMarsh: Yes.", 1),
    "her own": ("Marsh: It held.\nWho knows?\nBrandt: No.\nMarsh: Yes.", 2),
    "her own before another": ("Marsh: It held.\nWho knows?\nNobody.\nMarsh: Yes.", 3),
}


@pytest.mark.parametrize(("turns", "pieces"), ASKS.values(), ids=ASKS)
def test_a_question_between_the_turns_of_one_name_is_not_hers(turns, pieces):
    first = attributions(turns)[0]
    assert (len(first.content), first.stance) == (pieces, "asks" if pieces == 2 else "asserts")
