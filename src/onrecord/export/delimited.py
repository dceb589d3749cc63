"""CSV: a folder with one table a kind and a data dictionary beside them.

The files follow RFC 4180: commas, CRLF, doubled quote marks, a header; every text is quoted. They
are UTF-8 without a mark at the front. A missing value is an empty cell, a list is a JSON array,
days are ISO 8601.

**Formulas.** A spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@``, and the words
of a report may begin with anything. A text that begins with one of these, with their wide forms,
with a tab, a line break or an apostrophe gets an apostrophe in front: whoever takes one apostrophe
away from the front of every text that has one holds the words again, to the letter.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

from onrecord.export.moment import iso_utc
from onrecord.export.tables import TABLES, Column, Table
from onrecord.record import Record

__all__ = ["fill", "guarded"]

_STARTS_A_FORMULA = tuple("=+-@＝＋－＠\t\r\n'")

_CSVW_TYPES = {"text": "string", "list": "json", "datetime": "dateTime"}
"""Names of column types in CSV on the Web, where they differ from ours."""


def fill(records: Iterable[Record], folder: Path, left_out: Counter[str]) -> None:  # noqa: ARG001
    """Write the tables into ``folder``, a record at a time. Nothing is left out."""
    _write_dictionary(folder)
    with ExitStack() as files:
        writers = [_Writer(table, folder, files) for table in TABLES]
        for record in records:
            for writer in writers:
                writer.add(record)


def guarded(text: str) -> str:
    """The text as a cell holds it: never the beginning of a formula."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


class _Writer:
    """One table, open for rows."""

    def __init__(self, table: Table, folder: Path, files: ExitStack) -> None:
        path = folder / f"{table.name}.csv"
        file = files.enter_context(path.open("w", encoding="utf-8", newline=""))
        self._table = table
        self._writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
        self._writer.writerow([column.name for column in table.columns])

    def add(self, record: Record) -> None:
        for row in self._table.rows(record):
            self._writer.writerow([_cell(value) for value in row])


def _cell(value: Any) -> Any:
    """A value as the writer takes it: texts, which it quotes, and numbers, which it does not."""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, datetime):
        return iso_utc(value)
    return value


def _write_dictionary(folder: Path) -> None:
    """What every column holds: for people as a table, for programs as CSV on the Web."""
    head = ("table", "a row is", "column", "type", "may be missing", "means")
    rows = [
        (table.name, table.means, *_told(column)) for table in TABLES for column in table.columns
    ]
    _write_rows(folder / "dictionary.csv", [head, *rows])
    text = json.dumps(_metadata(), ensure_ascii=False, indent=1) + "\n"
    (folder / "csv-metadata.json").write_text(text, encoding="utf-8")


def _told(column: Column) -> tuple[str, ...]:
    return column.name, column.type, "yes" if column.null else "no", guarded(column.means)


def _write_rows(path: Path, rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)


def _metadata() -> dict[str, Any]:
    """The tables as W3C's Metadata Vocabulary for Tabular Data describes them."""
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True},
        "tables": [
            {
                "url": f"{table.name}.csv",
                "dc:description": f"Each row is {table.means}.",
                "tableSchema": {"columns": [_described(column) for column in table.columns]},
            }
            for table in TABLES
        ],
    }


def _described(column: Column) -> dict[str, Any]:
    datatype = _CSVW_TYPES.get(column.type, column.type)
    return {"name": column.name, "datatype": datatype, "dc:description": column.means}
