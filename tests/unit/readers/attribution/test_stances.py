"""Stances: negation, refusal and denial, as rules and as the encoder's cues tell them."""

import pytest

from onrecord.neural import Candidate, Encoded, Relation
from onrecord.readers import attribution
from onrecord.readers.draft import Draft
from onrecord.record import Attribution
from tests.drafts import attributions
from tests.records import report_of

STANCES = {
    "a question held back": ("The mayor has not said whether the pool will close.", "refuses"),
    "words held back": ("The mayor would not say that the pool was closed.", "refuses"),
    "who is held back": ("The mayor did not say who had called.", "refuses"),
    "cannot": ("The mayor cannot confirm that the pool was closed.", "refuses"),
    "no confirmation": ("The mayor has not confirmed that the pool was closed.", "refuses"),
    "declined": ("The mayor declined to confirm that the pool was closed.", "refuses"),
    "no denial": ("The mayor did not deny that the pool was closed.", "refuses"),
    "neither": ("The mayor neither confirmed nor denied that it was closed.", "refuses"),
    "ruled out": ("The mayor has ruled out closing the pool.", "refuses"),
    "not what it says": ("The survey does not say that rents doubled.", "denies"),
    "never claimed": ("The mayor never claimed that the pool was clean.", "denies"),
    "not guilty": ("The driver pleaded not guilty on Monday to two counts of theft.", "denies"),
    "a belief that is not held": ("The mayor does not think that it will rain.", "believes"),
    "plain": ("The mayor said that the pool was closed.", "asserts"),
}


@pytest.mark.parametrize(("text", "stance"), STANCES.values(), ids=STANCES)
def test_the_stance_of_a_clause(text, stance):
    assert [one.stance for one in attributions(text)] == [stance]


OF_CUES = {
    "guilty": ("The driver", "pleaded guilty to", "two counts of theft", "asserts"),
    "not guilty": ("The driver", "pleaded not guilty", "to two counts of theft", "denies"),
    "ruled out": ("The mayor", "has ruled out", "closing the pool", "refuses"),
    "silence the table lacks": ("The mayor", "did not elaborate on", "the plan", "refuses"),
    "no call returned": ("The mayor", "did not return", "calls on Monday", "refuses"),
    "drawn no further": ("The mayor", "could not be drawn on", "the plan", "refuses"),
    "no comment": ("The mayor", "had no comment on", "the plan", "refuses"),
    "a comment": ("The mayor", "had a comment on", "the plan", "asserts"),
    "held back": ("The mayor", "has not said", "when the pool will close", "refuses"),
    "not said": ("The letter", "does not say", "that rents doubled", "denies"),
    "an open question": ("The board", "is looking into", "whether the pool was safe", "asks"),
    "wants to know": ("The board", "has demanded to know", "why the pool was shut", "asks"),
    "seems not to know": ("The board", "seems not to know", "that it was shut", "asserts"),
    "no open question": ("The survey", "shows", "whether the pool was safe", "asserts"),
    "not claimed": ("The mayor", "did not claim", "that the pool was clean", "denies"),
}


@pytest.mark.parametrize(("source", "cue", "content", "stance"), OF_CUES.values(), ids=OF_CUES)
def test_the_stance_of_the_encoders_cue(source, cue, content, stance):
    text = f"{source} {cue} {content}."
    spans, start = [], 0
    for role, words in (("source", source), ("cue", cue), ("content", content)):
        spans.append(Candidate(role, start, start + len(words), 0.9))
        start += len(words) + 1
    relation = Relation(spans[0], spans[1], (spans[2],), 0.9)
    draft = Draft(report_of(text), Encoded("attribution@test", (), (relation,)))
    draft.add(attribution.read(draft))
    assert [one.stance for one in draft.of(Attribution)] == [stance]


def test_a_denial_beside_a_statement_has_its_own_stance():
    found = attributions("Okafor said the guard was safe and denied that Brandt had been held.")
    assert [(one.stance, one.content[0].text) for one in found] == [
        ("asserts", "the guard was safe"),
        ("denies", "that Brandt had been held"),
    ]


def test_a_question_held_back_stands_beside_what_the_encoder_found():
    text = "The mayor would not say when the pool would close."
    draft = Draft(report_of(text), Encoded("attribution@test", (), ()))
    draft.add(attribution.read(draft))
    assert [(one.stance, one.content[0].text) for one in draft.of(Attribution)] == [
        ("refuses", "when the pool would close")
    ]


def test_a_plea_that_the_encoder_cut_is_whole_again():
    text = "The driver pleaded not guilty to charges that she stole a lamp."
    source, cue = Candidate("source", 0, 10, 0.9), Candidate("cue", 11, 18, 0.9)
    content = Candidate("content", 19, len(text) - 1, 0.9)
    encoded = Encoded("attribution@test", (), (Relation(source, cue, (content,), 0.9),))
    draft = Draft(report_of(text), encoded)
    draft.add(attribution.read(draft))
    assert [(one.cue[0].text, one.content[0].text) for one in draft.of(Attribution)] == [
        ("pleaded not guilty", "charges that she stole a lamp")
    ]
