"""Any text gives a record that keeps its promises; any bytes a record or an `IntakeError`."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.record import verify

SCALARS = st.characters(exclude_categories=("Cs",))
MARKS = "\" “ ” ‘ ’ ' * ** # > - — . ? \0 🔥 \u202e <p> <div> </p> &#xD800; &amp; <script> <br>"
WORDS = (
    "Mr. Adu| said |she added: |the ministry|according to |, who |Name: |[a](b)|at least |"
    "5 percent|dozens of|1,200|$3m|between 5 and 7|early Sunday|2014|last week|May|second|half"
)
PIECES = st.sampled_from([*MARKS.split(" "), *WORDS.split("|"), " ", "\n\n", "\r\n", "\t"])
TEXTS = st.one_of(st.text(SCALARS, max_size=400), st.lists(PIECES, max_size=60).map("".join))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_text_is_kept_and_its_record_is_sound(text):
    record = onrecord.read_text(text)
    assert record.report.text == text
    verify(record)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_a_record_survives_json(text):
    record = onrecord.read_text(text)
    assert onrecord.from_json(onrecord.to_json(record)) == record


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(
        st.binary(max_size=400),
        TEXTS.map(str.encode),
        TEXTS.map(lambda text: b"<html>" + text.encode()),
    )
)
def test_any_bytes_give_a_record_or_an_intake_error(data):
    try:
        record = onrecord.read(data)
    except onrecord.IntakeError as error:
        assert str(error)
    else:
        verify(record)


HARD = {
    "one line of a megabyte": "word " * 200_000,
    "quote marks alone": '"' * 50_000,
    "curly quote marks alone": "“" * 50_000,
    "asterisks alone": "*" * 50_000,
    "brackets alone": "[" * 50_000,
    "numbers alone": "1," * 50_000,
    "number words alone": "hundred " * 20_000,
    "white space alone": " " * 500_000,
    "line breaks alone": "\n" * 200_000,
    "stops alone": "." * 100_000,
    "said alone": "said " * 50_000,
    "capitals alone": "Ana " * 50_000,
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_hard_texts_are_read_by_rule(text):
    verify(onrecord.read_text(text, model="none"))


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_hard_texts_are_read_by_the_encoder_too(text):
    verify(onrecord.read_text(text[:10_000]))


def test_deep_nesting_does_not_hang_or_raise_anything_else():
    try:
        onrecord.read(b"<div>" * 100_000 + b"It rained.")
    except onrecord.IntakeError as error:
        assert str(error)
