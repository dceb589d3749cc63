"""The command line: one file a command, loaded when it is called.

Exit codes: 0 done, 1 some sources failed (named on standard error) or the disk is full, 2 usage,
130 interrupted, 141 nobody reads the output (``| head``).
"""

import errno
import os
import sys
from importlib import import_module
from io import StringIO

import click

from onrecord import OnRecordError, __version__
from onrecord.cli.telling import tell

__all__ = ["cli", "main"]

_COMMANDS = {
    "add": "Read reports and keep them in a library.",
    "check": "Hold the quotations of a report against source documents.",
    "compare": "Hold reports side by side: copies, stories, agreements.",
    "correct": "Correct the entries of a report of a library.",
    "doctor": "Say what is installed, what is missing, and how to get it.",
    "export": "Write records for other programs to read.",
    "list": "List the reports of a library.",
    "read": "Read reports and show or write their records.",
    "search": "Search the reports of a library.",
    "show": "Show a report of a library, or what changed in it.",
    "stories": "Show which reports of a library are on one event.",
}
"""Every command, with the line it has in --help: so that listing them loads none of them.

The module of a command becomes a name here once it is loaded: ``list`` is then no longer Python's.
"""


_INTERRUPTED = 130
_NOBODY_READS = 141
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What an operating system says of a disk that takes no more."""


class _Commands(click.Group):
    """A group whose commands live in the modules of their names."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return [*_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"onrecord.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([*_COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="onrecord", message="%(prog)s %(version)s")
def cli() -> None:
    """Keep a checkable record of news reports: who said what, when, how many.

    Every entry is tied to the exact words of the report. Nothing is sent anywhere.
    """


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; bad input never ends in a traceback."""
    try:
        code = _run(sys.argv[1:] if arguments is None else [*arguments])
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_output()
        return _NOBODY_READS
    except OSError as error:
        if error.errno not in _FULL:
            raise
        _leave_output()
        tell(f"{error.filename or 'standard output'}: {error.strerror}")
        return 1
    return code


def _run(arguments: list[str]) -> int:
    """Run a command and return its exit code; what it wrote may not have left the program yet."""
    try:
        with cli.make_context("onrecord", arguments) as context:
            code = cli.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        _show(error)
        return error.exit_code
    except OnRecordError as error:
        tell(str(error))
        return 1
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    return code if isinstance(code, int) else 0


def _show(error: click.ClickException) -> None:
    """Show wrong usage as click does, with nothing in it that steers a terminal."""
    from onrecord.export.visible import visible

    shown = StringIO()
    error.show(shown)
    click.echo(visible(shown.getvalue()), err=True, nl=False)


def _leave_output() -> None:
    """Where nothing takes the output, let what is buffered go nowhere, at the program's end too."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
