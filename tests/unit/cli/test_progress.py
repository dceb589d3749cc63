"""How far a reading is, told where a person looks."""

import io
import sys
import time
from pathlib import Path

import pytest

from onrecord.cli import main
from onrecord.cli import progress as module
from onrecord.cli.progress import count, progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def told(monkeypatch, total, *reasons, beside=False, err=Terminal):
    """What stands on standard error after a reading.

    The stream is laid in the test itself: pytest lays its own anew after the fixtures.
    """
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(sys, "stderr", err())
    with progress(total, beside=beside) as tick:
        for reason in reasons:
            tick(reason)
    return sys.stderr.getvalue()


def test_several_reports_have_a_bar_and_failures_stand_above_it(monkeypatch):
    err = told(monkeypatch, 2, None, "b.txt: no words")
    assert err.index("onrecord: b.txt: no words") < err.rindex("2 read, 1 failed")


def test_a_number_of_reports_not_known_has_a_bar(monkeypatch):
    assert "1 read" in told(monkeypatch, None, None)


def test_one_report_that_takes_long_has_a_clock_that_ends_before_the_record(monkeypatch):
    monkeypatch.setattr(module, "_PATIENCE_SECONDS", 0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress(1, beside=True) as tick:
        for _ in range(500):
            if "reading" in sys.stderr.getvalue():
                break
            time.sleep(0.01)
        tick(None)
        shown = sys.stderr.getvalue()
    assert "reading" in shown
    assert sys.stderr.getvalue() == shown


QUIET = {
    "reports of a library": {"total": 0},
    "one report that is read at once": {"total": 1},
    "records that pass by beside it": {"total": 2, "beside": True},
    "a log": {"total": 2, "err": io.StringIO},
}


@pytest.mark.parametrize("given", QUIET.values(), ids=QUIET)
def test_there_is_no_bar_beside(monkeypatch, given):
    total, others = given["total"], {name: given[name] for name in given if name != "total"}
    assert told(monkeypatch, total, "a.txt: no words", **others) == "onrecord: a.txt: no words\n"


@pytest.mark.parametrize(
    ("names", "expected"),
    [(["a.txt"], 1), (["a.txt", "-"], 2), (["a.txt", "b.jsonl"], None), (["."], None)],
    ids=["a file", "two", "lines", "a folder"],
)
def test_how_many_reports_there_will_be(names, expected):
    assert count(names) == expected


@pytest.mark.parametrize("command", [["compare"], ["check", "0.txt", "--against"]])
def test_whoever_waits_for_several_reports_has_a_bar(monkeypatch, tmp_path, command):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.chdir(tmp_path)
    for number in range(3):
        Path(f"{number}.txt").write_text(f"Fire {number}\n\n“We ran,” said Odo Fenn.\n")
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert main([*command, "0.txt", "1.txt", "2.txt", "--model", "none"]) == 0
    assert "read, 0 failed" in sys.stderr.getvalue()
