"""Comparing reports, from Python."""

import json
from datetime import date

import onrecord
from onrecord.desk.comparing import ledgers

WIRE = """Blast at paint factory in Tolna kills 14

An explosion at a paint factory in Tolna killed 14 people on Monday, the fire service said. At \
least 20 people were injured.

“We heard two bangs, and then the windows of the paint factory fell into the street,” said Ana \
Ruiz, who lives in Mill Lane. The factory makes varnish for ships. It had been closed for a week."""
COPY = WIRE + "\n\nSource: Northline"
OTHER = """Hospital counts 16 dead after Tolna paint factory explosion

Sixteen people have died in the explosion at the paint factory in Tolna, the town's hospital said \
on Tuesday. It treated 31 people.

The factory in Mill Lane makes varnish for ships. Ana Ruiz, a neighbour, said she would leave."""


def read(text, day):
    return onrecord.read_text(text, published=date(2025, 3, day), model="none")


def compared():
    return [read(WIRE, 11), read(COPY, 12), read(OTHER, 12)]


def test_a_comparison_holds_reports_copies_stories_and_agreements():
    records = compared()
    found = onrecord.compare(records)
    assert [each.id for each in found.reports] == [each.report.id for each in records]
    assert [(each.from_, each.to) for each in found.copies] == [
        (records[0].report.id, records[1].report.id)
    ]
    assert [len(each.reports) for each in found.stories] == [3]
    (dead,) = [each for each in found.agreements if each.about == "dead"]
    assert dead.verdict == "conflict"
    assert {origin.name for origin in dead.origins} == {"fire service", "town's hospital"}


def test_every_entry_of_an_agreement_rests_on_one_origin():
    for agreement in onrecord.compare(compared()).agreements:
        resting = [ref for origin in agreement.origins for ref in origin.entries]
        assert sorted(resting, key=str) == sorted(agreement.entries, key=str)
        assert len({ref.report for ref in agreement.entries}) > 1


def test_the_ledger_lists_every_number_by_day_and_origin():
    records = compared()
    (ledger, *_) = ledgers(records, onrecord.compare(records))
    assert [(line.day.day, line.quantity.value, line.origin) for line in ledger[:2]] == [
        (11, 14, "fire service"),
        (11, 16, "town's hospital"),
    ]


def test_a_report_given_twice_counts_once():
    record = read(WIRE, 11)
    found = onrecord.compare(iter([record, record]))
    assert (len(found.reports), found.copies, found.agreements) == (1, (), ())


def test_a_source_that_could_not_be_read_takes_no_part():
    failed, record = next(onrecord.read_many(["no-such-file.txt"])), read(WIRE, 11)
    assert [each.id for each in onrecord.compare([failed, record]).reports] == [record.report.id]


def test_nothing_gives_nothing():
    found = onrecord.compare([])
    assert (found.reports, found.copies, found.stories, found.agreements) == ((), (), (), ())


def test_the_json_has_the_names_of_the_contract():
    found = json.loads(onrecord.to_json(onrecord.compare(compared())))
    assert set(found) == {"reports", "copies", "stories", "agreements"}
    dead = next(each for each in found["agreements"] if each["about"] == "dead")
    assert set(dead) == {"kind", "about", "verdict", "entries", "origins", "why"}
    assert set(dead["entries"][0]) == {"report", "entry"}
    assert set(dead["origins"][0]) == {"name", "entries"}
