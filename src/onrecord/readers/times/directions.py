"""Which way a bare weekday, month or quarter points, and the year that follows from it."""

from datetime import date

from onrecord.readers.times.joining import Hit
from onrecord.readers.times.scanning import Scanned

__all__ = ["direction", "nearest", "year_of"]

_REACH_LEFT, _REACH_RIGHT = 14, 8  # tokens
_NOT_PAST = frozenset("need feed seed speed indeed exceed proceed succeed bed red wed".split())
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# Words that make the participle after them no past tense.
_NOT_FINITE = frozenset(
    "be to being get is are am will would could should might must can may not".split()
)
# Words after which a word in -ed is an adjective.
_BEFORE_ADJECTIVE = frozenset("a an the its his her their our this that these those still".split())
_STOPS = frozenset((";", '"', "“", "”", "`"))
_LOOKING_AHEAD = frozenset("by until till through into".split())
_MONTHS_AHEAD = 3
_NEAR = 120  # days within which a day of the year is the nearest one


def direction(scanned: Scanned, hit: Hit) -> str:
    """``past``, ``future``, ``near`` or nothing: what the nearest cue on the left says, else right.

    A reporting verb before a comma on the left ("..., he said, ...") is no cue: what follows goes
    on with what stands before it. A month after "by" or "until" is the nearest one, unless a cue
    looks ahead.
    """
    cue = _nearest_cue(scanned, hit)
    if (
        cue != "future"
        and "month" in hit.meaning.fields
        and _word(scanned, hit.first - 1) in _LOOKING_AHEAD
    ):
        return "near"
    return cue


def _nearest_cue(scanned: Scanned, hit: Hit) -> str:
    left = range(hit.first - 1, max(-1, hit.first - 1 - _REACH_LEFT), -1)
    right = range(hit.last + 1, min(len(scanned.starts), hit.last + 1 + _REACH_RIGHT))
    for side in (left, right):
        commas = 0
        for index in side:
            commas += scanned.words(index, index) == ","
            cue = _cue(scanned, index)
            if cue == "stop":
                break
            if cue and not (commas and side is left and "REPORTING" in scanned.values[index]):
                return cue
    return ""


def _cue(scanned: Scanned, index: int) -> str:
    tense = scanned.values[index].get("TENSE", "")
    word = scanned.words(index, index)
    if word in _STOPS:
        return "stop"
    if word == "to" and index and "INTENT" in scanned.values[index - 1]:
        tense = "future"
    if not tense and word.endswith("ed") and word.islower() and word not in _NOT_PAST:
        tense = "" if _word(scanned, index - 1) in _BEFORE_ADJECTIVE else "past"
    if not tense:
        return ""
    before = [_word(scanned, at) for at in range(index - 4, index)]
    if word == "set" and {"is", "are"} & set(before[2:]):
        return "future"
    if tense == "future":
        return "past" if "had" in before else tense
    return "" if _NOT_FINITE & set(before[2:]) else tense


def _word(scanned: Scanned, index: int) -> str:
    return scanned.words(index, index) if index >= 0 else ""


def year_of(fields: dict[str, str], base: date, tense: str) -> tuple[int, str]:
    """The year of a month, season, quarter, half or day named without one, and why it is that.

    "last" and "next" decide; then a quarter is the nearest to the day of writing and so is a day
    not four months away; then the tense does, the past where there is none.
    """
    month, size = _month(fields)
    if fields.get("turn") == "0":
        return base.year, ""
    if "turn" in fields:
        back = fields["turn"] == "-1"
        gone = _months(base, month + size - 1) < 0 if back else _months(base, month) <= 0
        return base.year + (int(gone) if not back else int(gone) - 1), ""
    if "day" in fields:
        return _year_of_day(month, int(fields["day"]), base, tense)
    if size > 1:
        return _year_of_span(month, size, base, tense)
    ahead = _months(base, month)
    if tense == "near":
        return base.year + (-1 if ahead > 6 else 1 if ahead < -6 else 0), tense
    if tense == "future":
        return base.year + (ahead < 0), tense
    if not tense and (0 < ahead <= _MONTHS_AHEAD or ahead <= _MONTHS_AHEAD - 12):
        return base.year + (ahead < 0), "near"
    return base.year - (ahead > 0), "past"


def nearest(
    spans: list[tuple[date, date]], base: date, tense: str, strict: bool
) -> tuple[date, date] | None:
    """Of spans of days the nearest to ``base``; with ``strict`` only those the tense allows."""

    def distance(days: tuple[date, date]) -> int:
        return (days[0] - base).days if days[0] > base else max(0, (base - days[1]).days)

    fitting = [
        days
        for days in spans
        if not tense
        or (days[0] >= base if tense == "future" else days[0] <= base)
        or (not strict and distance(days) <= _NEAR)
    ]
    return min(fitting, key=distance, default=None)


def _months(base: date, month: int) -> int:
    """How many months ``month`` of the same year lies ahead of ``base``."""
    return month - base.month


def _year_of_day(month: int, day: int, base: date, tense: str) -> tuple[int, str]:
    def distance(step: int) -> int:
        return step * 365 + (month - base.month) * 30 + day - base.day

    near = min((0, -1, 1), key=lambda step: abs(distance(step)))
    if abs(distance(near)) <= _NEAR or tense not in ("past", "future"):
        return base.year + near, "near"
    if tense == "future":
        return base.year + (distance(0) < 0), tense
    return base.year - (distance(0) > 0), tense


def _year_of_span(month: int, size: int, base: date, tense: str) -> tuple[int, str]:
    """A quarter, half or season: the nearest, but in the past tense none that is yet to begin."""
    middle = month + (size - 1) / 2
    steps = (0, -1, 1) if tense != "past" else (0, -1)
    open_steps = [step for step in steps if step or month <= base.month or tense != "past"]
    near = min(open_steps, key=lambda step: abs(step * 12 + middle - base.month))
    return base.year + near, tense or "near"


def _month(fields: dict[str, str]) -> tuple[int, int]:
    """The month in which the fields begin, and how many months they hold."""
    if "month" in fields:
        return int(fields["month"]), 1
    if "quarter" in fields:
        return int(fields["quarter"]) * 3 - 2, 3
    if "half" in fields:
        return int(fields["half"]) * 6 - 5, 6
    return (_SEASON_MONTH[fields["season"]], 3) if "season" in fields else (1, 12)
