"""What the heads say comes back in the text's own offsets, however long the text."""

import math

import numpy as np
import pytest

from onrecord.neural import Act, Candidate, Relation, encode
from onrecord.neural.decode import Transitions
from onrecord.neural.tagset import ACTS, COLUMNS, NAME_TAGS, PARTY_TAGS, RELATIONS, STATUS, TAGS
from onrecord.neural.wordpiece import WordPiece

WORDS = ["mayor", "said", "close", "pier", "the", ".", "lena", "sued"]
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS]
TAG = {"mayor": "B-source", "said": "B-cue", "pier": "B-content", "close": "I-content"}
NAME = {"lena": "B-person"}
PARTY = {"mayor": "B-party", "the": "B-party", "pier": "I-party"}
ACT = {"sued": "ACCUSE"}
TEXT = "The mayor said: pier close."
DEED = "Lena sued the pier."


def transitions(tags):
    return Transitions(np.zeros((len(tags), len(tags))), np.zeros(len(tags)))


class Stub:
    """An encoder that knows few words; contents point to the cue after or before them."""

    def __init__(self, least=0.5):
        self.name, self.least = "stub@1", {"relations": least, "acts": least}
        self.cutter = WordPiece(PIECES)
        self.transitions = {"tags": transitions(TAGS), "names": transitions(NAME_TAGS)}
        self.longest = 0

    def run(self, pieces, kinds, words):
        self.longest = max(self.longest, len(pieces))
        assert len(kinds) == len(pieces)
        shown = [PIECES[pieces[place]] for place in words]
        width = max(columns.stop for columns in COLUMNS.values())
        emissions = np.full((len(words), width), -9.0, np.float32)
        links = np.full((len(RELATIONS), len(words), len(words)), -math.inf, np.float32)
        links[:, :, 0] = 0

        def say(number, head, column):
            emissions[number, COLUMNS[head].start + column] = 9

        for number, word in enumerate(shown):
            say(number, "tags", TAGS.index(TAG.get(word, "O")))
            say(number, "names", NAME_TAGS.index(NAME.get(word, "O")))
            say(number, "parties", PARTY_TAGS.index(PARTY.get(word, "O")))
            say(number, "acts", ACTS.index(ACT.get(word, "none")))
            if word == "sued":
                say(number, "status", STATUS.index("event"))
                emissions[number, COLUMNS["status"].start + 1 :] = 0.5
                links[2, number, 0], links[2, number, shown.index("lena")] = -math.inf, 0
                links[3, number, 0], links[3, number, shown.index("pier")] = -math.inf, 0
            if word in {"pier", "close"} and "said" in shown:
                links[0, number, 0], links[0, number, shown.index("said")] = -math.inf, 0
            if word == "said" and "mayor" in shown:
                links[1, number, 0], links[1, number, shown.index("mayor")] = -math.inf, 0
        return emissions, links


def at(text, role, words, start=0):
    place = text.index(words, start)
    return Candidate(role, place, place + len(words), pytest.approx(1, abs=1e-5))


def test_a_relation_in_offsets():
    found = encode(TEXT, [(0, len(TEXT))], Stub())
    source, cue = at(TEXT, "source", "mayor"), at(TEXT, "cue", "said")
    content = at(TEXT, "content", "pier close")
    assert found.model == "stub@1"
    assert found.candidates == (source, cue, content)
    assert found.relations == (Relation(source, cue, (content,), pytest.approx(1, abs=1e-4)),)


@pytest.mark.parametrize(
    "paragraphs",
    [pytest.param([], id="no paragraphs"), pytest.param([(3, 4)], id="white space alone")],
)
def test_nothing_to_read(paragraphs):
    found = encode(TEXT, paragraphs, Stub())
    assert (found.candidates, found.relations) == ((), ())


def test_an_unsure_relation_is_left_out():
    found = encode(TEXT, [(0, len(TEXT))], Stub(least=1.1))
    assert len(found.candidates) == 3
    assert found.relations == ()


def test_names_and_acts_in_offsets():
    found = encode(DEED, [(0, len(DEED))], Stub())
    lena, pier = at(DEED, "person", "Lena"), at(DEED, "party", "the pier")
    sure = pytest.approx(1, abs=1e-3)
    assert found.names == (lena,)
    assert found.acts == (Act(5, 9, "ACCUSE", sure, sure, 0.75, lena, pier),)


def test_an_unsure_act_is_left_out():
    assert encode(DEED, [(0, len(DEED))], Stub(least=1.1)).acts == ()


def test_many_paragraphs_are_read_apart_and_all_of_them():
    text = "\n".join([TEXT] * 4000)
    size = len(TEXT)
    encoder = Stub()
    found = encode(text, [(n * (size + 1), n * (size + 1) + size) for n in range(4000)], encoder)
    assert [candidate.start for candidate in found.candidates if candidate.role == "cue"] == [
        n * (size + 1) + 10 for n in range(4000)
    ]
    assert encoder.longest <= 128


@pytest.mark.parametrize("filling", ["the ", "the"], ids=["words", "no white space at all"])
def test_one_paragraph_without_end(filling):
    text = filling * 40_000 + TEXT
    encoder = Stub()
    found = encode(text, [(0, len(text))], encoder)
    cues = [c for c in found.candidates if c.role == "cue"]
    assert [(c.start, c.end) for c in cues] == [(len(text) - 17, len(text) - 13)]
    assert encoder.longest <= 128
