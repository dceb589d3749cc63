"""Reading takes time in proportion to the text, whatever the text is.

No clock is read here: a pattern without repetition cannot backtrack further than its own length,
and the number of calls made for a text is the same on every run.
"""

import re
import sys

import pytest

from onrecord.lexicon import rows
from onrecord.readers.times.grammar import grammar

RULES = {rule.id: rule for found in grammar().rules.values() for rule in found}
MODIFIERS = {each.id: each for each in (*grammar().before, *grammar().after)}
PATTERNS = {name: each.pattern for name, each in (RULES | MODIFIERS).items()}


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_a_pattern_repeats_nothing(pattern):
    assert not re.search(r"[*+{]", pattern.pattern)


@pytest.mark.parametrize("row", rows("time_shapes"), ids=lambda row: row["classes"])
def test_a_shape_repeats_nothing_without_bound(row):
    assert not re.search(r"[*+]|\{\d*,\}", re.sub(r"\[[^]]*\]", "x", row["regex"]))


def calls(read, text):
    """How many calls of any function reading ``text`` takes."""
    count = 0

    def note(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


TEXTS = {
    "news": "The mayor said early Sunday that two-year talks would resume in May 2025. ",
    "one sentence": "on Monday and a year ago and ",
    "numbers": "1,1,1 12 1990-91 2 ",
    "weekdays": "Friday ",
    "relative": "a year earlier ",
    "marks": "'80s '9 -- 12:3 ",
    "letters": "lorem ",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_twice_the_text_takes_twice_the_calls(read, text):
    read(text)
    once, twice = calls(read, text * 200), calls(read, text * 400)
    assert twice < 2.2 * once


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_a_rule_fed_its_own_beginnings_takes_calls_in_proportion(read, rule):
    """Each prefix of the rule's own words, over and over: what it all but matches."""
    example = next(row["example"] for row in rows("time_rules") if row["id"] == rule.id)
    words = example.replace("[", "").replace("]", "").split()
    text = " ".join(" ".join(words[:count]) for count in range(1, len(words))) + " "
    read(text)
    assert calls(read, text * 40) < 2.3 * calls(read, text * 20)
