"""``onrecord export``: records into a file or a folder that other programs read."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.progress import Tick, count, progress
from onrecord.cli.writing import check_folder, check_target, disk_errors
from onrecord.export.formats import FORMATS, AFolder

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.desk.exporting import Exported

__all__ = ["command"]

_STDIN = "-"
_STREAM = Path("-")


@click.command("export", short_help="Write records for other programs to read.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
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
    required=True,
    metavar="PATH",
    help="The file or the folder to make; - writes a file to standard output.",
)
def command(sources: tuple[str, ...], form: str, path: Path) -> int:
    """Write the records of each SOURCE for other programs to read.

    A SOURCE is a JSONL file of records, as read --json writes it, or whatever read takes, which is
    then read first. A source that fails is named on standard error, the others are written, and the
    exit code is 1; where all fail, nothing is written.

    A file is replaced whole; a folder must be new or empty.
    """
    if isinstance(FORMATS[form], AFolder):
        _check_folder(form, path)
    elif path != _STREAM:
        check_target(path)
    with progress(count(sources), beside=path == _STREAM and sys.stdout.isatty()) as tick:
        readable = _Readable(_records(sources), tick)
        records = iter(readable)
        found = list(islice(records, 1))
        done = _write(chain(found, records), form, path) if found else None
    if done is not None:
        _tell(done, form, path)
    return 1 if readable.failures else 0


def _check_folder(form: str, path: Path) -> None:
    if path == _STREAM:
        raise click.UsageError(f"{form} is a folder of files and cannot go to standard output")
    check_folder(path)


def _records(sources: tuple[str, ...]) -> Iterator["Record"]:
    from onrecord import read_many

    return read_many([sys.stdin.buffer if name == _STDIN else name for name in sources])


class _Readable:
    """The records of the sources that could be read; the others are told of and counted."""

    def __init__(self, records: Iterator["Record"], tick: Tick) -> None:
        self._records, self._tick = records, tick
        self.failures = 0

    def __iter__(self) -> Iterator["Record"]:
        from onrecord.desk.reading import failure

        for record in self._records:
            reason = failure(record)
            self._tick(reason)
            self.failures += reason is not None
            if reason is None:
                yield record


def _write(records: Iterable["Record"], form: str, path: Path) -> "Exported":
    from onrecord.desk.exporting import export, export_to

    if path == _STREAM:
        return export_to(records, form, sys.stdout.buffer)
    with disk_errors(path):
        return export(records, form, path)


def _tell(done: "Exported", form: str, path: Path) -> None:
    """Say what was written, and what the format has no place for."""
    for reason, number in done.left_out.items():
        click.echo(f"onrecord: left out of {form}: {number:,} {reason}", err=True)
    if path != _STREAM:
        records = "1 record" if done.records == 1 else f"{done.records:,} records"
        click.echo(f"onrecord: wrote {path}, {records}", err=True)
