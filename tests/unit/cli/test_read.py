"""``onrecord read`` from end to end, on files."""

import io
import json
import sys

import pytest

from onrecord.cli import main

TEXT = "“We are ready,” said Odile Brandt, the mayor of Varnholm, on Sunday.\n"


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "reports"
    place.mkdir()
    for name in ("b.txt", "a.md", "c.html"):
        page = f"<article><h1>{name}</h1><p>{TEXT * 3}</p></article>"
        (place / name).write_text(page if name == "c.html" else TEXT, encoding="utf-8")
    lines = [json.dumps({"text": TEXT, "title": f"line {n}"}) for n in range(3)]
    (place / "d.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return place


def run(capfd, *arguments):
    code = main([str(each) for each in arguments])
    return code, *capfd.readouterr()


def records(out):
    return [json.loads(line) for line in out.splitlines()]


def test_a_report_is_shown_with_its_record(capfd, report):
    code, out, err = run(capfd, "read", report)
    assert (code, err) == (0, "")
    assert "We are ready" in out
    assert out.index("Who said what") < out.index("When") < out.index("How many")


def test_json_is_one_record_a_line(capfd, report):
    code, out, _ = run(capfd, "read", report, "--json")
    [record] = records(out)
    assert code == 0
    assert record["schema"] == "onrecord/1"
    assert record["report"]["address"] == str(report)


def test_a_folder_is_read_in_order(capfd, folder):
    code, out, _ = run(capfd, "read", folder, "--json")
    names = [record["report"]["address"] or record["report"]["title"] for record in records(out)]
    assert code == 0
    assert [name.rpartition("/")[2] for name in names[:3]] == ["a.md", "b.txt", "c.html"]
    assert len(names) == 6


def test_workers_keep_the_order(capfd, folder):
    one = run(capfd, "read", folder, "--json")[1]
    two = run(capfd, "read", folder, "--json", "--workers", 2)[1]
    ids = [[record["report"]["id"] for record in records(out)] for out in (one, two)]
    assert ids[0] == ids[1]


def test_a_hyphen_is_standard_input(capfd, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    code, out, _ = run(capfd, "read", "-", "--json")
    assert code == 0
    assert records(out)[0]["report"]["text"].strip() == TEXT.strip()


def test_the_day_of_publication_can_be_given(capfd, report):
    out = run(capfd, "read", report, "--json", "--published", "2031-05-12")[1]
    assert records(out)[0]["report"]["published"] == "2031-05-12"


def test_a_bad_source_is_named_and_the_others_are_done(capfd, report, tmp_path):
    missing = tmp_path / "missing.txt"
    code, out, err = run(capfd, "read", missing, report)
    assert code == 1
    assert err == f"onrecord: {missing}: no such file or directory\n"
    assert "We are ready" in out


def test_a_bad_source_keeps_its_line_of_json(capfd, report, tmp_path):
    code, out, _ = run(capfd, "read", tmp_path / "missing.txt", report, "--json")
    first, second = records(out)
    assert code == 1
    assert [trouble["kind"] for trouble in first["troubles"]] == ["unreadable"]
    assert second["report"]["address"] == str(report)


BAD = {
    "empty": (b"", "no"),
    "binary": (bytes(range(256)) * 40, ""),
    "white space": (b" \n\n ", "no"),
}


@pytest.mark.parametrize(("data", "reason"), BAD.values(), ids=BAD)
def test_what_cannot_be_read_is_said_in_one_line(capfd, tmp_path, data, reason):
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    code, out, err = run(capfd, "read", path)
    assert (code, out) == (1, "")
    assert err.startswith(f"onrecord: {path}")
    assert reason in err
    assert err.count("\n") == 1


def test_an_address_says_that_fetching_is_not_there_yet(capfd):
    code, _, err = run(capfd, "read", "https://courier.example/fire")
    assert code == 1
    assert err.startswith("onrecord: https://courier.example/fire: this version does not fetch")


def test_a_name_that_is_no_utf8_is_read(capfd, tmp_path):
    path = tmp_path / "a\udcff.txt"
    try:
        path.write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes names in UTF-8 alone")
    code, out, _ = run(capfd, "read", path, f"{path}x", "--json")
    assert code == 1
    assert [record["report"]["address"][-9:] for record in records(out)] == [
        "udcff.txt",
        "dcff.txtx",
    ]


def test_the_page_is_written_whole(capfd, report, tmp_path):
    page = tmp_path / "record.html"
    code, out, err = run(capfd, "read", report, "--html", page)
    assert (code, err) == (0, f"onrecord: wrote {page}\n")
    assert "Who said what" in out
    assert page.read_text(encoding="utf-8").endswith("</html>")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["record.html", "report.txt"]


def test_several_records_are_one_page_with_a_list(capfd, folder, tmp_path):
    page = tmp_path / "record.html"
    assert run(capfd, "read", folder, "--html", page)[:2] == (0, "")
    assert "6 records" in page.read_text(encoding="utf-8")


def test_no_page_is_written_where_nothing_was_read(capfd, tmp_path):
    page = tmp_path / "record.html"
    assert run(capfd, "read", tmp_path / "missing.txt", "--html", page)[0] == 1
    assert not page.exists()


USAGE = {
    "no source": ["read"],
    "an unknown command": ["fetch", "x"],
    "an unknown option": ["read", "x", "--loud"],
    "no day": ["read", "x", "--published", "Sunday"],
    "no worker": ["read", "x", "--workers", "0"],
    "a page that is a folder": ["read", "x", "--html", "."],
    "a page in no folder": ["read", "x", "--html", "no/such/folder/record.html"],
}


@pytest.mark.parametrize("arguments", USAGE.values(), ids=USAGE)
def test_wrong_usage_is_code_2_and_a_hint(capfd, arguments):
    code, out, err = run(capfd, *arguments)
    assert (code, out) == (2, "")
    assert "Usage: onrecord" in err
