"""The reference of the command line, generated from what --help says."""

from pathlib import Path

import click

from onrecord.cli import cli

__all__ = ["PAGE", "text"]

PAGE = Path(__file__).parents[2] / "docs/reference/cli.md"

_WIDTH = 88
_HEAD = """# Command line

Written from what `--help` says by `make docs`; a test holds the two together.

Exit codes: **0** done, **1** some sources failed (each is named on standard error with its
reason) or the disk that is written to is full, **2** wrong usage, 130 interrupted, 141 nobody
reads the output any more (`| head`).
Records and tables go to standard output, everything else to standard error. `NO_COLOR` is
honoured; marks never hang on colour alone.
"""


def text() -> str:
    """The page: the help of the program and of each of its commands."""
    program = _context(cli, "onrecord", None)
    helps = [("onrecord", cli.get_help(program))]
    for name in cli.list_commands(program):
        command = cli.get_command(program, name)
        if command is not None:
            helps.append((f"onrecord {name}", command.get_help(_context(command, name, program))))
    return _HEAD + "".join(f"\n## {name}\n\n```text\n{words}\n```\n" for name, words in helps)


def _context(command: click.Command, name: str, above: click.Context | None) -> click.Context:
    return command.make_context(
        name, [], parent=above, resilient_parsing=True, terminal_width=_WIDTH
    )
