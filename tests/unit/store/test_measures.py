"""What a number counts by the words around it, as a search asks for it."""

import pytest

from onrecord.lexicon import rows
from onrecord.readers import Draft, quantities
from onrecord.record import Quantity
from onrecord.store.measures import measures, named_by
from tests.records import record_of, report_of

THINGS = [row for row in rows("counted_things") if "*" not in row["form"]]


def told(text):
    report = report_of(text)
    draft = Draft(report)
    draft.add(quantities.read(draft))
    found = sorted(draft.of(Quantity), key=lambda each: each.start)
    return measures(record_of(report, quantities=tuple(found)))


@pytest.mark.parametrize("row", THINGS, ids=lambda row: f"{row['place']}: {row['form']}")
def test_a_form_names_what_is_counted(row):
    assert row["about"] in told(row["example"])
    assert row["about"] not in told(row["counter"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed 9 people and injured 23.", ["dead", "injured"]),
        ("They counted 9 sheep. Twelve people died.", [None, "dead"]),
        ("Nine people (killed on Monday) owned 4 boats.", [None, None]),
        ("“Nine people died,” she said of 4 boats.", ["dead", None]),
        ("Nine people slept while the roses died.", [None]),
        ("Nine men.", [None]),
        ("Guards killed 3 protesters; 40 demonstrators were detained.", ["dead", "arrested"]),
        ("Some 300 protesters stood in the square.", ["taking part"]),
        ("The toll stood at 9", ["dead"]),
    ],
)
def test_each_number_has_its_own(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("dead",), "dead"),
        (("killed",), "dead"),
        (("fatalities",), "dead"),
        (("feared", "dead"), "feared dead"),
        (("people",), None),
    ],
)
def test_words_name_what_is_counted(words, name):
    assert named_by(words) == name
