"""Whatever the text: nothing is raised, and every time holds its words."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.intake.loaded import loaded
from onrecord.lexicon import rows
from onrecord.readers import times
from onrecord.readers.draft import Draft
from onrecord.record import Block, Time

WORDS = sorted({row["word"] for row in rows("time_words")})
PIECES = st.one_of(
    st.sampled_from([*WORDS, *(word.title() for word in WORDS)]),
    st.sampled_from(["0", "31", "32", "99", "1990", "9999", "2024-02-30", "29/2/23", "25:61", "½"]),
    st.sampled_from([",", ".", "-", "'", "’", "$", "(", "of", "\n", "FY", "Q3", "1e9", "\u0660"]),
    st.integers(0, 10**12).map(str),
    st.text(max_size=4),
)
TEXTS = st.lists(PIECES, max_size=14).map(" ".join)
DAYS = st.none() | st.dates() | st.sampled_from([date.min, date.max])


def read(text, published):
    blocks = [Block("paragraph", 0, len(text))] if text else []
    draft = Draft(loaded(text, blocks, published=published).report)
    draft.add(times.read(draft))
    return draft.of(Time)


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, published=DAYS)
def test_times_hold_their_words_and_stand_in_order(text, published):
    found = read(text, published)
    at = 0
    for time in found:
        assert at <= time.start < time.end
        assert text[time.start : time.end] == time.text
        assert time.value
        assert time.type in ("DATE", "TIME", "DURATION", "SET")
        at = time.end
    ids = [time.id for time in found]
    assert len(ids) == len(set(ids))
    known = {None, "published", "dateline", *ids}
    assert all(time.anchor in known for time in found)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, published=DAYS)
def test_days_covered_are_in_order_and_only_for_dates_and_times(text, published):
    for time in read(text, published):
        assert (time.earliest is None) == (time.latest is None)
        if time.earliest:
            assert time.earliest <= time.latest
            assert time.type in ("DATE", "TIME")


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_without_a_day_of_writing_nothing_is_bound_to_one(text):
    for time in read(text, None):
        assert time.anchor not in ("published", "dateline")


@pytest.mark.parametrize("text", ["", " ", "\x00", "0", "–", "in", "a", "'"])
def test_next_to_nothing_gives_nothing(text):
    assert not read(text, None)
