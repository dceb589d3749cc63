"""Options that several commands share, so that they are the same everywhere."""

from typing import Any

import click

__all__ = ["library", "model", "published", "workers"]

library = click.option(
    "--library",
    metavar="FILE|URL",
    help="The library: a file, or postgresql://…; else $ONRECORD_LIBRARY, else your own.",
)


class _Day(click.DateTime):
    """A day of the calendar, ``YYYY-MM-DD``."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Raise a usage error that says how a day is written where ``value`` is none."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is no day; write it as in 2031-05-12.", param, ctx)


published = click.option(
    "--published",
    type=_Day(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day of publication, in place of the one the source states.",
)

workers = click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="How many processes read beside each other.",
)

model = click.option(
    "--model",
    type=click.Choice(["embedded", "none"]),
    default="embedded",
    show_default=True,
    help="The encoder that reads beside the rules; none reads by rules alone.",
)
