"""The use case: records to a file, a folder or a stream, one at a time."""

import io
import weakref
from collections.abc import Iterator
from dataclasses import fields

import pytest

from onrecord import read_many, to_json
from onrecord.desk.exporting import Exported, export, export_to
from onrecord.errors import SettingsError
from onrecord.export.formats import FORMATS, AFile, AFolder
from onrecord.record import Record
from tests.exported import quay, records

FILES = [name for name, made in FORMATS.items() if isinstance(made, AFile)]
FOLDERS = [name for name, made in FORMATS.items() if isinstance(made, AFolder)]


@pytest.mark.parametrize("form", FORMATS)
def test_records_are_counted_and_nothing_else_is_left(form, tmp_path):
    done = export(records(), form, tmp_path / "out")
    assert done.records == 2
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("form", FORMATS)
def test_no_records_are_an_export_too(form, tmp_path):
    assert export([], form, tmp_path / "out") == Exported(0, {})
    assert (tmp_path / "out").exists()


class Tracked(Record):
    """A record whose end can be seen."""

    __slots__ = ("__weakref__",)


def passing(number: int) -> Iterator[Record]:
    """Records, none of which may be alive once two others have passed after it."""
    record, seen = quay(), []
    for _ in range(number):
        assert [each() for each in seen[:-2]] == [None] * len(seen[:-2])
        tracked = Tracked(**{field.name: getattr(record, field.name) for field in fields(Record)})
        seen.append(weakref.ref(tracked))
        yield tracked


@pytest.mark.parametrize("form", FORMATS)
def test_no_record_is_kept(form, tmp_path):
    assert export(passing(5), form, tmp_path / "out").records == 5


@pytest.mark.parametrize("form", FORMATS)
def test_where_the_records_fail_nothing_is_left(form, tmp_path):
    def failing():
        yield quay()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(failing(), form, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", FILES)
def test_a_stream_gets_what_the_file_gets(form, tmp_path):
    stream = io.BytesIO()
    assert export_to(records(), form, stream) == export(records(), form, tmp_path / "out")
    assert stream.getvalue() == (tmp_path / "out").read_bytes()


@pytest.mark.parametrize("form", FOLDERS)
def test_a_folder_cannot_be_streamed(form):
    with pytest.raises(SettingsError, match=f"{form} is a folder"):
        export_to(records(), form, io.BytesIO())


def test_an_unknown_format_names_those_there_are(tmp_path):
    with pytest.raises(SettingsError, match="there is no export 'xls'; there are jsonl, csv"):
        export(records(), "xls", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["records.jsonl", "records.ndjson", "records.json"])
def test_lines_that_are_records_are_not_read_again(tmp_path, name):
    export(records(), "jsonl", tmp_path / name)
    assert list(read_many(tmp_path / name)) == records()


BROKEN = {
    "another version": ('"onrecord/1"', '"onrecord/2"'),
    "other words": ("Odile Brandt", "Odile Brend"),
    "cut short": ('"provenance"', ""),
}


@pytest.mark.parametrize(("old", "new"), BROKEN.values(), ids=BROKEN)
def test_a_line_that_is_a_broken_record_is_a_failure_that_names_it(tmp_path, old, new):
    path = tmp_path / "records.jsonl"
    path.write_text(to_json(quay()).replace(old, new, 1) + "\n", encoding="utf-8")
    [found] = read_many(path)
    [trouble] = found.troubles
    assert (found.report.text, trouble.kind) == ("", "unreadable")
    assert trouble.message.startswith(f"{path}:1: ")
