"""A record is held against its own promises."""

from dataclasses import replace

import pytest

from onrecord.errors import SpanError
from onrecord.record import Block, Span, verify
from tests.records import harbour

RECORD = harbour()


def broken(**changes):
    return replace(RECORD, **changes)


def test_a_sound_record_passes():
    verify(RECORD)


def test_other_words_than_the_text_has_raise():
    first = RECORD.attributions[0]
    words = Span(first.cue[0].start, first.cue[0].end, "x" * len(first.cue[0].text))
    with pytest.raises(SpanError, match="is not"):
        verify(broken(attributions=(replace(first, cue=(words,)), *RECORD.attributions[1:])))


def test_an_id_that_no_entry_has_raises():
    first = RECORD.attributions[0]
    with pytest.raises(SpanError, match="not on the record"):
        verify(broken(attributions=(replace(first, within="a000000000000"),)))


def test_two_entries_of_one_id_raise():
    with pytest.raises(SpanError, match="share the id"):
        verify(broken(times=RECORD.times * 2))


def test_blocks_that_overlap_raise():
    report = replace(RECORD.report, blocks=(Block("title", 0, 5), Block("paragraph", 4, 9)))
    with pytest.raises(SpanError, match="out of order"):
        verify(broken(report=report))


def test_a_block_beyond_the_text_raises():
    end = len(RECORD.report.text)
    report = replace(RECORD.report, blocks=(Block("paragraph", 0, end + 1),))
    with pytest.raises(SpanError, match="out of order"):
        verify(broken(report=report))
