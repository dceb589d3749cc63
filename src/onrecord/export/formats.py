"""The formats of an export: the one place where a new one is added.

`FORMATS` says of each what makes it. A format is a file, made piece by piece, or a folder to fill;
either takes records one at a time and keeps none, and counts in ``left_out``, by reason, what it
has no place for. A section of docs/reference/exports.md and a golden example go with it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord.export import annotation, brat, claimreview, delimited, jsonl, parquet, plover
from onrecord.record import Record

__all__ = ["FORMATS", "AFile", "AFolder"]


class AFile(NamedTuple):
    """A format that is one file in UTF-8; ``pieces(records, left_out)`` gives its text."""

    pieces: Callable[[Iterable[Record], Counter[str]], Iterator[str]]


class AFolder(NamedTuple):
    """A format that is a folder; ``fill(records, folder, left_out)`` writes its files."""

    fill: Callable[[Iterable[Record], Path, Counter[str]], None]


FORMATS: dict[str, AFile | AFolder] = {
    "jsonl": AFile(jsonl.pieces),
    "csv": AFolder(delimited.fill),
    "parquet": AFolder(parquet.fill),
    "annotation": AFile(annotation.pieces),
    "claimreview": AFile(claimreview.pieces),
    "plover": AFile(plover.pieces),
    "brat": AFolder(brat.fill),
}
