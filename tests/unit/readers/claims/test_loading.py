"""Loaded words are found by the letters they begin with, as if every pattern were tried."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.lexicon import rows
from onrecord.readers.claims.loading import LoadedWords, openings
from onrecord.record import Span

EXAMPLES = [row[each] for row in rows("loaded_words") for each in ("example", "counter")]
WORDS = sorted({word for text in EXAMPLES for word in text.split()})


def found(text):
    spans = LoadedWords(text).within(Span(0, len(text), text), marks_count=True)
    return [(one.start, one.end, one.lexicon) for one in spans]


def tried(text):
    """What one pattern of all rows finds."""
    branches = [f"(?P<r{at}>{row['pattern']})" for at, row in enumerate(rows("loaded_words"))]
    every = re.compile(rf"\b(?:{'|'.join(branches)})\b", re.IGNORECASE)
    ids = [row["id"] for row in rows("loaded_words")]
    return [(one.start(), one.end(), ids[int(one.lastgroup[1:])]) for one in every.finditer(text)]


OPENINGS = {
    "literal": ("propaganda", {"pro"}),
    "alternatives": ("thugs?|goons", {"thu", "goo"}),
    "a group": ("(?:false|official) narratives?", {"fal", "off"}),
    "a group that may lack": ("(?:it is )?(?:plain|obvious)", {"it", "pla", "obv"}),
    "an optional letter": ("cover|no?", {"cov", "n"}),
    "a bar in a group behind": ("let(?:a|b)", {"let"}),
    "anything": (r"\w+ of lies", {""}),
}


@pytest.mark.parametrize(("pattern", "expected"), OPENINGS.values(), ids=OPENINGS)
def test_openings(pattern, expected):
    assert openings(pattern) == expected


def test_every_example():
    text = "\n".join(EXAMPLES)
    assert found(text) == tried(text) != []


@given(st.lists(st.sampled_from([*WORDS, "it's", "—", "“", "no", "a"]), min_size=1, max_size=30))
def test_any_words(words):
    text = " ".join(words)
    assert found(text) == tried(text)
