"""Events held against passages whose acts are marked."""

from collections import Counter

import pytest

from onrecord import read_text
from workshop.evaluate.marked import PASSAGES, SECOND, acts_of, passages, tally
from workshop.train.written import line_of, marked

LINE = line_of(
    "[Border police|a1] [arrested|COERCE1.happened] [Ida Moss|r1] on Friday. "
    "[The mayor|a2] [waved|CONSULT2.happened] from the balcony."
)


def counted(text):
    counts, errors = Counter(), []
    tally(LINE, read_text(text, model="none"), counts, errors)
    return counts, [error.split("\t")[0] for error in errors]


def test_what_is_found_missed_and_right():
    counts, errors = counted(LINE.text)
    assert counts == {"marked": 2, "given": 1, "found": 1} | dict.fromkeys(
        ("type", "status", "actor", "recipient"), 1
    )
    assert errors == ["missed"]


def test_an_act_too_much_is_told():
    counts, errors = counted(
        "Border police had a rest; they arrested nobody, and bombed Orlandi towns."
    )
    assert counts["given"] > counts["found"]
    assert "too much" in errors


def test_sides_are_places_in_the_text():
    first, second = acts_of(LINE)
    assert [LINE.text[slice(*place)] for place in first.actors + first.recipients] == [
        *("Border police", "Ida Moss"),
    ]
    assert second.recipients == ()


@pytest.mark.parametrize("path", [PASSAGES, SECOND], ids=["first", "second"])
def test_no_passage_was_trained_on(path):
    trained = {line.text for line in marked()}
    assert len(passages(path)) == 90
    assert not trained & {line.text for line in passages(path)}
