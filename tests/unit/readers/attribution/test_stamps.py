"""Entries of a running report, each with the time of day at its head."""

import pytest

from onrecord import read_text

ENTRIES = {
    "a stop": ("09.41 Skippers say the quay is flooded.", "Skippers", "the quay is flooded"),
    "a colon": ("16:05 Skippers say the quay is flooded.", "Skippers", "the quay is flooded"),
    "a dash": ("16:05 – Skippers say the quay is flooded.", "Skippers", "the quay is flooded"),
    "how long ago": ("3h ago Skippers say the quay is flooded.", "Skippers", "the quay is flooded"),
    "a zone": ("16:05 GMT Skippers say the quay is flooded.", "Skippers", "the quay is flooded"),
    "what is said comes first": (
        "11.20 The quay is flooded, skippers say.",
        "skippers",
        "The quay is flooded",
    ),
}


@pytest.mark.parametrize(("entry", "source", "content"), ENTRIES.values(), ids=ENTRIES)
def test_the_time_of_day_is_nobodys_words(entry, source, content):
    record = read_text(f"Storm nears\n\n{entry}\n")
    told = [(one.source[0].text, one.content[0].text) for one in record.attributions]
    assert told == [(source, content)]


def test_the_time_of_day_is_a_time_and_no_quantity():
    record = read_text("Storm nears\n\n12.15 Two roofs fell, the mayor said.\n")
    assert [(time.text, time.value) for time in record.times] == [("12.15", "XXXX-XX-XXT12:15")]
    assert [quantity.text for quantity in record.quantities] == ["Two"]


def test_a_sum_at_the_head_of_a_sentence_is_no_time():
    record = read_text("Fares rise\n\n12.40 crowns is too much, the mayor said.\n")
    assert [quantity.value for quantity in record.quantities] == [12.4]
