"""Parquet: a folder with the tables of `onrecord.export.tables`, typed.

Texts are strings, lists are lists of strings, numbers are doubles (a whole number beyond 2**53
becomes the nearest), days are dates, ``read_at`` is a
timestamp in UTC. Every column carries what it means as ``means`` in its metadata. pyarrow writes
it, an extra: ``pip install onrecord[parquet]``.
"""

import math
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.errors import SettingsError
from onrecord.export.tables import TABLES, ColumnType, Table
from onrecord.record import SCHEMA, Record

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["fill"]

_ROWS_HELD = 10_000
_LETTERS_HELD = 8 * 2**20
"""How much of a table waits in memory before it is written out as a row group."""


def fill(records: Iterable[Record], folder: Path, left_out: Counter[str]) -> None:  # noqa: ARG001
    """Write the tables into ``folder``, some thousand rows at a time. Nothing is left out.

    Raises `SettingsError` where pyarrow is not installed.
    """
    try:
        import pyarrow.parquet as pq
    except ImportError as error:
        raise SettingsError("parquet needs pyarrow: pip install onrecord[parquet]") from error
    with ExitStack() as files:
        writers = []
        for table in TABLES:
            schema = _schema(table)
            path = folder / f"{table.name}.parquet"
            file = files.enter_context(pq.ParquetWriter(path, schema))
            writers.append(_Writer(table, schema, file))
        for record in records:
            for writer in writers:
                writer.add(record)
        for writer in writers:
            writer.flush()


class _Writer:
    """One table, open for rows; it holds a bounded number of them."""

    def __init__(self, table: Table, schema: "pa.Schema", file: Any) -> None:
        self._table, self._schema, self._file = table, schema, file
        self._rows: list[tuple[Any, ...]] = []
        self._letters = 0

    def add(self, record: Record) -> None:
        for row in self._table.rows(record):
            self._rows.append(row)
            self._letters += sum(len(value) for value in row if isinstance(value, str))
            if len(self._rows) >= _ROWS_HELD or self._letters >= _LETTERS_HELD:
                self.flush()

    def flush(self) -> None:
        import pyarrow as pa

        if not self._rows:
            return
        values = zip(*self._rows, strict=True)
        columns = [
            pa.array(map(_double, column) if field.type == pa.float64() else column, field.type)
            for column, field in zip(values, self._schema, strict=True)
        ]
        self._file.write_table(pa.Table.from_arrays(columns, schema=self._schema))
        self._rows, self._letters = [], 0


def _double(value: int | float | None) -> float | None:
    """The nearest double; a whole number that is too large for any is infinite."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return math.inf if value and value > 0 else -math.inf


def _schema(table: Table) -> "pa.Schema":
    import pyarrow as pa

    types: dict[ColumnType, pa.DataType] = {
        "text": pa.string(),
        "list": pa.list_(pa.string()),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
        "datetime": pa.timestamp("us", tz="UTC"),
    }
    fields = [
        pa.field(column.name, types[column.type], column.null, {"means": column.means})
        for column in table.columns
    ]
    return pa.schema(fields, {"onrecord": SCHEMA, "a row is": table.means})
