"""Feasts: the days of a year that the feast table's rules name."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from onrecord.lexicon import rows
from onrecord.readers.times.calendars import nth_weekday
from onrecord.readers.times.reckonings import (
    easter,
    hebrew,
    islamic,
    new_moon_year,
    orthodox_easter,
)

__all__ = ["feast_days"]

_SPAN = range(1600, 2500)  # years that feasts are reckoned for


@cache
def _rules() -> dict[str, str]:
    return {row["name"]: row["days"] for row in rows("time_feasts")}


def feast_days(name: str, year: int) -> tuple[date, date] | None:
    """First and last day of a feast that begins in ``year``; None where there is none.

    Outside the years 1600 to 2499 no feast is reckoned.
    """
    rule = _rules().get(name)
    if rule is None or year not in _SPAN:
        return None
    kind, *rest = rule.split()
    if rest:
        return _REST.get(kind, _nth)(year, [kind, *rest])
    if kind == "new-moon":
        return _one(new_moon_year(year))
    day = date.fromisoformat(kind) if len(kind) == 10 else _fixed(year, kind)
    return _one(day) if day and day.year == year else None


def _one(day: date) -> tuple[date, date]:
    return day, day


def _fixed(year: int, month_day: str) -> date | None:
    try:
        return date.fromisoformat(f"{year:04}-{month_day}")
    except ValueError:
        return None


def _nth(year: int, words: list[str]) -> tuple[date, date]:
    """As in "4 4 11 +1": the day after the fourth Thursday of November."""
    nth, weekday, month = map(int, words[:3])
    after = int(words[3]) if len(words) > 3 else 0
    day = nth_weekday(date(year, month, 1), weekday, nth)
    return _one(day + timedelta(days=after))


def _by_easter(year: int, words: list[str]) -> tuple[date, date]:
    sunday = easter(year) if words[0] == "easter" else orthodox_easter(year)
    return _one(sunday + timedelta(days=int(words[1])))


def _run(first: date, length: str) -> tuple[date, date]:
    return first, first + timedelta(days=int(length) - 1)


def _by_islamic(year: int, words: list[str]) -> tuple[date, date] | None:
    month, day = map(int, words[1].split("-"))
    about = (year - 622) * 33 // 32
    for lunar in range(about - 1, about + 3):
        first = islamic(lunar, month, day)
        if first.year == year:
            return _run(first, words[2])
    return None


def _by_hebrew(year: int, words: list[str]) -> tuple[date, date]:
    month, day = map(int, words[1].split("-"))
    return _run(hebrew(year, month, day), words[2])


_REST: dict[str, Callable[[int, list[str]], tuple[date, date] | None]] = {
    "easter": _by_easter,
    "orthodox": _by_easter,
    "islamic": _by_islamic,
    "hebrew": _by_hebrew,
}
