"""Checking takes time in proportion to the document, hostile ones included."""

import time

import pytest

from tests.checks import check, document, quoting

SENTENCE = "The {} boat of the line came in at noon with {} crates of tea on her deck. "


def seconds(quote, source):
    begun = time.process_time()
    check(quoting(quote), source)
    return time.process_time() - begun


def transcript(lines):
    return "".join(SENTENCE.format(number, number * 7) for number in range(lines))


@pytest.mark.growth
def test_a_document_ten_times_as_long_takes_no_more_than_its_share():
    quote = SENTENCE.format(300, 2100)
    short, long = document(transcript(400)), document(transcript(4_000))
    assert seconds(quote, long) < 25 * max(seconds(quote, short), 0.01)


@pytest.mark.growth
@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("a " * 5_000 + "b", "a " * 50_000),
        ("a b " * 3_000, "a b c " * 20_000),
        ("a … b … c … " * 200, "a b " * 30_000),
        (transcript(800), transcript(1_000)[30:]),
        ("[" * 20_000 + "word", "(" * 20_000 + "word and more"),
    ],
    ids=["one word", "two words", "dots", "a long speech", "brackets"],
)
def test_hostile_texts_take_seconds_at_most(quote, text):
    assert seconds(quote, document(text)) < 4
