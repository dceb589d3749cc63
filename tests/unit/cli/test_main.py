"""The program as a shell sees it: what it costs to ask for help, pipes, interrupts."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from onrecord import __version__, open_library, read_text
from onrecord.cli import cli, main
from onrecord.errors import BulkError

PROGRAM = [sys.executable, "-m", "onrecord.cli"]


def test_version(capfd):
    assert main(["--version"]) == 0
    assert capfd.readouterr().out == f"onrecord {__version__}\n"


def test_help_lists_every_command(capfd):
    assert main(["--help"]) == 0
    out = capfd.readouterr().out
    assert [name for name in ("doctor", "read") if f"\n  {name}" not in out] == []


def test_each_command_says_in_the_list_what_it_says_itself(capfd):
    main(["--help"])
    listed = capfd.readouterr().out
    from onrecord.cli.doctor import command as doctor
    from onrecord.cli.read import command as read

    for command in (doctor, read):
        assert command.short_help in listed


def test_help_loads_neither_readers_nor_tables():
    code = (
        "import sys; from onrecord.cli import main; main(['read', '--help']);"
        "print(sorted({'rich', 'lxml', 'jinja2', 'msgspec', 'trafilatura'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.endswith("[]\n")


def cpu_seconds(*command):
    before = os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, timeout=60)
    after = os.times()
    spent = after.children_user + after.children_system
    return spent - before.children_user - before.children_system


BUDGETS = {
    "onrecord --help": ([*PROGRAM, "--help"], 0.2),
    "import onrecord": ([sys.executable, "-c", "import onrecord"], 0.15),
}


@pytest.mark.parametrize(("command", "seconds"), BUDGETS.values(), ids=BUDGETS)
def test_starting_costs_little(command, seconds):
    assert min(cpu_seconds(*command) for _ in range(3)) < seconds


def test_a_failure_of_ours_is_one_line(capfd, monkeypatch):
    def fail(*_, **__):
        raise BulkError("a worker process died")

    monkeypatch.setattr("onrecord.read_many", fail)
    assert main(["read", "x"]) == 1
    assert capfd.readouterr().err == "onrecord: a worker process died\n"


@pytest.mark.parametrize("flags", [[], ["--json"]], ids=["view", "json"])
def test_a_pipe_that_closes_is_left_quietly(tmp_path, flags):
    report = tmp_path / "report.txt"
    report.write_text("Rain fell, the mayor said. " * 4_000, encoding="utf-8")
    with subprocess.Popen(
        [*PROGRAM, "read", str(report), str(report), "--model", "none", *flags],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    """A folder with a report, a speech and a library that holds the report; the report's id."""
    folder = tmp_path_factory.mktemp("story")
    record = read_text("“No lamp is lit at Varnholm,” said Odile Brandt, a pilot.", model="none")
    (folder / "report.txt").write_text(record.report.text, encoding="utf-8")
    (folder / "speech.txt").write_text("No lamp was lit at Varnholm.", encoding="utf-8")
    with open_library(folder / "kept.db") as library:
        report = library.add(record).id
        library.correct(report, record.attributions[0].id, "accept")
        return folder, report


TOLD = {
    "the program": ["--help"],
    "add": ["add", "report.txt", "--model", "none"],
    "check": ["check", "report.txt", "--against", "speech.txt", "--model", "none"],
    "compare": ["compare", "report.txt", "--model", "none", "--json"],
    "correct": ["correct", "ID", "--undo", "1"],
    "doctor": ["doctor"],
    "export": ["export", "report.txt", "--as", "jsonl", "--to", "-"],
    "list": ["list"],
    "read": ["read", "report.txt", "--model", "none"],
    "search": ["search", "lamp"],
    "show": ["show", "ID"],
    "stories": ["stories", "--json"],
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", TOLD.values(), ids=TOLD)
def test_a_full_disk_is_one_line(story, arguments):
    folder, report = story
    given = [report if each == "ID" else each for each in arguments]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, *given],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=folder,
            env=os.environ | {"ONRECORD_LIBRARY": "kept.db"},
            check=False,
            timeout=60,
        )
    told = "onrecord: standard output: No space left on device\n"
    assert (done.returncode, done.stderr) == (1, told)


def test_every_command_is_tried_on_a_full_disk():
    assert [name for name in cli.list_commands(click.Context(cli)) if name not in TOLD] == []


def test_an_interrupt_ends_quietly(capfd, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.read_many", interrupt)
    assert main(["read", "x"]) == 130
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["read", "no\x1b[31mne.txt"], "onrecord: no␛[31mne.txt: no such file or directory\n"),
        (["read", "no\nne.txt"], "onrecord: no ne.txt: no such file or directory\n"),
        (
            ["read", "x", "--html", "/\x1b]0;none/x"],
            "Error: /␛]0;none/x: there is no folder /␛]0;none\n",
        ),
        (["read", ""], "onrecord: '': no such file or directory\n"),
    ],
    ids=["a failure", "two lines", "wrong usage", "no name"],
)
def test_a_message_says_on_one_line_what_stands_there(capfd, arguments, shown):
    main(arguments)
    assert capfd.readouterr().err.endswith(shown)


def test_a_day_that_is_none_says_how_days_are_written(capfd):
    assert main(["read", "x", "--published", "2031-02-30"]) == 2
    told = "'2031-02-30' is no day; write it as in 2031-05-12."
    assert told in capfd.readouterr().err
