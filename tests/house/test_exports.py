"""Adding an export without a page's section or a golden example fails here, and so does losing a
field of the record on the way to a table.
"""

import ast
from dataclasses import fields
from pathlib import Path

import pytest

from onrecord.export.formats import FORMATS
from onrecord.export.tables import TABLES
from onrecord.record import Actor, Attribution, Claim, Event, Quantity, Report, Time

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/reference/exports.md").read_text(encoding="utf-8")
MAKERS = {"pieces", "fill"}
IN_OTHER_TABLES = {"mentions", "blocks", "anchors"}
KINDS = {
    "reports": Report,
    "attributions": Attribution,
    "times": Time,
    "quantities": Quantity,
    "actors": Actor,
    "events": Event,
    "claims": Claim,
}


@pytest.mark.parametrize("form", FORMATS)
def test_every_export_is_documented(form):
    assert f"\n## {form}\n" in PAGE


@pytest.mark.parametrize("form", FORMATS)
def test_every_export_has_a_golden_example(form):
    assert (ROOT / "tests/golden/exports" / form).exists()


def test_every_module_that_makes_an_export_is_in_the_registry():
    registered = {part.__module__ for made in FORMATS.values() for part in made}
    makers = {
        f"onrecord.export.{path.stem}"
        for path in (ROOT / "src/onrecord/export").glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name in MAKERS
    }
    assert makers == registered


@pytest.mark.parametrize("name", KINDS)
def test_every_field_is_a_column(name):
    [table] = [table for table in TABLES if table.name == name]
    columns = {column.name for column in table.columns}
    assert {field.name for field in fields(KINDS[name])} - columns - IN_OTHER_TABLES == set()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_is_documented(table):
    assert f"| `{table.name}` | {table.means} |" in PAGE
