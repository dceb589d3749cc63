"""``onrecord list``: the reports of a library, a line each."""

from typing import TYPE_CHECKING

import click

from onrecord.cli import options

if TYPE_CHECKING:
    from onrecord.store.listing import Summary

__all__ = ["command"]

_NO_DAY = "----------"


@click.command("list", short_help="List the reports of a library.")
@options.library
@click.option("--json", "as_json", is_flag=True, help="Write a line of JSON for each report.")
def command(library: str | None, as_json: bool) -> None:
    """List the reports of a library, those added first before the others.

    Each line has the id of the newest version, the day of publication, the title, where it is from,
    and how many versions there are where there are several.
    """
    from onrecord.desk.keeping import library_at

    with library_at(library) as opened:
        for summary in opened.list():
            click.echo(_json(summary) if as_json else _line(summary))


def _line(summary: "Summary") -> str:
    from onrecord.export.visible import visible

    day = summary.published.isoformat() if summary.published else _NO_DAY
    versions = f"{summary.versions} versions" if summary.versions > 1 else None
    told = (summary.title or "no title", summary.publisher or summary.address, versions)
    words = " · ".join(" ".join(each.split()) for each in told if each)
    return visible(f"{summary.id}  {day}  {words}")


def _json(summary: "Summary") -> str:
    import msgspec

    return msgspec.json.encode(summary).decode()
