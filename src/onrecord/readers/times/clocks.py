"""The verbs of clock times: "3:15 p.m.", "half past six", "7 in the evening"."""

from onrecord.readers.times.meanings import Groups, Kind, Meaning
from onrecord.text.numerals import parse_number

__all__ = ["clock", "clock_in_part", "clock_range", "spoken_clock"]


def _at(hour: int, minutes: list[int]) -> dict[str, str] | None:
    """The field for an hour and what follows it; None for an hour that no clock shows."""
    parts = (hour, *(minutes or [0]))
    return {"clock": "T" + ":".join(f"{part:02}" for part in parts)} if 0 <= hour <= 24 else None


def spoken_clock(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    """As in "half past six", "ten minutes to three"."""
    hour, written = groups.count(None), groups.words("mins") or ""
    named = {"half": 30, "quarter": 15}.get(written.lower())
    minutes = named or (parse_number(written.split()[0]) if written else None)
    if hour is None or minutes is None or not 0 < minutes < 60 or not 1 <= hour <= 12:
        return None
    total = int(hour) * 60 + int(minutes)
    if groups.words("side") == "to":
        total = int(hour) * 60 - int(minutes)
    fields = _at(*(total // 60, [total % 60]))
    return Meaning(kind, fields) if fields else None


def clock(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    """As in "noon", "3:15 p.m.", "19:30", "0530 GMT", "three o'clock"."""
    named = groups.value("clock") or ""
    if named.startswith("T"):
        return Meaning(kind, {"clock": named})
    fields = _worded_clock(groups, named) if "n" in groups.spans else _written_clock(groups)
    return Meaning(kind, fields) if fields else None


def clock_range(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    """As in "from 1 to 5 p.m.": the left one is in the half of day of the right, or before it."""
    right = "clock" in groups.spans
    end = _written_clock(
        Groups(groups.scanned, {"clock": groups.spans["clock" if right else "clock2"]})
    )
    if right or end is None:
        return Meaning(kind, end) if end else None
    begin, late = groups.count(None), int(end["clock"][1:3]) >= 12
    if begin is None or not 1 <= begin <= 12:
        return None
    hour = int(begin) % 12 + (12 if late else 0)
    if hour > int(end["clock"][1:3]):
        hour -= 12
    fields = _at(hour, [])
    return Meaning(kind, fields) if fields else None


def clock_in_part(groups: Groups, kind: Kind, _: list[str]) -> Meaning | None:
    """As in "7 in the evening", "10 o'clock at night"."""
    fields = _worded_clock(groups, "") if "n" in groups.spans else _written_clock(groups)
    part = groups.value("part")
    if fields is None or part is None:
        return None
    hour = int(fields["clock"][1:3])
    if part != "TMO" and hour < 12 and not (part == "TNI" and hour < 5):
        fields["clock"] = f"T{hour + 12}{fields['clock'][3:]}"
    return Meaning(kind, fields)


def _worded_clock(groups: Groups, half: str) -> dict[str, str] | None:
    """As in "three o'clock", "three p.m."."""
    hour = groups.count(None)
    if hour is None or not 1 <= hour <= 12 or hour != int(hour):
        return None
    return _at(int(hour) % 12 + 12 if half == "p" else int(hour), [])


def _written_clock(groups: Groups) -> dict[str, str] | None:
    """As in "3:15 p.m.", "19:30", "0530" before a zone."""
    four = groups.words("clock4")
    if four:
        return _at(int(four[:2]), [int(four[2:])])
    words = (groups.words("clock") or "").lower()
    digits = words.rstrip("apm. \u00a0").replace(".", ":")
    if not digits.replace(":", "").isdigit():
        return None
    hour, *rest = map(int, digits.split(":"))
    if digits == words.replace(".", ":"):
        return _at(hour, rest)
    return _at(hour % 12 + (12 if "p" in words else 0), rest) if 1 <= hour <= 12 else None
