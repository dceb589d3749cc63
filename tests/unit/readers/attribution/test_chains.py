"""Chains: who speaks on whose word, and which clauses inside another's words are no report."""

import pytest

from tests.drafts import attributions, words

CHAINS = {
    "a belief reported": (
        "A clerk said the mayor believes the dam is safe.",
        [
            ("A clerk", "said", "the mayor believes the dam is safe", None),
            ("the mayor", "believes", "the dam is safe", "A clerk"),
        ],
    ),
    "a hearer told": (
        "The council said divers had told it that the gate was bent.",
        [
            ("The council", "said", "divers had told it that the gate was bent", None),
            ("divers", "had told", "that the gate was bent", "The council"),
        ],
    ),
    "a denial reported": (
        "Sarr said the firm had denied the leak.",
        [
            ("Sarr", "said", "the firm had denied the leak", None),
            ("the firm", "had denied", "the leak", "Sarr"),
        ],
    ),
    "three levels": (
        "The Herald reported that police said a guard had told them that the gate was open.",
        [
            (
                "The Herald",
                "reported",
                "that police said a guard had told them that the gate was open",
                None,
            ),
            ("police", "said", "a guard had told them that the gate was open", "The Herald"),
            ("a guard", "had told", "that the gate was open", "police"),
        ],
    ),
    "inside a quotation": (
        "“The nurses say he will wake,” said Okafor.",
        [
            ("Okafor", "said", "The nurses say he will wake", None),
            ("The nurses", "say", "he will wake", "Okafor"),
        ],
    ),
    "behind and, inside a quotation": (
        "“My cousin rang and the guard said it was shut,” said Okafor.",
        [
            ("Okafor", "said", "My cousin rang and the guard said it was shut", None),
            ("the guard", "said", "it was shut", "Okafor"),
        ],
    ),
}

ALONE = {
    "thinking aloud": "“I think the dam will hold,” said Okafor.",
    "a habit of speech": "“I say the dam will hold,” said Okafor.",
    "a relative clause": "Okafor said the wall, which he said was old, had cracked.",
    "a thought in passing": "“Is this what they think is fair?” said Okafor.",
}


def chained(text):
    found = attributions(text)
    sources = {each.id: words(each)[0] for each in found}
    return {(*words(each), sources.get(each.within)) for each in found}


@pytest.mark.parametrize(("text", "expected"), CHAINS.values(), ids=CHAINS)
def test_chain(text, expected):
    assert chained(text) == set(expected)


@pytest.mark.parametrize("text", ALONE.values(), ids=ALONE)
def test_no_report_inside(text):
    assert len(attributions(text)) == 1
