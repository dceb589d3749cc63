"""Pasted texts in many layouts, each with the blocks a reader sees.

A fixture ``NAME.txt`` or ``NAME.md`` has its answer in ``NAME.json``.
"""

import json
from pathlib import Path

import pytest

from onrecord.intake.plain import from_text, load

HERE = Path(__file__).parent / "plain"
SOURCES = sorted(path for path in HERE.iterdir() if path.suffix in (".txt", ".md"))


def answer(report):
    return {
        "title": report.title,
        "bylines": list(report.bylines),
        "published": report.published and report.published.isoformat(),
        "blocks": [[block.kind, report.text[block.start : block.end]] for block in report.blocks],
    }


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_pasted_text_is_laid_out_as_a_reader_sees_it(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert answer(load(path.read_bytes(), address=path.name).report) == expected


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_text_kept_to_the_letter_has_the_same_title_names_and_date(path):
    text = path.read_bytes().decode()
    kept, rendered = from_text(text).report, load(text.encode(), address=None).report
    assert kept.text == text
    assert kept.title == rendered.title
    assert kept.bylines == rendered.bylines
    assert kept.published == rendered.published
    assert [block.kind for block in kept.blocks] == [block.kind for block in rendered.blocks]
