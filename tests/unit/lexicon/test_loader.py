"""Every table reads, and says where it comes from."""

from importlib.resources import files

import pytest

from onrecord.lexicon import rows

TABLES = sorted(
    each.name.removesuffix(".tsv")
    for each in files("onrecord.lexicon").iterdir()
    if each.name.endswith(".tsv")
)
SOURCES = files("onrecord.lexicon").joinpath("SOURCES.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_rows(table):
    assert rows(table)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_where_it_comes_from(table):
    assert f"{table}.tsv" in SOURCES


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table):
    found = [tuple(row.values()) for row in rows(table)]
    assert len(found) == len(set(found))
