"""``onrecord read``: sources to records, shown, or written as JSON or as a page.

What reads and what shows is loaded where it is called, so that ``--help`` costs next to nothing.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import options
from onrecord.cli.progress import count, progress
from onrecord.cli.telling import tell
from onrecord.cli.writing import check_target, write_whole

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.desk.reading import Model

__all__ = ["command"]

_STDIN = "-"


@click.command("read", short_help="Read reports and show or write their records.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--json", "as_json", is_flag=True, help="Write one record a line, as JSON.")
@click.option(
    "--html",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the records as one page that opens without network.",
)
@options.published
@options.workers
@options.model
def command(
    sources: tuple[str, ...],
    as_json: bool,
    html: Path | None,
    published: datetime | None,
    workers: int,
    model: "Model",
) -> int:
    """Read each SOURCE and keep its record.

    A SOURCE is a file (HTML, plain text, Markdown, JSONL), a folder of such files, or - for
    standard input. A source that cannot be read is named on standard error with the reason, the
    others are done, and the exit code is 1.

    Without options the records are shown; with --html and several sources the page alone is
    written.
    """
    from onrecord.desk.reading import failure

    if html:
        check_target(html)
    total = count(sources)
    show = _shower(as_json, html is not None and total != 1)
    kept: list[Record] = []
    failures = 0
    with progress(total, beside=show is not None and sys.stdout.isatty()) as tick:
        for record in _records(sources, published, workers, model):
            reason = failure(record)
            tick(reason)
            failures += reason is not None
            if show and (as_json or reason is None):
                show(record)
            if html:
                kept.append(record)
    if html and len(kept) > failures:
        write_whole(html, _page(kept))
        tell(f"wrote {html}")
    return 1 if failures else 0


def _shower(as_json: bool, page_alone: bool) -> Callable[["Record"], None] | None:
    """What puts a record on standard output, None where nothing does."""
    if as_json:
        return _show_json
    return None if page_alone else _show_view()


def _records(
    sources: tuple[str, ...], published: datetime | None, workers: int, model: "Model"
) -> Iterator["Record"]:
    from onrecord import read_many

    given = [sys.stdin.buffer if name == _STDIN else name for name in sources]
    day = published.date() if published else None
    return read_many(given, workers=workers, published=day, model=model)


def _show_json(record: "Record") -> None:
    from onrecord import to_json

    click.echo(to_json(record).encode())


def _show_view() -> Callable[["Record"], None]:
    from onrecord.cli.terminal import Viewer

    return Viewer(sys.stdout).show


def _page(records: "list[Record]") -> str:
    from onrecord.export.page import pages

    return pages(records)
