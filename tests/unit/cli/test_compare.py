"""``onrecord compare`` from end to end, on files."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord import open_library
from onrecord.cli import main
from tests.records import record_of, report_of

STORY = Path(__file__).parents[3] / "samples/story/reports"
SOURCES = [STORY / name for name in ("wire.html", "gazette.html", "ledger.html")]


def run(capfd, monkeypatch, *arguments):
    monkeypatch.setenv("COLUMNS", "120")
    code = main(["compare", "--model", "none", *map(str, arguments)])
    return code, *capfd.readouterr()


def test_three_reports_stand_side_by_side(capfd, monkeypatch):
    code, out, err = run(capfd, monkeypatch, *SOURCES)
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert "Of what They are A B C" in lines
    assert "dead conflict 14 [1] 14 [1] 16 [2]" in lines
    assert "[1] Kell Valley fire service" in lines
    assert any(line.startswith("B copies A, ") for line in lines)
    assert any(line.startswith("dead 9 March 2025 14 Kell Valley fire service") for line in lines)


def test_one_report_alone_is_not_compared(capfd, monkeypatch):
    code, out, _ = run(capfd, monkeypatch, SOURCES[0])
    assert code == 0
    assert out.rstrip().endswith("There is one report; it takes two or more to compare.")


def test_what_all_claim_alike_is_said_once(capfd, monkeypatch):
    _, out, _ = run(capfd, monkeypatch, *SOURCES[:2])
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert "No warning of any kind reached same [5] [5]" in lines


def test_a_page_that_only_lists_reports_is_named_and_left_out(capfd, monkeypatch, tmp_path):
    page = tmp_path / "section.html"
    teaser = "<div class=t><h2><a href=x>Blast in Kell kills {}</a></h2><p>It killed {}.</p></div>"
    boxes = "".join(teaser.format(number, number) for number in (14, 15, 16))
    page.write_text(f"<main><h1>News</h1>{boxes}</main>")
    code, out, err = run(capfd, monkeypatch, "--json", *SOURCES[:2], page)
    assert (code, len(json.loads(out)["reports"])) == (0, 2)
    assert err == f"onrecord: {page}: the page only lists reports and is left out\n"


def test_json_is_the_contract(capfd, monkeypatch):
    code, out, _ = run(capfd, monkeypatch, "--json", *SOURCES)
    found = json.loads(out)
    assert code == 0
    assert [each["address"] for each in found["reports"]] == [str(each) for each in SOURCES]
    assert found["copies"][0]["from"] == found["reports"][0]["id"]


def test_reports_of_a_library_are_compared_by_id(capfd, monkeypatch, tmp_path):
    library = tmp_path / "story.db"
    main(["add", "--model", "none", "--library", str(library), *map(str, SOURCES[:2])])
    with open_library(library) as opened:
        ids = [each.id for each in opened.list()]
    capfd.readouterr()
    code, out, err = run(capfd, monkeypatch, "--library", library, ids[0], ids[1][:4], SOURCES[2])
    assert (code, err) == (0, "")
    assert "A   Hospital counts 16 dead" in out
    assert "C copies B" in out


NEITHER = "neither a file nor a report of the library; onrecord list shows its ids"


@pytest.mark.parametrize("name", ["rabcdef012345", "abc123", "R12"])
def test_a_name_that_neither_a_file_nor_a_report_has_is_told(capfd, monkeypatch, tmp_path, name):
    library = tmp_path / "story.db"
    main(["add", "--model", "none", "--library", str(library), str(SOURCES[0])])
    capfd.readouterr()
    code, out, err = run(capfd, monkeypatch, "--library", library, name)
    assert (code, out, err) == (1, "", f"onrecord: {name}: {NEITHER}\n")
    code, out, err = run(capfd, monkeypatch, "--library", library, name, *SOURCES[:2])
    assert (code, err) == (1, f"onrecord: {name}: {NEITHER}\n")
    assert "B copies A" in out


def test_an_id_where_no_library_is_says_both(capfd, monkeypatch, tmp_path):
    library = tmp_path / "none.db"
    code, out, err = run(capfd, monkeypatch, "--library", library, "r1a2b")
    assert (code, out) == (1, "")
    assert err.startswith(f"onrecord: r1a2b: no such file, and {library}: no library there")


def test_a_name_that_looks_like_an_id_is_a_file_where_no_library_is_given(capfd, monkeypatch):
    code, _, err = run(capfd, monkeypatch, "abc123", SOURCES[0])
    assert (code, err) == (1, "onrecord: abc123: no such file or directory\n")


def test_the_beginning_of_several_ids_names_them(capfd, monkeypatch, tmp_path):
    library = tmp_path / "story.db"
    with open_library(library) as opened:
        several = [record_of(report_of(f"Page {n}.", address=f"{n}.txt")) for n in range(17)]
        ids = sorted(each.id for each in opened.add_many(several))
    first = next(one[:2] for one, other in pairwise(ids) if one[:2] == other[:2])
    named = [each for each in ids if each.startswith(first)]
    code, out, err = run(capfd, monkeypatch, "--library", library, first)
    assert (code, out) == (1, "")
    assert err == f"onrecord: {first}: several reports begin so ({', '.join(named)})\n"


def test_a_source_that_fails_is_named_and_the_others_are_compared(capfd, monkeypatch):
    code, out, err = run(capfd, monkeypatch, *SOURCES[:2], "no-such-file.html")
    assert code == 1
    assert err == "onrecord: no-such-file.html: no such file or directory\n"
    assert "B copies A" in out


def test_reports_on_two_events_are_not_held_against_each_other(capfd, monkeypatch):
    code, out, _ = run(capfd, monkeypatch, STORY / "wire.html", STORY / "coach.html")
    assert code == 0
    assert "No two of the reports are on one event." in out
    assert "No report copies another." in out


def test_a_verdict_is_never_cut(capfd, monkeypatch):
    monkeypatch.setenv("COLUMNS", "70")
    assert main(["compare", "--model", "none", *map(str, SOURCES)]) == 0
    words = capfd.readouterr().out.split()
    assert {"different", "base", "compatible", "conflict"} <= {*words}
