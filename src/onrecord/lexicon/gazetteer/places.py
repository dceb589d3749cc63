"""Cities by name: all that bear it, and the one that is meant where nothing else is said."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from onrecord.lexicon.gazetteer.folding import folded

__all__ = ["City", "cities", "principal"]

_TIMES_LARGER = 20
"""How many times larger than any other of its name a city is that goes by the bare name."""


class City(NamedTuple):
    """A city: its ``link`` ("geonames:2988507"), country and thousands of people."""

    link: str
    country: str
    thousands: int


@cache
def _table() -> dict[str, str]:
    """Each folded name with its cities as written; they are taken apart when asked for.

    Read apart from `onrecord.lexicon.rows`, which would make a dictionary of each of 30,000 rows.
    """
    text = files(__package__).joinpath("cities.tsv").read_text(encoding="utf-8")
    _columns, *lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {name: written for name, _, written in (line.partition("\t") for line in lines)}


def cities(name: str) -> tuple[City, ...]:
    """Every city of more than 15,000 people that bears ``name``, the largest first."""
    written = _table().get(folded(name))
    return tuple(map(_city, written.split("|"))) if written else ()


def _city(written: str) -> City:
    number, country, thousands = written.split(",")
    return City(f"geonames:{number}", country, int(thousands))


def principal(name: str) -> City | None:
    """The only city of that name, or one twenty times larger than any other that bears it."""
    found = cities(name)
    if len(found) > 1 and found[0].thousands < _TIMES_LARGER * found[1].thousands:
        return None
    return found[0] if found else None
