"""How far a reading is, told where a person looks."""

import io
import sys

from onrecord.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def terminals(monkeypatch, out=io.StringIO, err=Terminal):
    """Standard output that goes to a file and standard error that goes to a terminal.

    Called in the test itself: pytest lays its own streams anew after the fixtures.
    """
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(sys, "stdout", out())
    monkeypatch.setattr(sys, "stderr", err())
    return sys.stdout, sys.stderr


def read(sources, *reasons):
    with progress(sources) as tick:
        for reason in reasons:
            tick(reason)


def test_many_sources_have_a_bar(monkeypatch):
    streams = terminals(monkeypatch)
    read(["a.txt", "b.txt"], None, "b.txt: no words")
    out, err = (stream.getvalue() for stream in streams)
    assert out == ""
    assert "onrecord: b.txt: no words" in err
    assert "1 failed" in err


def test_a_folder_has_a_bar(monkeypatch, tmp_path):
    _, err = terminals(monkeypatch)
    read([str(tmp_path)], None)
    assert "1 read" in err.getvalue()


def test_one_source_has_none(monkeypatch):
    _, err = terminals(monkeypatch)
    read(["a.txt"], None)
    assert err.getvalue() == ""


def test_there_is_none_where_the_records_pass_by(monkeypatch):
    _, err = terminals(monkeypatch, out=Terminal)
    read(["a.txt", "b.txt"], None, None)
    assert err.getvalue() == ""


def test_a_log_gets_the_failures_alone(monkeypatch):
    _, err = terminals(monkeypatch, err=io.StringIO)
    read(["a.txt", "b.txt"], None, "b.txt: no words")
    assert err.getvalue() == "onrecord: b.txt: no words\n"
