"""The language of a text, and its name."""

import pytest

from onrecord.intake.language import called, language

ENGLISH = "The harbour master said on Monday that the quay would stay shut until the spring."

TEXTS = {
    "English": (ENGLISH, "en"),
    "French": ("Le maire de la ville a dit lundi que le pont serait fermé pendant un mois.", "fr"),
    "too short": ("The quay is shut.", None),
    "one letter": ("a" * 200, None),
    "one letter in words": ("aaa A aa a " * 20, None),
    "laughter": ("ha ha haha " * 20, None),
    "numbers": ("1 204 99.5 | 17 " * 20, None),
}


@pytest.mark.parametrize(("text", "code"), TEXTS.values(), ids=TEXTS)
def test_the_language_of_a_text(text, code):
    assert language(text) == code


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("ary", "Moroccan Arabic"),
        ("de", "German"),
        ("NB", "Norwegian Bokmål"),
        ("xx", "the language with the code 'xx'"),
    ],
)
def test_the_name_of_a_language(code, name):
    assert called(code) == name
