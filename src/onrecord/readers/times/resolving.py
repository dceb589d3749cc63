"""Resolving: tying what was found to the calendar, against a stated anchor."""

from onrecord.readers.times.calendars import (
    day_value,
    duration_value,
    first_day,
    grain,
    moved,
    unit_value,
)
from onrecord.readers.times.context import Context
from onrecord.readers.times.meanings import Meaning, Shift
from onrecord.readers.times.placing import placed
from onrecord.readers.times.resolved import Resolved, clock_of
from onrecord.readers.times.shifts import day_ago, day_ahead, period, shifted

__all__ = ["resolve"]


def resolve(meaning: Meaning, context: Context) -> Resolved | None:
    """The value of ``meaning``; None where its parts contradict the calendar."""
    fields = meaning.fields
    if "value" in fields:
        value = fields["value"]
        return Resolved(value, context.anchor if value.endswith("_REF") else None)
    if meaning.type in ("DURATION", "SET") and meaning.shift:
        return Resolved(duration_value(meaning.shift.unit, meaning.shift.count), None)
    if meaning.within:
        return _inside(fields, meaning.within, context)
    if meaning.shift:
        return _moved(fields, meaning.shift, context)
    if "period" in fields:
        return period(fields, context)
    if "then" in fields:
        told = context.told
        return Resolved(told.value, told.id) if told else None
    return placed(fields, context)


def _moved(fields: dict[str, str], shift: Shift, context: Context) -> Resolved:
    """A shift, to a day of its unit ("a year ago today") or on a clock time where it says so."""
    day = None
    if "on" in fields:
        day = day_ago(fields["on"], shift, context)
    elif "from" in fields:
        day = day_ahead(fields["from"], shift, context)
    day = day or shifted(shift, context)
    return day._replace(value=day.value + clock_of(fields))


def _in_part(clock: str, part: str) -> str:
    """The clock's hour in the part of day it is said to be in: "three o'clock" in the afternoon."""
    if part not in ("AF", "EV", "NI") or not clock[1:3].isdigit() or int(clock[1:3]) > 11:
        return clock
    return f"T{int(clock[1:3]) + 12}{clock[3:]}"


def _inside(fields: dict[str, str], within: Meaning, context: Context) -> Resolved | None:
    """A finer time in the larger one that it is part of."""
    outer = resolve(within, context)
    if outer is None:
        return None
    if clock_of(fields) and not {"weekday", "day"} & set(fields):
        written, _, part = outer.value.partition("T")
        return outer._replace(value=written + _in_part(clock_of(fields), part))
    if "weekday" in fields and grain(outer.value) == "D":
        return outer
    if "grain" in fields:
        start = first_day(outer.value)
        return outer._replace(value=unit_value(start, fields["grain"])) if start else outer
    if "weekday" in fields:
        monday = first_day(outer.value)
        day = moved(monday, "D", int(fields["weekday"]) - 1) if monday else None
        value = day_value(day) if day else f"{outer.value}-{fields['weekday']}"
        return outer._replace(value=value)
    inner = placed({**fields, "year": outer.value.removeprefix("FY")[:4]}, context)
    return inner and outer._replace(value=inner.value)
