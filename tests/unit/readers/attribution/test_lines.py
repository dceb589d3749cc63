"""Headlines and lines without a full stop that hold two claims."""

import pytest

from tests.drafts import attributions, words

LINES = {
    "headline": (
        "# Guild says 3,000 marched, police say 900",
        [("Guild", "says", "3,000 marched"), ("police", "say", "900")],
    ),
    "line": (
        "Guild says 3,000 marched, police say 900",
        [("Guild", "says", "3,000 marched"), ("police", "say", "900")],
    ),
    "what others did is no source": (
        "# Guild says 23 killed in Halm market, army says rebels fired first",
        [("Guild", "says", "23 killed in Halm market"), ("army", "says", "rebels fired first")],
    ),
    "three": (
        "# Police say two dead; army says rebels fired first but union says no shots heard",
        [
            ("Police", "say", "two dead"),
            ("army", "says", "rebels fired first"),
            ("union", "says", "no shots heard"),
        ],
    ),
    "commas of one claim": (
        "# Union says roads, bridges and trains are full",
        [("Union", "says", "roads, bridges and trains are full")],
    ),
    "a relative clause": (
        "# Minister says dam, which Quist says is old, is safe",
        [("Minister", "says", "dam, which Quist says is old, is safe")],
    ),
    "claim first": ("# Roads are safe, says minister", [("minister", "says", "Roads are safe")]),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_each_claim_of_a_line_has_its_source(text, expected):
    assert [words(one) for one in attributions(text)] == expected


def test_the_second_claim_keeps_its_stance():
    found = attributions("# Guild claims fraud, mayor denies it")
    assert [one.stance for one in found] == ["asserts", "denies"]
