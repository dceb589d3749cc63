"""Full dates, and numbers that are none."""

from datetime import date

import pytest

from onrecord.intake.daydates import date_in


@pytest.mark.parametrize(
    "text",
    [
        "10 July 2024",
        "July 10, 2024",
        "July 10 2024",
        "10th of July, 2024",
        "2024-07-10",
        "2024-07-10T14:05:00Z",
        "Wed 10 July 2024 14.05 BST",
        "Published: 10 July 2024",
        "JULY 10TH, 2024",
        "10-Jul-2024",
        "Updated 14:05, Jul. 10, 2024",
    ],
)
def test_a_full_date(text):
    assert date_in(text) == date(2024, 7, 10)


@pytest.mark.parametrize(
    "text",
    ["03/04/2024", "July 10", "10 July", "31 June 2024", "2024", "July 2024", "12024-07-10", ""],
)
def test_no_full_date(text):
    assert date_in(text) is None


def test_numbers_are_taken_where_one_order_alone_is_possible():
    assert date_in("25/03/2024") == date(2024, 3, 25)
    assert date_in("3/25/2024") == date(2024, 3, 25)
    assert date_in("05.05.2024") == date(2024, 5, 5)
