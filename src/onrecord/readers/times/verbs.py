"""The verbs of the rule table: each turns the named groups of a match into a meaning."""

from collections.abc import Callable, Mapping

from onrecord.readers.times.clocks import clock, clock_in_part, clock_range, spoken_clock
from onrecord.readers.times.meanings import Groups, Kind, Meaning, Shift

__all__ = ["VERBS", "Verb"]

Verb = Callable[[Groups, Kind, list[str]], Meaning | None]

_NAMED = ("month", "weekday", "year", "season", "half", "part", "nth")
_SUFFIX = "stndrh"
_CLOCK_UNITS = ("TH", "TM", "TS")


def _two_digit_year(written: str) -> str:
    year = int(written)
    return str(year + (2000 if year < 50 else 1900))


def _fields(groups: Groups) -> dict[str, str] | None:
    """The calendar fields that the groups name; None where one of them cannot be."""
    values = {name: groups.value(name) for name in _NAMED}
    fields = {name: value for name, value in values.items() if value is not None}
    if (day := groups.value("day")) is not None:
        fields["day"] = day.rstrip(_SUFFIX)
    if (decade := groups.words("decade")) is not None:
        fields["decade"] = _decade(decade, groups.value("decade"))
    if (short := groups.words("shortyear")) is not None:
        fields["year"] = _two_digit_year(short[1:])
    if "teens" in groups.spans:
        fields["year"] = _spoken_year(groups)
    if (tail := groups.words("tail")) is not None:
        fields["year"] = fields["year"][:2] + tail
    return fields if _can_be(fields) else None


def _can_be(fields: dict[str, str]) -> bool:
    year = fields.get("year", "1000")
    return 1 <= int(fields.get("day", "1")) <= 31 and year.isdigit() and 3 <= len(year) <= 4


def _decade(written: str, named: str | None) -> str:
    """The value of "1990s" (199), "2000s" (200), "1800s" (18, a century), "'90s" and "nineties"."""
    digits = "".join(filter(str.isdigit, written))
    if len(digits) == 4:
        century = digits.endswith("00") and digits != "2000"
        return digits[:2] if century else digits[:3]
    return f"19{digits[0]}" if digits else f"19{named}"


def _spoken_year(groups: Groups) -> str:
    """A year in two numbers ("nineteen eighty-seven"), nothing where they make none."""
    numbers = [groups.scanned.values[groups.spans[name][0]]["NUM"] for name in ("teens", "tens")]
    if not all(number.isdigit() for number in numbers):
        return ""
    teens, tens = map(int, numbers)
    return f"{teens}{tens}" if 16 <= teens <= 20 and 10 <= tens <= 99 else ""


