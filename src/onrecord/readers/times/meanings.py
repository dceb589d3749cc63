"""What a rule's words mean before they are tied to the calendar."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from onrecord.readers.times.scanning import Scanned
from onrecord.record import TimeType

__all__ = ["VERBS", "Groups", "Meaning", "Shift"]

# The classes whose values count for a named group of a pattern, the first that fits.
_CLASSES = {
    "month": ("MONTH", "MONTHABBR"),
    "day": ("DAY", "ORDNUM", "ORDINAL", "DAYWORD"),
    "weekday": ("WEEKDAY", "WEEKDAYABBR", "WEEKDAYS"),
    "n": ("NUM", "ORDINAL", "ORDNUM", "VAGUE", "COUPLE", "A", "FREQ", "EVERY", "OTHERWORD"),
    "unit": ("UNIT", "UNITS", "UNITABBR"),
    "part": ("PART", "TONIGHT", "OVERNIGHT", "SUNPART"),
    "year": ("YEAR", "NUM"),
    "season": ("SEASON",),
}


@dataclass(frozen=True, slots=True)
class Shift:
    """``count`` units from the one that holds the anchor: ``published``, or a date ``told``."""

    unit: str
    count: float | None
    base: str


@dataclass(slots=True)
class Meaning:
    """Calendar ``fields`` (year, month, day, weekday, quarter, half, season, decade, century,
    part, clock, value), a ``shift``, or both; ``within`` is the larger time it is part of.
    """

    type: TimeType
    fields: dict[str, str] = field(default_factory=dict)
    shift: Shift | None = None
    within: "Meaning | None" = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Groups:
    """The named groups of one match: the tokens ``[first, last]`` of each."""

    scanned: Scanned
    spans: Mapping[str, tuple[int, int]]

    def words(self, name: str) -> str | None:
        """The text of the group, None where it took no part."""
        return self.scanned.words(*self.spans[name]) if name in self.spans else None

    def value(self, name: str) -> str | None:
        """The lexicon's value of the first token in the group that has one."""
        if name not in self.spans:
            return None
        first, last = self.spans[name]
        for index in range(first, last + 1):
            values = self.scanned.values[index]
            for kind in _CLASSES.get(name, (name.upper(),)):
                if kind in values:
                    return values[kind]
        return None

    def count(self, default: float | None = 1) -> float | None:
        """The number in group ``n``; None for a vague one, ``default`` where there is none."""
        if "n" not in self.spans:
            return default
        first, last = self.spans["n"]
        for index in range(first, last + 1):
            values = self.scanned.values[index]
            if "COUPLE" in values:
                return 2
            if "VAGUE" in values:
                return None
            for kind in ("NUM", "ORDINAL", "ORDNUM"):
                if kind in values:
                    return float(values[kind].rstrip("stndrh"))
        return default


Verb = Callable[[Groups, str, list[str]], Meaning | None]


def _two_digit_year(written: str) -> str:
    year = int(written)
    return str(year + (2000 if year < 50 else 1900))


def _worded_year(groups: Groups) -> str | None:
    teens, tens = groups.words("teens"), groups.words("tens")
    if teens is None or tens is None:
        return None
    return None


def _fields(groups: Groups) -> dict[str, str] | None:
    """The calendar fields that the groups name; None where they name none that can be."""
    fields = {}
    for name in ("month", "weekday", "year", "season", "part"):
        value = groups.value(name)
        if value is not None:
            fields[name] = value
    if (day := groups.value("day")) is not None:
        fields["day"] = day.rstrip("stndrh")
        if not 1 <= int(fields["day"]) <= 31:
            return None
    if (short := groups.words("year2")) is not None:
        fields["year"] = _two_digit_year(short[1:])
    if (decade := groups.words("decade")) is not None:
        digits = "".join(filter(str.isdigit, decade))
        fields["decade"] = digits[:3] if len(digits) == 4 else f"19{digits[0]}"
    if "teens" in groups.spans:
        return _worded(groups, fields)
    return fields


def _worded(groups: Groups, fields: dict[str, str]) -> dict[str, str] | None:
    """Years in two numbers: "nineteen eighty-seven"."""
    numbers = [groups.scanned.values[groups.spans[name][0]]["NUM"] for name in ("teens", "tens")]
    if not all(number.isdigit() for number in numbers):
        return None
    teens, tens = map(int, numbers)
    if not (16 <= teens <= 20 and 10 <= tens <= 99):
        return None
    return {**fields, "year": f"{teens}{tens:02}"}


def _date(groups: Groups, type_: TimeType, _: list[str]) -> Meaning | None:
    fields = _fields(groups)
    return None if not fields else Meaning(type_, fields)


def _is(groups: Groups, type_: TimeType, args: list[str]) -> Meaning | None:
    return Meaning(type_, {"value": args[0]})


def _iso(groups: Groups, type_: TimeType, _: list[str]) -> Meaning | None:
    words = (groups.words("iso") or "").replace(" ", "T")
    return Meaning("TIME" if "T" in words else "DATE", {"value": words})


def _century(groups: Groups, type_: TimeType, _: list[str]) -> Meaning | None:
    count = groups.count()
    return Meaning(type_, {"value": f"{int(count) - 1:02}"}) if count else None


