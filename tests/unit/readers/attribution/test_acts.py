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


def told(marked):
    """The cues that stay of a sentence with [source], <cue> and {content} as the encoder's."""
    text, parts = "", {}
    last = 0
    for match in _PART.finditer(marked):
        text += marked[last : match.start()]
        role = _ROLES[match.group()[0]]
        parts[role] = Candidate(role, len(text), len(text) + len(match[1]), 0.9)
        text, last = text + match[1], match.end()
    text += marked[last:]
    relation = Relation(parts["source"], parts["cue"], (parts["content"],), 0.9)
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


def test_a_call_for_an_act_is_said():
    assert told("[The union] <called for> {a strike}.") == ["called for"]
