"""``onrecord stories`` from end to end, on files."""

import json

import pytest

from onrecord.cli import main

REPORTS = {
    "vote.txt": "Treaty falls\n\nParliament in Port Vale rejected the fishing treaty by 61 votes to"
    " 58. Minister Tomas Okafor resigned within the hour.",
    "minister.txt": "Okafor goes\n\nTomas Okafor resigned as minister after the fishing treaty fell"
    " in the parliament of Port Vale by three votes.",
    "barges.txt": "Bridge hit\n\nTwo barges broke loose on the river Sarn and hit the old railway"
    " bridge at Orlow.",
}


@pytest.fixture
def library(tmp_path, monkeypatch, capfd):
    """A library of three reports, two of them on one event."""
    monkeypatch.chdir(tmp_path)
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = str(tmp_path / "library.db")
    assert main(["add", *REPORTS, "--model", "none", "--library", path]) == 0
    capfd.readouterr()
    return path


def run(capfd, *arguments):
    code = main(["stories", *arguments])
    return code, *capfd.readouterr()


def test_stories_are_shown_with_their_reports(library, capfd):
    code, out, err = run(capfd, "--library", library)
    lines = out.splitlines()
    assert (code, err) == (0, "")
    assert lines[0] == "Treaty falls"
    assert lines[1].startswith("2 reports; they share ")
    assert [line.split("  ")[-1] for line in lines[2:4]] == [
        "Treaty falls · vote.txt",
        "Okafor goes · minister.txt",
    ]
    assert lines[-1] == "1 story; 1 report is alone on an event"


def test_where_no_report_is_alone_none_is_counted(library, capfd):
    _, out, _ = run(capfd, "treaty", "--library", library)
    assert out.splitlines()[-1] == "1 story"


def test_stories_as_json_a_line_each(library, capfd):
    code, out, _ = run(capfd, "--json", "--library", library)
    found = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert sorted(len(each["reports"]) for each in found) == [1, 2]
    assert {"id", "reports", "why"} == set(found[0])


def test_stories_of_reports_that_fit_a_query(library, capfd):
    code, out, _ = run(capfd, "barges", "--library", library)
    assert (code, out) == (0, "0 stories; 1 report is alone on an event\n")


def test_pages_that_only_list_reports_are_left_out_and_counted(library, tmp_path, capfd):
    boxes = "".join(
        f"<div class=t><h2><a href=x>Today: {text[:30]}</a></h2><p>{text}</p></div>"
        for text in REPORTS.values()
    )
    page = tmp_path / "section.html"
    page.write_text(f"<main><h1>News</h1>{boxes}</main>")
    assert main(["add", str(page), "--model", "none", "--library", library]) == 0
    capfd.readouterr()
    code, out, err = run(capfd, "--library", library)
    assert (code, err) == (0, "onrecord: 1 page only lists reports and is left out\n")
    assert out.splitlines()[-1] == "1 story; 1 report is alone on an event"


def test_a_library_that_is_not_there_is_named(tmp_path, capfd):
    code, out, err = run(capfd, "--library", str(tmp_path / "none.db"))
    assert (code, out) == (1, "")
    assert "none.db" in err
