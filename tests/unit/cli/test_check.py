"""``onrecord check`` from end to end, on files."""

import json
import re

import pytest

from onrecord import open_library
from onrecord.cli import main

SPEECH = (
    "Remarks by Odile Brandt at the pier\n\n"
    "We do not sell the old pier, and we never will. It has stood for ninety years.\n"
)
REPORT = (
    "“We sell the old pier, and we never will,” said Odile Brandt, the mayor. "
    "“It has stood for ninety years.”\n\n“Nobody asked the people who fish here,” said Ivo Lund.\n"
)


@pytest.fixture
def files(tmp_path):
    speech, report = tmp_path / "speech.txt", tmp_path / "report.txt"
    speech.write_text(SPEECH, encoding="utf-8")
    report.write_text(REPORT, encoding="utf-8")
    return report, speech


def run(capfd, *arguments):
    code = main([str(each) for each in arguments])
    return code, *capfd.readouterr()


def test_each_quotation_is_shown_beside_the_words_it_was_taken_from(capfd, files):
    report, speech = files
    code, out, err = run(capfd, "check", report, "--against", speech)
    assert (code, err) == (0, "")
    flat = re.sub(r"\s+", " ", out)
    assert "negation dropped: “do not”" in flat
    assert "none of the documents holds words" in flat
    assert "2 quotations: 1 altered, 1 no source" in flat


def test_json_is_the_contract(capfd, files):
    report, speech = files
    code, out, _ = run(capfd, "check", report, "--against", speech, "--json")
    altered, absent = json.loads(out)["checks"]
    assert code == 0
    assert set(altered) == {
        "report", "attribution", "quote", "verdict", "source", "differences", "score",
    }  # fmt: skip
    assert altered["differences"] == [
        {"kind": "dropped", "quote": "", "source": "do not", "what": "negation"}
    ]
    assert (
        SPEECH[altered["source"]["start"] : altered["source"]["end"]] == altered["source"]["text"]
    )
    assert (absent["verdict"], absent["source"]) == ("no_source", None)


def test_several_documents_may_follow_the_option(capfd, files, tmp_path):
    report, speech = files
    other = tmp_path / "other.txt"
    other.write_text("It rained on the harbour all day, and nobody said a word.\n")
    for order in ((other, speech), (speech, other)):
        _, out, _ = run(capfd, "check", report, "--against", *order, "--json")
        assert json.loads(out)["checks"][0]["verdict"] == "altered"


def test_a_folder_of_documents_is_searched(capfd, files, tmp_path):
    report, speech = files
    folder = tmp_path / "documents"
    folder.mkdir()
    speech.rename(folder / "speech.txt")
    _, out, _ = run(capfd, "check", report, "--against", folder, "--json")
    assert json.loads(out)["checks"][0]["verdict"] == "altered"


def test_a_document_that_cannot_be_read_is_named_and_the_others_are_used(capfd, files, tmp_path):
    report, speech = files
    missing = tmp_path / "missing.txt"
    code, out, err = run(capfd, "check", report, "--against", speech, missing, "--json")
    assert code == 1
    assert str(missing) in err
    assert json.loads(out)["checks"][0]["verdict"] == "altered"


def test_where_no_document_can_be_read_nothing_is_said(capfd, files, tmp_path):
    code, out, err = run(capfd, "check", files[0], "--against", tmp_path / "missing.txt")
    assert (code, out) == (1, "")
    assert "missing.txt" in err


def test_a_report_without_quotations(capfd, files, tmp_path):
    report = tmp_path / "plain.txt"
    report.write_text("It rained on the harbour all day long.\n")
    code, out, _ = run(capfd, "check", report, "--against", files[1])
    assert (code, out.strip()) == (0, "No quotations.")


@pytest.fixture
def library(capfd, files, tmp_path):
    path = tmp_path / "library.db"
    run(capfd, "add", *files, "--library", path)
    return path


def test_without_documents_those_of_a_library_are_searched(capfd, files, library):
    code, out, err = run(capfd, "check", files[0], "--library", library, "--json")
    altered, absent = json.loads(out)["checks"]
    assert (code, err) == (0, "")
    assert (altered["verdict"], absent["verdict"]) == ("altered", "no_source")


def test_a_passage_of_a_library_is_named(capfd, files, library):
    _, out, _ = run(capfd, "check", files[0], "--library", library)
    assert "speech.txt" in out


def test_a_library_that_is_not_there_is_told(capfd, files, tmp_path):
    code, out, err = run(capfd, "check", files[0], "--library", tmp_path / "none.db")
    assert (code, out) == (1, "")
    assert "no library there" in err
    assert "--against names the documents instead" in err


def test_a_report_is_no_source_of_itself(capfd, files):
    code, out, err = run(capfd, "check", files[0], "--against", files[0])
    assert (code, "2 no source" in out) == (0, True)
    assert err == (
        f"onrecord: {files[0]}: the report itself is no source of what it quotes,"
        " and no other is given\n"
    )
    assert run(capfd, "check", files[0], "--against", *files)[2] == ""


def test_behind_a_pronoun_stands_who_is_meant(capfd, files, tmp_path):
    report = tmp_path / "she.txt"
    report.write_text(
        "Odile Brandt, the mayor, came to the pier.\n\n“It has stood for ninety years,” she said.\n"
    )
    _, out, _ = run(capfd, "check", report, "--against", files[1])
    assert "she (Odile Brandt)" in out


@pytest.mark.parametrize("more", [["more"], ["--against", "one", "--library", "two"]])
def test_documents_are_of_one_kind(capfd, files, more):
    code, _, err = run(capfd, "check", files[0], *more)
    assert code == 2
    assert "--against" in err


def test_a_report_of_a_library_is_named_by_its_id(capfd, library):
    with open_library(library) as opened:
        [report] = [each.id for each in opened.list() if each.address.endswith("report.txt")]
    for name in (report, report[:6]):
        code, out, err = run(capfd, "check", name, "--library", library, "--json")
        altered, absent = json.loads(out)["checks"]
        assert (code, err, altered["report"]) == (0, "", report)
        assert (altered["verdict"], absent["verdict"]) == ("altered", "no_source")


def test_a_report_of_a_library_is_held_against_files(capfd, files, library):
    with open_library(library) as opened:
        [report] = [each.id for each in opened.list() if each.address.endswith("report.txt")]
    arguments = ("check", report, "--against", files[1], "--library", library, "--json")
    code, out, _ = run(capfd, *arguments)
    altered, _ = json.loads(out)["checks"]
    assert (code, altered["verdict"]) == (0, "altered")
    assert altered["source"]["text"].startswith("We do not sell")


@pytest.mark.parametrize("name", ["rabcdef012345", "abc123", "R12"])
def test_a_name_that_neither_a_file_nor_a_report_has_is_told(capfd, library, name):
    code, out, err = run(capfd, "check", name, "--library", library)
    assert (code, out) == (1, "")
    told = "neither a file nor a report of the library; onrecord list shows its ids"
    assert err == f"onrecord: {name}: {told}\n"


def test_a_report_that_cannot_be_read_is_told_and_nothing_else(capfd, library, tmp_path):
    missing = tmp_path / "missing.txt"
    code, out, err = run(capfd, "check", missing, "--library", library)
    assert (code, out) == (1, "")
    assert err == f"onrecord: {missing}: no such file or directory\n"
