"""What the sample story must give: copies, stories, numbers that meet, and the ledger.

What is planted where stands in samples/story/README.md; the quotations are in test_checks. Answers
of the ledger stand in ``story/ledger.txt``: one that is missing is written for review, and fails.
"""

from pathlib import Path

import pytest

import onrecord
from onrecord.desk.comparing import ledgers
from onrecord.export.wording import amount

STORY = Path(__file__).parents[2] / "samples/story"
LEDGER = Path(__file__).parent / "story/ledger.txt"
FIRE, HOSPITAL = "Kell Valley fire service", "St Brannoc Hospital"
COUNTY, PROSECUTOR = "county prefecture", "Edda Winther"


@pytest.fixture(scope="module")
def records():
    return [onrecord.read(each) for each in sorted((STORY / "reports").iterdir())]


@pytest.fixture(scope="module")
def compared(records):
    return onrecord.compare(records)


@pytest.fixture(scope="module")
def names(records):
    return {each.report.id: Path(each.report.address).stem for each in records}


def test_the_set_has_what_it_promises(records):
    assert len(records) == 9
    assert len(list((STORY / "documents").iterdir())) == 2


def test_two_reports_copy_the_wire_whole(compared, names):
    whole = {
        (names[each.from_], names[each.to]) for each in compared.copies if each.containment > 0.5
    }
    assert whole == {("wire", "gazette"), ("wire", "valley_today")}


def test_the_wire_comes_first_and_the_radio_copies_nothing(compared, names):
    assert {names[each.from_] for each in compared.copies} == {"wire"}
    assert "radio" not in {names[each.to] for each in compared.copies}


def test_the_other_accident_is_no_part_of_the_story(compared, names):
    stories = sorted(sorted(names[each] for each in story.reports) for story in compared.stories)
    assert stories == [["coach"], sorted(set(names.values()) - {"coach"})]


@pytest.mark.parametrize(
    ("about", "verdict", "origins"),
    [
        ("dead", "conflict", {FIRE, HOSPITAL, COUNTY, "The Lantern"}),
        ("injured", "same", {FIRE}),
        ("injured and treated in hospital", "different_base", {FIRE, HOSPITAL}),
        ("arrested", "conflict", {COUNTY, PROSECUTOR, "police officer"}),
        ("evacuated", "compatible", {COUNTY, "teacher who keeps the list"}),
        ("damage", "compatible", {"Kell Mutual", "county official"}),
        ("stalls", "conflict", {FIRE}),
    ],
)
def test_numbers_meet_as_planted(compared, about, verdict, origins):
    (found,) = [
        each for each in compared.agreements if (each.kind, each.about) == ("quantity", about)
    ]
    assert (found.verdict, {origin.name for origin in found.origins}) == (verdict, origins)


def test_the_ledger_is_that_which_was_reviewed(records, compared, names):
    lines = [
        f"{line.about} | {line.day} | {amount(line.quantity)} | {line.origin} | "
        + " ".join(sorted({names[ref.report] for ref in line.entries}))
        for ledger in ledgers(records, compared)
        for line in ledger
    ]
    found = "\n".join(lines) + "\n"
    if not LEDGER.exists():
        LEDGER.parent.mkdir(exist_ok=True)
        LEDGER.write_text(found, encoding="utf-8")
        pytest.fail(f"{LEDGER.name} was not there: it has been written, review it")
    assert found == LEDGER.read_text(encoding="utf-8")