def _numbers(words: str) -> list[int]:
    return [int("".join(part)) for part in words.replace("/", " ").replace(".", " ").split()]


def _slash(groups: Groups, type_: TimeType, _: list[str]) -> Meaning | None:
    month, day, year = _numbers(groups.words("slash") or "0/0/0")
    if month > 12:
        month, day = day, month
    return _numeric(year, month, day)


def _dotted(groups: Groups, type_: TimeType, _: list[str]) -> Meaning | None:
    day, month, year = _numbers(groups.words("dotted") or "0.0.0")
    return _numeric(year, month, day)


def _numeric(year: int, month: int, day: int) -> Meaning | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    full = str(year) if year > 99 else _two_digit_year(str(year))
    return Meaning("DATE", {"year": full, "month": str(month), "day": str(day)})


def _fiscal(groups: Groups, type_: TimeType, _: list[str]) -> Meaning | None:
    year = groups.value("year")
    if year is None:
        digits = "".join(filter(str.isdigit, groups.words("fy") or ""))
        year = digits if len(digits) == 4 else _two_digit_year(digits)
    return Meaning(type_, {"value": f"FY{year}"})


def _quarter(groups: Groups, type_: TimeType, _: list[str]) -> Meaning | None:
    code = groups.words("code")
    if code is None:
        return Meaning(type_, {"quarter": groups.value("n") or "X"})
    digits = [char for char in code if char.isdigit()]
    year = "".join(digits[1:])
    if code[0] != "Q" and code[1] != "Q":
        return None
    fields = {"quarter": digits[0]}
    if year:
        fields["year"] = year if len(year) == 4 else _two_digit_year(year)
    return Meaning(type_, fields)


def _shift(groups: Groups, type_: TimeType, args: list[str]) -> Meaning | None:
    unit = groups.value("unit")
    base = args[1] if len(args) > 1 else "published"
    if unit is None:
        return None
    count = groups.count()
    sign = int(args[0])
    return Meaning(type_, shift=Shift(unit, None if count is None else sign * count, base))


def _ago(groups: Groups, type_: TimeType, args: list[str]) -> Meaning | None:
    unit = groups.value("unit") or "Y"
    count = groups.count(None if groups.value("unit") and "n" not in groups.spans else 1)
    if count is None:
        return Meaning(type_, {"value": "PAST_REF"})
    return Meaning(type_, shift=Shift(unit, -count, "published"))


def _day(groups: Groups, type_: TimeType, _: list[str]) -> Meaning | None:
    value = groups.value("day")
    count = int(value) if value is not None else -2
    return Meaning(type_, shift=Shift("D", count, "published"))


def _weekday(groups: Groups, type_: TimeType, args: list[str]) -> Meaning | None:
    return Meaning(type_, {"weekday": groups.value("weekday") or "", "turn": args[0]})


def _duration(groups: Groups, type_: TimeType, args: list[str]) -> Meaning | None:
    unit = groups.value("unit")
    if unit is None:
        return None
    plural = "n" not in groups.spans and "UNITS" in groups.scanned.values[groups.spans["unit"][0]]
    return Meaning(
        type_, {"unit": unit}, shift=Shift(unit, groups.count(None if plural else 1), "")
    )


def _every(groups: Groups, type_: TimeType, args: list[str]) -> Meaning | None:
    weekday = groups.value("weekday")
    if weekday:
        return Meaning(type_, {"value": f"XXXX-WXX-{weekday}"})
    unit = groups.value("unit")
    return Meaning(type_, {"unit": unit or ""}, shift=Shift(unit or "", groups.count(), ""))


def _often(groups: Groups, type_: TimeType, args: list[str]) -> Meaning | None:
    return Meaning(type_, {"value": groups.value("n") or ""})


def _part(groups: Groups, type_: TimeType, args: list[str]) -> Meaning | None:
    last = -1 if groups.scanned.words(*groups.spans["all"]).lower().startswith("last") else 0
    fields = {"part": groups.value("part") or ""}
    return Meaning(type_, fields, shift=Shift("D", last, "published"))


def _clock(groups: Groups, type_: TimeType, args: list[str]) -> Meaning | None:
    words = (groups.words("clock") or "").lower()
    numbers = [int(part) for part in words.rstrip("apm. \u00a0").replace(".", ":").split(":")]
    late = "p" in words
    hour, rest = numbers[0], numbers[1:]
    if hour > 12:
        return None
    hour = hour % 12 + (12 if late else 0)
    rest = rest or [0]
    return Meaning(type_, {"clock": "T" + ":".join(f"{part:02}" for part in (hour, *rest))})


VERBS: Mapping[str, Verb] = {
    "ago": _ago,
    "century": _century,
    "clock": _clock,
    "date": _date,
    "day": _day,
    "dotted": _dotted,
    "duration": _duration,
    "every": _every,
    "fiscal": _fiscal,
    "is": _is,
    "iso": _iso,
    "none": lambda groups, type_, args: Meaning(type_),
    "often": _often,
    "part": _part,
    "quarter": _quarter,
    "shift": _shift,
    "slash": _slash,
    "weekday": _weekday,
}
