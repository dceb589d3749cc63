"""Heads of state and of government, by name, with the days between which they are known to lead."""

from functools import cache
from typing import NamedTuple

from onrecord.lexicon.gazetteer.folding import folded
from onrecord.lexicon.loader import rows

__all__ = ["Leader", "leaders"]


class Leader(NamedTuple):
    """Who leads, or led, a state: ``link`` ("leader:FRA-emmanuel-macron") and country (ISO 3166-1
    alpha-3), since when ("2017-05-14", or a month), and the month of the newest source.

    When a term ended is not known, only that it had not by ``seen``.
    """

    link: str
    country: str
    since: str
    seen: str

    def leads(self, day: str) -> bool:
        """Is the person known to be in office on a day ("2018-03-02")?"""
        return self.since <= day[: len(self.since)] and day[: len(self.seen)] <= self.seen


def leaders(name: str) -> tuple[Leader, ...]:
    """The terms of all leaders of that full name, the oldest first."""
    return _table().get(folded(name), ())


@cache
def _table() -> dict[str, tuple[Leader, ...]]:
    table: dict[str, list[Leader]] = {}
    for row in rows("gazetteer/leaders"):
        one = Leader(f"leader:{row['id']}", row["country"], row["since"], row["seen"])
        for name in row["names"].split("|"):
            table.setdefault(folded(name), []).append(one)
    return {name: tuple(dict.fromkeys(found)) for name, found in table.items()}
