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
    "full stop": (
        "Guild says 3,000 marched, police say 900.",
        [("Guild", "says", "3,000 marched"), ("police", "say", "900")],
    ),
    "label": (
        "Police: two held, minister says one.",
        [("Police", "", "two held"), ("minister", "says", "one")],
    ),
    "a place is no label": (
        "# Halm: two held, minister says",
        [("minister", "says", "Halm: two held")],
    ),
    "claim behind its content": (
        "Two killed in Halm blast, police say; army says four.",
        [("police", "say", "Two killed in Halm blast"), ("army", "says", "four")],
    ),
    "numbers": (
        "Ministry says 12 dead, hospital counts 19.",
        [("Ministry", "says", "12 dead"), ("hospital", "counts", "19")],
    ),
    "a call": (
        "Rebels say 40 killed, UN urges calm.",
        [("Rebels", "say", "40 killed"), ("UN", "urges", "calm")],
    ),
    "a warning": (
        "Minister says dam safe, engineers warn of cracks.",
        [("Minister", "says", "dam safe"), ("engineers", "warn of", "cracks")],
    ),
    "a date behind the verb": (
        "The ministry said on Monday that 12 had died, the hospital said 19.",
        [("The ministry", "said", "that 12 had died"), ("the hospital", "said", "19")],
    ),
    "a noun of report": (
        "Following initial reports of a fire, but before crews came, Moss said it was out.",
        [("Moss", "said", "it was out")],
    ),
    "a plan that others speak of": (
        "The guild said the law is vague, including a rule they say is new.",
        [("The guild", "said", "the law is vague, including a rule they say is new")],
    ),
    "claim first": ("# Roads are safe, says minister", [("minister", "says", "Roads are safe")]),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_each_claim_of_a_line_has_its_source(text, expected):
    assert [words(one) for one in attributions(text)] == expected


def test_the_second_claim_keeps_its_stance():
    found = attributions("# Guild claims fraud, mayor denies it")
    assert [one.stance for one in found] == ["asserts", "denies"]
