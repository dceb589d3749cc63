"""How values are put for people: days, intervals, amounts, kinds."""

from datetime import date

from onrecord.lexicon.units import plural
from onrecord.record import Actor, Quantity, Time

__all__ = ["amount", "covers", "day", "kind_of_actor"]

_COMPARED = {
    "=": "",
    ">": "more than ",
    ">=": "at least ",
    "<": "less than ",
    "<=": "at most ",
    "~": "about ",
    "<~": "nearly ",
    ">~": "just over ",
}
_TREND = {"up": "up ", "down": "down ", None: ""}
_KIND = {"government": "government body", "unnamed": "not named"}


def day(when: date) -> str:
    """``3 March 2031``."""
    return f"{when.day} {when:%B} {when.year}"


def covers(time: Time) -> str:
    """The days a time covers (``8–14 July 2024``), or ``""`` where none are known."""
    if time.earliest is None or time.latest is None:
        known = time.earliest or time.latest
        side = "from " if time.earliest else "until "
        return side + day(known) if known else ""
    return _interval(time.earliest, time.latest)


def _interval(first: date, last: date) -> str:
    """Two days as one phrase that repeats nothing."""
    if first == last:
        return day(first)
    if _begins_year(first) and (last.month, last.day) == (12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def _begins_year(first: date) -> bool:
    return (first.month, first.day) == (1, 1)


def amount(quantity: Quantity) -> str:
    """The amount in words and figures: ``at least 20``, ``3 days``, ``up 8 %``, ``USD 5,000``."""
    if quantity.value is not None:
        words = _COMPARED[quantity.comparator] + _with_unit(_number(quantity.value), quantity)
    elif quantity.low is not None and quantity.high is not None:
        words = _with_unit(f"{_number(quantity.low)}–{_number(quantity.high)}", quantity)
    elif quantity.low is not None:
        words = _with_unit(f"{_number(quantity.low)} or more", quantity)
    elif quantity.high is not None:
        words = _with_unit(f"up to {_number(quantity.high)}", quantity)
    else:
        words = ""
    return _TREND[quantity.trend] + words


def _number(value: int | float) -> str:
    """Figures with thousands set off by commas; what a float holds beyond six digits is noise."""
    if isinstance(value, int) or (value.is_integer() and abs(value) < 1e15):
        return f"{int(value):,}"
    whole = f"{value:,.6f}" if abs(value) < 1e15 else f"{value:g}"
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


def _with_unit(figures: str, quantity: Quantity) -> str:
    if quantity.kind == "money" and quantity.unit:
        return f"{quantity.unit} {figures}"
    if quantity.kind == "percent" and quantity.unit in (None, "%", "percent"):
        return f"{figures} %"
    if quantity.kind == "ratio":
        return f"{figures} times"
    if quantity.kind == "rank":
        return f"number {figures}"
    if quantity.unit:
        return f"{figures} {quantity.unit if figures == '1' else plural(quantity.unit)}"
    return figures


def kind_of_actor(actor: Actor) -> str:
    """What an actor is, in a word or two."""
    return _KIND.get(actor.kind, actor.kind)
