"""``onrecord correct``: what an editor says of an entry, kept beside the record and undone."""

import sys
from typing import TYPE_CHECKING

import click

from onrecord.cli import options
from onrecord.cli.telling import tell
from onrecord.store.correction import ACTIONS, Action

if TYPE_CHECKING:
    from onrecord.record import Record
    from onrecord.store.correction import Correction
    from onrecord.store.library import Library

__all__ = ["command"]


@click.command("correct", short_help="Correct the entries of a report of a library.")
@click.argument("report", metavar="ID")
@click.argument("entry", required=False)
@click.argument("action", required=False, metavar="[ACTION]", type=click.Choice(ACTIONS))
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@click.option(
    "--by",
    envvar="ONRECORD_BY",
    metavar="NAME",
    help="Who says so; else $ONRECORD_BY, else nobody.",
)
@click.option(
    "--undo", type=click.IntRange(min=1), metavar="NUMBER", help="Undo the correction NUMBER."
)
@options.library
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def command(
    report: str,
    entry: str | None,
    action: Action | None,
    words: tuple[str, ...],
    by: str | None,
    undo: int | None,
    library: str | None,
    as_json: bool,
) -> None:
    """Correct an ENTRY of the report ID; without one, list its corrections.

    Both ids may be cut short; onrecord show ID --ids lists those of the entries. Without an ACTION
    the entry is shown with its fields. The actions:

    \b
    accept                 the entry is right
    reject                 it is wrong, and goes from the record
    edit FIELD=VALUE...    a field is other: value=21, source="the coast guard"
    merge ENTRY...         these actors are the same as this one
    split WORDS... [name=NAME]
                           these mentions of the actor are somebody else's
    note TEXT              something to remember

    The record stays as it was read. What is said is kept beside it, with who and when, holds when
    the report is read again, and can be undone by its number.
    """  # noqa: D301 - click knows the sign behind the backslash, not the backslash
    from onrecord.desk.keeping import library_at
    from onrecord.errors import SettingsError

    if undo is not None and entry:
        raise click.UsageError("--undo takes the number of a correction, and no entry beside it")
    with library_at(library) as opened:
        try:
            if undo is not None:
                _undo(opened, report, undo, as_json)
            elif entry is None:
                _list(opened, report, as_json)
            elif action is None:
                _show(opened, report, entry, as_json)
            else:
                _correct(opened, (report, entry, action), words, by, as_json)
        except SettingsError as error:
            raise click.UsageError(str(error)) from error


def _correct(
    opened: "Library",
    what: tuple[str, str, Action],
    words: tuple[str, ...],
    by: str | None,
    as_json: bool,
) -> None:
    from onrecord.desk.correcting import correct

    record = opened.corrected(what[0])
    _tell(record, correct(opened, *what, words, by=by), what[2], as_json)


def _undo(opened: "Library", report: str, number: int, as_json: bool) -> None:
    from onrecord.desk.correcting import undo

    made = undo(opened, report, number)
    _tell(opened.corrected(report), made, f"undone: {made.action}", as_json)


def _tell(record: "Record", made: "Correction", done: str, as_json: bool) -> None:
    """The correction in a line, its number first: it is undone by that."""
    import msgspec

    from onrecord.desk.correcting import told
    from onrecord.export.visible import visible

    if as_json:
        click.echo(msgspec.json.encode(made).decode())
    else:
        words = " ".join(told(record, made).split())
        click.echo(visible(f"{made.number}  {done}  {made.entry}  {words}"))


def _list(opened: "Library", report: str, as_json: bool) -> None:
    import msgspec

    from onrecord.cli.corrections import table
    from onrecord.cli.terminal import Viewer

    found = opened.corrections(report)
    for each in found if as_json else ():
        click.echo(msgspec.json.encode(each).decode())
    if found and not as_json:
        Viewer(sys.stdout).show_parts([table(found, opened.corrected(report))])
    elif not found:
        tell("nothing has been corrected")


def _show(opened: "Library", report: str, entry: str, as_json: bool) -> None:
    import msgspec

    from onrecord.cli.corrections import fields
    from onrecord.cli.terminal import Viewer
    from onrecord.desk.correcting import entry_of

    record = opened.corrected(report)
    found = entry_of(entry, record)
    if as_json:
        click.echo(msgspec.json.encode(found).decode())
    else:
        Viewer(sys.stdout).show_parts([fields(found, record)])
