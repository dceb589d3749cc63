"""What a time comes to once it is tied to the calendar."""

from datetime import date
from typing import NamedTuple

__all__ = ["Resolved", "clock_of"]


class Resolved(NamedTuple):
    """A TIMEX3 value, the anchor it rests on, and the direction taken, where one had to be.

    A direction may also be ``scene``, a day told further off, or ``bare``, that of writing alone.

    ``days`` are the days covered, where the value does not tell them.
    """

    value: str
    anchor: str | None
    direction: str = ""
    days: tuple[date, date] | None = None


def clock_of(fields: dict[str, str]) -> str:
    """The clock time or part of day among calendar fields, as it ends a value."""
    return fields.get("clock") or fields.get("part") or ""
