"""The sentences that we wrote for training: their marks, and what a training makes of them."""

from collections import Counter
from itertools import chain

import pytest

from onrecord.neural.encoder import WEIGHTS
from onrecord.neural.tagset import ACTS, PARTY_TAGS
from onrecord.neural.wordpiece import WordPiece
from workshop.train.labelled import UNKNOWN
from workshop.train.marks import WrittenError
from workshop.train.written import Mark, line_of, marked, written

LINE = "[Ardovia|a1] [called off|REJECT1.happened] [talks|CONSULT2.denied] with [rebels|r1 r2]."


def test_a_line_is_its_words_without_the_marks():
    line = line_of(LINE)
    assert line.text == "Ardovia called off talks with rebels."
    assert [line.text[mark.start : mark.end] for mark in line.marks] == [
        *("Ardovia", "called off", "talks", "rebels"),
    ]
    assert line.marks[2] == Mark(19, 24, ((2, "CONSULT", "denied"),), (), ())
    assert line.marks[3].recipient_of == (1, 2)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param("[Ardovia|a1] slept.", id="a side without its act"),
        pytest.param("It [met|MEETING1.happened] them.", id="no type"),
        pytest.param("It [met|CONSULT1.maybe] them.", id="no status"),
        pytest.param("It [met|CONSULT1.happened and [spoke|x].", id="a mark left open"),
        pytest.param("It [met|CONSULT1.happened], [spoke|CONSULT1.happened].", id="a number twice"),
    ],
)
def test_a_line_marked_wrongly_is_refused(wrong):
    with pytest.raises(WrittenError):
        line_of(wrong)


def test_a_text_has_a_label_for_every_word():
    cutter = WordPiece((WEIGHTS / "vocab.txt").read_text(encoding="utf-8").splitlines())
    (text,) = written([line_of(LINE)], cutter, seed=1)
    words = "ardovia called off talks with rebels .".split()
    assert len(list(chain.from_iterable(text.words))) == len(words)
    rows = {name: dict(zip(words, row, strict=True)) for name, row in text.layers.items()}
    assert {word: ACTS[int(act)] for word, act in rows["deeds"].items() if act} == {
        "called": "REJECT",
        "talks": "CONSULT",
    }
    assert rows["deed"]["called"] == rows["actor of"]["ardovia"] == 2
    assert rows["recipient of"]["rebels"] == 2 + 4
    assert [PARTY_TAGS[int(tag)] for tag in rows["parties"].values()] == [
        *("B-party", "O", "O", "O", "O", "B-party", "O"),
    ]
    assert rows["held"] | {"talks": 0} == dict.fromkeys(words, UNKNOWN) | {"called": 1, "talks": 0}
    assert rows["held"]["talks"] == -1


def test_the_lines_that_stand_are_marked_as_they_should_be():
    lines = list(marked())
    kinds = Counter(act[1] for line in lines for mark in line.marks for act in mark.acts)
    assert len({line.text for line in lines}) == len(lines)
    assert set(kinds) == set(ACTS) - {"none", "YIELD"} | {"CONCEDE", "RETREAT"}
    assert min(kinds.values()) >= 75
    assert sum(not line.marks for line in lines) >= len(lines) / 6
