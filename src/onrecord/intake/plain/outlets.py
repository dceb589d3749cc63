"""The line with the outlet's name under or over a title: "The Harbour Courier".

The table outlet_words of the lexicon has the words that such names end in, agencies those that
credit a report without being its publisher.
"""

import re
from functools import cache
from typing import NamedTuple

from onrecord.intake.daydates import DAY, WEEKDAYS
from onrecord.lexicon import rows

__all__ = ["Outlet", "is_name", "outlet_of", "undated"]

_LONGEST, _FEWEST, _MOST_WORDS = 80, 2, 7
_MARKS = " \t*_|•·,()–—-"
_SMALL = frozenset("and de der di du la le of the von &".split())
_SENTENCE = frozenset(".!?:;,")
_WEEKDAY = re.compile(rf"\b{WEEKDAYS}", re.IGNORECASE)


class Outlet(NamedTuple):
    """An outlet as a line names it; ``agency`` tells a news agency."""

    name: str
    agency: bool


def outlet_of(line: str) -> Outlet | None:
    """The outlet that a line names, None where it holds anything else but a date beside it."""
    if len(line) > _LONGEST:
        return None
    name, dated = undated(line)
    agency = name.casefold() in _agencies()
    ends = _ends_as_one(name) or (dated and name.startswith("The "))
    return Outlet(name, agency) if agency or (is_name(name) and ends) else None


def undated(line: str) -> tuple[str, bool]:
    """A line without the date in it and the marks around, and whether there is one."""
    day = DAY.search(line)
    bare = _WEEKDAY.sub(" ", DAY.sub(" ", line)) if day else line
    return " ".join(bare.split()).strip(_MARKS), day is not None


def is_name(line: str) -> bool:
    """Is a line a few words that all begin with a capital, as names do, and no sentence?"""
    words = line.split()
    if not 1 < len(words) <= _MOST_WORDS or not _SENTENCE.isdisjoint(line):
        return False
    return all(
        word[0].isupper() or (at and word.casefold() in _SMALL) for at, word in enumerate(words)
    )


def _ends_as_one(name: str) -> bool:
    words = [word.casefold() for word in name.split()]
    if len(words) < _FEWEST:
        return False
    first = words[words[0] == "the"]
    last = words[-1].rpartition("-")[2]
    return last in _of_kind("name") and first not in _of_kind("section")


@cache
def _of_kind(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("outlet_words") if row["kind"] == kind)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["form"].casefold() for row in rows("agencies"))
