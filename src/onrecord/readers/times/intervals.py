"""The days a TIMEX3 value covers."""

import re
from calendar import monthrange
from datetime import date, timedelta

__all__ = ["interval"]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?(?:T.*)?")
_MONTHS = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI|\d\d)")
_YEARS = re.compile(r"\d{2,4}")
# First month and number of months. Seasons are those of the weather service in the north: whole
# months, and a winter that begins in December of its year.
_PARTS = {
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3),
    "H1": (1, 6), "H2": (7, 6),
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
}  # fmt: skip


def interval(value: str) -> tuple[date, date] | None:
    """First and last day that ``value`` covers; None where it names no days of the calendar."""
    try:
        return _days(value)
    except (ValueError, OverflowError):
        return None


def _days(value: str) -> tuple[date, date] | None:
    if match := _DAY.fullmatch(value):
        day = date(*map(int, match.groups()))
        return day, day
    if match := _WEEK.fullmatch(value):
        return _week(int(match[1]), int(match[2]), match[3])
    if match := _MONTHS.fullmatch(value):
        first, count = _PARTS.get(match[2]) or (int(match[2]), 1)
        return _span(int(match[1]), first, count)
    if _YEARS.fullmatch(value):
        width = 10 ** (4 - len(value))
        first_year = int(value) * width
        return date(max(first_year, 1), 1, 1), date(first_year + width - 1, 12, 31)
    return None


def _week(year: int, week: int, part: str | None) -> tuple[date, date]:
    monday = date.fromisocalendar(year, week, 1)
    if part == "WE":
        return monday + timedelta(days=5), monday + timedelta(days=6)
    if part:
        day = monday + timedelta(days=int(part) - 1)
        return day, day
    return monday, monday + timedelta(days=6)


def _span(year: int, month: int, count: int) -> tuple[date, date]:
    over, before = divmod(month + count - 2, 12)
    end, last = year + over, before + 1
    return date(year, month, 1), date(end, last, monthrange(end, last)[1])
