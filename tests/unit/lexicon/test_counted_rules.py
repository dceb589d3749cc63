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


def test_bases_are_things():
    known = {row["about"] for row in THINGS}
    assert {row[side] for row in rows("counted_bases") for side in ("one", "other")} <= known
