"""Whatever the encoder finds: nothing raises, every span holds its words, no chain goes round."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.neural import Candidate, Encoded, Relation
from onrecord.readers import attribution
from onrecord.readers.draft import Draft
from onrecord.record import Attribution, spans_of
from tests.drafts import draft_of
from tests.unit.readers.attribution.test_any_text import PIECES

TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)
ROLES = ("source", "cue", "content")


def read(draft, encoded):
    reading = Draft(draft.report, encoded)
    reading.add(attribution.read(reading))
    return reading.of(Attribution)


@st.composite
def findings(draw):
    """A draft and an encoder's findings in it: stretches of words that do not meet, some tied."""
    draft = draft_of(draw(TEXTS))
    words = [token for token in draft.tokens if draft.text[token[0]].isalnum()]
    runs = draw(st.lists(st.tuples(st.sampled_from((*ROLES, "")), st.integers(1, 6)), max_size=12))
    every, at = [], 0
    for role, length in runs:
        run = words[at : at + length]
        at += length
        if role and run:
            every.append(Candidate(role, run[0][0], run[-1][1], draw(st.sampled_from((0.3, 0.9)))))
    sources = [None, *(one for one in every if one.role == "source")]
    cues = [one for one in every if one.role == "cue"]
    contents = draw(st.permutations([one for one in every if one.role == "content"]))
    relations = tuple(
        Relation(draw(st.sampled_from(sources)), cue, (content,), content.score)
        for cue, content in zip(cues, contents, strict=False)
    )
    return draft, Encoded("attribution@test", tuple(every), relations)


@settings(max_examples=200, deadline=None)
@given(findings())
def test_any_findings_give_sound_attributions(given):
    draft, encoded = given
    found = read(draft, encoded)
    outers = {each.id: each.within for each in found}
    for each in found:
        assert all(draft.text[span.start : span.end] == span.text for span in spans_of(each))
        outer, steps = each.within, 0
        while outer is not None and steps <= len(found):
            outer, steps = outers[outer], steps + 1
        assert steps <= len(found)


@pytest.mark.growth
def test_many_crossing_contents_take_linear_time():
    draft = draft_of("“Sit down.” The hall was full, ushers told him. " * 3_000)
    found, relations, at = [], [], 0
    for _ in range(3_000):
        content = Candidate("content", at, at + 29, 0.9)
        source, cue = (
            Candidate("source", at + 31, at + 37, 0.9),
            Candidate("cue", at + 38, at + 42, 0.9),
        )
        found += [content, source, cue]
        relations.append(Relation(source, cue, (content,), 0.9))
        at += 48
    begun = time.process_time()
    assert read(draft, Encoded("attribution@test", tuple(found), tuple(relations)))
    assert time.process_time() - begun < 5
