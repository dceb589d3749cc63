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
    "another number that could hold too": (
        [
            claim("Post", COUNTY, "the hall filled with smoke in less than ten minutes"),
            claim("Star", COUNTY, "the hall filled with smoke in less than two minutes"),
        ],
        [
            (
                "the hall filled with smoke in less than ten minutes",
                "compatible",
                ["county prefecture"],
            )
        ],
    ),
    "another number that is not told as a fact": (
        [
            claim("Post", COUNTY, "nobody could have left the hall in less than ten minutes"),
            claim("Star", COUNTY, "nobody could have left the hall in less than two minutes"),
        ],
        [
            (
                "nobody could have left the hall in less than ten minutes",
                "compatible",
                ["county prefecture"],
            )
        ],
    ),
    "claims that somebody rejects": (
        [
            claim("Post", COUNTY, CLOSED),
            claim("Star", OWNER + " denies", "claims that " + CLOSED),
        ],
        [(CLOSED, "conflict", ["Ferrant Estates", "county prefecture"])],
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
    "nobody died, and one person did": (
        [claim("Post", COUNTY, "nobody has died"), claim("Star", OWNER, "one person was killed")],
        [("nobody has died", "conflict", ["Ferrant Estates", "county prefecture"])],
    ),
    "nobody died, and a man did": (
        [
            claim("Post", COUNTY, "there were no deaths in the hall"),
            claim("Star", COUNTY, "a young man had died, a day after nobody had died", day=2),
        ],
        [("there were no deaths in the hall", "update", ["county prefecture"])],
    ),
    "who denies that anyone died says that nobody did": (
        [
            claim("Post", COUNTY, "nobody has died"),
            claim("Star", OWNER + " denies", "anyone was killed"),
        ],
        [("nobody has died", "compatible", ["Ferrant Estates", "county prefecture"])],
    ),
    "nobody was hurt, and a man was killed": (
        [claim("Post", COUNTY, "nobody was hurt"), claim("Star", OWNER, "a man was killed")],
        [],
    ),
    "what is not so many is no negation": (
        [
            claim("Post", COUNTY, "112 people stood on the deck of the ferry, not 84"),
            claim("Star", OWNER, "people stood on the deck of the ferry that sank"),
        ],
        [
            (
                "people stood on the deck of the ferry that sank",
                "same",
                ["Ferrant Estates", "county prefecture"],
            )
        ],
    ),
    "a negation of something else is none of the claim": (
        [
            claim("Post", COUNTY, "the baker looked out of his window and saw a man running away"),
            claim(
                "Star",
                OWNER,
                "the baker heard no shot but looked out of his window and saw a man running away",
            ),
        ],
        [
            (
                "the baker looked out of his window and saw a man running away",
                "compatible",
                ["Ferrant Estates", "county prefecture"],
            )
        ],
    ),
    "a number that is corrected": (
        [
            claim("Post", COUNTY, "the fall of the hall killed 14 people", day=1),
            claim("Star", OWNER, "the fall of the hall killed 12 people, not 14", day=2),
        ],
        [
            (
                "the fall of the hall killed 14 people",
                "conflict",
                ["Ferrant Estates", "county prefecture"],
            )
        ],
    ),
    "people counted by two nouns": (
        [
            claim("Post", COUNTY, "the fall of the hall killed 6 traders on Saturday"),
            claim("Star", OWNER, "the fall of the hall killed 3 people on Saturday"),
        ],
        [
            (
                "the fall of the hall killed 3 people on Saturday",
                "conflict",
                ["Ferrant Estates", "county prefecture"],
            )
        ],
    ),
    "a number on the word of who gives it": (
        [
            claim("Post", "", "The mayor put the number of people dead in the hall at 14"),
            claim("Star", "the mayor", "the number of people dead in the hall was 14"),
        ],
        [("the number of people dead in the hall was 14", "compatible", ["mayor"])],
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


def test_a_claim_stands_with_those_it_is_on_one_thing_with_and_no_other():
    records = [
        claim("Post", COUNTY, "crowds crossed the bridge when police fired gas near the hall"),
        claim("Star", OWNER, "police fired gas and rubber bullets near the hall"),
        claim("Echo", "the police", "officers did not fire rubber bullets"),
    ]
    assert [len(one.entries) for one in agreements(records, (), one_story(*records))] == [2]


def test_a_long_claim_is_cut_between_words():
    words = "the river doors of the hall were locked " + "by a guard who had lost the key " * 5
    about = agreed(claim("Post", COUNTY, words.strip()), claim("Star", OWNER, words.strip()))[0][0]
    assert len(about) <= 120
    assert about.endswith(" …")
    assert words.startswith(about.removesuffix(" …") + " ")


def test_a_copy_adds_no_origin():
    words = "The river doors of the hall were locked"
    original, copied = claim("Post", "", words), claim("Star", "", words)
    assert agreed(original, copied, copies=[copy_of(original, copied)]) == [
        (words, "same", ["Post"])
    ]


APART = {
    "a number and a place alone": (
        "it would give 250 million euros in aid to Osmere",
        "we met her in Lisse a day after donors pledged 600 million euros for Osmere",
    ),
    "names alone": (
        "Jan Creel and Mara Voss met in Osmere",
        "in Osmere the house of Jan Creel burned down when Mara Voss was abroad",
    ),
}


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_claims_that_share_numbers_or_names_alone_are_on_two_things(one, other):
    assert agreed(claim("Post", COUNTY, one), claim("Star", OWNER, other)) == []
