"""The view in a terminal: nothing lost at any width, marks without colour, no commands."""

import io
import re
from dataclasses import replace

import pytest

from onrecord.cli.terminal import Viewer
from onrecord.record import Block, Trouble
from tests.exported import mill
from tests.records import at, attribution, harbour, record_of, report_of


def view(record, monkeypatch, width=80, **environment):
    monkeypatch.setenv("COLUMNS", str(width))
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    stream = io.StringIO()
    Viewer(stream).show(record)
    return stream.getvalue()


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("width", [40, 56, 80, 200])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(monkeypatch, width):
    out = view(harbour(), monkeypatch, width)
    assert max(map(len, out.splitlines())) <= width
    assert "…" not in out.replace(" … ", "")
    for words in ("roof", "ministry", "1990–1999", "duration", "published"):
        assert squeezed(words) in squeezed(out)


def test_marks_are_labels_that_stand_in_the_tables_too(monkeypatch):
    text, tables = view(harbour(), monkeypatch).split("Who said what", 1)
    labels = re.findall(r"\[(\w+)\]", text)
    assert labels == ["q1", "t1", "1", "t2", "2", "3", "5", "4", "t3"]
    for label in labels:
        assert re.search(rf"^{label} ", tables, re.MULTILINE)


def test_a_chain_and_a_denial_are_told(monkeypatch):
    out = squeezed(view(harbour(), monkeypatch, 200))
    assert squeezed("on the word of The ministry [4]") in out
    assert "mixed,denies" in out


def test_a_stream_that_is_no_terminal_gets_no_styles(monkeypatch):
    assert "\x1b" not in view(harbour(), monkeypatch)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {}], ids=["NO_COLOR", "colour"])
def test_colour_is_left_out_where_it_is_not_wanted(monkeypatch, environment):
    shown = {"FORCE_COLOR": "1", "TERM": "xterm-256color", **environment}
    out = view(harbour(), monkeypatch, **shown)
    assert "\x1b[1m" in out or "\x1b[1;" in out
    assert bool(re.search(r"\x1b\[(?:\d;)*3\d", out)) is ("NO_COLOR" not in environment)


def test_a_report_cannot_command_the_terminal(monkeypatch):
    text = "\x1b[2J\x07[bold]gone[/bold] \u202eback"
    out = view(record_of(report_of(text)), monkeypatch)
    assert "␛[2J␇[bold]gone[/bold] ⟨RLO⟩back" in out


def test_an_empty_record_says_what_is_not_there(monkeypatch):
    out = view(record_of(report_of("")), monkeypatch)
    for words in ("Nobody is quoted.", "No times are given.", "No amounts are given."):
        assert words in out


def test_troubles_are_told(monkeypatch):
    trouble = Trouble("no-date", "The page states no date.", "intake")
    assert "The page states no date." in view(
        record_of(report_of("Rain."), troubles=(trouble,)), monkeypatch
    )


def test_an_output_that_is_no_utf8_is_written_all_the_same(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    Viewer(stream).show(harbour())
    stream.flush()
    assert b"Odile Brandt" in raw.getvalue()


def test_white_space_inside_words_is_kept_as_one_space(monkeypatch):
    text = "the mayor\nof  Varnholm said it rained"
    said = attribution((at(text, "the mayor\nof  Varnholm"),), (at(text, "said"),), ())
    assert "the mayor of Varnholm[1] said it rained" in view(
        record_of(report_of(text), attributions=(said,)), monkeypatch
    )


def test_a_dateline_and_the_items_of_a_list_are_set_as_they_stood(monkeypatch):
    report = report_of("OSLO - It rained.\n\none\n\ntwo\n\nquoted")
    paragraph, one, two, quoted = report.blocks
    blocks = (
        Block("dateline", 0, 4),
        Block("paragraph", 7, paragraph.end),
        replace(one, kind="list_item"),
        replace(two, kind="list_item"),
        replace(quoted, kind="blockquote"),
    )
    out = view(record_of(replace(report, blocks=blocks)), monkeypatch)
    assert [line.rstrip() for line in out.splitlines()[2:8]] == [
        "OSLO It rained.",
        "",
        "  • one",
        "  • two",
        "",
        "    quoted",
    ]


def test_a_rule_stands_between_records(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    stream = io.StringIO()
    viewer = Viewer(stream)
    viewer.show(harbour())
    viewer.show(harbour())
    assert stream.getvalue().count("─" * 80) == 1


@pytest.mark.parametrize("width", [40, 80])
def test_the_cue_stands_before_what_is_said_and_who_says_it_in_every_row(monkeypatch, width):
    said = view(mill(), monkeypatch, width).split("Who said what")[1].split("When")[0]
    rows = [" ".join(row.split()) for row in re.split(r"^(?=\d )", said, flags=re.MULTILINE)[1:]]
    assert [row[:11] for row in rows] == ["1 The union", "2 The union", "3 A clerk s"]
    assert "denied: that" in rows[0]
    assert "indirect, denies" in rows[0]
    assert "said: talks" in rows[1]


def test_why_a_source_is_not_named_stands_with_it(monkeypatch):
    said = view(mill(), monkeypatch, 120).split("Who said what")[1].split("When")[0]
    assert "who feared for her job" in said


def test_of_what_is_what_is_counted_and_no_time(monkeypatch):
    [row] = re.findall(r"^q1 .*", view(mill(), monkeypatch, 120), re.MULTILINE)
    assert row.split() == ["q1", "two", "2", "mills", "the", "report’s", "own"]
