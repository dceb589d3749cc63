"""Units of the table units.tsv as people write them beside a number."""

from functools import cache

from onrecord.lexicon.loader import rows

__all__ = ["plural"]

_IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries"}


@cache
def plural(unit: str) -> str:
    """The plural of a unit: "kilometres per hour", "square feet", "hertz".

    It is the form that the table lists for the unit; a unit that the table does not know, or that
    has no plural there, is given back as it is.
    """
    listed = _listed().get(unit, frozenset())
    words = unit.split(" ")
    for at, word in enumerate(words):
        found = " ".join((*words[:at], _many(word), *words[at + 1 :]))
        if found.casefold() in listed:
            return found
    return unit


def _many(word: str) -> str:
    before, dash, last = word.rpartition("-")
    return before + dash + _IRREGULAR.get(last, f"{last}s")


@cache
def _listed() -> dict[str, frozenset[str]]:
    return {row["unit"]: frozenset(row["words"].split("|")) for row in rows("units")}
