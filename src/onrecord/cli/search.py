"""``onrecord search``: reports of a library that fit a query, and the lines that show why."""

from shlex import quote
from typing import TYPE_CHECKING

import click

from onrecord.cli import options
from onrecord.cli.telling import tell

if TYPE_CHECKING:
    from onrecord.record import Span
    from onrecord.store.search.found import Found, FoundReport, Line

__all__ = ["command"]

_NO_DAY = "----------"
_NO_ENTRY = "-" * 13
"""Stands where the id of an entry would: the words belong to none."""


class _Search(click.Command):
    """Says how a query is given that begins with a minus, or has several words."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Raise a usage error with the hint where click knows no such option, or finds words."""
        given = [*args]
        ctx.allow_extra_args = True
        try:
            more = super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            query = next((each for each in given if each[:1] == "-" != each[1:2]), None)
            if query is None:
                raise
            hint = f"before a query that begins with a minus write --: search -- {quote(query)}"
            raise click.UsageError(f"{error.format_message()} ({hint})", ctx) from error
        if more:
            whole = quote(" ".join([ctx.params["query"], *more]))
            reason = f"a query of several words is given as one: search {whole}"
            raise click.UsageError(reason, ctx)
        return more


@click.command("search", cls=_Search, short_help="Search the reports of a library.")
@click.argument("query", metavar="QUERY")
@options.library
@click.option("--json", "as_json", is_flag=True, help="Write a line of JSON for each report.")
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=20,
    show_default=True,
    help="The most reports to show.",
)
def command(query: str, library: str | None, as_json: bool, limit: int) -> None:
    """Show the reports of a library that fit QUERY, the one published last first.

    Words must all be there: harbour fire. One of them: harbour OR ferry. Not: -ferry. A phrase:
    "grain terminal". The beginning of a word: harb*. Case and accents do not matter.

    Fields look in the record: speaker:"Okafor" kind:unnamed quote:budget counted:dead value:>10
    time:2025-03..2025-04 type:ASSAULT status:denied publisher:post. Fields of one kind of entry
    hold of the same entry; so does all that stands in brackets: [counted:dead kind:unnamed].

    Under each report stand the words found, in context and marked **so**, each line with the id of
    the entry it belongs to. Write -- before a QUERY that begins with a minus.
    """
    from onrecord.desk.searching import search
    from onrecord.errors import SettingsError

    try:
        found = search(library, query, limit=limit)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    for report in found:
        click.echo(_json(report) if as_json else _shown(report))
    _tell(found)


def _tell(found: "Found") -> None:
    """On standard error, what the list itself does not say."""
    if not found.reports:
        tell("no report fits")
    elif found.more:
        number = len(found.reports)
        tell(f"{number} shown, and more fit; --limit shows more")


def _json(report: "FoundReport") -> str:
    import msgspec

    return msgspec.json.encode(report).decode()


def _shown(report: "FoundReport") -> str:
    """The report as list shows it, and its lines."""
    day = report.published.isoformat() if report.published else _NO_DAY
    told = (report.title or "no title", report.publisher or report.address)
    words = " · ".join(_plain(each) for each in told if each)
    head = click.style(f"{report.id}  {day}  {words}", bold=True)
    lines = [head, *(f"  {_line(line)}" for line in report.lines)]
    if report.more:
        lines.append(f"  {' ' * len(_NO_ENTRY)}  …")
    return "\n".join(lines)


def _line(line: "Line") -> str:
    pieces = " … ".join(_plain(_marked(piece, line.marks)) for piece in line.pieces)
    return f"{line.entry or _NO_ENTRY}  {pieces}"


def _marked(piece: "Span", marks: "tuple[Span, ...]") -> str:
    """The words of a piece, those found between two stars each."""
    text, at = "", piece.start
    for mark in marks:
        if piece.start <= mark.start and mark.end <= piece.end:
            before = piece.text[at - piece.start : mark.start - piece.start]
            text += f"{before}**{mark.text}**"
            at = mark.end
    return text + piece.text[at - piece.start :]


def _plain(words: str) -> str:
    """On one line, with nothing in it that would steer a terminal."""
    from onrecord.export.visible import visible

    return visible(" ".join(words.split()))
