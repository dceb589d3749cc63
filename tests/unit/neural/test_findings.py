"""What the heads say comes back in the text's own offsets, however long the text."""

import math
from types import SimpleNamespace

import numpy as np
import pytest

from onrecord.neural import Candidate, Relation, encode
from onrecord.neural.decode import Transitions
from onrecord.neural.tagset import TAGS
from onrecord.neural.wordpiece import WordPiece

WORDS = ["mayor", "said", "close", "pier", "the", "."]
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS]
TAG = {"mayor": "B-source", "said": "B-cue", "pier": "B-content", "close": "I-content"}
TEXT = "The mayor said: pier close."


class Stub:
    """An encoder that knows four words; contents point to the cue after or before them."""

    name, least = "stub@1", 0.5
    cutter = WordPiece(PIECES)
    transitions = Transitions(np.zeros((7, 7)), np.zeros(7))

    def __init__(self):
        self.longest = 0

    def run(self, pieces, kinds, words):
        self.longest = max(self.longest, len(pieces))
        assert len(kinds) == len(pieces)
        shown = [PIECES[pieces[place]] for place in words]
        emissions = np.full((len(words), len(TAGS)), -9.0, np.float32)
        links = np.full((2, len(words), len(words)), -math.inf, np.float32)
        links[:, :, 0] = 0
        for number, word in enumerate(shown):
            emissions[number, TAGS.index(TAG.get(word, "O"))] = 9
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
    sure = SimpleNamespace(**{name: getattr(Stub(), name) for name in ("name", "cutter", "run")})
    sure.transitions, sure.least = Stub.transitions, 1.1
    found = encode(TEXT, [(0, len(TEXT))], sure)
    assert len(found.candidates) == 3
    assert found.relations == ()


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
