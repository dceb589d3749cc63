"""The 450 labelled quotations, and what the sample story quotes. See checks/README.md."""

from pathlib import Path

import pytest

import onrecord
from workshop.evaluate.checks import VERDICTS, cases, confusions, figures_of, results

STORY = Path(__file__).parents[2] / "samples/story"
KNOWN = {"third-085"}
"""A letter cites words without saying whose they are; a quotation runs on into the letter's own."""
DOCUMENTS = ("press_conference.txt", "communique.html")


@pytest.fixture(scope="module")
def done():
    return results()


def test_there_are_450_cases_of_every_verdict():
    assert len({case.id for case in cases()}) == 450
    assert {case.verdict for case in cases()} == set(VERDICTS)


def test_no_changed_quotation_is_called_verbatim_or_elided(done):
    counts = confusions([each for each in done if each[0].id not in KNOWN])
    wrong = ("altered", "spliced", "not_found", "no_source")
    assert [(each, counts[each, "verbatim"], counts[each, "elided"]) for each in wrong] == [
        (each, 0, 0) for each in wrong
    ]


@pytest.mark.parametrize("verdict", [*VERDICTS, "differences"])
def test_verdicts_are_right_as_often_as_promised(done, verdict):
    assert figures_of(done)[verdict] >= 95


@pytest.fixture(scope="module")
def documents():
    return [onrecord.read(STORY / "documents" / name) for name in DOCUMENTS]


@pytest.mark.parametrize(
    ("report", "start", "verdict", "differences"),
    [
        ("wire.html", "We have not ruled out", "verbatim", []),
        ("radio.txt", "We will stay until", "verbatim", []),
        ("ledger.html", "The snow …", "elided", ["word"]),
        ("ledger.html", "Nobody who failed", "elided", ["word"]),
        ("ledger.html", "the doors on the river side", "altered", ["word"]),
        ("ledger.html", "Two people died here", "no_source", []),
        ("meridian.html", "We have ruled out", "altered", ["negation", "number"]),
        ("meridian.html", "was inspected by", "altered", ["name"]),
        ("meridian.html", "All of the injured", "altered", ["quantifier"]),
        ("column.html", "I have seen that roof", "spliced", []),
        ("column.html", "Accidents are the price", "not_found", []),
    ],
)
def test_the_quotations_of_the_sample_story(documents, report, start, verdict, differences):
    checks = onrecord.check(onrecord.read(STORY / "reports" / report), against=documents)
    [check] = [each for each in checks if each.quote.startswith(start)]
    assert check.verdict == verdict
    assert [one.what for one in check.differences] == differences
