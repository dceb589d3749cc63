"""Verbs of acting: dropped where the encoder took them for reporting verbs, kept before words."""

import re

import pytest

from onrecord.lexicon import rows
from onrecord.neural import Candidate, Encoded, Relation
from onrecord.readers import attribution
from onrecord.readers.draft import Draft
from onrecord.record import Attribution
from tests.records import report_of

ACTS = rows("act_verbs")
_PART = re.compile(r"[\[<{](.*?)[\]>}]")
_ROLES = {"[": "source", "<": "cue", "{": "content"}


def told(marked, score=0.9):
    """The cues that stay of a sentence with [source], <cue> and {content} as the encoder's."""
    text, parts = "", {}
    last = 0
    for match in _PART.finditer(marked):
        text += marked[last : match.start()]
        role = _ROLES[match.group()[0]]
        parts[role] = Candidate(role, len(text), len(text) + len(match[1]), 0.9)
        text, last = text + match[1], match.end()
    text += marked[last:]
    relation = Relation(parts["source"], parts["cue"], (parts["content"],), score)
    draft = Draft(report_of(text), Encoded("attribution@test", (), (relation,)))
    draft.add(attribution.read(draft))
    return [span.text for one in draft.of(Attribution) for span in one.cue]


@pytest.mark.parametrize("row", ACTS, ids=lambda row: row["lemma"])
def test_an_act_is_nothing_said(row):
    assert told(row["example"]) == []


@pytest.mark.parametrize("row", ACTS, ids=lambda row: row["lemma"])
def test_words_behind_the_verb_are_said(row):
    assert len(told(row["counter"])) == 1


def test_an_act_in_an_idiom_of_speech_is_said():
    assert told("[The mayor] <paid tribute to> {the crews}.") == ["paid tribute to"]


CITED = {
    "people": ("[The paper] <cited> {people familiar with the plan}.", 0),
    "one of them": ("[The paper] <cited> {a senior official at the port}.", 0),
    "one of them as saying": ("[The paper] <quoted> {a guard as saying that it was shut}.", 2),
    "what somebody was": ("[The paper] <cited> {her years as secretary of the port}.", 1),
}


@pytest.mark.parametrize(("marked", "kept"), CITED.values(), ids=CITED)
def test_who_is_cited_is_nothing_said(marked, kept):
    assert len(told(marked)) == kept


def test_a_call_for_an_act_is_said():
    assert told("[The union] <called for> {a strike}.") == ["called for"]


ACTS_WISHED = {
    "a noun": "[The mayor] <wants> {more police on the quays}.",
    "a place": "[The mayor] <wants> {a bridge to the island}.",
    "people hurt": "[The ward] <needs> {masks for the injured}.",
    "a former act": "[The town] <seeks> {trained nurses}.",
    "refused": "[The guild] <does not want> {a fair}.",
}
WISHED = {
    "to do": "[The union] <plans> {to strike on Monday}.",
    "somebody to do": "[Residents] <want> {the mayor of Lund to go}.",
    "a thing done": "[The mayor] <wants> {the toll scrapped}.",
    "a thing done by a day": "[The mayor] <wants> {the old quay torn down by May}.",
    "a thing put off": "[The clerk] <wanted> {the vote put off until May}.",
    "what it does": "[The party] <wants> {a law that ends tolls}.",
}


@pytest.mark.parametrize("marked", ACTS_WISHED.values(), ids=ACTS_WISHED)
def test_a_thing_that_is_wished_for_is_nothing_said(marked):
    assert told(marked) == []


@pytest.mark.parametrize("marked", WISHED.values(), ids=WISHED)
def test_what_is_wished_to_be_is_said(marked):
    assert len(told(marked)) == 1


UNKNOWN = "[The crew] <repainted> {the old lighthouse}."
KNOWN = "[The crew] <described> {the old lighthouse}."


@pytest.mark.parametrize(
    ("marked", "score", "kept"),
    [
        (UNKNOWN, 0.29, 0),
        (UNKNOWN, 0.31, 1),
        (KNOWN, 0.2, 1),
        ("[The crew] <repainted> {it was new}.", 0.2, 1),
        ("[The crew] <hooted> {“Get off our quay!” at dawn}.", 0.3, 1),
    ],
    ids=["unsure", "sure", "a reporting verb", "a clause", "a quotation"],
)
def test_a_noun_behind_an_unknown_verb_needs_a_surer_find(marked, score, kept):
    assert len(told(marked, score)) == kept
