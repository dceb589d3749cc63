"""Every word of counting.tsv counts in its example, and in its counter it does not."""

import pytest

from onrecord.lexicon import rows
from onrecord.lexicon.counting import counting, uncounted
from onrecord.lexicon.participants import describe

WORDS = [
    pytest.param(row, word, id=f"{row['kind']}: {word}")
    for row in rows("counting")
    if row["kind"] != "link"
    for word in row["words"].split("|")
]


@pytest.mark.parametrize(("row", "word"), WORDS)
def test_a_word_counts_in_its_example(row, word):
    before, counted = row["example"].replace("{}", word).rstrip("]").split("[")
    assert uncounted(before + counted) == counted
    assert uncounted(before.capitalize() + counted) == counted


@pytest.mark.parametrize(("row", "word"), WORDS)
def test_a_word_does_not_count_in_its_counter(row, word):
    counter = row["counter"].replace("{}", word)
    assert uncounted(counter) == counter


def test_no_word_is_of_two_kinds():
    kinds = [row["kind"] for row in rows("counting")]
    assert sum(len(counting(kind)) for kind in kinds) == len(counting(*kinds))


COUNTED = {
    "two words of counting": ("tens of thousands of Velmari nurses", "Velmari nurses"),
    "a number": ("about 4,000 nurses", "nurses"),
    "a number of them": ("20 of the nurses", "nurses"),
    "an owner behind": ("some of his nurses", "nurses"),
    "counted and owned": ("a handful of the two hundred nurses", "hundred nurses"),
    "nothing in front": ("nurses in dozens of towns", "nurses in dozens of towns"),
    "no words": ("", ""),
}


@pytest.mark.parametrize(("phrase", "left"), COUNTED.values(), ids=COUNTED)
def test_what_counts_is_taken_away(phrase, left):
    assert uncounted(phrase) == left


ONE = {
    "one of many": ("one of the nurses", "unnamed"),
    "two of many": ("two of the nurses", "group"),
    "many": ("the nurses", "group"),
    "one body of many": ("one of the ministries", "government"),
}


@pytest.mark.parametrize(("phrase", "kind"), ONE.values(), ids=ONE)
def test_one_of_a_group_is_one_person(phrase, kind):
    assert describe(phrase).kind == kind
