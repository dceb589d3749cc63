"""Where words stand: the same places however long the text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.search import locating
from onrecord.store.search.locating import locate
from onrecord.store.search.query import Words

ONE = Words("text", ("one",))
PHRASE = Words("text", ("one", "two"))
PREFIX = Words("text", ("tw",), prefix=True)
LONG = Words("text", ("one", "two", "th"), prefix=True)

PLACES = {
    "a word": ("one two one", [ONE], ["one", "one"]),
    "a phrase": ("one one two, two", [PHRASE], ["one two"]),
    "a phrase over marks": ("One, TWO!", [PHRASE], ["One, TWO"]),
    "a prefix": ("two twice at", [PREFIX], ["two", "twice"]),
    "a phrase that ends in a prefix": ("one two three", [LONG], ["one two three"]),
    "a phrase cut short": ("one two", [LONG], []),
    "several": ("one two", [ONE, PHRASE], ["one", "one two"]),
    "none": ("three", [ONE], []),
    "nothing wanted": ("one", [], []),
}


@pytest.mark.parametrize(("text", "wanted", "words"), PLACES.values(), ids=PLACES)
def test_places(text, wanted, words):
    assert [text[hit.start : hit.end] for hit in sorted(locate(text, wanted, 9))] == words


def test_the_first_places_of_each():
    text = "one two " * 9
    assert [hit.nth for hit in sorted(locate(text, [ONE, PREFIX], 2))] == [0, 1, 0, 1]


def test_a_part_of_a_text():
    assert [hit.start for hit in locate("one one one", [ONE], 9, 2, 8)] == [4]


@given(st.lists(st.sampled_from(["one", "two", "three"]), max_size=40), st.integers(1, 7))
def test_reading_some_words_at_a_time_changes_nothing(words, at_once):
    text = " ".join(words)
    whole = sorted(locate(text, [ONE, PHRASE, LONG], 99))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(locating, "_AT_ONCE", at_once)
        assert sorted(locate(text, [ONE, PHRASE, LONG], 99)) == whole
