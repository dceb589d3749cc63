"""Exporting: records into a file or a folder that other programs read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from onrecord.errors import SettingsError, StoreError
from onrecord.export.formats import FORMATS, AFile, AFolder
from onrecord.export.whole import whole_file, whole_folder
from onrecord.record import Record

if TYPE_CHECKING:
    from onrecord.store.library import Library

__all__ = ["Exported", "export", "export_to", "held"]


@dataclass(frozen=True, slots=True)
class Exported:
    """How many records went out, and what the format had no place for: how many, by reason."""

    records: int
    left_out: dict[str, int]


def export(records: Iterable[Record], form: str, path: Path) -> Exported:
    """Write ``records`` in the format ``form`` to ``path``: whole, or not at all.

    ``form`` is a key of `onrecord.export.formats.FORMATS`. Where it is a file, an older one at
    ``path`` is replaced; where it is a folder, ``path`` must not be there or be empty. Records are
    taken one at a time and none is kept. Raises `SettingsError` where there is no such format or
    what it needs is not installed, and `OSError` where the disk does not take it.
    """
    made = _format(form)
    if isinstance(made, AFile):
        with whole_file(path) as file:
            return _pour(made, records, file)
    left_out: Counter[str] = Counter()
    counted = _Counted(records)
    with whole_folder(path) as folder:
        made.fill(counted, folder, left_out)
    return Exported(counted.number, dict(left_out))


def held(
    library: "Library", ids: Sequence[str], query: str | None
) -> Iterator[Record | StoreError]:
    """Records of a library, with people's corrections: of ``ids``, else of what fits, else all.

    An id that does not stand for one report gives the `StoreError` that says so in its place.
    Raises `SettingsError` where ``query`` cannot be read.
    """
    if not ids:
        yield from library.records(query)
    for each in ids:
        try:
            yield library.corrected(each)
        except StoreError as error:
            yield error


def export_to(records: Iterable[Record], form: str, stream: BinaryIO) -> Exported:
    """Write ``records`` to a stream as they come, as UTF-8. Raises as `export` does.

    A format that is a folder cannot be streamed: a `SettingsError` too.
    """
    made = _format(form)
    if isinstance(made, AFolder):
        raise SettingsError(f"{form} is a folder of files and cannot go to a stream")
    return _pour(made, records, stream)


def _format(form: str) -> AFile | AFolder:
    if form not in FORMATS:
        raise SettingsError(f"there is no export {form!r}; there are {', '.join(FORMATS)}")
    return FORMATS[form]


def _pour(made: AFile, records: Iterable[Record], stream: BinaryIO) -> Exported:
    left_out: Counter[str] = Counter()
    counted = _Counted(records)
    for piece in made.pieces(counted, left_out):
        stream.write(piece.encode())
    return Exported(counted.number, dict(left_out))


class _Counted:
    """Records that are counted as they pass."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = records
        self.number = 0

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            self.number += 1
            yield record
