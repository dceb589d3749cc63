"""Which way a bare weekday, month or quarter points, and the year that follows from it."""

from datetime import date
from typing import NamedTuple

from onrecord.readers.times.cues import (
    is_ahead_itself,
    is_ahead_now,
    is_gone_by,
    nearest_cue,
    word_at,
)
from onrecord.readers.times.joining import Hit
from onrecord.readers.times.scanning import Scanned
from onrecord.readers.times.setting import is_set_ahead, is_traded

__all__ = ["direction", "nearest", "year_of"]

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_ENDING = frozenset("by until till".split())
_LOOKING_AHEAD = _ENDING | {"through", "into"}
_BY_SEASON = _ENDING | {"before"}
_AWAITING = frozenset("awaited expected feared hoped predicted threatened wanted".split())
"""Verbs whose past tense tells of what was still to come."""
_MONTHS_AHEAD = 3
_NEAR = 120  # days within which a day of the year is the nearest one


class Direction(NamedTuple):
    """``way``: ``past``, ``future``, ``near`` or nothing.

    ``reported`` tells a weekday or clock time ahead of a day told, not of the day of writing.
    """

    way: str
    reported: bool = False


def direction(scanned: Scanned, hit: Hit) -> Direction:
    """Which way a time points by the nearest cue.

    A time that the clause sets for what is to come is ahead, whatever the tense. A month after
    "by" or "until" is the nearest one, unless a word of its own looks ahead: "was told to pay by
    April" may tell of the April before. A season there, or after "before", is ahead, unless the
    tense is past and the verb none of waiting.
    """
    if is_traded(scanned, hit):
        return Direction("future")
    cue = nearest_cue(scanned, hit)
    fields, preposition = hit.meaning.fields, word_at(scanned, hit.first - 1)
    by_month = "month" in fields and preposition in _LOOKING_AHEAD
    if by_month and not is_ahead_itself(scanned, cue):
        return Direction("near")
    ahead = not cue.tense or word_at(scanned, cue.at).lower() in _AWAITING
    if "season" in fields and preposition in _BY_SEASON and ahead:
        return Direction("future")
    if is_gone_by(scanned, hit, cue):
        return Direction("past")
    if is_set_ahead(scanned, hit, cue):
        return Direction("future", hit.names_weekday)
    of_day = hit.names_weekday or "clock" in fields
    reported = cue.tense == "future" and of_day and not is_ahead_now(scanned, cue)
    return Direction(cue.tense, reported)


def year_of(fields: dict[str, str], base: date, tense: str) -> tuple[int, str]:
    """The year of a month, season, quarter, half or day named without one, and why it is that.

    "last" and "next" decide; then a quarter is the nearest to the day of writing and so is a day
    not four months away; then the tense does, the past where there is none.
    """
    month, size = _month(fields)
    if fields.get("turn") == "0":
        return base.year, ""
    if "turn" in fields:
        back = fields["turn"] == "-1"
        gone = _months(base, month + size - 1) < 0 if back else _months(base, month) <= 0
        return base.year + (int(gone) if not back else int(gone) - 1), ""
    if "day" in fields:
        return _year_of_day(month, int(fields["day"]), base, tense)
    if "season" in fields and tense == "future":
        return base.year + _steps_ahead(month, size, base), tense
    if size > 1:
        return _year_of_span(month, size, base, tense)
    ahead = _months(base, month)
    if tense == "near":
        return base.year + (-1 if ahead > 6 else 1 if ahead < -6 else 0), tense
    if tense == "future":
        return base.year + (ahead < 0), tense
    if not tense and (0 < ahead <= _MONTHS_AHEAD or ahead <= _MONTHS_AHEAD - 12):
        return base.year + (ahead < 0), "near"
    return base.year - (ahead > 0), "past"


def nearest(
    spans: list[tuple[date, date]], base: date, tense: str, strict: bool
) -> tuple[date, date] | None:
    """Of spans of days the nearest to ``base``; with ``strict`` only those the tense allows."""

    def distance(days: tuple[date, date]) -> int:
        return (days[0] - base).days if days[0] > base else max(0, (base - days[1]).days)

    fitting = [
        days
        for days in spans
        if not tense
        or (days[0] >= base if tense == "future" else days[0] <= base)
        or (not strict and distance(days) <= _NEAR)
    ]
    return min(fitting, key=distance, default=None)


def _months(base: date, month: int) -> int:
    """How many months ``month`` of the same year lies ahead of ``base``."""
    return month - base.month


def _year_of_day(month: int, day: int, base: date, tense: str) -> tuple[int, str]:
    def distance(step: int) -> int:
        return step * 365 + (month - base.month) * 30 + day - base.day

    near = min((0, -1, 1), key=lambda step: abs(distance(step)))
    if abs(distance(near)) <= _NEAR or tense not in ("past", "future"):
        return base.year + near, "near"
    if tense == "future":
        return base.year + (distance(0) < 0), tense
    return base.year - (distance(0) > 0), tense


def _year_of_span(month: int, size: int, base: date, tense: str) -> tuple[int, str]:
    """A quarter, half or season: the nearest, but in the past tense none that is yet to begin."""
    middle = month + (size - 1) / 2
    steps = (0, -1, 1) if tense != "past" else (0, -1)
    open_steps = [step for step in steps if step or month <= base.month or tense != "past"]
    near = min(open_steps, key=lambda step: abs(step * 12 + middle - base.month))
    return base.year + near, tense or "near"


def _steps_ahead(month: int, size: int, base: date) -> int:
    """The years to the first such span that is not over: a winter runs into the next year."""
    return next(step for step in (-1, 0, 1) if step * 12 + month + size > base.month)


def _month(fields: dict[str, str]) -> tuple[int, int]:
    """The month in which the fields begin, and how many months they hold."""
    if "month" in fields:
        return int(fields["month"]), 1
    if "quarter" in fields:
        return int(fields["quarter"]) * 3 - 2, 3
    if "half" in fields:
        return int(fields["half"]) * 6 - 5, 6
    return (_SEASON_MONTH[fields["season"]], 3) if "season" in fields else (1, 12)
