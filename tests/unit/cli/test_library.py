"""``onrecord add``, ``list`` and ``show`` from end to end, on files."""

import json

import pytest

from onrecord import open_library
from onrecord.cli import main

TEXT = """Ferry sinks off Varnholm

At least 20 people were hurt on Sunday, the coast guard said.

“We heard no alarm,” said Odile Brandt, a passenger.
"""


@pytest.fixture
def report(tmp_path, monkeypatch):
    """A report, in a folder where the library stands too."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_LIBRARY", str(tmp_path / "library.db"))
    monkeypatch.setenv("COLUMNS", "120")
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(capfd, *arguments):
    code = main([*map(str, arguments)])
    return code, *capfd.readouterr()


def added(capfd, *arguments):
    """What became of each report, by JSON."""
    code, out, err = run(capfd, "add", *arguments, "--model", "none", "--json")
    assert (code, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def test_a_report_is_added_once(capfd, report):
    [first], [again] = added(capfd, report), added(capfd, report)
    assert (first["outcome"], again["outcome"]) == ("new", "unchanged")
    assert first["id"] == again["id"]
    assert first["address"] == str(report)


@pytest.mark.usefixtures("report")
def test_a_line_has_the_id_what_became_of_it_and_where_it_is_from(capfd):
    code, out, err = run(capfd, "add", "ferry.txt", "--model", "none")
    number, *words = out.split()
    assert (code, err, words) == (0, "", ["new", "ferry.txt"])
    assert run(capfd, "show", number)[0] == 0


def test_a_library_can_be_named(capfd, report, tmp_path):
    other = tmp_path / "other.db"
    added(capfd, report, "--library", other)
    assert run(capfd, "list", "--library", other)[1].count("\n") == 1
    assert not (tmp_path / "library.db").exists()


def test_a_bad_source_is_named_and_the_others_are_kept(capfd, report):
    code, out, err = run(capfd, "add", "none.txt", report, "none.txt", "--model", "none")
    assert (code, out.count("\n")) == (1, 1)
    assert err == "onrecord: none.txt: no such file or directory\n" * 2
    assert run(capfd, "list")[1].count("\n") == 1


def test_records_that_were_read_before_are_kept_as_they_are(capfd, report, tmp_path):
    out = run(capfd, "read", report, "--json")[1]
    (tmp_path / "records.jsonl").write_text(out, encoding="utf-8")
    [kept] = added(capfd, "records.jsonl")
    assert run(capfd, "show", kept["id"], "--json")[1] == out


def test_the_list_has_a_line_a_report(capfd, report):
    report.with_name("page.html").write_text(
        "<html><head><title>Two\x1b[31m  mayors</title>"
        '<meta property="og:site_name" content="The Courier">'
        '<meta property="article:published_time" content="2031-05-12"></head>'
        f"<body><article><h1>Two\x1b[31m  mayors</h1><p>{TEXT}</p></article></body></html>",
        encoding="utf-8",
    )
    [ferry, page] = added(capfd, "ferry.txt", "page.html")
    code, out, err = run(capfd, "list")
    assert (code, err) == (0, "")
    first, second = out.splitlines()
    assert first == f"{ferry['id']}  ----------  Ferry sinks off Varnholm · ferry.txt"
    assert second.startswith(f"{page['id']}  2031-05-12  Two")
    assert "\x1b" not in second


@pytest.mark.usefixtures("report")
def test_the_list_as_json(capfd):
    [kept] = added(capfd, "ferry.txt")
    [summary] = map(json.loads, run(capfd, "list", "--json")[1].splitlines())
    assert summary["added_at"]
    del summary["added_at"]
    assert summary == {
        "id": kept["id"],
        "title": "Ferry sinks off Varnholm",
        "published": None,
        "publisher": None,
        "address": "ferry.txt",
        "versions": 1,
    }


def test_a_report_is_shown_as_read_shows_it(capfd, report):
    shown = run(capfd, "read", report, "--model", "none")[1]
    [kept] = added(capfd, report)
    without_moment = shown.rpartition("Read by OnRecord")[0]
    for given in (kept["id"], kept["id"][:5]):
        code, out, err = run(capfd, "show", given)
        assert (code, err) == (0, "")
        assert out.startswith(without_moment)


def revise(capfd, report):
    """Both versions of a report whose number is revised and whose quotation is gone."""
    [first] = added(capfd, report)
    text = TEXT.replace("20", "23").replace("“We heard no alarm,” said", "There too was")
    report.write_text(text, encoding="utf-8")
    [second] = added(capfd, report)
    assert (second["outcome"], second["version"]) == ("version", 2)
    return first["id"], second["id"]


def test_changes_are_told_in_entries(capfd, report):
    first, second = revise(capfd, report)
    code, out, err = run(capfd, "show", first, "--changes")
    assert (code, err) == (0, "")
    assert f"Version 2, {second}" in out
    for words in ("number revised", "At least 20 people", "At least 23 people"):
        assert words in out
    assert "quotation removed" in out
    assert out.index("number revised") < out.index("quotation removed")


def test_changes_as_json(capfd, report):
    first, second = revise(capfd, report)
    [revision] = map(json.loads, run(capfd, "show", second, "--changes", "--json")[1].splitlines())
    assert (revision["before"], revision["version"]["id"]) == (first, second)
    number = next(each for each in revision["changes"] if each["kind"] == "quantity")
    assert (number["what"], number["was"]) == ("revised", "At least 20 people")


def test_a_report_that_never_changed_says_so(capfd, report):
    [kept] = added(capfd, report)
    assert "nothing has changed" in run(capfd, "show", kept["id"], "--changes")[1]
    assert run(capfd, "show", kept["id"], "--changes", "--json") == (0, "", "")


def test_an_older_version_names_the_newest(capfd, report):
    first, second = revise(capfd, report)
    assert f"Version 1 of 2, the newest is {second}" in run(capfd, "show", first)[1]
    assert "2 versions" in run(capfd, "list")[1]


def test_corrections_are_shown_with_where_they_stand(capfd, report):
    [kept] = added(capfd, report)
    with open_library("library.db") as library:
        number = library.get(kept["id"]).quantities[0]
        library.correct(kept["id"], number.id, "edit", {"value": 21}, by="Ada")
    out = run(capfd, "show", kept["id"])[1]
    assert "Corrections" in out
    assert "applies" in out
    revise(capfd, report)
    newest = json.loads(run(capfd, "list", "--json")[1])["id"]
    assert "orphaned: its words are gone from the text" in " ".join(
        run(capfd, "show", newest)[1].split()
    )


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (["list"], 1, "no library there; onrecord add makes one"),
        (["show", "r1"], 1, "no library there"),
        (["list", "--library", "ferry.txt"], 1, "not a database"),
        (["add", "ferry.txt", "--library", "no/such/library.db"], 1, "unable to open"),
        (["add"], 2, "Missing argument"),
        (["show"], 2, "Missing argument"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
@pytest.mark.usefixtures("report")
def test_what_cannot_be_done_is_told_in_a_line(capfd, arguments, code, reason):
    done, out, err = run(capfd, *arguments)
    assert (done, out) == (code, "")
    assert reason in err


def test_an_unknown_report_is_told_of(capfd, report):
    added(capfd, report)
    told = "onrecord: r000: no such report in this library; onrecord list shows its ids\n"
    assert run(capfd, "show", "r000") == (1, "", told)


def test_an_address_of_another_kind_is_no_library(capfd):
    told = "onrecord: 'mysql://host/x': neither a file nor postgresql://…\n"
    assert run(capfd, "list", "--library", "mysql://host/x") == (1, "", told)
