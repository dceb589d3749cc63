"""Joining neighbours: "June" + "last year", "3 p.m. EST" + "Tuesday", "the end of" + "1990"."""

from dataclasses import dataclass

from onrecord.readers.times.meanings import Meaning
from onrecord.readers.times.scanning import Scanned

__all__ = ["Hit", "join"]

_LINKS = {"", ",", "of", "in", "on", "at", "of the", "in the", ", on", "'s", "’s"}
_OWN = ("'s", "’s")
_IN_YEAR = ("month", "quarter", "half", "season")


@dataclass(slots=True)
class Hit:
    """The tokens ``[first, last]``, the rule that found them, and what they say."""

    first: int
    last: int
    rule: str
    meaning: Meaning

    @property
    def names_weekday(self) -> bool:
        """Does it, or the day that it is a part of, name a weekday?"""
        within = self.meaning.within
        return "weekday" in self.meaning.fields or (
            within is not None and "weekday" in within.fields
        )


def join(scanned: Scanned, hits: list[Hit]) -> list[Hit]:
    """Neighbours that make one time, as one."""
    joined: list[Hit] = []
    for hit in hits:
        if joined and (both := _together(scanned, joined[-1], hit)):
            _share(joined[-2:-1], joined[-1], both)
            joined[-1] = both
        else:
            joined.append(hit)
    return joined


def _share(before: list[Hit], right: Hit, both: Hit) -> None:
    """Give the day of "1 to 5 p.m. on Monday", joined to the end of the range, to its beginning."""
    for left in before:
        if left.rule == right.rule and "range" in both.meaning.fields:
            left.meaning.within = both.meaning.within


def _together(scanned: Scanned, left: Hit, right: Hit) -> Hit | None:
    link = scanned.text[scanned.ends[left.last] : scanned.starts[right.first]]
    words = " ".join(link.split()).lower()
    if words not in _LINKS:
        return None
    for fine, coarse, order in ((left, right, "of"), (right, left, "")):
        if _fits(fine.meaning, coarse.meaning, words, order):
            meaning = fine.meaning
            meaning.within = coarse.meaning
            meaning.mod = meaning.mod or coarse.meaning.mod
            return Hit(left.first, right.last, f"{left.rule}+{right.rule}", meaning)
    return None


def _fits(fine: Meaning, coarse: Meaning, link: str, order: str) -> bool:
    """Is ``fine`` a part of ``coarse``, with these words between?"""
    if fine.within or fine.type not in ("DATE", "TIME"):
        return False
    fields = fine.fields
    if link in (("", ",", "of", "in") if order else _OWN) and set(_IN_YEAR) & set(fields):
        return "year" not in fields and "turn" not in fields and _is_year(coarse)
    if order == "of" and link == "," and "weekday" in fields and "turn" in fields:
        return {"month", "day"} <= set(coarse.fields)
    if order == "of" and link in ("", "of") and "weekday" in fields and "month" not in fields:
        return coarse.shift is not None and coarse.shift.unit == "W" and coarse.type == "DATE"
    if "part" in fine.fields and link == "," and coarse.shift:
        return False
    if _is_clock(fine) and link in ("", ",", "on", "at", "of", ", on"):
        return _is_day(coarse) and (order == "of" or link in ("", ",", "at"))
    return False


def _is_year(meaning: Meaning) -> bool:
    if meaning.type != "DATE":
        return False
    if meaning.shift:
        return meaning.shift.unit == "Y"
    return set(meaning.fields) == {"year"} or meaning.fields.get("value", "").startswith("FY")


def _is_clock(meaning: Meaning) -> bool:
    loose = meaning.shift is None or meaning.shift.count == 0
    return (
        ("clock" in meaning.fields or "part" in meaning.fields)
        and loose
        and len(meaning.fields.keys() - {"range"}) <= 2
        and "weekday" not in meaning.fields
    )


def _is_day(meaning: Meaning) -> bool:
    if meaning.type != "DATE":
        return "part" in meaning.fields and meaning.within is None
    if meaning.shift:
        return meaning.shift.unit == "D"
    return "day" in meaning.fields or "weekday" in meaning.fields
