"""So many units from the day of writing, or from a date told before."""

from onrecord.readers.times.calendars import (
    UNKNOWN,
    day_value,
    first_day,
    grain,
    is_finer,
    moved,
    unit_value,
)
from onrecord.readers.times.context import Context
from onrecord.readers.times.meanings import Shift
from onrecord.readers.times.resolved import Resolved
from onrecord.readers.times.scenes import Told, is_to_come

__all__ = ["day_ago", "day_ahead", "period", "shifted"]


def shifted(shift: Shift, context: Context) -> Resolved:
    """The unit so far from the shift's base; its form with X where the base is not known."""
    if shift.base == "ago" and shift.unit == "Y" and context.period and context.money:
        return _of_told(shift, context.period)
    if told := _from_told(shift, context):
        return told
    if context.base is None or shift.count is None:
        return Resolved(UNKNOWN[shift.unit], None)
    if shift.unit in ("TH", "TM", "TS"):
        return Resolved(day_value(context.base) + UNKNOWN[shift.unit][10:], context.anchor)
    if shift.unit == "Y" and shift.count != int(shift.count):
        return Resolved(unit_value(context.base, "M", int(shift.count * 12)), context.anchor)
    return Resolved(unit_value(context.base, shift.unit, int(shift.count)), context.anchor)


def _from_told(shift: Shift, context: Context) -> Resolved | None:
    """So far from a day near by, a date told before, or the day of the scene, as the shift asks."""
    near, told, scene = context.near, context.told, context.scene_day
    if shift.base == "near" and near and shift.count is not None:
        return _of_day(shift.count, near)
    if shift.base == "near" and scene and shift.count is not None:
        return _of_day(shift.count, scene)._replace(direction="scene")
    if shift.base != "told":
        return None
    if shift.unit == "Y" and context.period and context.money:
        return _of_told(shift, context.period)
    if scene and shift.unit == "D" and _is_of_scene(shift, told, context):
        return _of_told(shift, scene)._replace(direction="scene")
    return _of_told(shift, told) if told else None


def _of_day(count: float, told: Told) -> Resolved:
    """The day told, or one so many days from it."""
    day = first_day(told.value)
    return Resolved(unit_value(day, "D", int(count)) if day else told.value, told.id)


def _is_of_scene(shift: Shift, told: Told | None, context: Context) -> bool:
    """Was nothing told of late that a day can rest on, or "that day" gone on?"""
    if told is None or shift.count != 0:
        return told is None
    return grain(told.value) != "D" or is_to_come(told, context.base)


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


def period(fields: dict[str, str], context: Context) -> Resolved | None:
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


def day_ago(on: str, shift: Shift, context: Context) -> Resolved | None:
    """As in "a year ago today", "a week ago Tuesday": a day in the unit so long ago."""
    if context.base is None or shift.count is None or shift.count != int(shift.count):
        return None
    day = moved(context.base, shift.unit, int(shift.count))
    if day and on != "day":
        day = moved(day, "D", int(on) - day.isoweekday())
    return Resolved(day_value(day), context.anchor) if day else None


def day_ahead(start: str, shift: Shift, context: Context) -> Resolved | None:
    """As in "a week from Friday", "two days from tomorrow" (``+1``)."""
    if context.base is None or shift.count is None or shift.count != int(shift.count):
        return None
    days = int(start) if start[0] in "+-" else (int(start) - context.base.isoweekday()) % 7 or 7
    first = moved(context.base, "D", days)
    day = moved(first, shift.unit, int(shift.count)) if first else None
    return Resolved(day_value(day), context.anchor) if day else None
