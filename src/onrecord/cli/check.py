"""``onrecord check``: the quotations of a report held against their source documents."""

import sys
from typing import TYPE_CHECKING

import click

from onrecord.cli import options
from onrecord.cli.gathering import gathered
from onrecord.cli.names import is_id, not_found
from onrecord.cli.telling import tell

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.desk.reading import Model
    from onrecord.record import Check, ReportRef

__all__ = ["command"]


@click.command("check", short_help="Hold the quotations of a report against source documents.")
@click.argument("report", metavar="REPORT|ID")
@click.argument("more", nargs=-1, metavar="[DOC]...")
@click.option(
    "--against",
    multiple=True,
    metavar="DOC...",
    help="The documents: files or folders, as read takes them; else a library.",
)
@options.library
@click.option("--json", "as_json", is_flag=True, help="Write the checks as JSON.")
@options.model
def command(
    report: str,
    more: tuple[str, ...],
    against: tuple[str, ...],
    library: str | None,
    as_json: bool,
    model: "Model",
) -> int:
    """Hold every quotation of REPORT against the documents it may have been taken from.

    onrecord check REPORT --against DOC [DOC]...

    Without --against the documents are those of a library. In place of REPORT may stand the ID of
    a report of a library; none of its versions is a source of what it quotes.

    A quotation is verbatim, elided (what is left out or put in is marked), altered, spliced from
    two passages, not found, or its speaker's words are in none of the documents (no source).
    Changes of a negation, a number, a name or a quantifier are called so.

    A source that cannot be read is named on standard error, the others are checked, and the exit
    code is 1.
    """
    kept = is_id(report, library)
    if (more and not against) or (against and library and not kept):
        raise click.UsageError("the documents are those of --against DOC... or of --library")
    documents, bad = gathered((*against, *more), model)
    reports, unread = _kept(report, library) if kept else gathered((report,), model)
    if reports and not against:
        _show_library(reports, library, as_json)
    elif reports and documents:
        _show(reports, documents, as_json)
    return 1 if bad or unread else 0


def _kept(report: str, library: str | None) -> "tuple[list[Record], int]":
    """The record of a report of a library, and how many it has not: one or none."""
    from onrecord.desk.keeping import records_of

    found, missing = records_of([report], library)
    not_found(missing)
    return found, len(missing)


def _show(reports: "list[Record]", documents: "list[Record]", as_json: bool) -> None:
    from onrecord import check
    from onrecord.record import ReportRef

    _warn_of_itself(reports, documents)
    refs = [ReportRef(each.report.id, each.report.title, each.report.address) for each in documents]
    _print(reports, refs, [one for report in reports for one in check(report, documents)], as_json)


def _warn_of_itself(reports: "list[Record]", documents: "list[Record]") -> None:
    """Say on standard error where a report is given no document but itself."""
    for record in reports:
        if all(each.report.digest == record.report.digest for each in documents):
            name = record.report.address or record.report.id
            reason = "the report itself is no source of what it quotes, and no other is given"
            tell(f"{name}: {reason}")


def _show_library(reports: "list[Record]", library: str | None, as_json: bool) -> None:
    from onrecord.desk.consulting import check_in_library
    from onrecord.errors import NotFound

    try:
        found = [check_in_library(report, library) for report in reports]
    except NotFound as error:
        raise NotFound(f"{error}; --against names the documents instead") from error
    refs = {ref.id: ref for each in found for ref in each.documents}
    checks = [one for each in found for one in each.checks]
    _print(reports, list(refs.values()), checks, as_json)


def _print(
    reports: "list[Record]", documents: "list[ReportRef]", found: "list[Check]", as_json: bool
) -> None:
    from onrecord.record import Checks

    checks = Checks(tuple(found))
    if as_json:
        from onrecord import to_json

        click.echo(to_json(checks).encode())
        return
    from onrecord.cli.checked import parts
    from onrecord.cli.terminal import Viewer

    Viewer(sys.stdout).show_parts(parts(reports, documents, checks))
