"""``onrecord add``: sources read and kept in a library."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import click

from onrecord.cli import options
from onrecord.cli.progress import count, progress

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.desk.keeping import Kept
    from onrecord.desk.reading import Model
    from onrecord.store.adding import Added

__all__ = ["command"]

_STDIN = "-"
_OUTCOMES = {
    "new": "new",
    "version": "new version",
    "reread": "read anew",
    "restored": "shown again",
    "unchanged": "unchanged",
}


@click.command("add", short_help="Read reports and keep them in a library.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@options.library
@click.option("--json", "as_json", is_flag=True, help="Write a line of JSON for each report.")
@options.published
@options.workers
@options.model
def command(
    sources: tuple[str, ...],
    library: str | None,
    as_json: bool,
    published: datetime | None,
    workers: int,
    model: "Model",
) -> int:
    """Read each SOURCE and keep its record in a library, which is made where there is none.

    A SOURCE is what read takes. Adding again changes nothing where the words are the same; other
    words at a known address become a new version of the report. Each report has a line once it is
    kept for good: its id, what became of it, and where it is from.

    A source that cannot be read is named on standard error with the reason, the others are kept,
    and the exit code is 1.
    """
    from onrecord.desk.keeping import keep, library_at

    failures = 0
    with (
        library_at(library, make=True) as opened,
        progress(count(sources), beside=sys.stdout.isatty()) as tick,
    ):
        for kept in keep(opened, _records(sources, published, workers, model)):
            tick(kept.failure)
            failures += kept.failure is not None
            if kept.added:
                click.echo((_json if as_json else _line)(kept, kept.added))
    return 1 if failures else 0


def _records(
    sources: tuple[str, ...], published: datetime | None, workers: int, model: "Model"
) -> Iterator["Record"]:
    from onrecord import read_many

    given = [sys.stdin.buffer if name == _STDIN else name for name in sources]
    day = published.date() if published else None
    return read_many(given, workers=workers, published=day, model=model)


def _line(kept: "Kept", added: "Added") -> str:
    from onrecord.export.visible import visible

    report = kept.record.report
    name = report.address or report.title or "no title"
    return visible(f"{added.id}  {_OUTCOMES[added.outcome]:<11}  {name}")


def _json(kept: "Kept", added: "Added") -> str:
    report = kept.record.report
    told = {"id": added.id, "outcome": added.outcome, "version": added.number}
    return json.dumps(told | {"address": report.address, "title": report.title})
