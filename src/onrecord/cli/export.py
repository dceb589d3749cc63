"""``onrecord export``: records into a file or a folder that other programs read."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import options
from onrecord.cli.names import is_id
from onrecord.cli.progress import Tick, count, progress
from onrecord.cli.telling import tell
from onrecord.cli.writing import check_folder, check_target, disk_errors
from onrecord.errors import SettingsError
from onrecord.export.formats import FORMATS, AFolder

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.desk.exporting import Exported
    from onrecord.store.library import Library

__all__ = ["command"]

_STDIN = "-"
_STREAM = Path("-")


@click.command("export", short_help="Write records for other programs to read.")
@click.argument("names", nargs=-1, metavar="[ID|SOURCE]...")
@click.option(
    "--as",
    "form",
    type=click.Choice(list(FORMATS)),
    required=True,
    help="The format: csv, parquet and brat make a folder, the others a file.",
)
@click.option(
    "--to",
    "path",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="PATH",
    help="The file or the folder to make; without it, or with -, standard output.",
)
@options.library
@click.option("--query", metavar="QUERY", help="The reports of the library that fit, as in search.")
def command(
    names: tuple[str, ...], form: str, path: Path | None, library: str | None, query: str | None
) -> int:
    """Write records for other programs to read.

    A SOURCE is a JSONL file of records, as read --json writes it, or whatever read takes, which is
    then read first. An ID is that of a report in the library, as list shows it. Without either, all
    reports of the library are written, or those that fit --query.

    What fails is named on standard error, the rest is written, and the exit code is 1; where all
    fails, nothing is written. A file is replaced whole; a folder must be new or empty.
    """
    if names and query is not None:
        raise click.UsageError("--query chooses from the library: name no ID or SOURCE beside it")
    path = path or _STREAM
    _check_target(form, path)
    total = count(names) if names else None
    with (
        _given(names, library, query) as given,
        progress(total, beside=path == _STREAM and sys.stdout.isatty()) as tick,
    ):
        readable = _Readable(given, tick)
        done = _write(readable, form, path)
    if done is not None:
        _tell(done, form, path)
        if query is not None and path == _STREAM and not done.records:
            tell("no report fits")
    return 1 if readable.failures else 0


def _check_target(form: str, path: Path) -> None:
    if not isinstance(FORMATS[form], AFolder):
        if path != _STREAM:
            check_target(path)
    elif path == _STREAM:
        raise click.UsageError(f"{form} is a folder of files: name it with --to")
    else:
        check_folder(path)


Given = Iterator[tuple["Record | None", str | None]]
"""Records, or why there is none."""


@contextmanager
def _given(names: tuple[str, ...], library: str | None, query: str | None) -> Iterator[Given]:
    """The records that are named; a library is opened where a name is an id, or there is none."""
    from onrecord.desk.keeping import library_at

    if names and not any(map(is_id, names)):
        yield _read(names)
        return
    with library_at(library) as opened:
        yield _of_each(names, opened) if names else _held(opened, (), query)


def _of_each(names: tuple[str, ...], opened: "Library") -> Given:
    for kept, run in groupby(names, is_id):
        some = tuple(run)
        yield from _held(opened, some, None) if kept else _read(some)


def _held(opened: "Library", ids: tuple[str, ...], query: str | None) -> Given:
    """The records of a library: those of the ids, those that fit the query, or all."""
    from onrecord.desk.exporting import held

    for each in held(opened, ids, query):
        yield (None, str(each)) if isinstance(each, Exception) else (each, None)


def _read(sources: tuple[str, ...]) -> Given:
    """The records of sources."""
    from onrecord import read_many
    from onrecord.desk.reading import failure

    given = [sys.stdin.buffer if name == _STDIN else name for name in sources]
    for record in read_many(given):
        yield record, failure(record)


class _Readable:
    """The records that are there; what failed is told of and counted."""

    def __init__(self, given: Given, tick: Tick) -> None:
        self._given, self._tick = given, tick
        self.failures = 0

    def __iter__(self) -> Iterator["Record"]:
        for record, reason in self._given:
            self._tick(reason)
            if record is None or reason is not None:
                self.failures += 1
            else:
                yield record


def _write(readable: _Readable, form: str, path: Path) -> "Exported | None":
    """Write what is there; nothing, and None, where all failed."""
    records = iter(readable)
    try:
        first = list(islice(records, 1))
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    if readable.failures and not first:
        return None
    return _write_to(chain(first, records), form, path)


def _write_to(records: Iterable["Record"], form: str, path: Path) -> "Exported":
    from onrecord.desk.exporting import export, export_to

    if path == _STREAM:
        done = export_to(records, form, sys.stdout.buffer)
        sys.stdout.flush()
        return done
    with disk_errors(path):
        return export(records, form, path)


def _tell(done: "Exported", form: str, path: Path) -> None:
    """Say what was written, and what the format has no place for."""
    for reason, number in done.left_out.items():
        tell(f"{form} leaves out {reason}: {number:,}")
    if path != _STREAM:
        records = "1 record" if done.records == 1 else f"{done.records:,} records"
        tell(f"wrote {path}, {records}")
