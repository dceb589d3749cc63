"""Every row of the time tables does what its example says, and nothing in its counter-example."""

import re
from datetime import date

import pytest

from onrecord.intake.loaded import loaded
from onrecord.lexicon import rows
from onrecord.readers import times
from onrecord.readers.draft import Draft
from onrecord.readers.times.feasts import feast_days
from onrecord.record import Block, Time

RULES, MODIFIERS, SHAPES = rows("time_rules"), rows("time_modifiers"), rows("time_shapes")
VETOES = [row for row in RULES if row["type"] == "NONE"]
READING = [row for row in RULES if row["type"] != "NONE"]
WEDNESDAY = date(2024, 7, 10)


def found(text):
    blocks = [Block("paragraph", 0, len(text))]
    draft = Draft(loaded(text, blocks, published=WEDNESDAY).report)
    draft.add(times.read(draft))
    return draft.of(Time)


def marked(example):
    """The text without its brackets, and where they stood."""
    match = re.search(r"\[(.*?)\]", example)
    assert match, f"{example!r} marks no time"
    return example.replace("[", "").replace("]", ""), match.start(), match[1]


def by(row, text):
    """The times of ``text`` that the rule of ``row`` had a part in."""
    return [time for time in found(text) if row["id"] in time.how.removeprefix("rule:").split("+")]


def ids(table, column="id"):
    return {"ids": [row[column] for row in table]}


@pytest.mark.parametrize("row", READING, **ids(READING))
def test_a_rule_reads_its_example(row):
    text, start, words = marked(row["example"])
    assert [
        (time.text, time.value, time.type) for time in by(row, text) if time.start == start
    ] == [(words, row["gives"], row["type"])]


@pytest.mark.parametrize("row", READING, **ids(READING))
def test_a_rule_leaves_its_counter_example(row):
    assert row["counter"]
    assert not by(row, row["counter"])


@pytest.mark.parametrize("row", VETOES, **ids(VETOES))
def test_what_is_no_time_is_not_read_and_its_counter_example_is(row):
    assert not found(row["example"])
    assert found(row["counter"])


@pytest.mark.parametrize("row", MODIFIERS, **ids(MODIFIERS))
def test_a_modifier_belongs_to_its_time(row):
    text, start, words = marked(row["example"])
    assert [(time.start, time.text, time.mod) for time in found(text)] == [
        (start, words, row["mod"])
    ]


@pytest.mark.parametrize("row", MODIFIERS, **ids(MODIFIERS))
def test_a_modifier_leaves_its_counter_example(row):
    assert row["mod"] not in [time.mod for time in found(row["counter"])]


@pytest.mark.parametrize("row", SHAPES, **ids(SHAPES, "classes"))
def test_a_shape_takes_its_example_and_not_its_counter_example(row):
    shape = re.compile(row["regex"])
    assert shape.match(row["example"])
    match = shape.match(row["counter"])
    assert match is None or match.group() != row["counter"]


@pytest.mark.parametrize("table", [RULES, MODIFIERS], ids=["rules", "modifiers"])
def test_no_rule_has_the_id_of_another(table):
    names = [row["id"] for row in table]
    assert sorted(names) == sorted(set(names))


FEASTS = {
    "christmas eve": "2024-12-24",
    "9/11": None,
    "d-day": None,
    "leap day": "2024-02-29",
    "thanksgiving": "2024-11-28",
    "black friday": "2024-11-29",
    "memorial day": "2024-05-27",
    "election day": "2024-11-05",
    "ash wednesday": "2024-02-14",
    "easter": "2024-03-31",
    "orthodox easter": "2024-05-05",
    "eid al-fitr": "2024-04-10",
    "passover": "2024-04-23",
    "rosh hashanah": "2024-10-03",
    "hanukkah": "2024-12-26",
    "purim": "2024-03-24",
    "lunar new year": "2024-02-10",
}


@pytest.mark.parametrize(("name", "day"), FEASTS.items())
def test_a_feast_of_2024_falls_on_its_day(name, day):
    days = feast_days(name, 2024)
    assert (days and days[0].isoformat()) == day


@pytest.mark.parametrize("row", rows("time_feasts"), **ids(rows("time_feasts"), "name"))
def test_a_feast_can_be_reckoned_in_some_year(row):
    years = [1944, 1945, 2001, *range(2020, 2030)]
    assert any(feast_days(row["name"], year) for year in years)
