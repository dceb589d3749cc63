"""The reference page of times and quantities says what the tables and the readers say."""

import pytest

from workshop.reference import time_and_quantity as page


def test_the_page_is_up_to_date():
    assert page.PAGE.read_text(encoding="utf-8") == page.text(), "run `make docs`"


@pytest.mark.parametrize(
    "example", dict(page.examples()).values(), ids=dict(page.examples()).keys()
)
def test_an_example_on_the_page_is_read(example):
    words = example[example.index("[") + 1 : example.index("]")]
    found = page.read(example.replace("[", "").replace("]", ""))
    assert words in [time.text for time in found]


def test_the_page_names_every_feast_and_every_vague_word():
    written = page.PAGE.read_text(encoding="utf-8")
    assert "| ramadan |" in written
    assert "| dozens |" in written
