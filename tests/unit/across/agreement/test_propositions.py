"""Agreements on claims: what reports say of one thing, and what speaks against it."""

import pytest

from onrecord.across.agreement import agreements
from tests.unit.across.agreement.acts import claiming
from tests.unit.across.agreement.told import copy_of, one_story, told

OWNER = "Ferrant Estates"
COUNTY = "the county prefecture"
CLOSED = "the river doors of the hall were locked on Saturday"
OPEN = "the river doors of the hall were not locked on Saturday"


def claim(outlet, speaker, words, day=1, kind="assertion"):
    return claiming(told(outlet, (speaker, words), day=day), words, kind=kind)


def agreed(*records, copies=()):
    """About, verdict and origins of every agreement on claims."""
    return [
        (one.about, one.verdict, sorted(origin.name for origin in one.origins))
        for one in agreements(records, copies, one_story(*records))
        if one.kind == "claim"
    ]


CASES = {
    "the same words from two sources": (
        [claim("Post", COUNTY, CLOSED), claim("Star", OWNER, CLOSED)],
        [(CLOSED, "same", ["Ferrant Estates", "county prefecture"])],
    ),
    "the same words from one source": (
        [claim("Post", COUNTY, CLOSED), claim("Star", COUNTY, CLOSED)],
        [(CLOSED, "same", ["county prefecture"])],
    ),
    "a negation turns a claim over": (
        [claim("Post", COUNTY, CLOSED), claim("Star", OWNER, OPEN)],
        [(CLOSED, "conflict", ["Ferrant Estates", "county prefecture"])],
    ),
    "a source that denies a claim contradicts it": (
        [claim("Post", COUNTY, CLOSED), claim("Star", OWNER + " denies", CLOSED)],
        [(CLOSED, "conflict", ["Ferrant Estates", "county prefecture"])],
    ),
    "who denies the negation agrees": (
        [claim("Post", COUNTY, CLOSED), claim("Star", OWNER + " denies", OPEN)],
        [(CLOSED, "same", ["Ferrant Estates", "county prefecture"])],
    ),
    "a denial told in the report's own voice": (
        [
            claim("Post", OWNER + " denies", CLOSED),
            claim("Star", "", f"Ferrant Estates denied that {CLOSED}"),
        ],
        [(CLOSED, "compatible", ["Ferrant Estates", "Star"])],
    ),
    "one source that says the opposite later": (
        [claim("Post", COUNTY, CLOSED), claim("Star", COUNTY, OPEN, day=2)],
        [(CLOSED, "update", ["county prefecture"])],
    ),
    "numbers that cannot both hold": (
        [
            claim("Post", COUNTY, "the hall carried 62 centimetres of wet snow on its roof"),
            claim("Star", OWNER, "the hall carried 20 centimetres of wet snow on its roof"),
        ],
        [
            (
                "the hall carried 62 centimetres of wet snow on its roof",
                "conflict",
                ["Ferrant Estates", "county prefecture"],
            )
        ],
    ),
    "more said of one thing is no conflict": (
        [
            claim("Post", COUNTY, CLOSED),
            claim("Star", OWNER, f"{CLOSED} by a guard who had lost the only key to them"),
        ],
        [(CLOSED, "compatible", ["Ferrant Estates", "county prefecture"])],
    ),
    "claims on two things": (
        [claim("Post", COUNTY, CLOSED), claim("Star", OWNER, "the hall was built in 1962")],
        [],
    ),
    "an opinion is not held against a fact": (
        [claim("Post", COUNTY, CLOSED), claim("Star", OWNER, OPEN, kind="opinion")],
        [],
    ),
    "a prediction is not held against what happened": (
        [claim("Post", COUNTY, CLOSED), claim("Star", OWNER, OPEN, kind="prediction")],
        [],
    ),
}


@pytest.mark.parametrize(("records", "expected"), CASES.values(), ids=CASES)
def test_claims_on_one_thing_are_held_against_each_other(records, expected):
    assert agreed(*records) == expected


def test_a_copy_adds_no_origin():
    words = "The river doors of the hall were locked"
    original, copied = claim("Post", "", words), claim("Star", "", words)
    assert agreed(original, copied, copies=[copy_of(original, copied)]) == [
        (words, "same", ["Post"])
    ]
