"""JSONL: one record a line, schema ``onrecord/1``; nothing is lost."""

from collections import Counter
from collections.abc import Iterable, Iterator

from onrecord.record import Record
from onrecord.record.codec import to_json

__all__ = ["pieces"]


def pieces(records: Iterable[Record], left_out: Counter[str]) -> Iterator[str]:  # noqa: ARG001
    """The file, a line at a time. Nothing is left out."""
    for record in records:
        yield to_json(record) + "\n"
