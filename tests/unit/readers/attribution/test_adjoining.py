"""Contents that the encoder tied to no cue: those right behind a free one, and those that go on."""

import pytest

from onrecord.neural import Candidate, Encoded, Relation
from onrecord.readers.attribution.adjoining import adjoined
from onrecord.readers.attribution.view import View
from onrecord.readers.draft import Draft
from tests.drafts import draft_of


def candidate(text, role, words, score=0.9):
    start = text.index(words)
    return Candidate(role, start, start + len(words), score)


def relations(marked, free, tied=()):
    """Source, cue and contents of what comes out; ``free`` and ``tied`` as role and words."""
    draft = draft_of(marked)
    text = draft.text
    loose = [candidate(text, *each) for each in free]
    parts = [candidate(text, *each) for each in tied]
    kept = (Relation(parts[0], parts[1], (parts[2],), 0.9),) if parts else ()
    every = sorted([*loose, *parts], key=lambda one: one.start)
    found = adjoined(View(Draft(draft.report)), Encoded("attribution@test", tuple(every), kept))
    return [
        tuple(text[one.start : one.end] for one in (one.source, one.cue, *one.content))
        for one in found
    ]


ADJOINED = {
    "the next paragraph": (
        "He wrote:\n“We left.”",
        [("source", "He"), ("cue", "wrote:"), ("content", "“We left.”")],
        [("He", "wrote:", "“We left.”")],
    ),
    "the words behind it": (
        "She rose, going on to say that it held.",
        [("source", "She"), ("cue", "going on to say"), ("content", "that it held")],
        [("She", "going on to say", "that it held")],
    ),
    "the words before it": (
        "It held, a court heard on Monday.",
        [("content", "It held"), ("source", "a court"), ("cue", "heard")],
        [("a court", "heard", "It held")],
    ),
    "the words before it, cue first": (
        "It held, said the court.",
        [("content", "It held"), ("cue", "said"), ("source", "the court")],
        [("the court", "said", "It held")],
    ),
    "other words between content and source": (
        "It held until May, when a court heard the case.",
        [("content", "It held"), ("source", "a court"), ("cue", "heard")],
        [],
    ),
    "a source in the sentence before": (
        "She rose. There came a call for calm.",
        [("source", "She"), ("cue", "call for"), ("content", "calm")],
        [],
    ),
    "words between them": (
        "She wrote to the mayor that it held.",
        [("source", "She"), ("cue", "wrote"), ("content", "that it held")],
        [],
    ),
    "the next paragraph, without a colon": (
        "So she wrote.\n“We left.”",
        [("source", "she"), ("cue", "wrote"), ("content", "“We left.”")],
        [],
    ),
    "a cue that may be none": (
        "She rose, going on to say that it held.",
        [("source", "She"), ("cue", "going on to say", 0.4), ("content", "that it held")],
        [],
    ),
}


@pytest.mark.parametrize(("marked", "free", "expected"), ADJOINED.values(), ids=ADJOINED)
def test_a_free_cue_takes_the_content_right_behind_it(marked, free, expected):
    assert relations(marked, free) == expected


TIED = [("source", "Ada"), ("cue", "said"), ("content", "“It held all night.")]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph():
    marked = "Ada said: “It held all night.\n“Then it broke.”"
    assert relations(marked, [("content", "“Then it broke.”")], TIED) == [
        ("Ada", "said", "“It held all night.", "“Then it broke.”")
    ]


def test_a_closed_quotation_does_not_go_on():
    marked = "Ada said: “It held all night.”\n“Then it broke.”"
    assert relations(marked, [("content", "“Then it broke.”")], TIED) == [
        ("Ada", "said", "“It held all night.")
    ]


def test_a_headline_tells_nothing_of_the_paragraph_under_it():
    marked = "# Dam held, court hears\nIt held all night, a court heard on Monday."
    parts = [("source", "court"), ("cue", "hears"), ("content", "It held all night")]
    free = [("source", "a court"), ("cue", "heard")]
    assert relations(marked, free, parts) == [("a court", "heard", "It held all night")]
