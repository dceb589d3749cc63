"""Natural pairs of copies: how they are drawn, what the gold holds, how an answer counts."""

import re

import pytest

from onrecord.record import Copy
from workshop.evaluate.natural_copies import Answer, Gold, figures, gold, whole
from workshop.evaluate.natural_pairs import drawn

SAID = "the ferry stopped at the third pier because its ropes had frozen in the night"
TEXTS = {
    "ecbplus/1_1ecb": f"At noon {SAID}.",
    "ecbplus/1_2ecb": f"Two hours later {SAID}, a clerk said.",
    "ecbplus/1_3ecb": "Nobody could say when the boats would run again.",
    "polnear/a": "The mayor spoke for an hour and said nothing of the pier.",
}


def test_pairs_that_share_a_run_are_drawn_and_pairs_of_one_story_that_share_none():
    found = {(one, other): share for one, other, share in drawn(TEXTS)}
    assert set(found) == {
        ("ecbplus/1_1ecb", "ecbplus/1_2ecb"),
        ("ecbplus/1_1ecb", "ecbplus/1_3ecb"),
        ("ecbplus/1_2ecb", "ecbplus/1_3ecb"),
    }
    assert found["ecbplus/1_1ecb", "ecbplus/1_2ecb"] > 0.7
    assert found["ecbplus/1_1ecb", "ecbplus/1_3ecb"] == 0


def test_a_draw_is_told_by_its_seed():
    assert list(drawn(TEXTS, 3)) == list(drawn(TEXTS, 3))


def test_the_gold_holds_names_and_labels_alone():
    pairs = gold()
    assert {pair.label for pair in pairs} == {"copy", "part", "neither", "unsure"}
    assert len({(pair.one, pair.other) for pair in pairs}) == len(pairs)
    for pair in pairs:
        assert re.fullmatch(r"(?:ecbplus/\d+_\d+ecb(?:plus)?|polnear/\S+)", pair.one)
        assert pair.original in ("", pair.one, pair.other)
        assert bool(pair.original) == bool(pair.by)
        assert not pair.original or pair.label in ("copy", "part")


BROKEN = {
    "a quotation over two lines": (
        "He said “we go\n\nand stay” then.",
        "He said “we go and stay” then.",
    ),
    "straight marks": ('"We go.\n\nWe stay." So be it.', '"We go. We stay." So be it.'),
    "no quotation": ("One.\n\nTwo.", "One.\n\nTwo."),
}


@pytest.mark.parametrize(("text", "joined"), BROKEN.values(), ids=BROKEN)
def test_a_quotation_cut_into_lines_is_one_paragraph_again(text, joined):
    assert whole(text) == joined


COPY = Copy("a", "b", 1.0, (), None, (), (), "made")


def answer(label, *, found, original="", given="", by="clock"):
    pair = Gold("1", label, "one", "other", original, by if original else "")
    return Answer(pair, COPY if found else None, given)


def test_figures_of_answers():
    answers = [
        answer("copy", found=True, original="one", given="one"),
        answer("copy", found=True, original="one", given="other", by="day"),
        answer("part", found=False, original="other"),
        answer("neither", found=True),
        answer("neither", found=False),
    ]
    assert figures(answers) == {
        "natural": 66.7,
        "natural_copy": 100.0,
        "natural_part": 0.0,
        "natural_neither": 50.0,
        "natural_direction": 50.0,
        "natural_untold": 100.0,
    }
