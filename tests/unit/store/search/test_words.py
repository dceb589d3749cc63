"""Folding: one word, however it is written."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.search.words import LONGEST_WORD, each_place, fold, folded

ALIKE = {
    "case": ("HARBOUR", "harbour"),
    "accents": ("Göteborg", "goteborg"),
    "accents as marks of their own": ("Go\u0308teborg", "goteborg"),
    "several marks on a letter": ("Việt", "viet"),
    "strokes": ("Łódź", "lodz"),
    "ligatures of letters": ("Ærø œuvre", "aero oeuvre"),
    "sharp s": ("Straße", "strasse"),
    "capital dotted i": ("İzmir", "izmir"),
    "printer's ligatures": ("ﬁre", "fire"),
    "full width": ("ＦＩＲＥ　３", "fire 3"),
    "digits raised": ("m²", "m2"),
    "Greek with its accent": ("Αθήνα", "αθηνα"),
    "Cyrillic": ("Йод", "иод"),
    "hyphens part words": ("F-35", "f 35"),
    "apostrophes part words": ("O’Neill's", "o neill s"),
    "underscores part words": ("one_two", "one two"),
    "thousands are parted": ("1,200", "1 200"),
    "signs are no words": ("— “…” !", ""),
}


@pytest.mark.parametrize(("text", "words"), ALIKE.values(), ids=ALIKE)
def test_folded(text, words):
    assert folded(text) == words.split()


def test_places_are_those_of_the_unfolded_text():
    text = "In Go\u0308teborg: ﬁre."
    found = [(word, text[start:end]) for word, start, end in each_place(text)]
    assert found == [("in", "In"), ("goteborg", "Go\u0308teborg"), ("fire", "ﬁre")]


def test_places_of_a_part_of_a_text():
    assert [word for word, _, _ in each_place("one two three", 4, 7)] == ["two"]


def test_only_the_first_letters_of_a_long_word_count():
    assert fold("a" * 500) == "a" * LONGEST_WORD
    assert fold("ä" * 500) == "a" * LONGEST_WORD


@given(st.text())
def test_folded_words_hold_letters_and_digits_alone(text):
    assert [word for word in folded(text) if not word.isalnum()] == []


@given(st.text())
def test_what_is_folded_stays_as_it_is(text):
    assert folded(" ".join(folded(text))) == folded(text)


@given(st.text(st.characters(codec="ascii")))
def test_ascii_is_cut_as_sqlite_cuts_it(text):
    assert folded(text) == re.findall("[a-z0-9]+", text.lower())


@given(st.text(st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x24F)))
def test_composed_and_decomposed_are_one(text):
    composed = unicodedata.normalize("NFC", text)
    assert folded(unicodedata.normalize("NFD", composed)) == folded(composed)
