"""Dates named in part: the year of a month, the week of a weekday, the day of a clock time."""

from datetime import date

from onrecord.readers.times.calendars import (
    UNKNOWN,
    day_value,
    first_day,
    moved,
    nth_weekday,
    unit_value,
)
from onrecord.readers.times.context import Context
from onrecord.readers.times.directions import nearest, year_of
from onrecord.readers.times.feasts import feast_days
from onrecord.readers.times.resolved import Resolved, clock_of
from onrecord.readers.times.scenes import Told

__all__ = ["placed"]

_YEARLY = {"month", "quarter", "half", "season", "day"}


def placed(fields: dict[str, str], context: Context) -> Resolved | None:
    """The value of calendar fields; None where they name no day of the calendar."""
    if "feast" in fields:
        return _feast(fields, context)
    if "weekend" in fields:
        return _weekend(context)
    if "weekday" in fields and not {"day", "nth"} & set(fields):
        return _weekday(fields, context)
    if "decade" in fields:
        return Resolved(fields["decade"], None)
    if not {"year", *_YEARLY} & set(fields):
        return _today(fields, context)
    return _in_year(fields, context)


def _in_year(fields: dict[str, str], context: Context) -> Resolved | None:
    """A part of a year, in the year named, that of the story told, or the one that fits."""
    if "year" in fields:
        return _with_year(fields, fields["year"].zfill(4))
    if context.base is None:
        return _with_year(fields, "XXXX")
    if "range" in fields and context.last:
        return _in_story(fields, context.last)
    if context.story and "month" in fields and "turn" not in fields and context.direction == "past":
        return _in_story(fields, context.story)
    year, direction = year_of(fields, context.base, context.direction)
    found = _with_year(fields, f"{year:04}")
    return found and found._replace(anchor=context.anchor, direction=direction)


def _in_story(fields: dict[str, str], story: Told) -> Resolved | None:
    """A month or day without its year after a date that has one: the first that follows it."""
    year = int(story.value[:4])
    found = _with_year(fields, f"{year:04}")
    if found and found.value < story.value[: len(found.value)]:
        found = _with_year(fields, f"{year + 1:04}")
    return found and found._replace(anchor=story.id)


def _today(fields: dict[str, str], context: Context) -> Resolved:
    """A clock time alone: on the day last told, else on the day of writing.

    The midnight that is gone began the day of writing: it ended the day before.
    """
    clock = clock_of(fields)
    if near := context.near:
        return Resolved(near.value.split("T")[0] + clock, near.id)
    if scene := context.scene_day:
        return Resolved(scene.value.split("T")[0] + clock, scene.id, "scene")
    if context.base is None:
        return Resolved(UNKNOWN["D"] + clock, None)
    ended = clock == "T24:00" and context.direction == "past"
    how = "future" if context.direction == "future" else "bare"
    return Resolved(unit_value(context.base, "D", -int(ended)) + clock, context.anchor, how)


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
    if "nth" in fields and (month := first_day(value)):
        return Resolved(
            day_value(nth_weekday(month, int(fields["weekday"]), int(fields["nth"]))), None
        )
    if "day" in fields:
        value += f"-{int(fields['day']):02}"
        if year != "XXXX" and first_day(value) is None:
            return None
    return Resolved(value + clock_of(fields), None)


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
    """A weekday: the last one in the past tense, the next one in the future, today included.

    "last" and "next" leave today out.
    """
    wanted, turn = int(fields["weekday"]), fields.get("turn", "")
    base, anchor = context.base, context.anchor
    if fields.get("base") == "told" and context.told_day:
        base, anchor = first_day(context.told_day.value), context.told_day.id
    if base is None:
        return Resolved(f"XXXX-WXX-{wanted}" + clock_of(fields), None)
    if context.reported and not turn and (told := _told_lately(context)):
        return _after_told(wanted, told, fields)
    ahead = (wanted - base.isoweekday()) % 7
    if turn == "0":
        direction = "future" if ahead else "past"
    else:
        tense = "future" if context.direction == "future" else "past"
        direction = {"-1": "past", "1": "future"}.get(turn, tense)
    back = 7 if ahead or turn == "-1" else 0
    days = (ahead or 7 * (turn == "1")) if direction == "future" else ahead - back
    day = moved(base, "D", days)
    value = (day_value(day) if day else UNKNOWN["D"]) + clock_of(fields)
    return Resolved(value, anchor, "" if turn else direction)


def _told_lately(context: Context) -> Told | None:
    """The day told in this sentence, if it lies in the week before the day of writing."""
    told = context.day_here
    day = first_day(told.value) if told else None
    if day is None or context.base is None:
        return None
    return told if 0 < (context.base - day).days < 7 else None


def _after_told(wanted: int, told: Told, fields: dict[str, str]) -> Resolved:
    """The first such weekday after the day told: "said on Monday it would meet on Friday"."""
    start = first_day(told.value)
    ahead = (wanted - start.isoweekday()) % 7 or 7 if start else 0
    day = moved(start, "D", ahead) if start else None
    return Resolved((day_value(day) if day else UNKNOWN["D"]) + clock_of(fields), told.id, "future")
