"""``onrecord stories``: which reports of a library are on one event."""

from typing import TYPE_CHECKING

import click

from onrecord.cli import options
from onrecord.cli.telling import tell

if TYPE_CHECKING:
    from onrecord.desk.following import Followed
    from onrecord.store.listing import Summary

__all__ = ["command"]

_NO_DAY = "no day    "
"""As wide as a day, and behind every day in order."""


@click.command("stories", short_help="Show which reports of a library are on one event.")
@click.argument("query", required=False)
@options.library
@click.option("--json", "as_json", is_flag=True, help="Write a line of JSON for each story.")
def command(query: str | None, library: str | None, as_json: bool) -> None:
    """Show the stories of a library, the one with the newest report first.

    A story is what several reports tell of one event. With a QUERY, as search takes it, only
    reports that fit are looked at. Reports that are alone on their event are counted in the last
    line; with --json each is a story of its own. Section pages, which only list reports, are left
    out.
    """
    from onrecord.desk.following import follow
    from onrecord.desk.keeping import library_at

    with library_at(library) as opened:
        following = follow(opened, query)
    found = following.stories
    if following.left_out:
        tell(_left_out(following.left_out))
    if as_json:
        for each in found:
            click.echo(_json(each))
        return
    several = [each for each in found if len(each.reports) > 1]
    for each in several:
        click.echo("\n".join(_lines(each)) + "\n")
    click.echo(_count(len(several), len(found) - len(several)))


def _lines(followed: "Followed") -> list[str]:
    """The story by its earliest report, then its reports by their days, those without one last."""
    from onrecord.export.visible import visible

    reports = sorted(followed.reports, key=_day)
    title = " ".join((reports[0].title or "no title").split())
    lines = [title, f"{len(reports)} reports; {followed.story.why}"]
    for each in reports:
        place = each.publisher or each.address or "from a text"
        told = (" ".join((each.title or "").split()), " ".join(place.split()))
        lines.append(f"  {each.id}  {_day(each)}  {' · '.join(words for words in told if words)}")
    return [visible(line) for line in lines]


def _day(report: "Summary") -> str:
    return report.published.isoformat() if report.published else _NO_DAY


def _count(stories: int, alone: int) -> str:
    told = "1 story" if stories == 1 else f"{stories} stories"
    if not alone:
        return told
    others = "1 report is" if alone == 1 else f"{alone} reports are"
    return f"{told}; {others} alone on an event"


def _left_out(pages: int) -> str:
    what = "1 page only lists" if pages == 1 else f"{pages} pages only list"
    return f"{what} reports and {'is' if pages == 1 else 'are'} left out"


def _json(followed: "Followed") -> str:
    import msgspec

    return msgspec.json.encode(followed.story).decode()
