"""Two figures for one thing: are they the same, can both hold, or not?

The rules are the project's own (docs/howto/compare-reports.md): "at least 20" and "about 600" leave
room for another exact figure, two exact figures leave none.
"""

from functools import cache
from math import inf, isfinite, log10
from typing import NamedTuple

from onrecord.lexicon import rows
from onrecord.record import Quantity

__all__ = ["Figure", "figure_of", "fits", "same", "scale"]

_ROUGHLY = (0.1, 0.2)
"""The least and the most that "about" leaves open, as shares of the number."""
_NEARLY = 0.15
_VAGUELY = 2
"""What "several" and "dozens" leave open beyond the bounds that the policy gives them."""
_LARGEST = 1e200
_CONVERTED = 0.02
"""Two units rarely agree to more than two figures: "5 miles" is "8 km"."""


class Figure(NamedTuple):
    """What a quantity says of the number: ``[low, high]``, and where ``value`` stands, if it does.

    ``unit`` is the unit that numbers of one dimension are converted to; ``converted`` tells that
    this one was.
    """

    low: float
    high: float
    value: float | None
    comparator: str
    unit: str
    converted: bool


def figure_of(quantity: Quantity) -> Figure:
    """The figure of a quantity in the unit of its dimension."""
    unit, factor = scale(quantity.unit)
    low, high = _bounds(quantity)
    value = quantity.value
    return Figure(
        low * factor,
        high * factor,
        None if value is None else _number(value) * factor,
        quantity.comparator,
        unit,
        factor != 1,
    )


def scale(unit: str | None) -> tuple[str, float]:
    """The unit that stands for the dimension of ``unit``, and how many of it one makes."""
    return _factors().get(unit or "", (unit or "", 1.0))


@cache
def _factors() -> dict[str, tuple[str, float]]:
    return {row["unit"]: (row["base"], float(row["factor"])) for row in rows("unit_factors")}


def _bounds(quantity: Quantity) -> tuple[float, float]:
    """The numbers the words leave open; a bound that is none stands far away."""
    low = -inf if quantity.low is None else _number(quantity.low)
    high = inf if quantity.high is None else _number(quantity.high)
    if quantity.value is None and quantity.comparator == "~":
        return low / _VAGUELY, high * _VAGUELY
    if quantity.value is None or quantity.comparator not in ("~", "<~", ">~"):
        return low, high
    value = _number(quantity.value)
    if quantity.comparator == "<~":
        return value - _NEARLY * abs(value), value
    if quantity.comparator == ">~":
        return value, value + _NEARLY * abs(value)
    slack = _slack(value)
    return value - slack, value + slack


def _number(value: int | float) -> float:
    """A number that floats can hold; what is beyond them is as good as the largest."""
    return float(min(max(value, -_LARGEST), _LARGEST))


def _slack(value: float) -> float:
    """Half of the last figure that is not rounded away, within the bounds of "about"."""
    if not value or not isfinite(value):
        return 0.0
    size = abs(value)
    step = 10.0 ** int(log10(size)) if size >= 1 else size
    while step > 1 and size % step:
        step /= 10
    least, most = _ROUGHLY
    return min(max(step / 2, least * size), most * size)


def same(one: Figure, other: Figure) -> bool:
    """Do two figures say the same of the number?"""
    if one.converted != other.converted:
        return False
    return (one.low, one.high, one.value) == (other.low, other.high, other.value)


def fits(one: Figure, other: Figure) -> bool:
    """Can one number be as both figures say?

    Two rough figures fit where the number of one is in the reach of the other; figures in two units
    are given what is lost in converting.
    """
    if (
        one.value is not None
        and other.value is not None
        and {"~"}
        == {
            one.comparator,
            other.comparator,
        }
    ):
        return _holds(one, other.value) or _holds(other, one.value)
    slack = _CONVERTED * _size(one, other) if one.converted or other.converted else 0.0
    low, high = max(one.low, other.low), min(one.high, other.high)
    if low == high:
        return not (_open_at(one, low) or _open_at(other, low))
    return low <= high + slack


def _holds(figure: Figure, number: float) -> bool:
    return figure.low <= number <= figure.high


def _size(one: Figure, other: Figure) -> float:
    edges = (one.low, one.high, other.low, other.high)
    return max((abs(edge) for edge in edges if isfinite(edge)), default=0.0)


def _open_at(figure: Figure, edge: float) -> bool:
    """Does the figure leave out its own edge ("more than 20" leaves out 20)?"""
    if figure.comparator == ">":
        return edge == figure.low
    return figure.comparator == "<" and edge == figure.high
