"""A number on its way to becoming a quantity."""

from dataclasses import dataclass

from onrecord.record import Comparator, QuantityKind, Trend

__all__ = ["Amount", "Number", "between", "exact"]

Number = int | float


@dataclass(slots=True)
class Amount:
    """A number at ``[start, end)`` and, in ``[left, right)``, with what belongs to it.

    ``value`` is None for a range, then ``low`` and ``high`` hold it. ``floor`` and ``ceiling`` are
    the ends of the sentence, ``edge`` the end of the span of the amount before.
    """

    start: int
    end: int
    floor: int
    ceiling: int
    value: Number | None
    low: Number | None
    high: Number | None
    rule: str
    left: int
    right: int
    kind: QuantityKind | None = None
    unit: str | None = None
    dimension: str = ""
    comparator: Comparator = "="
    trend: Trend | None = None
    counted: tuple[int, int] | None = None
    edge: int = 0

    @property
    def least(self) -> Number:
        """The value, or the lower end of the range."""
        return self.value if self.value is not None else self.low or 0


def exact(start: int, end: int, sentence: tuple[int, int], value: Number, rule: str) -> Amount:
    """An amount of one value."""
    return Amount(start, end, *sentence, value, None, None, rule, start, end)


def between(
    start: int, end: int, sentence: tuple[int, int], low: Number, high: Number, rule: str
) -> Amount:
    """An amount that is a range."""
    return Amount(start, end, *sentence, None, low, high, rule, start, end)
