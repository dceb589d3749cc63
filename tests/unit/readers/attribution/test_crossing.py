"""Contents that ran from a quotation into the next sentence come apart where the marks close."""

import pytest

from onrecord.neural import Candidate, Encoded, Relation
from onrecord.readers import attribution
from onrecord.readers.attribution.crossing import uncrossed
from onrecord.readers.attribution.view import View
from onrecord.readers.draft import Draft
from onrecord.record import Attribution
from tests.records import report_of

TEXT = "The agency wrote: “Pray for us.” It was grim in Lund, residents told reporters."
RUNS_ON = "“Pray for us.” It was grim in Lund"


def candidate(text, role, words):
    start = text.index(words)
    return Candidate(role, start, start + len(words), 0.9)


def encoded(text, source, cue, content, others=()):
    parts = [("source", source), ("cue", cue), ("content", content), *others]
    found = sorted((candidate(text, *part) for part in parts), key=lambda one: one.start)
    relation = Relation(
        candidate(text, "source", source),
        candidate(text, "cue", cue),
        (candidate(text, "content", content),),
        0.5,
    )
    return Encoded("attribution@test", tuple(found), (relation,))


def relations(text, *parts):
    """Source, cue and contents of the relations as they come apart."""
    found = encoded(text, *parts)
    view = View(Draft(report_of(text), found))
    return [
        (
            text[one.source.start : one.source.end],
            text[one.cue.start : one.cue.end],
            [text[piece.start : piece.end] for piece in one.content],
        )
        for one in uncrossed(view, found.candidates, found.relations)
    ]


def test_the_next_sentence_goes_to_its_own_cue_and_source():
    beside = [("source", "residents"), ("cue", "told")]
    assert relations(TEXT, "The agency", "wrote", RUNS_ON, beside) == [
        ("The agency", "wrote", ["“Pray for us.”"]),
        ("residents", "told", ["It was grim in Lund"]),
    ]


def test_the_quotation_goes_to_its_own_cue_and_source():
    beside = [("source", "The agency"), ("cue", "wrote")]
    assert relations(TEXT, "residents", "told", RUNS_ON, beside) == [
        ("residents", "told", ["It was grim in Lund"]),
        ("The agency", "wrote", ["“Pray for us.”"]),
    ]


def test_what_nobody_says_is_left_out():
    assert relations(TEXT, "The agency", "wrote", RUNS_ON) == [
        ("The agency", "wrote", ["“Pray for us.”"])
    ]


PLAIN = "The board knew the gate was open. It sent no boats until Sunday, Marta says."


@pytest.mark.parametrize(
    "content",
    [
        ("The board knew the gate was open. It sent no boats until Sunday",),
        ("The board knew the gate was open", "It sent no boats until Sunday"),
    ],
    ids=["one piece", "two pieces"],
)
def test_unmarked_words_of_another_sentence_are_not_the_speakers(content):
    pieces = tuple(candidate(PLAIN, "content", words) for words in content)
    source, cue = candidate(PLAIN, "source", "Marta"), candidate(PLAIN, "cue", "says")
    view = View(Draft(report_of(PLAIN)))
    found = Relation(source, cue, pieces, 0.8)
    (kept,) = uncrossed(view, [*pieces, source, cue], [found])
    assert [PLAIN[one.start : one.end] for one in kept.content] == ["It sent no boats until Sunday"]


def test_an_unmarked_sentence_with_nothing_of_the_cues_own_is_nobodys():
    text = "The board knew the gate was open. So Marta says."
    assert relations(text, "Marta", "says", "The board knew the gate was open") == []


WHOLE = {
    "a quotation of two sentences": (
        "Moss said: “We left. It rained.” Snow fell.",
        "“We left. It rained.”",
    ),
    "a quotation that another follows": (
        "Moss said: “We left.” “It rained.”",
        "“We left.” “It rained.”",
    ),
    "marks inside a sentence": (
        "Moss said: The “rain” fell. It was cold.",
        "The “rain” fell. It was cold.",
    ),
}


@pytest.mark.parametrize(("text", "content"), WHOLE.values(), ids=WHOLE)
def test_other_contents_stay_whole(text, content):
    assert relations(text, "Moss", "said", content) == [("Moss", "said", [content])]


def test_the_product_keeps_both():
    found = encoded(
        TEXT, "The agency", "wrote", RUNS_ON, [("source", "residents"), ("cue", "told")]
    )
    draft = Draft(report_of(TEXT), found)
    draft.add(attribution.read(draft))
    assert [
        (one.source[0].text, one.content[0].text, one.mode) for one in draft.of(Attribution)
    ] == [("The agency", "Pray for us", "direct"), ("residents", "It was grim in Lund", "indirect")]


def test_a_mark_that_opens_and_never_closes_is_no_part_of_what_is_said():
    text = "He said: “They were checked.\n\n“They will be checked again.”"
    draft = Draft(report_of(text), encoded(text, "He", "said", "“They were checked"))
    draft.add(attribution.read(draft))
    assert draft.of(Attribution)[0].content[0].text.startswith("They were checked")
