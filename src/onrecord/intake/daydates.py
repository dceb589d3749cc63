"""Full dates as bylines and datelines write them."""

import re
from datetime import date

__all__ = ["DAY", "MONTH_NAMES", "WEEKDAYS", "date_in"]

MONTH_NAMES = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAYS = r"(?:mon|tue(?:s|nes)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_ORDER = r"(?:st|nd|rd|th)?"


def _year(name: str) -> str:
    return rf"(?P<{name}>(?:19|20)\d\d)(?!\d)"


# A date with its month as a word, or in the order of ISO 8601. "03/04/2024" is no date here: which
# of the two is the month is anybody's guess.
DAY = re.compile(
    rf"(?<![\w/.-])(?:"
    rf"(?P<d1>\d{{1,2}}){_ORDER}(?:\s+of)?[\s-]+(?P<m1>{MONTH_NAMES}),?(?:[\s-]+{_year('y1')})?"
    rf"|(?P<m2>{MONTH_NAMES})\s+(?P<d2>\d{{1,2}}){_ORDER}(?!\d|:\d)(?:,?\s+{_year('y2')})?"
    rf"|{_year('y3')}-(?P<m3>\d\d)-(?P<d3>\d\d)(?!\d)"
    rf"|(?P<n1>\d{{1,2}})(?P<sep>[./-])(?P<n2>\d{{1,2}})(?P=sep){_year('y4')}"
    rf")",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def date_in(text: str) -> date | None:
    """The first full date of ``text``, None where there is none or its order cannot be told.

    Numbers alone are taken where only one order can be ("25/03/2024", "05/05/2024").
    """
    for match in DAY.finditer(text):
        found = _date(match)
        if found is not None:
            return found
    return None


def _date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    year = parts["y1"] or parts["y2"] or parts["y3"] or parts["y4"]
    if year is None:
        return None
    if parts["n1"]:
        return _only_order(int(year), int(parts["n1"]), int(parts["n2"]))
    word = parts["m1"] or parts["m2"]
    month = _MONTHS.index(word[:3].lower()) + 1 if word else int(parts["m3"])
    return _sound(int(year), month, int(parts["d1"] or parts["d2"] or parts["d3"]))


def _only_order(year: int, first: int, second: int) -> date | None:
    """The one date two numbers can stand for."""
    orders = {_sound(year, first, second), _sound(year, second, first)} - {None}
    return orders.pop() if len(orders) == 1 else None


def _sound(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
