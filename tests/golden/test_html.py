"""Whole pages and the report each must give, reviewed by eye.

A page ``NAME.html`` has its answer in ``NAME.json``.
"""

import json
from pathlib import Path

import pytest

from onrecord.intake.html import load

HERE = Path(__file__).parent / "html"
PAGES = sorted(HERE.glob("*.html"))


def answer(loaded):
    report = loaded.report
    return {
        "title": report.title,
        "bylines": list(report.bylines),
        "published": report.published and report.published.isoformat(),
        "publisher": report.publisher,
        "address": report.address,
        "canonical": report.canonical,
        "language": report.language,
        "troubles": [trouble.kind for trouble in loaded.troubles],
        "blocks": [[block.kind, report.text[block.start : block.end]] for block in report.blocks],
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_gives_the_report_that_was_reviewed(page):
    expected = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert answer(load(page.read_bytes(), address=None)) == expected
