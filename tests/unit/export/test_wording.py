"""Values as people read them."""

from datetime import date

import pytest

from onrecord.export.wording import amount, covers, day, kind_of_actor
from onrecord.record import span_of
from tests.records import actor_of, quantity_at, time_at

SPAN = span_of("some words", 0, 4)

INTERVALS = {
    "one day": ((2031, 5, 11), (2031, 5, 11), "11 May 2031"),
    "days of a month": ((2031, 5, 5), (2031, 5, 11), "5–11 May 2031"),
    "over the end of a month": ((2031, 4, 28), (2031, 5, 4), "28 April – 4 May 2031"),
    "over the end of a year": ((2030, 12, 29), (2031, 1, 4), "29 December 2030 – 4 January 2031"),
    "a year": ((2014, 1, 1), (2014, 12, 31), "2014"),
    "a decade": ((1990, 1, 1), (1999, 12, 31), "1990–1999"),
    "a year from its first day on": ((2014, 1, 1), (2014, 6, 30), "1 January – 30 June 2014"),
    "open at the end": ((2014, 3, 1), None, "from 1 March 2014"),
    "open at the beginning": (None, (2014, 3, 1), "until 1 March 2014"),
    "neither": (None, None, ""),
}


@pytest.mark.parametrize(("first", "last", "words"), INTERVALS.values(), ids=INTERVALS)
def test_the_days_a_time_covers(first, last, words):
    time = time_at(SPAN, earliest=first and date(*first), latest=last and date(*last))
    assert covers(time) == words


AMOUNTS = {
    "a plain count": ({"value": 20}, "20"),
    "at least": ({"value": 20, "comparator": ">="}, "at least 20"),
    "nearly": ({"value": 600, "comparator": "<~"}, "nearly 600"),
    "just over": ({"value": 600, "comparator": ">~"}, "just over 600"),
    "more than": ({"value": 650, "comparator": ">"}, "more than 650"),
    "thousands": ({"value": 1234567}, "1,234,567"),
    "a fraction": ({"value": 0.5}, "0.5"),
    "a float that is whole": ({"value": 35e6}, "35,000,000"),
    "a float too long": ({"value": 0.1 + 0.2}, "0.3"),
    "a range": ({"low": 24, "high": 99}, "24–99"),
    "open above": ({"low": 24}, "24 or more"),
    "open below": ({"high": 99}, "up to 99"),
    "nothing known": ({}, ""),
    "percent up": ({"value": 8, "kind": "percent", "trend": "up"}, "up 8 %"),
    "basis points down": (
        {"value": 25, "kind": "percent", "unit": "basis points", "trend": "down"},
        "down 25 basis points",
    ),
    "money": ({"value": 35000000, "kind": "money", "unit": "EUR"}, "EUR 35,000,000"),
    "money in a range": (
        {"low": 20, "high": 99, "kind": "money", "unit": "USD"},
        "USD 20–99",
    ),
    "a measure": ({"value": 3, "kind": "measure", "unit": "km"}, "3 km"),
    "one of a unit": ({"value": 1, "kind": "measure", "unit": "day"}, "1 day"),
    "many of a unit": ({"value": 3, "kind": "measure", "unit": "day"}, "3 days"),
    "a rate": ({"value": 90, "kind": "measure", "unit": "mile per hour"}, "90 miles per hour"),
    "a unit without plural": ({"value": 50, "kind": "measure", "unit": "hertz"}, "50 hertz"),
    "feet at most": ({"high": 6, "kind": "measure", "unit": "square foot"}, "up to 6 square feet"),
    "a ratio": ({"value": 2, "kind": "ratio", "trend": "up"}, "up 2 times"),
    "a rank": ({"value": 3, "kind": "rank"}, "number 3"),
}


@pytest.mark.parametrize(("fields", "words"), AMOUNTS.values(), ids=AMOUNTS)
def test_amounts(fields, words):
    assert amount(quantity_at(SPAN, **fields)) == words


def test_a_day_is_written_in_full():
    assert day(date(2031, 5, 2)) == "2 May 2031"


@pytest.mark.parametrize(
    ("kind", "words"),
    [("person", "person"), ("government", "government body"), ("unnamed", "not named")],
)
def test_kinds_of_actors(kind, words):
    assert kind_of_actor(actor_of("x", SPAN, kind=kind)) == words
