"""Adding a reader or a format without a golden example fails here."""

import json
from pathlib import Path

import pytest

from onrecord.intake.sources import SUFFIXES
from onrecord.readers import READERS

ROOT = Path(__file__).parents[2]
RECORDS = ROOT / "tests/golden/records"
ANSWERS = sorted(RECORDS.glob("*.json"))
ROOMS = sorted({reader.__module__.split(".")[2] for reader in READERS})
KINDS = {"attribution": "attributions"}
FORMATS = {
    "page": {".html", ".htm", ".xhtml"},
    "text": {".txt", ".text"},
    "Markdown": {".md", ".markdown"},
    "JSONL": {".jsonl", ".ndjson"},
}


@pytest.mark.parametrize("room", ROOMS)
def test_every_reader_has_a_golden_entry(room):
    records = [record for each in ANSWERS for record in json.loads(each.read_text("utf-8"))]
    assert any(record[KINDS.get(room, room)] for record in records)


@pytest.mark.parametrize("suffixes", FORMATS.values(), ids=FORMATS)
def test_every_format_has_a_golden_report(suffixes):
    assert any(Path(each.name.removesuffix(".json")).suffix in suffixes for each in ANSWERS)


def test_every_suffix_belongs_to_a_format():
    assert set().union(*FORMATS.values()) == SUFFIXES


@pytest.mark.parametrize("room", ROOMS)
def test_every_reader_is_documented(room):
    assert f"## {room}" in (ROOT / "docs/reference/readers.md").read_text(encoding="utf-8")
