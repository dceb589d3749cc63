"""Paragraphs whose attributions we marked: their marks, and what is held against them."""

from itertools import chain, pairwise

import pytest

from onrecord import read_text
from workshop.evaluate.said import PASSAGES, differences, outermost
from workshop.train.marks import WrittenError
from workshop.train.said import SAID, lines_of, said

LINE = (
    "[“We left,|c1]” [said|q1] [Ona Brell|s1]. "
    "[It was dark|c2], [she|s2] [added|q2], [and cold|c2]."
)
TEXT = "“We left,” said Ona Brell. It was dark, she added, and cold."


def read(tmp_path, *lines):
    path = tmp_path / "a.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(lines_of(path))


def test_marks_become_attributions_of_the_bare_text(tmp_path):
    ((text, (first, second)),) = read(tmp_path, LINE)
    assert text == TEXT
    assert [text[slice(*place)] for place in first.source + first.cue] == ["Ona Brell", "said"]
    assert [text[slice(*place)] for place in second.content] == ["It was dark", "and cold"]


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param("[Ona|s1] [said|q1].", id="no content"),
        pytest.param("[Ona|x1] slept.", id="no label"),
        pytest.param("[Ona slept.", id="a mark left open"),
    ],
)
def test_a_line_marked_wrongly_is_refused(tmp_path, wrong):
    with pytest.raises(WrittenError):
        read(tmp_path, wrong)


def test_texts_of_a_few_paragraphs_keep_their_places(tmp_path):
    read(tmp_path, LINE, "Nobody came.", LINE, LINE, "The end.")
    texts = list(said(tmp_path, seed=1))
    assert [text.text.count("\n") for text in texts] == [4, 1]
    contents = [
        text.text[slice(*piece)]
        for text in texts
        for each in text.attributions
        for piece in each.content
    ]
    assert contents == ["“We left,", "It was dark", "and cold"] * 3


def test_every_line_that_we_wrote_is_marked_well():
    texts = list(said(SAID, seed=1))
    assert len(texts) > 50
    for text in texts:
        for places in chain.from_iterable(vars(each).values() for each in text.attributions):
            assert all(start < end <= len(text.text) for start, end in places)
            assert all(before[1] <= after[0] for before, after in pairwise(sorted(places)))


def test_what_stands_inside_anothers_content_is_not_judged():
    record = read_text("The ministry said that witnesses had told it the road was shut.")
    assert len(record.attributions) == 2
    (kept,) = outermost(record.attributions)
    assert kept.source[0].text == "The ministry"


def test_what_is_missed_and_what_is_too_much_is_told():
    one = {"source": [(0, 3)], "cue": [(4, 8)], "content": [(9, 13)]}
    gold = {"0": ("Ona said they left", {"writer": [one]})}
    assert differences(gold, {"0": []}) == ["0\tmissed\tOna | said | they"]
    assert differences(gold, {"0": [one, one | {"source": []}]}) == ["0\ttoo much\t | said | they"]


def test_no_passage_was_trained_on():
    measured = {text for text, _ in lines_of(PASSAGES)}
    trained = {text for path in SAID.glob("*.txt") for text, _ in lines_of(path)}
    assert len(measured) == 80
    assert not measured & trained
