"""``onrecord show``: a report of a library, or what changed in it."""

import json
import sys
from typing import TYPE_CHECKING

import click

from onrecord.cli import options

if TYPE_CHECKING:
    from onrecord.store.library import Library

__all__ = ["command"]


@click.command("show", short_help="Show a report of a library, or what changed in it.")
@click.argument("report", metavar="ID")
@options.library
@click.option("--changes", is_flag=True, help="Show what changed from version to version.")
@click.option("--ids", is_flag=True, help="List the entries by their ids.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def command(report: str, library: str | None, changes: bool, ids: bool, as_json: bool) -> None:
    """Show the record of the report ID, with people's corrections, as read shows it.

    An ID may be cut short where no other begins so. Each version of a report has its own.

    With --changes: what each version changed in the entries of the one before it: a number revised,
    a quotation removed, an attribution added.

    With --ids: a line for each entry, its id first: correct takes it.
    """
    from onrecord.desk.keeping import library_at

    if changes and ids:
        raise click.UsageError("--changes and --ids are two views; ask for one")
    with library_at(library) as opened:
        if changes:
            _show_changes(opened, report, as_json)
        elif ids:
            _show_ids(opened, report, as_json)
        elif as_json:
            _show_json(opened, report)
        else:
            _show_record(opened, report)


def _show_json(opened: "Library", report: str) -> None:
    from onrecord import to_json

    click.echo(to_json(opened.corrected(report)).encode())


def _show_record(opened: "Library", report: str) -> None:
    from onrecord.cli.revisions import standings
    from onrecord.cli.terminal import Viewer

    record = opened.corrected(report)
    viewer = Viewer(sys.stdout)
    viewer.show(record)
    viewer.show_parts(standings(opened.versions(report), opened.corrections(report), record))


def _show_changes(opened: "Library", report: str, as_json: bool) -> None:
    from onrecord.cli.revisions import as_lines, tables
    from onrecord.cli.terminal import Viewer

    found = opened.changes(report)
    if as_json:
        click.echo(as_lines(found).encode(), nl=False)
    else:
        Viewer(sys.stdout).show_parts(tables(found))


def _show_ids(opened: "Library", report: str, as_json: bool) -> None:
    from onrecord.export.visible import visible
    from onrecord.store.likeness import views

    for view in views(opened.corrected(report)):
        if as_json:
            told = {"id": view.entry.id, "kind": view.kind, "words": view.shown}
            click.echo(json.dumps(told))
        else:
            words = " ".join(view.shown.split())
            click.echo(visible(f"{view.entry.id}  {view.label:<11}  {words}"))
