"""The records of tests/exported.py, in every format, are what was reviewed.

An export without an answer beside this file writes one for review, and fails: look at it, then
commit it.
"""

import json
import shutil
from pathlib import Path

import pytest

from onrecord.desk.exporting import export
from onrecord.export.formats import FORMATS
from tests.exported import records

ANSWERS = Path(__file__).parent / "exports"


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_is_what_was_reviewed(form, tmp_path):
    made, answer = tmp_path / form, ANSWERS / form
    export(records(), form, made)
    if form == "parquet":
        _lay_open(made)
    if not answer.exists():
        answer.parent.mkdir(exist_ok=True)
        shutil.move(made, answer)
        pytest.fail(f"exports/{form} was not there: it has been written, review it")
    assert _files(made) == _files(answer)


def _lay_open(folder: Path) -> None:
    """Parquet as a person can review it: the bytes differ from version to version of pyarrow."""
    import pyarrow.parquet as pq

    for path in sorted(folder.iterdir()):
        table = pq.read_table(path)
        types = {field.name: str(field.type) for field in table.schema}
        rows = [json.dumps(row, ensure_ascii=False, default=str) for row in table.to_pylist()]
        text = "\n".join([json.dumps(types), *rows, ""])
        path.with_suffix(".parquet.txt").write_text(text, encoding="utf-8")
        path.unlink()


def _files(path: Path) -> dict[str, bytes]:
    if path.is_file():
        return {path.name: path.read_bytes()}
    return {each.name: each.read_bytes() for each in path.iterdir()}
