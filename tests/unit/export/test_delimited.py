"""CSV as RFC 4180 has it, and no cell that a spreadsheet would run."""

import csv
import json
from collections import Counter

import pytest

from onrecord.export.delimited import fill, guarded
from onrecord.export.tables import TABLES
from tests.exported import quay, records

RISKY = {
    "equals": "=1+1",
    "plus": "+49 40 1234",
    "minus": "-2 degrees",
    "at": "@VarnholmDockers",
    "wide equals": "＝1+1",
    "wide plus": "＋1",
    "wide minus": "－1",
    "wide at": "＠x",
    "tab": "\t=1+1",
    "carriage return": "\r=1+1",
    "line feed": "\n=1+1",
    "apostrophe": "'=1+1",
}


@pytest.mark.parametrize("text", RISKY.values(), ids=RISKY)
def test_what_begins_a_formula_gets_an_apostrophe(text):
    assert guarded(text) == "'" + text


HARMLESS = {
    "word": "said",
    "digit": "4",
    "empty": "",
    "quote": '"=1"',
    "inside": "a=1",
    "’": "’Tis",
}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_other_texts_stay_as_they_are(text):
    assert guarded(text) == text


@pytest.fixture
def folder(tmp_path):
    fill(records(), tmp_path, Counter())
    return tmp_path


def test_there_is_one_table_a_kind_and_a_dictionary(folder):
    names = {table.name for table in TABLES}
    kinds = {"attributions", "times", "quantities", "actors", "events", "claims"}
    assert kinds < names
    assert {path.name for path in folder.iterdir()} == {
        "dictionary.csv",
        "csv-metadata.json",
        *(f"{name}.csv" for name in names),
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_lines_end_as_rfc_4180_has_it_and_rows_are_of_one_width(folder, table):
    path = folder / f"{table.name}.csv"
    data = path.read_bytes()
    assert data.endswith(b"\r\n")
    assert not data.startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file, strict=True)
    assert head == [column.name for column in table.columns]
    assert {len(row) for row in rows} == {len(head)}


def test_no_cell_of_any_table_begins_a_formula(folder):
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))] == []


def test_every_text_is_quoted_so_that_no_other_separator_cuts_it(folder):
    data = (folder / "actors.csv").read_text(encoding="utf-8")
    assert '"\'@VarnholmDockers"' in data
    assert '"Harrow & Lisle"' in data


def test_the_dictionary_has_every_column_of_every_table(folder):
    with (folder / "dictionary.csv").open(encoding="utf-8", newline="") as file:
        told = [(row["table"], row["column"]) for row in csv.DictReader(file)]
    assert told == [(table.name, column.name) for table in TABLES for column in table.columns]


def test_the_metadata_names_every_file_and_column(folder):
    metadata = json.loads((folder / "csv-metadata.json").read_text(encoding="utf-8"))
    told = {
        table["url"]: [column["name"] for column in table["tableSchema"]["columns"]]
        for table in metadata["tables"]
    }
    assert told == {
        f"{table.name}.csv": [column.name for column in table.columns] for table in TABLES
    }


def test_records_without_entries_give_tables_with_a_head(tmp_path):
    fill([], tmp_path, Counter())
    lines = (tmp_path / "events.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1


def test_a_number_is_no_text(folder):
    with (folder / "quantities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["value"] for row in rows] == ["400", "40"]
    assert [row["low"] for row in rows] == ["400", "40.5"]


def test_spans_hold_every_piece(folder):
    with (folder / "spans.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["role"] == "content"]
    wrote = quay().attributions[1]
    pieces = [row for row in rows if row["entry"] == wrote.id]
    assert [(int(row["start"]), int(row["end"])) for row in pieces] == [
        (span.start, span.end) for span in wrote.content
    ]
