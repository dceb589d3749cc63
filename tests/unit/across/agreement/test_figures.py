"""Two figures: the same, both possible, or not; in two units, and beyond what floats hold."""

import pytest

from onrecord.across.agreement.figures import figure_of, fits, same
from tests.records import at, quantity_at

TEXT = "It came to a number."


def figure(value=None, comparator="=", low=None, high=None, unit=None):
    """A figure as the reader of quantities gives it."""
    if value is not None:
        low = value if comparator in ("=", ">", ">=") else None
        high = value if comparator in ("=", "<", "<=") else None
    given = {"value": value, "comparator": comparator, "low": low, "high": high, "unit": unit}
    return figure_of(quantity_at(at(TEXT, "a number"), **given))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure(14), figure(14), True),
        (figure(14), figure(15), False),
        (figure(20, ">="), figure(23), True),
        (figure(20, ">="), figure(20), True),
        (figure(20, ">"), figure(20), False),
        (figure(20, "<"), figure(20), False),
        (figure(20, "<="), figure(20), True),
        (figure(20, "<="), figure(20, ">="), True),
        (figure(20, "<"), figure(20, ">="), False),
        (figure(600, "~"), figure(612), True),
        (figure(600, "~"), figure(700), False),
        (figure(20, "~"), figure(23), True),
        (figure(612, "~"), figure(680), False),
        (figure(600, "~"), figure(650, "~"), True),
        (figure(600, "~"), figure(700, "~"), False),
        (figure(600, "<~"), figure(580), True),
        (figure(600, "<~"), figure(601), False),
        (figure(600, ">~"), figure(620), True),
        (figure(600, ">~"), figure(599), False),
        (figure(low=15, high=20), figure(18), True),
        (figure(low=15, high=20), figure(21), False),
        (figure(None, "~", low=24, high=99), figure(14), True),
        (figure(None, "~", low=24, high=99), figure(300), False),
        (figure(5, unit="mile"), figure(8, unit="kilometre"), True),
        (figure(5, unit="mile"), figure(9, unit="kilometre"), False),
        (figure(0, "~"), figure(0), True),
        (figure(10**400), figure(10**400, ">="), True),
        (figure(10**400), figure(1), False),
        (figure(-3), figure(-3, "~"), True),
    ],
)
def test_both_hold(one, other, expected):
    assert fits(one, other) is expected
    assert fits(other, one) is expected


def test_a_bound_is_not_the_same_as_its_number():
    assert same(figure(20), figure(20))
    assert not same(figure(20), figure(20, ">="))


def test_what_was_converted_fits_and_is_not_the_same():
    assert same(figure(5, unit="metre"), figure(500, unit="centimetre")) is False
    assert fits(figure(5, unit="metre"), figure(500, unit="centimetre"))
