"""``onrecord export`` from end to end, on files."""

import io
import json
import sys

import pytest

from onrecord import to_json
from onrecord.cli import main
from onrecord.export.formats import FORMATS, AFolder
from onrecord.store.library import open_library
from tests.exported import records

TEXT = "“We are ready,” said Odile Brandt, the mayor of Varnholm, on Sunday.\n"


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_text("".join(to_json(each) + "\n" for each in records()), encoding="utf-8")
    return path


def run(capfd, *arguments):
    code = main([str(each) for each in arguments])
    return code, *capfd.readouterr()


@pytest.mark.parametrize("form", FORMATS)
def test_records_are_written_in_every_format(capfd, lines, tmp_path, form):
    path = tmp_path / "out"
    code, out, err = run(capfd, "export", lines, "--as", form, "--to", path)
    assert (code, out) == (0, "")
    assert err.endswith(f"onrecord: wrote {path}, 2 records\n")
    assert path.is_dir() == isinstance(FORMATS[form], AFolder)


def test_what_a_format_has_no_place_for_is_said(capfd, lines, tmp_path):
    _, _, err = run(capfd, "export", lines, "--as", "plover", "--to", tmp_path / "out")
    assert err.startswith("onrecord: plover leaves out events without a day: 1\n")


def test_a_report_is_read_first(capfd, tmp_path):
    source = tmp_path / "report.txt"
    source.write_text(TEXT, encoding="utf-8")
    path = tmp_path / "out.jsonl"
    assert run(capfd, "export", source, "--as", "jsonl", "--to", path)[0] == 0
    record = json.loads(path.read_text(encoding="utf-8"))
    assert record["report"]["address"] == str(source)
    assert record["attributions"]


def test_standard_input_to_standard_output(capfd, lines, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.read_bytes())))
    code, out, err = run(capfd, "export", "-", "--as", "jsonl", "--to", "-")
    assert (code, err) == (0, "")
    assert out == lines.read_text(encoding="utf-8")


def test_without_a_target_a_file_goes_to_standard_output(capfd, lines):
    code, out, err = run(capfd, "export", lines, "--as", "jsonl")
    assert (code, err) == (0, "")
    assert out == lines.read_text(encoding="utf-8")


def test_a_bad_source_is_named_and_the_others_are_written(capfd, lines, tmp_path):
    missing, path = tmp_path / "missing.txt", tmp_path / "out.jsonl"
    code, _, err = run(capfd, "export", missing, lines, "--as", "jsonl", "--to", path)
    assert code == 1
    assert err == (
        f"onrecord: {missing}: no such file or directory\nonrecord: wrote {path}, 2 records\n"
    )
    assert path.read_bytes() == lines.read_bytes()


@pytest.mark.parametrize("form", FORMATS)
def test_where_all_fail_nothing_is_written(capfd, tmp_path, form):
    code, out, _ = run(
        capfd, "export", tmp_path / "missing.txt", "--as", form, "--to", tmp_path / "out"
    )
    assert (code, out) == (1, "")
    assert list(tmp_path.iterdir()) == []


def test_a_record_of_a_source_that_failed_fails_again(capfd, tmp_path):
    missing, path = tmp_path / "missing.txt", tmp_path / "records.jsonl"
    path.write_text(run(capfd, "read", missing, "--json")[1], encoding="utf-8")
    code, _, err = run(capfd, "export", path, "--as", "csv", "--to", tmp_path / "out")
    assert code == 1
    assert err == f"onrecord: {missing}: no such file or directory\n"


