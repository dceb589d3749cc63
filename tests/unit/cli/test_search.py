"""``onrecord search``: what a person sees, what a program reads, and the exit codes."""

import json
from dataclasses import replace

import pytest

from onrecord import open_library
from onrecord.cli import main
from tests.records import at, attribution, harbour, record_of, report_of


@pytest.fixture(autouse=True)
def location(tmp_path, monkeypatch):
    """A library of one report, which commands use by default."""
    path = str(tmp_path / "library.db")
    monkeypatch.setenv("ONRECORD_LIBRARY", path)
    record = harbour()
    with open_library(path) as library:
        library.add(replace(record, report=replace(record.report, publisher="The Post")))
    return path


def test_a_report_and_its_lines(capsys):
    record = harbour()
    assert main(["search", "speaker:brandt quote:roof"]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert shown.out.splitlines() == [
        f"{record.report.id}  2031-05-12  Fire guts grain terminal · The Post",
        f"  {record.attributions[1].id}  “The **roof** came down in two minutes,” said Odile "
        "**Brandt**, the deputy chief. She denied that “any alarm”",
    ]


def test_words_of_no_entry_have_no_id(capsys):
    assert main(["search", "guts"]) == 0
    assert capsys.readouterr().out.splitlines()[1] == f"  {'-' * 13}  Fire **guts** grain terminal"


def test_json_is_a_line_a_report(capsys):
    assert main(["search", "counted:people value:>10", "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    report = json.loads(line)
    assert (report["title"], report["publisher"]) == ("Fire guts grain terminal", "The Post")
    assert (report["published"], report["address"]) == ("2031-05-12", "harbour.html")
    (found,) = report["lines"]
    assert (found["entry"], found["kind"]) == (harbour().quantities[0].id, "quantity")
    assert [mark["text"] for mark in found["marks"]] == ["At least 20", "people"]
    text = harbour().report.text
    for span in found["pieces"] + found["marks"]:
        assert text[span["start"] : span["end"]] == span["text"]


def test_nothing_found_is_no_failure(capsys):
    assert main(["search", "zebra"]) == 0
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "onrecord: no report fits\n")


def test_more_than_the_limit_is_said(location, capsys):
    with open_library(location) as library:
        library.add(record_of(report_of("A roof.", address="other.html")))
    assert main(["search", "roof", "--limit", "1"]) == 0
    shown = capsys.readouterr()
    assert len(shown.out.splitlines()) == 2
    assert "1 shown, and more fit" in shown.err


@pytest.mark.parametrize("query", ["", "foo:bar", "(roof", "value:many", "roof OR"])
def test_a_query_that_cannot_be_read_is_usage(query, capsys):
    assert main(["search", query]) == 2
    assert "at character" in capsys.readouterr().err


@pytest.mark.parametrize("limit", ["0", "-1", "1001", "x"])
def test_a_limit_that_cannot_be_is_usage(limit):
    assert main(["search", "roof", "--limit", limit]) == 2


def test_a_query_may_begin_with_a_minus(capsys):
    assert main(["search", "--", "-zebra"]) == 0
    assert "Fire guts" in capsys.readouterr().out


def test_a_minus_without_its_sign_gets_a_hint(capsys):
    assert main(["search", "-zebra"]) == 2
    assert "(before a query that begins with a minus write --: search -- -zebra)" in _err(capsys)


def test_a_long_option_that_is_none_gets_no_hint_of_a_query(capsys):
    assert main(["search", "--limt", "3", "zebra"]) == 2
    assert "minus" not in _err(capsys)


def _err(capsys):
    return " ".join(capsys.readouterr().err.split())


def test_another_library(tmp_path, capsys):
    other = str(tmp_path / "other.db")
    with open_library(other) as library:
        library.add(record_of(report_of("A roof.", address="other.html")))
    assert main(["search", "roof", "--library", other]) == 0
    assert "no title · other.html" in capsys.readouterr().out


def test_a_library_that_is_not_there_is_not_made(tmp_path, capsys):
    path = tmp_path / "none.db"
    assert main(["search", "roof", "--library", str(path)]) == 1
    assert "no library there" in capsys.readouterr().err
    assert not path.exists()


def test_nothing_steers_the_terminal(location, capsys):
    text = "The roof fell\x1b[31m\nand \u202egnp.exe."
    said = attribution((at(text, "\u202egnp.exe"),), (), (at(text, "roof"),))
    report = report_of(text, address="evil\x1b.html")
    with open_library(location) as library:
        library.add(record_of(report, attributions=(said,)))
    assert main(["search", "fell"]) == 0
    shown = capsys.readouterr().out
    assert not {"\x1b", "\u202e"} & set(shown)
    assert len(shown.splitlines()) == 2


def test_who_asks_for_what_is_counted_sees_how_many(capsys):
    assert main(["search", "counted:people"]) == 0
    assert "**At least 20** **people**" in capsys.readouterr().out


def test_a_query_of_several_words_is_one_argument(capsys):
    assert main(["search", "roof", "came", "kind:named"]) == 2
    assert "is given as one: search 'roof came kind:named'" in capsys.readouterr().err
