"""Which words are the same word."""

import pytest

from onrecord.across.check.words import same_letters, words

SAME = {
    "case": ("Council", "council"),
    "apostrophes": ("don’t", "don't"),
    "primes": ("don′t", "don't"),
    "accents": ("don´t", "don't"),
    "possessors": ("the workers’ hall", "the workers hall"),
    "hyphens and dashes": ("well-known", "well–known"),
    "a hyphen for a space": ("well-known", "well known"),
    "letters and figures": ("F-35", "F35"),
    "a unit that touches": ("5km", "5 km"),
    "grouped digits": ("12,500", "12500"),
    "digits grouped by a space": ("12\u202f500", "12,500"),
    "clocks": ("18:42", "18.42"),
    "abbreviations": ("U.S.", "US"),
    "a soft hyphen": ("govern\u00adment", "government"),
    "a space of no width": ("govern\u200bment", "government"),
    "ligatures": ("ﬁnal", "final"),
    "composed letters": ("cafe\u0301", "café"),
    "marks between": ("Yes. “No”, he (once) said!", "yes no he once said"),
    "emphasis in capitals": ("I did NOT go", "I did not go"),
}
OTHER = {
    "contractions": ("don't", "do not"),
    "possessor and plural": ("worker's", "workers"),
    "accents": ("café", "cafe"),
    "decimals": ("4.5", "45"),
    "decimals and ranges": ("1.5", "1-5"),
    "minus": ("-5 degrees", "5 degrees"),
    "fractions and ranges": ("3/4", "3-4"),
    "powers": ("10²", "102"),
    "per cent": ("5%", "5"),
    "currency": ("$5", "€5"),
    "bounds": ("<20", "20"),
    "about": ("~20", "20"),
    "digits and words": ("12", "twelve"),
    "a name by its capitals": ("told US officers", "told us officers"),
    "digits that meet": ("5-10", "510"),
}


def keys(text):
    return [word.key for word in words(text)]


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_the_same_words(one, other):
    assert keys(one) == keys(other)


@pytest.mark.parametrize(("one", "other"), OTHER.values(), ids=OTHER)
def test_other_words(one, other):
    assert keys(one) != keys(other)


def test_words_know_where_they_stand():
    text = "“Don’t,” said Mr. O’Neill (aged 12,500)."
    assert [text[word.start : word.end] for word in words(text)] == [
        "Don’t", "said", "Mr", "O’Neill", "aged", "12,500",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (["co", "operate"], ["cooperate"], True),
        (["re", "sign"], ["resign"], False),
        (["5", "10"], ["510"], False),
        (["well", "made"], ["well", "maid"], False),
        ([], [], False),
    ],
)
def test_a_hyphen_may_part_the_letters_of_a_word(one, other, same):
    assert same_letters(one, other) == same
