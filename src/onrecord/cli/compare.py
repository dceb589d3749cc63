"""``onrecord compare``: what reports say together, side by side or as JSON."""

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
    from onrecord.record import Comparison

__all__ = ["command"]


@click.command("compare", short_help="Hold reports side by side: copies, stories, agreements.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE|ID...")
@options.library
@click.option("--json", "as_json", is_flag=True, help="Write the comparison as JSON.")
@options.model
def command(sources: tuple[str, ...], library: str | None, as_json: bool, model: "Model") -> int:
    """Say which reports copy which, which are on one event, and what they say of one thing.

    A SOURCE is what read takes: a file, a folder, or - for standard input; an ID is that of a
    report of a library. Figures, events and claims stand side by side with how they agree, each on
    the word of its independent origins: copies, and reports that quote one source, count once.

    A source that cannot be read is named on standard error, the others are compared, and the exit
    code is 1. A section page, which only lists reports, is named and left out.
    """
    ids = [name for name in sources if is_id(name, library)]
    records, failures = _read([name for name in sources if name not in ids], model)
    if ids:
        kept, missing = _kept(ids, library)
        records += kept
        failures += missing
    records = _telling(records)
    if records:
        compared = _compared(records)
        if as_json:
            _show_json(compared)
        else:
            _show(records, compared)
    return 1 if failures else 0


def _kept(ids: list[str], library: str | None) -> "tuple[list[Record], int]":
    """The records of reports of a library, and how many it has not."""
    from onrecord.desk.keeping import records_of

    found, missing = records_of(ids, library)
    not_found(missing)
    return found, len(missing)


def _read(sources: list[str], model: "Model") -> "tuple[list[Record], int]":
    """The records that hold a report, each once, and how many sources failed."""
    found, failures = gathered(sources, model)
    return list({each.report.id: each for each in found}.values()), failures


def _telling(records: "list[Record]") -> "list[Record]":
    """The records that hold a report of their own; the others are named."""
    from onrecord.desk.comparing import is_listing
    from onrecord.export.visible import visible

    for each in filter(is_listing, records):
        name = visible(each.report.address or each.report.id)
        tell(f"{name}: the page only lists reports and is left out")
    return [each for each in records if not is_listing(each)]


def _compared(records: "list[Record]") -> "Comparison":
    from onrecord.desk.comparing import compare

    return compare(records)


def _show_json(compared: "Comparison") -> None:
    from onrecord import to_json

    click.echo(to_json(compared).encode())


def _show(records: "list[Record]", compared: "Comparison") -> None:
    from onrecord.cli.sides import parts
    from onrecord.cli.terminal import Viewer
    from onrecord.desk.comparing import ledgers
    from onrecord.export.sides import copied, letters, reports, sheets

    several = [len(story.reports) > 1 for story in compared.stories]
    lines = [each for each, many in zip(ledgers(records, compared), several, strict=True) if many]
    names = dict(zip((each.report.id for each in records), letters(len(records)), strict=True))
    found = parts(
        reports(records), copied(records, compared), sheets(records, compared), lines, names
    )
    Viewer(sys.stdout).show_parts(found)
