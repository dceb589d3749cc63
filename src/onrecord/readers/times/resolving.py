"""Resolving: tying what was found to the calendar, against a stated anchor."""

from datetime import date
from typing import NamedTuple

from onrecord.readers.times.calendars import (
    UNKNOWN,
    day_value,
    duration_value,
    first_day,
    grain,
    is_finer,
    moved,
    unit_value,
)
from onrecord.readers.times.context import Context, Told
from onrecord.readers.times.directions import nearest, year_of
from onrecord.readers.times.feasts import feast_days
from onrecord.readers.times.meanings import Meaning, Shift

__all__ = ["Resolved", "resolve"]

_YEARLY = {"month", "quarter", "half", "season", "day"}


class Resolved(NamedTuple):
    """A TIMEX3 value, the anchor it rests on, and the direction taken, where one had to be.

    ``days`` are the days covered, where the value does not tell them.
    """

    value: str
    anchor: str | None
    direction: str = ""
    days: tuple[date, date] | None = None


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
        day = None
        if "on" in fields:
            day = _on(fields["on"], meaning.shift, context)
        elif "from" in fields:
            day = _from(fields["from"], meaning.shift, context)
        day = day or _shifted(meaning.shift, context)
        return day._replace(value=day.value + _clock(fields))
    if "feast" in fields:
        return _feast(fields, context)
    if "period" in fields:
        return _period(fields, context)
    if "then" in fields:
        told = context.told
        return Resolved(told.value, told.id) if told else None
    return _partial(fields, context)


def _clock(fields: dict[str, str]) -> str:
    return fields.get("clock") or fields.get("part") or ""


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
    if _clock(fields) and not {"weekday", "day"} & set(fields):
        written, _, part = outer.value.partition("T")
        return outer._replace(value=written + _in_part(_clock(fields), part))
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
    inner = _partial({**fields, "year": outer.value.removeprefix("FY")[:4]}, context)
    return inner and outer._replace(value=inner.value)


def _shifted(shift: Shift, context: Context) -> Resolved:
    if shift.base == "ago" and shift.unit == "Y" and context.period and context.money:
        return _of_told(shift, context.period)
    near = context.near
    if shift.base == "near" and near and shift.count is not None:
        day = first_day(near.value)
        return Resolved(unit_value(day, "D", int(shift.count)) if day else near.value, near.id)
    if shift.base == "told":
        if shift.unit == "Y" and context.period and context.money:
            return _of_told(shift, context.period)
        if context.told:
            return _of_told(shift, context.told)
    if context.base is None or shift.count is None:
        return Resolved(UNKNOWN[shift.unit], None)
    if shift.unit in ("TH", "TM", "TS"):
        return Resolved(day_value(context.base) + UNKNOWN[shift.unit][10:], context.anchor)
    if shift.count != int(shift.count):
        return Resolved(unit_value(context.base, "M", int(shift.count * 12)), context.anchor)
    return Resolved(unit_value(context.base, shift.unit, int(shift.count)), context.anchor)


def _of_told(shift: Shift, told: Told) -> Resolved:
    """So many units from a date told before; a quarter stays a quarter."""
    day, size = first_day(told.value), grain(told.value)
    if day is None or size is None or shift.count is None or shift.count != int(shift.count):
        return Resolved(UNKNOWN[shift.unit], told.id)
    if is_finer(shift.unit, size) and size == "D":
        return Resolved(day_value(day) + UNKNOWN[shift.unit][10:], told.id)
    if is_finer(shift.unit, size):
        return Resolved(told.value[:4] + UNKNOWN[shift.unit][4:], told.id)
    value = unit_value(day, shift.unit, int(shift.count))
    if size == "Q" and shift.unit == "Y":
        value += told.value[4:]
    return Resolved(value, told.id)


def _period(fields: dict[str, str], context: Context) -> Resolved | None:
    """The quarter that figures are given for, or that of another year."""
    told = context.period
    quarter = fields.get("quarter") or (told.value[-1] if told else "")
    if "year" in fields:
        year = fields["year"]
        return Resolved(f"{year}-Q{quarter}" if quarter else year, told.id if told else None)
    if told:
        value = told.value
    elif context.base:
        value = unit_value(context.base, "Q", -1)
    else:
        return Resolved(UNKNOWN["Q"], None)
    value = f"{int(value[:4]) + int(fields['period']):04}{value[4:]}"
    return Resolved(value, told.id if told else context.anchor)


