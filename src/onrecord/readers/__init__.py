"""Report to entries: one folder a kind, and the order in which they read.

A reader is a pure function ``read(draft) -> Iterator[Entry | Trouble]``; it never
raises on text. What one reader needs of another it takes from the draft, so that readers do not
import each other.
"""

from collections.abc import Callable, Iterator

from onrecord.readers import actors, attribution, claims, events, quantities, times
from onrecord.readers.draft import Draft
from onrecord.record import Entry, Trouble

__all__ = ["READERS", "Draft", "Reader"]

Reader = Callable[[Draft], Iterator[Entry | Trouble]]

READERS: tuple[Reader, ...] = (
    times.read,
    quantities.read,
    attribution.read,
    actors.read,
    quantities.resolve,
    events.read,
    claims.read,
)
