"""Days as pages state them."""

from datetime import date

import pytest
from lxml.html import document_fromstring

from onrecord.intake.html.dates import day, suggested_day

MAY_3 = date(2024, 5, 3)
STATED = {
    "ISO": "2024-05-03",
    "its own zone's day late at night": "2024-05-03T23:30:00-05:00",
    "in UTC": "2024-05-03T00:10:00Z",
    "a space for the T": "2024-05-03 18:20:11",
    "strokes": "2024/05/03",
    "stops": "2024.5.3",
    "no marks": "20240503",
    "no marks, with the time": "20240503T101500",
    "month as a word": "May 3, 2024",
    "day first": "3 May 2024 at 10.15am",
    "of mail": "Fri, 03 May 2024 10:15:00 GMT",
    "white space": "\n 2024-05-03 ",
}


@pytest.mark.parametrize("stated", STATED.values(), ids=STATED)
def test_a_day_is_read_as_it_stands(stated):
    assert day(stated) == MAY_3


NO_DAYS = {
    "empty": "",
    "zero": "0000-00-00",
    "no such day": "2023-02-30",
    "an order nobody can tell": "03/05/2024",
    "a number": "1714694400",
    "the year 1000": "1000-01-01",
    "the year 9999": "9999-12-31",
    "words": "yesterday",
}


@pytest.mark.parametrize("stated", NO_DAYS.values(), ids=NO_DAYS)
def test_what_is_no_day_is_none(stated):
    assert day(stated) is None


def test_a_day_is_suggested_by_the_address():
    root = document_fromstring("<p>The ferry runs again.")
    assert suggested_day(root, "https://post.example/2024/05/03/ferry") == MAY_3
    assert suggested_day(root, None) is None


def test_years_in_the_text_suggest_nothing():
    root = document_fromstring("<p>Ferries have run since 1995. In 1995 they were new. 1995.")
    assert suggested_day(root, None) is None
