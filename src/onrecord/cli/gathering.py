"""Reading all that a command was given before it shows anything."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.cli.progress import count, progress

if TYPE_CHECKING:
    from onrecord.desk.reading import Model
    from onrecord.record import Record

__all__ = ["gathered"]

_STDIN = "-"


def gathered(sources: Sequence[str], model: "Model") -> "tuple[list[Record], int]":
    """The records of what can be read, in order, and how many sources cannot: those are named."""
    from onrecord import read_many
    from onrecord.desk.reading import failure

    given = [sys.stdin.buffer if name == _STDIN else name for name in sources]
    found, failed = [], 0
    with progress(count(sources), beside=False) as tick:
        for record in read_many(given, model=model):
            reason = failure(record)
            tick(reason)
            failed += reason is not None
            if reason is None:
                found.append(record)
    return found, failed
