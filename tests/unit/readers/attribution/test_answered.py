"""Claims that somebody else answers behind a comma."""

import pytest

from tests.drafts import attributions

ANSWERED = {
    "denied": (
        "The guild said the well was poisoned, an allegation the mine denies.",
        [("The guild", "said", "the well was poisoned"), ("the mine", "denies", "an allegation")],
    ),
    "that": (
        "Brandt said he had paid, an assertion that his brother has always disputed.",
        [
            ("Brandt", "said", "he had paid"),
            ("his brother", "has always disputed", "an assertion"),
        ],
    ),
    "dismissed as": (
        "The guild said the well was poisoned, a charge the mine dismissed as “theatre”.",
        [("The guild", "said", "the well was poisoned"), ("the mine", "dismissed", "a charge")],
    ),
    "confirmed": (
        "The guild says that two ships sank, a statement the port confirmed.",
        [("The guild", "says", "that two ships sank"), ("the port", "confirmed", "a statement")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ANSWERED.values(), ids=ANSWERED)
def test_an_answer_is_told_apart(text, expected):
    told = [
        (one.source[0].text, one.cue[0].text, one.content[0].text) for one in attributions(text)
    ]
    assert told == expected


@pytest.mark.parametrize(
    "text",
    [
        "Okafor said it rained, a claim on the fund was paid, and the port closed.",
        "Okafor said it rained, a claim was rejected, and the port closed.",
        "Okafor paid, a claim.",
    ],
    ids=["nobody answers", "passive", "nothing behind"],
)
def test_no_answer(text):
    assert not any(one.how == "rule:noun.answered" for one in attributions(text))
