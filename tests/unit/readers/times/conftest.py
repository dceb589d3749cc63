"""Reads the times of a text, published on Wednesday, 10 July 2024 where nothing else is said."""

from datetime import date

import pytest

from onrecord.intake.loaded import loaded
from onrecord.readers import times
from onrecord.readers.draft import Draft
from onrecord.record import Block, Time

PUBLISHED = date(2024, 7, 10)


def _read(text, published=PUBLISHED, blocks=None):
    blocks = blocks if blocks is not None else [Block("paragraph", 0, len(text))]
    draft = Draft(loaded(text, blocks, published=published).report)
    draft.add(times.read(draft))
    return draft.of(Time)


@pytest.fixture
def read():
    """``read(text, published=, blocks=)``: the times in order."""
    return _read


@pytest.fixture
def told():
    """``told(text)``: text and value of each time."""
    return lambda text, **options: [(time.text, time.value) for time in _read(text, **options)]
