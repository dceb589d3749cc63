"""What a rule's words mean before they are tied to the calendar."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from onrecord.readers.times.scanning import Scanned
from onrecord.record import TimeType

__all__ = ["Groups", "Kind", "Meaning", "Shift"]

Kind = TimeType | Literal["NONE"]

# The classes whose values count for a named group of a pattern, the first that fits.
_CLASSES = {
    "month": ("MONTH", "MONTHABBR"),
    "day": ("DAY", "ORDNUM", "ORDINAL", "DAYWORD"),
    "weekday": ("WEEKDAY", "WEEKDAYABBR", "WEEKDAYS"),
    "n": ("NUM", "ORDINAL", "ORDNUM", "FREQ", "LONGWORD"),
    "unit": ("UNIT", "UNITS", "UNITABBR", "WEEKEND", "OLDUNIT", "ALLUNIT", "DAYUNIT"),
    "part": ("PART", "PARTS", "TONIGHT", "OVERNIGHT", "SUNPART"),
    "year": ("YEAR", "NUM"),
    "season": ("SEASON",),
    "half": ("HALFNAME",),
    "clock": ("CLOCKWORD", "PM"),
    "decade": ("DECADEWORD",),
    "mod": ("BOUNDARY",),
    "nth": ("ORDINAL4", "LASTWORD"),
}


@dataclass(frozen=True, slots=True)
class Shift:
    """``count`` units from the one that holds the ``base``.

    The base is the day of writing (``published``), a date ``told`` before, or for "a year ago"
    (``ago``) the quarter that figures are given for, where they are. A duration has none.
    """

    unit: str
    count: float | None
    base: str


@dataclass(slots=True)
class Meaning:
    """Calendar ``fields`` (year, month, day, weekday, quarter, half, season, decade, part, clock,
    a whole ``value``), a ``shift``, or both; ``within`` is the larger time it is part of.

    The field ``turn`` is -1, 0 or 1 for "last", "this" and "next".
    """

    type: Kind
    fields: dict[str, str] = field(default_factory=dict)
    shift: Shift | None = None
    within: "Meaning | None" = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Groups:
    """The named groups of one match: the tokens ``[first, last]`` of each."""

    scanned: Scanned
    spans: Mapping[str, tuple[int, int]]

    def words(self, name: str) -> str | None:
        """The text of the group, None where it took no part."""
        return self.scanned.words(*self.spans[name]) if name in self.spans else None

    def value(self, name: str) -> str | None:
        """The lexicon's value of the first token in the group that has one."""
        if name not in self.spans:
            return None
        first, last = self.spans[name]
        for index in range(first, last + 1):
            values = self.scanned.values[index]
            for kind in _CLASSES.get(name, (name.upper(),)):
                if kind in values:
                    return values[kind]
        return None

    def count(self, default: float | None = 1) -> float | None:
        """The number in group ``n``; None for a vague one, ``default`` where there is none."""
        if "n" not in self.spans:
            return default
        first, last = self.spans["n"]
        for index in range(first, last + 1):
            values = self.scanned.values[index]
            if "COUPLE" in values:
                return 2
            if "VAGUE" in values:
                return None
            for kind in ("NUM", "ORDINAL", "ORDNUM"):
                if kind in values:
                    return float(values[kind].rstrip("stndrh"))
        return default
