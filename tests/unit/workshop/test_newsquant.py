"""Our quantities in NewsQuant's terms."""

import pytest

from onrecord.intake.loaded import loaded
from onrecord.readers import quantities
from onrecord.readers.draft import Draft
from onrecord.record import Block
from workshop.corpora.newsquant import convert, singular


def converted(text):
    draft = Draft(loaded(text, [Block("paragraph", 0, len(text))]).report)
    draft.add(quantities.read(draft))
    return [(one["value"], one["normalized_unit"], one["change"]) for one in convert(draft)]


CASES = {
    "It sold over 20 red lamps.": [(20, "red lamp", ">")],
    "Sales rose 8 percent to €5.": [(8, "percentage", "up"), (5, "euro", "=")],
    "It cost 2,000 crowns or 3m.": [(2000, "crown", "="), (3000000, "-", "=")],
    "It cost nearly 45 cents.": [(45, "cent", "~")],
    "It ran just under 5 km.": [(5, "kilometre", "<")],
    "She is 40 years old.": [(40, "year of age", "=")],
    "They sold dozens of lamps.": [(12, "lamp", "=")],
    "It cost 5 to 7 dollars a share.": [([5, 7], "dollar per share", "=")],
    "Several came third; output doubled.": [],
}


@pytest.mark.parametrize(("text", "rows"), CASES.items(), ids=CASES)
def test_convert(text, rows):
    assert converted(text) == rows


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("cities", "city"),
        ("boxes", "box"),
        ("children", "child"),
        ("lamps", "lamp"),
        ("glass", "glass"),
    ],
)
def test_singular(plural, one):
    assert singular(plural) == one
