"""When a document may hold the words of a speaker: not found, or no source."""

import pytest

from onrecord.across.check.speakers import Speaker, same
from tests.checks import check, document, quoting

QUOTE = "Every lantern of the pier will burn until the morning"
TITLED = document("# Remarks by Mayor Ann Holt", "We are here, and we are many of us.")
UNSIGNED = document("We are here, and we are many of us.")
TURNS = document("IVO BRANDT: We are here.", "LEA MOORE: So we are, and many of us.")
QUOTED = document("“We are here,” Ivo Brandt said.", "Ann Holt was not.")
HEADED = document("Ann Holt and Ivo Brandt on the pier", "“We are here,” Ivo Brandt said.")


@pytest.mark.parametrize(
    ("speaker", "source", "verdict"),
    [
        ("Ann Holt", TITLED, "not_found"),
        ("Ivo Brandt", TITLED, "no_source"),
        ("Ivo Brandt", UNSIGNED, "not_found"),
        ("Lea Moore", TURNS, "not_found"),
        ("Ann Holt", TURNS, "no_source"),
        ("Mr Brandt", QUOTED, "not_found"),
        ("Ivo Brandt, keeper of the Holt lamp", TITLED, "no_source"),
        ("the keeper of the Holt lamp, Ivo Brandt", TITLED, "no_source"),
        ("Ann Holt", HEADED, "not_found"),
    ],
)
def test_words_that_are_nowhere(speaker, source, verdict):
    found = check(quoting(QUOTE, speaker=speaker), source)
    assert (found.verdict, found.source, found.score) == (verdict, None, 0.0)


def test_without_a_document_there_is_no_source():
    assert check(quoting(QUOTE)).verdict == "no_source"


def test_a_report_is_no_source_of_itself():
    record = quoting(QUOTE)
    assert check(record, record).verdict == "no_source"


def speaker(name, *others, person=True):
    words = tuple(name.lower().split())
    return Speaker(words, frozenset(words + others), person)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (speaker("Ann Holt"), speaker("Holt"), True),
        (speaker("Ann Holt"), speaker("A Holt"), True),
        (speaker("Ann Holt"), speaker("Paul Holt"), False),
        (speaker("Ann Holt"), speaker("Ann Moore"), False),
        (speaker("chairman Ann Holt"), speaker("Ann Holt"), True),
        (speaker("Ann Holt", "mayor"), speaker("mayor", person=False), True),
        (speaker("fire service", person=False), speaker("service", person=False), True),
        (speaker(""), speaker(""), False),
    ],
)
def test_who_may_be_one_person(one, other, expected):
    assert same(one, other) == expected
    assert same(other, one) == expected
