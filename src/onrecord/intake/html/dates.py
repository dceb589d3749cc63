"""The day a page states, in the many ways pages write it; failing that, the day it suggests."""

import logging
import re
from copy import deepcopy
from datetime import date

from htmldate import find_date
from lxml.html import HtmlElement

from onrecord.intake.daydates import date_in

__all__ = ["day", "suggested_day"]

# What it cannot read, the report's troubles say.
logging.getLogger("htmldate").addHandler(logging.NullHandler())

_LONGEST = 80
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6})?(?!\d)")
_YEARS = range(1800, 2100)  # digitised papers reach back that far


def day(stated: str) -> date | None:
    """The day ``stated`` names, as it stands there: a time is not moved to another zone.

    Reads ISO 8601 and its relatives (2024-05-03T23:30:00-05:00, 2024/05/03, 20240503), and dates
    with the month as a word. None for anything else and for days that cannot be.
    """
    text = stated.strip()[:_LONGEST]
    numbers = _ISO.match(text) or _COMPACT.match(text)
    found = _of(*map(int, numbers.groups())) if numbers else date_in(text)
    return found if found is not None and found.year in _YEARS else None


def _of(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def suggested_day(root: HtmlElement, address: str | None) -> date | None:
    """The day htmldate reads out of a page's markup, visible dates and address.

    Without its search for whatever year is most frequent on the page: that is no statement.
    """
    try:
        found = find_date(deepcopy(root), original_date=True, extensive_search=False, url=address)
    except (ValueError, TypeError, OverflowError):
        return None
    return day(found) if found else None
