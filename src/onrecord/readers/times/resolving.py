"""Resolving: tying what was found to the calendar, against a stated anchor."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from onrecord.readers.times.calendars import (
    UNKNOWN,
    day_value,
    duration_value,
    from_value,
    unit_value,
)
from onrecord.readers.times.meanings import Meaning, Shift

__all__ = ["Context", "Resolved", "Told", "resolve"]


class Told(NamedTuple):
    """A date told before: its value and the id of its time."""

    value: str
    id: str


class Resolved(NamedTuple):
    """A TIMEX3 value, the anchor it rests on, and the direction taken, where one had to be."""

    value: str
    anchor: str | None
    direction: str = ""


@dataclass(slots=True)
class Context:
    """What is known where a time stands: the day of writing, and dates told so far."""

    base: date | None
    anchor: str | None
    direction: str = ""
    told: Told | None = None
    quarter: Told | None = None
    fields: dict[str, str] = field(default_factory=dict)


def resolve(meaning: Meaning, context: Context) -> Resolved | None:
    """The value of ``meaning``; None where its parts contradict the calendar."""
    if meaning.type in ("DURATION", "SET") and meaning.shift:
        return Resolved(duration_value(meaning.shift.unit, meaning.shift.count), None)
    if "value" in meaning.fields:
        value = meaning.fields["value"]
        return Resolved(value, context.anchor if value.endswith("_REF") else None)
    if meaning.within:
        return _inside(meaning, context)
    if meaning.shift:
        day = _shifted(meaning.shift, context)
        return day._replace(value=day.value + _clock(meaning.fields))
    return _partial(meaning.fields, context)


def _clock(fields: dict[str, str]) -> str:
    return fields.get("clock") or ("T" + fields["part"][1:] if "part" in fields else "")


def _inside(meaning: Meaning, context: Context) -> Resolved | None:
    """A finer time in the larger one that it is part of."""
    assert meaning.within is not None
    outer = resolve(meaning.within, context)
    if outer is None:
        return None
    fields = meaning.fields
    if _clock(fields) and not {"weekday", "day"} & set(fields):
        return outer._replace(value=outer.value.split("T")[0] + _clock(fields))
    if "weekday" in fields:
        monday = from_value(outer.value)
        value = f"{outer.value}-{fields['weekday']}"
        if monday:
            value = day_value(monday + timedelta(days=int(fields["weekday"]) - 1))
        return outer._replace(value=value)
    inner = _partial({**fields, "year": outer.value[:4]}, context)
    return inner and outer._replace(value=inner.value)


def _shifted(shift: Shift, context: Context) -> Resolved:
    if context.base is None or shift.count is None:
        return Resolved(UNKNOWN[shift.unit], None)
    count = int(shift.count)
    if shift.unit in ("TH", "TM", "TS"):
        return Resolved(day_value(context.base) + "TXX", context.anchor)
    return Resolved(unit_value(context.base, shift.unit, count), context.anchor)


def _partial(fields: dict[str, str], context: Context) -> Resolved | None:
    if "weekday" in fields and "day" not in fields:
        return _weekday(fields, context)
    if "decade" in fields:
        return Resolved(fields["decade"], None)
    if "year" in fields:
        return _with_year(fields, fields["year"].zfill(4))
    if context.base is None:
        return _with_year(fields, "XXXX")
    if not {"month", "quarter", "half", "season", "day"} & set(fields):
        return Resolved(day_value(context.base) + _clock(fields), context.anchor)
    year, direction = _year(fields, context.base, context.direction)
    found = _with_year(fields, year)
    return found and found._replace(anchor=context.anchor, direction=direction)


_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _month(fields: dict[str, str]) -> int:
    """The month in which the fields begin."""
    if "month" in fields:
        return int(fields["month"])
    if "quarter" in fields:
        return int(fields["quarter"]) * 3 - 2
    if "half" in fields:
        return int(fields["half"]) * 6 - 5
    return _SEASON_MONTH[fields["season"]] if "season" in fields else 1


def _year(fields: dict[str, str], base: date, direction: str) -> tuple[str, str]:
    """The year that fits the direction, and the direction."""
    month = _month(fields)
    day = int(fields["day"]) if "day" in fields else base.day
    place = (month, day)
    now = (base.month, base.day)
    if direction == "future":
        return str(base.year + (place < now)), direction
    if direction == "past" or "day" not in fields:
        return str(base.year - (place > now)), "past"
    near = min((-1, 0, 1), key=lambda step: abs(step * 365 + (month - now[0]) * 30 + day - now[1]))
    return str(base.year + near), "near"


def _with_year(fields: dict[str, str], year: str) -> Resolved | None:
    if "quarter" in fields:
        return Resolved(f"{year}-Q{fields['quarter']}", None)
    if "half" in fields:
        return Resolved(f"{year}-H{fields['half']}", None)
    if "season" in fields:
        return Resolved(f"{year}-{fields['season']}", None)
    if "month" not in fields:
        return Resolved(year, None)
    value = f"{year}-{int(fields['month']):02}"
    if "day" in fields:
        value += f"-{int(fields['day']):02}"
        if year != "XXXX" and from_value(value) is None:
            return None
    return Resolved(value + _clock(fields), None)


def _weekday(fields: dict[str, str], context: Context) -> Resolved:
    """A weekday: the last one in the past tense, today included; the next one in the future."""
    wanted = int(fields["weekday"])
    if context.base is None:
        return Resolved(f"XXXX-WXX-{wanted}" + _clock(fields), None)
    turn = fields.get("turn")
    ahead = (wanted - context.base.isoweekday()) % 7
    direction = {"-1": "past", "1": "future"}.get(turn or "", context.direction or "past")
    if turn == "0":
        direction = "future" if ahead else "past"
    if direction == "future":
        days = ahead or 7
    elif turn == "-1":
        days = ahead - 7
    else:
        days = ahead - 7 if ahead else 0
    day = context.base + timedelta(days=days)
    return Resolved(day_value(day) + _clock(fields), context.anchor, "" if turn else direction)
