"""``onrecord correct`` and ``show --ids`` from end to end, on a file."""

import json

import pytest

from onrecord.cli import main

TEXT = """Ferry sinks off Varnholm

At least 20 people were hurt on Sunday, the coast guard said.

“We heard no alarm,” said Odile Brandt, a passenger. The passenger was unhurt.
"""


@pytest.fixture
def report(tmp_path, monkeypatch, capfd):
    """The id of a report in a library."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_LIBRARY", str(tmp_path / "library.db"))
    monkeypatch.delenv("ONRECORD_BY", raising=False)
    monkeypatch.setenv("COLUMNS", "120")
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    return run(capfd, "add", "ferry.txt", "--model", "none")[1].split()[0]


def run(capfd, *arguments):
    code = main([*arguments])
    return code, *capfd.readouterr()


def ids(capfd, report):
    """The id of each entry by its words."""
    out = run(capfd, "show", report, "--ids")[1]
    return {line.split(maxsplit=2)[2]: line.split()[0] for line in out.splitlines()}


def listed(capfd, report):
    return run(capfd, "correct", report)[1]


def test_ids_are_listed_with_kind_and_words(capfd, report):
    code, out, err = run(capfd, "show", report, "--ids")
    assert (code, err) == (0, "")
    number = next(line for line in out.splitlines() if "number" in line)
    assert number.split(maxsplit=2)[1:] == ["number", "At least 20 people"]


def test_ids_as_json_are_those_of_the_record(capfd, report):
    rows = [
        json.loads(line)
        for line in run(capfd, "show", report, "--ids", "--json")[1].split("\n")[:-1]
    ]
    record = json.loads(run(capfd, "show", report, "--json")[1])
    [number] = [row for row in rows if row["kind"] == "quantity"]
    assert number["id"] == record["quantities"][0]["id"]
    assert number["words"] == "At least 20 people"


def test_a_number_is_edited_shown_and_undone(capfd, report):
    number = ids(capfd, report)["At least 20 people"]
    code, out, err = run(capfd, "correct", report, number[:6], "edit", "value=21", "--by", "Ada")
    assert (code, err) == (0, "")
    assert out == f"1  edit  {number}  “At least 20 people”: value 20 → 21, low 20 → 21\n"
    assert "at least 21" in run(capfd, "show", report)[1]
    assert run(capfd, "search", "value:21")[0] == 0
    for words in (f"edit {number}", "value 20 → 21", "Ada, 2", "applies"):
        assert words in listed(capfd, report)
    code, out, err = run(capfd, "correct", report, "--undo", "1")
    assert (code, err) == (0, "")
    assert out.startswith(f"1  undone: edit  {number}")
    assert "at least 20" in run(capfd, "show", report)[1]
    assert "undone, 2" in listed(capfd, report)


def test_a_rejected_entry_is_gone_and_stays_gone_when_the_report_is_read_again(capfd, report):
    number = ids(capfd, report)["At least 20 people"]
    assert run(capfd, "correct", report, number, "reject")[0] == 0
    assert run(capfd, "add", "ferry.txt")[1].split()[1:3] == ["read", "anew"]
    assert "At least 20 people" not in ids(capfd, report)


def test_who_says_so_is_taken_from_the_environment(capfd, report, monkeypatch):
    monkeypatch.setenv("ONRECORD_BY", "Bo of the desk")
    number = ids(capfd, report)["At least 20 people"]
    run(capfd, "correct", report, number, "note", "The", "hospital", "says", "23.")
    assert "The hospital says 23." in listed(capfd, report)
    assert "Bo of the desk" in listed(capfd, report)


def test_an_entry_is_shown_with_the_fields_that_can_be_edited(capfd, report):
    number = ids(capfd, report)["At least 20 people"]
    code, out, err = run(capfd, "correct", report, number)
    rows = [line.split() for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert ["value", "20"] in rows
    start = TEXT.index("At least 20")
    assert ["text", "At", "least", "20", f"{start}:{start + 11}"] in rows
    assert next(row for row in rows if row[:1] == ["voice"])[2:5] == ["the", "coast", "guard:"]


def test_an_entry_and_what_is_said_of_it_as_json(capfd, report):
    number = ids(capfd, report)["At least 20 people"]
    assert json.loads(run(capfd, "correct", report, number, "--json")[1])["value"] == 20
    made = json.loads(run(capfd, "correct", report, number, "accept", "--json")[1])
    assert (made["number"], made["action"], made["entry"]) == (1, "accept", number)
    [standing] = map(json.loads, run(capfd, "correct", report, "--json")[1].splitlines())
    assert (standing["state"], standing["correction"]["number"]) == ("applies", 1)


def test_a_report_without_corrections_says_so(capfd, report):
    assert run(capfd, "correct", report) == (0, "", "onrecord: nothing has been corrected\n")


def test_what_steers_a_terminal_does_not_reach_it(capfd, report):
    number = ids(capfd, report)["At least 20 people"]
    out = run(capfd, "correct", report, number, "note", "\x1b[31mred")[1]
    assert "\x1b" not in out + listed(capfd, report)


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (["{}", "q0000000"], 1, "q0000000: no such entry of {}; onrecord show {} --ids"),
        (["r000"], 1, "r000: no such report in this library"),
        (["{}", "--undo", "7"], 1, "{}: has no correction 7"),
        (["{}", "{q}", "edit", "source=x"], 2, "'source=x' is no field=value"),
        (["{}", "{q}", "edit", "counted=sheep"], 1, "“sheep”: not in {}"),
        (["{}", "{q}", "merge", "{q}"], 1, "{q}: no actor of this record"),
        (["{}", "{q}", "praise"], 2, "'praise' is not one of 'accept'"),
        (["{}", "{q}", "--undo", "1"], 2, "no entry beside it"),
        ([], 2, "Missing argument"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_cannot_be_done_is_told_in_a_line(capfd, report, arguments, code, reason):
    number = ids(capfd, report)["At least 20 people"]

    def filled(words):
        return words.replace("{q}", number).replace("{}", report)

    done, out, err = run(capfd, "correct", *map(filled, arguments))
    assert (done, out) == (code, "")
    assert filled(reason) in err


def test_ids_and_changes_are_two_views(capfd, report):
    assert run(capfd, "show", report, "--ids", "--changes")[0] == 2