def test_an_older_file_is_replaced(capfd, lines, tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text("old", encoding="utf-8")
    assert run(capfd, "export", lines, "--as", "jsonl", "--to", path)[0] == 0
    assert path.read_bytes() == lines.read_bytes()


def test_a_folder_with_something_in_it_is_wrong_usage(capfd, lines, tmp_path):
    code, _, err = run(capfd, "export", lines, "--as", "csv", "--to", tmp_path)
    assert code == 2
    assert "is there already; name a new folder" in err
    assert [each.name for each in tmp_path.iterdir()] == ["records.jsonl"]


def test_a_full_disk_is_a_message(capfd, lines, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    path = tmp_path / "out"
    monkeypatch.setattr("pathlib.Path.replace", full)
    code, _, err = run(capfd, "export", lines, "--as", "brat", "--to", path)
    assert code == 1
    assert err == f"Error: {path}: No space left on device\n"
    assert [each.name for each in tmp_path.iterdir()] == ["records.jsonl"]


@pytest.fixture
def library(tmp_path):
    path = tmp_path / "library.db"
    with open_library(path) as opened:
        for record in records():
            opened.add(record)
    return path


def exported(capfd, *arguments):
    code, out, err = run(capfd, "export", *arguments, "--as", "jsonl", "--to", "-")
    return code, [json.loads(line)["report"]["id"] for line in out.splitlines()], err


IDS = [record.report.id for record in records()]


def test_a_library_is_written_whole(capfd, library):
    assert exported(capfd, "--library", library) == (0, IDS, "")


def test_one_s_own_library_needs_no_name(capfd, library, monkeypatch):
    monkeypatch.setenv("ONRECORD_LIBRARY", str(library))
    assert exported(capfd) == (0, IDS, "")
    assert exported(capfd, IDS[1]) == (0, IDS[1:], "")


def test_ids_choose_reports_in_their_order(capfd, library):
    assert exported(capfd, *reversed(IDS), "--library", library) == (0, IDS[::-1], "")


def test_a_query_chooses_the_reports_that_fit(capfd, library):
    assert exported(capfd, "--library", library, "--query", "status:denied") == (0, IDS[:1], "")


def test_a_query_that_nothing_fits_is_an_export_of_nothing(capfd, library, tmp_path):
    path = tmp_path / "out"
    given = ("export", "--library", library, "--query", "zeppelin", "--as", "csv", "--to", path)
    assert run(capfd, *given) == (0, "", f"onrecord: wrote {path}, 0 records\n")
    assert (path / "claims.csv").read_text(encoding="utf-8").count("\n") == 1


def test_a_query_that_cannot_be_read_is_wrong_usage(capfd, library):
    code, _, err = exported(capfd, "--library", library, "--query", "value:")
    assert code == 2
    assert "the query cannot be read" in err


def test_a_query_that_nothing_fits_is_told_where_nothing_is_written(capfd, library):
    given = ("export", "--library", library, "--query", "zeppelin", "--as", "jsonl")
    assert run(capfd, *given) == (0, "", "onrecord: no report fits\n")


def test_an_id_that_is_not_there_is_named_and_the_others_are_written(capfd, library):
    found = exported(capfd, "rdead", IDS[0], "--library", library)
    assert found == (
        1,
        IDS[:1],
        "onrecord: rdead: no such report in this library; onrecord list shows its ids\n",
    )


def test_ids_and_sources_may_stand_beside_each_other(capfd, library, lines):
    found = exported(capfd, IDS[1], lines, IDS[0][:6], "--library", library)
    assert found == (0, [IDS[1], *IDS, IDS[0]], "")


def test_a_file_comes_before_a_report_of_that_name(capfd, lines, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lines.rename(tmp_path / "rdead")
    code, found, _ = exported(capfd, "rdead")
    assert code == 0
    assert len(found) == 1
    assert found[0] not in IDS


def test_people_s_corrections_are_written(capfd, library):
    event = records()[0].events[0]
    with open_library(library) as opened:
        opened.correct(IDS[0], event.id, "reject")
    _, out, _ = run(capfd, "export", IDS[0], "--library", library, "--as", "jsonl", "--to", "-")
    assert event.id not in [each["id"] for each in json.loads(out)["events"]]


def test_without_a_library_it_says_how_to_make_one(capfd, tmp_path):
    code, found, err = exported(capfd, "--library", tmp_path / "none.db")
    assert (code, found) == (1, [])
    assert err == f"onrecord: {tmp_path / 'none.db'}: no library there; onrecord add makes one\n"


USAGE = {
    "a query beside a source": ["export", "x", "--query", "y", "--as", "csv", "--to", "out"],
    "no format": ["export", "x", "--to", "out"],
    "a folder without a target": ["export", "x", "--as", "csv"],
    "an unknown format": ["export", "x", "--as", "xls", "--to", "out"],
    "a file that is a folder": ["export", "x", "--as", "jsonl", "--to", "."],
    "a file in no folder": ["export", "x", "--as", "jsonl", "--to", "no/such/out"],
    "a folder in no folder": ["export", "x", "--as", "csv", "--to", "no/such/out"],
    "a folder with too long a name": ["export", "x", "--as", "csv", "--to", "x" * 300],
    "a file with too long a name": ["export", "x", "--as", "jsonl", "--to", "x" * 300],
    "a folder to standard output": ["export", "x", "--as", "csv", "--to", "-"],
}


@pytest.mark.parametrize("arguments", USAGE.values(), ids=USAGE)
def test_wrong_usage_is_code_2_and_a_hint(capfd, arguments):
    code, out, err = run(capfd, *arguments)
    assert (code, out) == (2, "")
    assert "Usage: onrecord" in err
