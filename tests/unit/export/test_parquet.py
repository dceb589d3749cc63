"""Parquet: typed tables, written some thousand rows at a time."""

import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pyarrow.parquet as pq
import pytest

from onrecord.errors import SettingsError
from onrecord.export import parquet
from onrecord.export.tables import TABLES
from tests.exported import quay, records
from tests.records import at, quantity_at, record_of, report_of


def read(folder, name):
    return pq.read_table(folder / f"{name}.parquet")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_says_what_it_means_and_whether_it_may_be_missing(tmp_path, table):
    parquet.fill(records(), tmp_path, Counter())
    schema = read(tmp_path, table.name).schema
    told = [(field.name, field.metadata[b"means"].decode(), field.nullable) for field in schema]
    assert told == [(column.name, column.means, column.null) for column in table.columns]


def test_days_moments_lists_and_truths_are_typed(tmp_path):
    parquet.fill([quay()], tmp_path, Counter())
    [report] = read(tmp_path, "reports").to_pylist()
    assert report["published"] == date(2031, 5, 13)
    assert report["read_at"] == datetime(2031, 5, 12, 9, 30, tzinfo=UTC)
    assert report["bylines"] == ["Ines Calloway", 'J. "Jo" Ekwueme, jr']
    quantities = read(tmp_path, "quantities").to_pylist()
    assert [row["approximate"] for row in quantities] == [False, True]


def test_many_rows_are_many_row_groups(tmp_path, monkeypatch):
    monkeypatch.setattr(parquet, "_ROWS_HELD", 10)
    parquet.fill([quay()] * 20, tmp_path, Counter())
    file = pq.ParquetFile(tmp_path / "attributions.parquet")
    assert (file.metadata.num_rows, file.metadata.num_row_groups) == (60, 6)


def test_long_texts_do_not_wait_for_many_rows(tmp_path, monkeypatch):
    monkeypatch.setattr(parquet, "_LETTERS_HELD", 100)
    parquet.fill([quay()] * 3, tmp_path, Counter())
    assert pq.ParquetFile(tmp_path / "reports.parquet").metadata.num_row_groups == 3


NUMBERS = {
    "beyond 2**53": (2**53 + 1, float(2**53)),
    "beyond 64 bits": (10**30, 1e30),
    "beyond a double": (10**400, float("inf")),
    "far below": (-(10**400), float("-inf")),
}


@pytest.mark.parametrize(("value", "double"), NUMBERS.values(), ids=NUMBERS)
def test_a_whole_number_too_large_is_the_nearest_double(tmp_path, value, double):
    record = record_of(
        report_of("40 came."), quantities=(quantity_at(at("40 came.", "40"), value=value),)
    )
    parquet.fill([record], tmp_path, Counter())
    assert read(tmp_path, "quantities").column("value").to_pylist() == [double]


def test_no_records_are_tables_without_rows(tmp_path):
    parquet.fill([], tmp_path, Counter())
    assert {read(tmp_path, table.name).num_rows for table in TABLES} == {0}


def test_without_pyarrow_it_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(SettingsError, match=r"pip install onrecord\[parquet\]"):
        parquet.fill([], tmp_path, Counter())


def test_a_moment_without_a_zone_is_taken_as_utc(tmp_path):
    record = quay()
    made = replace(record.provenance, read_at=datetime(2031, 5, 12, 9, 30))
    parquet.fill([replace(record, provenance=made)], tmp_path, Counter())
    [moment] = read(tmp_path, "reports").column("read_at").to_pylist()
    assert moment == datetime(2031, 5, 12, 9, 30, tzinfo=UTC)
