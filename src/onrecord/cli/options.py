"""Options that several commands share, so that they are the same everywhere."""

import click

__all__ = ["library", "model", "published", "workers"]

library = click.option(
    "--library",
    metavar="FILE|URL",
    help="The library: a file, or postgresql://…; else $ONRECORD_LIBRARY, else your own.",
)

published = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
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
