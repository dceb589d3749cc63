"""What a change is called: the first of negation, number, name, quantifier, word that fits."""

import pytest

from onrecord.across.check.matters import Side, matter
from onrecord.across.check.words import words

CASES = [
    ("", "do not", "negation"),
    ("nobody", "somebody", "negation"),
    ("never", "not", "negation"),
    ("unlikely", "likely", "negation"),
    ("no", "the twelve", "negation"),
    ("don't", "do not", "word"),
    ("can't", "cannot", "word"),
    ("12", "13", "number"),
    ("thirty", "thirteen", "number"),
    ("million", "billion", "number"),
    ("third", "second", "number"),
    ("12", "twelve", "word"),
    ("3rd", "third", "word"),
    ("1.5 million", "1,500,000", "word"),
    ("", "%", "number"),
    ("Orla", "Petra", "name"),
    ("she", "Petra", "name"),
    ("all", "most", "quantifier"),
    ("", "nearly", "quantifier"),
    ("always", "often", "quantifier"),
    ("went", "go", "word"),
    ("", "very", "word"),
]


def side(text, following=""):
    return Side(text, words(text), following)


@pytest.mark.parametrize(("quote", "source", "expected"), CASES)
def test_the_first_kind_that_fits(quote, source, expected):
    assert matter(side(quote), side(source), frozenset({"orla", "petra"})) == expected


def test_what_bounds_a_number_is_a_quantifier_only_there():
    assert matter(side(""), side("about", "20"), frozenset()) == "quantifier"
    assert matter(side(""), side("about", "them"), frozenset()) == "word"
