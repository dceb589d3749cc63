"""``onrecord check``: the quotations of a report held against their source documents."""

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.desk.reading import Model

__all__ = ["command"]

_STDIN = "-"


@click.command("check", short_help="Hold the quotations of a report against source documents.")
@click.argument("report", metavar="REPORT")
@click.argument("more", nargs=-1, metavar="[DOC]...")
@click.option(
    "--against",
    multiple=True,
    required=True,
    metavar="DOC...",
    help="The documents: files or folders, as read takes them.",
)
@click.option("--json", "as_json", is_flag=True, help="Write the checks as JSON.")
@click.option(
    "--model",
    type=click.Choice(["embedded", "none"]),
    default="embedded",
    show_default=True,
    help="The encoder that reads beside the rules; none reads by rules alone.",
)
def command(
    report: str, more: tuple[str, ...], against: tuple[str, ...], as_json: bool, model: "Model"
) -> int:
    """Hold every quotation of REPORT against the documents it may have been taken from.

    onrecord check REPORT --against DOC [DOC]...

    A quotation is verbatim, elided (what is left out or put in is marked), altered, spliced from
    two passages, not found, or its speaker's words are in none of the documents (no source).
    Changes of a negation, a number, a name or a quantifier are called so.

    A source that cannot be read is named on standard error, the others are checked, and the exit
    code is 1.
    """
    documents, bad = _read((*against, *more), model)
    reports, unread = _read((report,), model)
    if documents and reports:
        _show(reports, documents, as_json)
    return 1 if bad or unread else 0


def _read(sources: tuple[str, ...], model: "Model") -> "tuple[list[Record], int]":
    """The records of what can be read, and how many sources cannot."""
    from onrecord import read_many
    from onrecord.desk.reading import failure

    given = [sys.stdin.buffer if name == _STDIN else name for name in sources]
    found, failed = [], 0
    for record in read_many(given, model=model):
        reason = failure(record)
        if reason is None:
            found.append(record)
        else:
            failed += 1
            click.echo(f"onrecord: {reason}", err=True)
    return found, failed


def _show(reports: "list[Record]", documents: "list[Record]", as_json: bool) -> None:
    from onrecord import check, to_json
    from onrecord.record import Checks

    checks = Checks(tuple(one for report in reports for one in check(report, documents)))
    if as_json:
        click.echo(to_json(checks).encode())
        return
    from onrecord.cli.checked import parts
    from onrecord.cli.terminal import Viewer

    Viewer(sys.stdout).show_parts(parts(reports, documents, checks))
