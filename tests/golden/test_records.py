"""Every report beside this file gives the record that was reviewed.

A report without an answer writes one for review, and fails: look at it, then commit it.
"""

import json
from pathlib import Path

import pytest

import onrecord
from tests.golden.view import view

REPORTS = Path(__file__).parent / "records"
SAMPLES = Path(__file__).parents[2] / "samples"
SOURCES = sorted(
    each
    for folder in (REPORTS, SAMPLES)
    for each in folder.iterdir()
    if each.suffix in {".html", ".txt", ".md", ".jsonl"}
)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_a_report_gives_the_record_that_was_reviewed(source):
    answer = REPORTS / f"{source.name}.json"
    found = [view(record) for record in onrecord.read_many(source)]
    if not answer.exists():
        answer.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail(f"{answer.name} was not there: it has been written, review it")
    assert found == json.loads(answer.read_text(encoding="utf-8"))