def _partial(fields: dict[str, str], context: Context) -> Resolved | None:
    if "weekend" in fields:
        return _weekend(context)
    if "weekday" in fields and "day" not in fields:
        return _weekday(fields, context)
    if "decade" in fields:
        return Resolved(fields["decade"], None)
    if "year" in fields:
        return _with_year(fields, fields["year"].zfill(4))
    if not _YEARLY & set(fields):
        return _today(fields, context)
    if context.base is None:
        return _with_year(fields, "XXXX")
    if context.story and "month" in fields and "turn" not in fields and context.direction == "past":
        return _in_story(fields, context.story)
    year, direction = year_of(fields, context.base, context.direction)
    found = _with_year(fields, f"{year:04}")
    return found and found._replace(anchor=context.anchor, direction=direction)


def _in_story(fields: dict[str, str], story: Told) -> Resolved | None:
    """A month or day without its year after a date with one: the first that follows it."""
    year = int(story.value[:4])
    found = _with_year(fields, f"{year:04}")
    if found and found.value < story.value[: len(found.value)]:
        found = _with_year(fields, f"{year + 1:04}")
    return found and found._replace(anchor=story.id)


def _today(fields: dict[str, str], context: Context) -> Resolved:
    """A clock time alone: on the day last told, else on the day of writing."""
    if context.near:
        return Resolved(context.near.value.split("T")[0] + _clock(fields), context.near.id)
    day = day_value(context.base) if context.base else UNKNOWN["D"]
    return Resolved(day + _clock(fields), context.anchor)


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
        if year != "XXXX" and first_day(value) is None:
            return None
    return Resolved(value + _clock(fields), None)


def _on(on: str, shift: Shift, context: Context) -> Resolved | None:
    """As in "a year ago today", "a week ago Tuesday": a day in the unit so long ago."""
    if context.base is None or shift.count is None or shift.count != int(shift.count):
        return None
    day = moved(context.base, shift.unit, int(shift.count))
    if day and on != "day":
        day = moved(day, "D", int(on) - day.isoweekday())
    return Resolved(day_value(day), context.anchor) if day else None


def _from(start: str, shift: Shift, context: Context) -> Resolved | None:
    """As in "a week from Friday", "two days from tomorrow" (``+1``)."""
    if context.base is None or shift.count is None or shift.count != int(shift.count):
        return None
    days = int(start) if start[0] in "+-" else (int(start) - context.base.isoweekday()) % 7 or 7
    first = moved(context.base, "D", days)
    day = moved(first, shift.unit, int(shift.count)) if first else None
    return Resolved(day_value(day), context.anchor) if day else None


def _feast(fields: dict[str, str], context: Context) -> Resolved | None:
    """A feast of the year named, else the one that fits the turn, the tense, or lies nearest."""
    name, turn = fields["feast"], fields.get("turn", "")
    if "year" in fields:
        days = feast_days(name, int(fields["year"]))
        return _named_days(days, None, "")
    if context.base is None:
        return Resolved(UNKNOWN["D"], None)
    base = context.base
    around = [feast_days(name, base.year + step) for step in (-1, 0, 1)]
    tense = {"-1": "past", "1": "future"}.get(turn, context.direction)
    found = nearest([days for days in around if days], base, tense, bool(turn))
    return _named_days(found, context.anchor, "" if turn else tense or "near")


def _named_days(
    days: tuple[date, date] | None, anchor: str | None, direction: str
) -> Resolved | None:
    if days is None:
        return None
    first, last = days
    value = day_value(first) if first == last else f"{first.year:04}-XX-XX"
    return Resolved(value, anchor, direction, days)


def _weekend(context: Context) -> Resolved:
    """The weekend before, unless the words around look ahead or it is one now."""
    if context.base is None:
        return Resolved(UNKNOWN["WE"], None)
    back = context.direction != "future" and context.base.isoweekday() < 6
    return Resolved(unit_value(context.base, "WE", -int(back)), context.anchor)


def _weekday(fields: dict[str, str], context: Context) -> Resolved:
    """A weekday: the last one in the past tense, today included; the next one in the future."""
    wanted, turn = int(fields["weekday"]), fields.get("turn", "")
    base, anchor = context.base, context.anchor
    if fields.get("base") == "told" and context.told_day:
        base, anchor = first_day(context.told_day.value), context.told_day.id
    if base is None:
        return Resolved(f"XXXX-WXX-{wanted}" + _clock(fields), None)
    ahead = (wanted - base.isoweekday()) % 7
    if turn == "0":
        direction = "future" if ahead else "past"
    else:
        tense = "future" if context.direction == "future" else "past"
        direction = {"-1": "past", "1": "future"}.get(turn, tense)
    back = 7 if ahead or turn == "-1" else 0
    days = (ahead or 7) if direction == "future" else ahead - back
    day = moved(base, "D", days)
    value = (day_value(day) if day else UNKNOWN["D"]) + _clock(fields)
    return Resolved(value, anchor, "" if turn else direction)
