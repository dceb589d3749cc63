"""Claims beside stamps, and beside a source that acts before it speaks."""

import pytest

from tests.drafts import draft_of
from tests.unit.readers.claims.test_claims import read, reported

STAMPED = {
    "a clock": ("14:32 The pier was closed by the crews.", ["The pier was closed by the crews"]),
    "how long ago": ("3h ago The pier was closed.", ["The pier was closed"]),
    "a stamp alone": ("Updated on Monday 12 May 2031 at 18:40", []),
    "a time that is told": ("09:00 is when the pier opens.", ["09:00 is when the pier opens"]),
}


@pytest.mark.parametrize(("text", "told"), STAMPED.values(), ids=STAMPED)
def test_a_stamp_is_no_part_of_a_claim(text, told):
    assert [each.text for each in read(draft_of(text))] == told


ACTING = {
    "a participle": (
        "Lund Ferries cut its fares, blaming higher costs.",
        ("Lund Ferries", "blaming", "higher costs"),
        ["Lund Ferries cut its fares"],
    ),
    "in a clause behind": (
        "Shares fell after the firm cut its fares, blaming higher costs.",
        ("the firm", "blaming", "higher costs"),
        ["Shares fell after the firm cut its fares"],
    ),
    "a verb": (
        "Lund Ferries, in a letter, blamed higher costs.",
        ("Lund Ferries", "blamed", "higher costs"),
        [],
    ),
}


@pytest.mark.parametrize(("text", "said", "own"), ACTING.values(), ids=ACTING)
def test_what_a_source_did_before_it_spoke_is_the_authors(text, said, own):
    draft = draft_of(text)
    found = read(draft, reported(draft, *said))
    assert [each.text for each in found if each.voice == "author"] == own


@pytest.mark.parametrize(
    ("lead", "left"),
    [
        ("", ["Ida Moss has shut the pier"]),
        ("One reply from ", ["One reply from Ida Moss has shut the pier"]),
    ],
    ids=["the subject", "the end of the subject"],
)
def test_a_predicate_that_is_left_over_takes_its_subject(lead, left):
    draft = draft_of(f"{lead}Ida Moss has shut the pier, saying it was dark.")
    said = reported(draft, "Ida Moss", "saying", "it was dark")
    assert [each.text for each in read(draft, said) if each.voice == "author"] == left