def _date(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    fields = _fields(groups)
    return Meaning(kind, fields) if fields else None


def _turn(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    fields = _fields(groups)
    return Meaning(kind, {**fields, "turn": args[0]}) if fields else None


def _is(_: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    return Meaning(kind, {"value": args[0]})


def _iso(groups: Groups, _: Kind, __: list[str]) -> Meaning | None:
    words = (groups.words("iso") or "").replace(" ", "T")
    if "/" in words:
        return _numeric(*map(int, words.split("/")))
    return Meaning("TIME" if "T" in words else "DATE", {"value": words})


def _century(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    count = groups.count()
    return Meaning(kind, {"value": f"{int(count) - 1:02}"}) if count else None


def _slash(groups: Groups, _: Kind, __: list[str]) -> Meaning | None:
    month, day, year = map(int, (groups.words("slash") or "0/0/0").split("/"))
    return _numeric(year, day, month) if month > 12 else _numeric(year, month, day)


def _dotted(groups: Groups, _: Kind, __: list[str]) -> Meaning | None:
    day, month, year = map(int, (groups.words("dotted") or "0.0.0").split("."))
    return _numeric(year, month, day)


def _numeric(year: int, month: int, day: int) -> Meaning | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    full = str(year) if year > 99 else _two_digit_year(str(year))
    return Meaning("DATE", {"year": full, "month": str(month), "day": str(day)})


def _fiscal(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    year = groups.value("year")
    if year is None:
        digits = "".join(filter(str.isdigit, groups.words("fy") or ""))
        year = digits if len(digits) == 4 else _two_digit_year(digits)
    return Meaning(kind, {"value": f"FY{year}"})


def _quarter(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    code = groups.words("code")
    if code is None:
        return Meaning(kind, {"quarter": groups.value("n") or "X"})
    digits = "".join(filter(str.isdigit, code))
    if len(digits) == 1:
        return Meaning(kind, {"quarter": digits})
    year = digits[1:] if len(digits) == 5 else _two_digit_year(digits[1:])
    return Meaning(kind, {"quarter": digits[0], "year": year})


def _half_code(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    digits = "".join(filter(str.isdigit, groups.words("code") or ""))
    year = digits[1:] if len(digits) == 5 else _two_digit_year(digits[1:])
    return Meaning(kind, {"half": digits[0], "year": year})


def _shift(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    unit, count = groups.value("unit"), groups.count()
    base = args[1] if len(args) > 1 else "published"
    move = None if count is None else int(args[0]) * count
    if unit in _CLOCK_UNITS:
        kind = "TIME"
    return Meaning(kind, shift=Shift(unit or "Y", move, base), mod=groups.value("mod"))


def _told(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    return _shift(groups, kind, [args[0], "told"])


def _ahead(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    return _shift(groups, kind, ["1"])


def _ahead_day(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    """As in "a week from Friday": so many units from the next Friday, or from the day named."""
    ahead = _shift(groups, kind, ["1"])
    if ahead is not None:
        ahead.fields = {"from": groups.value("weekday") or f"+{groups.value('day')}"}
    return ahead


def _ago_day(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    """As in "three years ago today", "a week ago Tuesday"."""
    ago = _ago(groups, kind, args)
    day = groups.value("day")
    if ago is None or ago.shift is None:
        return None
    ago.fields = {"on": "day"} if day is not None else {"on": groups.value("weekday") or ""}
    return ago


def _ago(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    unit = groups.value("unit")
    count = groups.count(None if unit and "n" not in groups.spans else 1)
    if count is None:
        return Meaning(kind, {"value": "PAST_REF"})
    kind = "TIME" if unit in _CLOCK_UNITS else kind
    return Meaning(kind, shift=Shift(unit or "Y", -count, "ago"))


def _ago_half(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    return Meaning(kind, shift=Shift(groups.value("unit") or "Y", -float(args[0]), "ago"))


def _day(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    count = int(args[0]) if args else int(groups.value("day") or 0)
    part = groups.value("part")
    return Meaning(kind, {"part": part} if part else {}, shift=Shift("D", count, "published"))


def _weekday(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    base = args[1] if len(args) > 1 else "published"
    fields = {"turn": args[0], "base": base}
    return Meaning(kind, {**(_fields(groups) or {}), **fields})


def _weekend(_: Groups, kind: Kind, __: list[str]) -> Meaning | None:
    return Meaning(kind, {"weekend": ""})


def _period(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    named = {"year": groups.value("year"), "quarter": groups.value("n")}
    found = {name: value for name, value in named.items() if value is not None}
    return Meaning(kind, {"period": args[0], **found})


def _known(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    """A day known by its month and day (the first argument) alone; the second is its value."""
    fields = _fields(groups) or {}
    named = f"{fields.get('month')}-{fields.get('day')}"
    return Meaning(kind, {"value": args[1]}) if named == args[0] else None


def _then(_: Groups, kind: Kind, __: list[str]) -> Meaning | None:
    return Meaning(kind, {"then": ""})


def _duration(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    unit = groups.value("unit") or "Y"
    plural = "n" not in groups.spans and "UNITS" in groups.scanned.values[groups.spans["unit"][0]]
    return Meaning(kind, shift=Shift(unit, groups.count(None if plural else 1), ""))


def _half(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    whole = int(args[0]) if args else 1
    return Meaning(kind, shift=Shift(groups.value("unit") or "Y", whole + 0.5, ""))


def _every(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    weekday, part = groups.value("weekday"), groups.value("part") or ""
    if season := groups.value("season"):
        return Meaning(kind, {"value": f"XXXX-{season}"})
    if weekday:
        return Meaning(kind, {"value": f"XXXX-WXX-{weekday}{part}"})
    if part:
        return Meaning(kind, {"value": f"XXXX-XX-XX{part}"})
    return Meaning(kind, shift=Shift(groups.value("unit") or "Y", groups.count(), ""))


def _vague(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    return Meaning(kind, shift=Shift(groups.value("unit") or "Y", None, ""))


def _era(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    """As in "44 B.C.", "A.D. 79": four digits, with BC before them where it is so."""
    year = groups.value("year") or ""
    before = "" if "A" in (groups.words("all") or "")[:1] else "BC"
    return Meaning(kind, {"value": f"{before}{year.zfill(4)}"}) if year.isdigit() else None


def _often(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    return Meaning(kind, {"value": groups.value("n") or ""})


def _part(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    fields = {"part": groups.value("part") or ""}
    count, base = (int(args[0]), args[1:]) if args else (0, [])
    return Meaning(kind, fields, shift=Shift("D", count, base[0] if base else "published"))


def _generic(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    return Meaning(kind, {"value": f"XXXX-XX-XX{groups.value('part')}"})


def _week_of(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    fields = _fields(groups)
    unit = groups.value("unit") or "W"
    return Meaning(kind, {"grain": unit}, within=Meaning(kind, fields)) if fields else None


def _feast(groups: Groups, kind: Kind, args: list[str]) -> Meaning | None:
    fields = {"feast": groups.value("feast") or "", "turn": args[0] if args else ""}
    if (year := groups.value("year")) is not None:
        fields["year"] = year
    return Meaning(kind, fields)


VERBS: Mapping[str, Verb] = {
    "ago": _ago,
    "agoday": _ago_day,
    "agohalf": _ago_half,
    "ahead": _ahead,
    "aheadday": _ahead_day,
    "century": _century,
    "clock": clock,
    "clockpart": clock_in_part,
    "clockrange": clock_range,
    "date": _date,
    "day": _day,
    "dotted": _dotted,
    "duration": _duration,
    "era": _era,
    "every": _every,
    "feast": _feast,
    "fiscal": _fiscal,
    "generic": _generic,
    "half": _half,
    "halfcode": _half_code,
    "is": _is,
    "iso": _iso,
    "none": lambda _, kind, __: Meaning(kind),
    "known": _known,
    "often": _often,
    "part": _part,
    "period": _period,
    "quarter": _quarter,
    "shift": _shift,
    "slash": _slash,
    "spoken": spoken_clock,
    "then": _then,
    "told": _told,
    "turn": _turn,
    "vague": _vague,
    "weekday": _weekday,
    "weekend": _weekend,
    "weekof": _week_of,
}
