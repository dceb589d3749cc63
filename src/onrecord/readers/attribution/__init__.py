"""attribution."""

from collections.abc import Iterator

from onrecord.readers.draft import Draft
from onrecord.record import Entry, Trouble

__all__ = ["read"]


def read(draft: Draft) -> Iterator[Entry | Trouble]:
    """Placeholder until the reader lands."""
    yield from ()
