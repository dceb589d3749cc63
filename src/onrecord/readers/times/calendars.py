"""Days, weeks and their TIMEX3 values. Pure arithmetic on the Gregorian calendar."""

import calendar
import re
from datetime import date, timedelta

__all__ = [
    "UNKNOWN",
    "day_value",
    "duration_value",
    "first_day",
    "grain",
    "is_finer",
    "month_shift",
    "moved",
    "nth_weekday",
    "unit_value",
]

# The value of each unit where nothing ties it to the calendar.
UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "FN": "XXXX-WXX",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "E": "XXX",
    "C": "XX",
    "ML": "X",
    "TH": "XXXX-XX-XXTXX",
    "TM": "XXXX-XX-XXTXX:XX",
    "TS": "XXXX-XX-XXTXX:XX:XX",
}
_FIRST_MONTH = {
    "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12,
}  # fmt: skip
_LARGE = {"E": 10, "C": 100, "ML": 1000}
_LETTERS = {"E": "DE", "C": "CE", "ML": "ME", "FN": "W", "WE": "WE"}
# What half of a unit comes to, in whole units below it.
_HALVES = {"Y": "6M", "D": "T12H", "TH": "30M", "TM": "30S"}
# How fine a value is, from its form.
_GRAINS = (
    ("D", re.compile(r"\d{4}-(?:\d\d-\d\d|W\d\d-[1-7])(?:T.*)?")),
    ("WE", re.compile(r"\d{4}-W\d\d-WE")),
    ("W", re.compile(r"\d{4}-W\d\d")),
    ("M", re.compile(r"\d{4}-\d\d")),
    ("Q", re.compile(r"\d{4}-Q[1-4]")),
    ("S", re.compile(r"\d{4}-(?:SP|SU|FA|WI|H[12])")),
    ("Y", re.compile(r"\d{4}")),
)
_FINENESS = ("TS", "TM", "TH", "D", "WE", "W", "FN", "M", "Q", "S", "Y", "E", "C", "ML")


def grain(value: str) -> str | None:
    """The unit that ``value`` names (``D`` to ``Y``); None where it is no date of the calendar."""
    return next((unit for unit, form in _GRAINS if form.fullmatch(value)), None)


def is_finer(unit: str, other: str) -> bool:
    """Is ``unit`` smaller than ``other``?"""
    return _FINENESS.index(unit) < _FINENESS.index(other)


def day_value(day: date) -> str:
    """``YYYY-MM-DD``."""
    return day.isoformat()


def month_shift(day: date, months: int) -> date | None:
    """``day`` some months on, held back to the month's last day; None outside years 1 to 9999."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if not 1 <= year <= 9999:
        return None
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def moved(day: date, unit: str, count: int) -> date | None:
    """``day`` moved by ``count`` units, None where the calendar ends."""
    if unit in ("Y", "M", "Q", *_LARGE):
        months = {"M": 1, "Q": 3, "Y": 12}.get(unit, 12 * _LARGE.get(unit, 1))
        return month_shift(day, count * months) if abs(count) < 10**5 else None
    days = {"W": 7, "WE": 7, "FN": 14, "D": 1}.get(unit, 0)
    try:
        return day + timedelta(days=days * count)
    except OverflowError:
        return None


def nth_weekday(month: date, weekday: int, nth: int) -> date:
    """The ``nth`` (-1: last) such weekday (1 Monday) of the month that begins on ``month``."""
    if nth > 0:
        return month + timedelta(days=(weekday - month.isoweekday()) % 7 + 7 * (nth - 1))
    last = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def unit_value(day: date, unit: str, count: int = 0) -> str:
    """The value of the unit that lies ``count`` units from the one that holds ``day``."""
    day_there = moved(day, unit, count)
    if day_there is None:
        return UNKNOWN[unit]
    if unit in ("W", "WE", "FN"):
        year, week, _ = day_there.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit in ("E", "C", "ML"):
        return f"{day_there.year:04}"[: {"E": 3, "C": 2, "ML": 1}[unit]]
    if unit == "Q":
        return f"{day_there.year:04}-Q{(day_there.month + 2) // 3}"
    return day_there.isoformat()[: {"Y": 4, "M": 7}.get(unit, 10)]


def duration_value(unit: str, count: float | None) -> str:
    """``PnU`` of ``count`` units, ``PXU`` of an unknown number. Decades count as ten years."""
    clock = "T" if unit.startswith("T") else ""
    letter = _LETTERS.get(unit, unit[-1])
    if count is None:
        return f"P{clock}X{letter}"
    if unit in _LARGE:
        count, letter = count * _LARGE[unit], "Y"
    if unit == "FN":
        count *= 2
    whole = int(count)
    if count - whole == 0.5 and letter in "YDHMS" and (half := _HALVES.get(unit)):
        body = f"{whole}{letter}" if whole else ""
        if half.startswith("T"):
            return f"P{body}{half}"
        return f"P{clock}{body}{half}"
    return f"P{clock}{count:g}{letter}" if count < 10**6 else f"P{clock}{whole}{letter}"


def first_day(value: str) -> date | None:
    """The first day of a value finer than a decade; None for others.

    A season is given the first day of its first month.
    """
    try:
        if "-W" in value and grain(value) in ("D", "W", "WE"):
            year, week, day = (*value.split("-"), "1")[:3]
            return date.fromisocalendar(int(year), int(week[1:]), 1 if day == "WE" else int(day))
        if grain(value) in ("Q", "S"):
            return date(int(value[:4]), _FIRST_MONTH[value[5:]], 1)
        if grain(value) is None:
            return None
        return date(*([int(part) for part in value[:10].split("-")] + [1, 1])[:3])
    except ValueError:
        return None
