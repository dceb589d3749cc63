"""Every row of the tables of counted things: its example is read so, its counter is not."""

import pytest

from onrecord.across.agreement.clauses import places
from onrecord.across.agreement.things import things
from onrecord.lexicon import rows
from onrecord.readers import Draft, quantities
from onrecord.record import Quantity
from tests.records import record_of, report_of

THINGS = rows("counted_things")
MARKS = rows("counted_marks")


def read(text):
    report = report_of(text)
    draft = Draft(report)
    draft.add(quantities.read(draft))
    return things(places(record_of(report, quantities=draft.of(Quantity))))


def name(row):
    return f"{row['place']}: {row.get('form') or row['words']}"


@pytest.mark.parametrize("row", THINGS, ids=name)
def test_a_form_names_the_thing_counted(row):
    assert row["about"] in {thing.about for thing in read(row["example"])}
    assert row["about"] not in {thing.about for thing in read(row["counter"])}


@pytest.mark.parametrize("row", MARKS, ids=name)
def test_words_mark_how_a_number_stands_to_the_whole(row):
    assert any(row["mark"] in thing.marks for thing in read(row["example"]))
    assert not any(row["mark"] in thing.marks for thing in read(row["counter"]))


WHEN = {
    "a day earlier": "He said 26 people had been killed in the market in Ostrel a day earlier.",
    "a year ago": "Some 300 people were killed in the same valley a year ago.",
    "a week after": "It found 14 people a week after the storm.",
    "a day of": "It arrested 14 people on a day of mourning.",
    "within a day": "It arrested 14 people within a day.",
}
HOW_OFTEN = {
    "a day": "The line carries 14,000 people a day.",
    "a day on": "It arrests 14 people a day on average.",
    "a week": "The clinic takes in 60 people a week, it said.",
    "a day, earlier": "It took in 14 people a day, earlier than it had planned.",
}


@pytest.mark.parametrize("text", WHEN.values(), ids=WHEN)
def test_a_number_told_of_a_day_is_a_whole(text):
    assert all("part" not in thing.marks for thing in read(text))


@pytest.mark.parametrize("text", HOW_OFTEN.values(), ids=HOW_OFTEN)
def test_a_number_told_by_the_day_is_a_part(text):
    assert any("part" in thing.marks for thing in read(text))


ANSWERS = {
    "the next sentence": ("How many people have died? The county says 312.", ["dead"]),
    "the one behind it": ("How many were hurt? Not few. We counted 40.", ["injured"]),
    "with a noun of its own": ("How many people have died? We sent 40 trucks.", [""]),
    "another question": ("How many died? Who knows? We gave 40 a bed.", [""]),
    "too far": ("How many died? Not few. It is dark. We gave 40 a bed.", [""]),
}


@pytest.mark.parametrize(("text", "about"), ANSWERS.values(), ids=ANSWERS)
def test_a_number_answers_the_question_before_it(text, about):
    assert [thing.about for thing in read(text)] == about


def test_what_a_number_rose_from_is_of_the_same_thing():
    text = "Some 4,000 people have fled Ostrel since Wednesday, up from 1,500 a day earlier."
    assert [thing.about for thing in read(text)] == ["displaced", "displaced"]


def test_bases_are_things():
    known = {row["about"] for row in THINGS}
    assert {row[side] for row in rows("counted_bases") for side in ("one", "other")} <= known
