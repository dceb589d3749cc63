"""The program as a shell sees it: what it costs to ask for help, pipes, interrupts."""

import os
import subprocess
import sys

import pytest

from onrecord import __version__
from onrecord.cli import main
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


def test_an_interrupt_ends_quietly(capfd, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.read_many", interrupt)
    assert main(["read", "x"]) == 130
    assert capfd.readouterr() == ("", "")
