"""Calendars that feasts go by: Easter, the tabular Islamic one, the Hebrew one, new moons.

Easter after Meeus, Astronomical Algorithms, 2nd ed. (1998), ch. 8; new moons after its ch. 49,
the nine largest terms; the Islamic and Hebrew arithmetic after Reingold and Dershowitz,
Calendrical Calculations, 4th ed. (2018). The tabular Islamic calendar can be a day from the one
announced.
"""

from datetime import date, timedelta
from math import radians, sin

__all__ = ["easter", "hebrew", "islamic", "new_moon_year", "orthodox_easter"]

_ISLAMIC_EPOCH = date(622, 7, 19).toordinal()
_HEBREW_EPOCH = -1373427  # ordinal of the day before 1 Tishri of year 1
_NEW_MOON_2000 = 2451550.09766  # Julian day
_ORDINAL_AT_JULIAN = 1721424.5
_CHINA = 8 / 24  # days ahead of UTC


def easter(year: int) -> date:
    """Easter Sunday of the western churches."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, as a Gregorian day."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)


def islamic(year: int, month: int, day: int) -> date:
    """The day of the tabular Islamic calendar (civil epoch)."""
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    return date.fromordinal(_ISLAMIC_EPOCH - 1 + days)


def _hebrew_new_year(year: int) -> int:
    """Ordinal of 1 Tishri of a Hebrew year."""

    def molad_days(of: int) -> int:
        months = (235 * of - 234) // 19
        days = 29 * months + (12084 + 13753 * months) // 25920
        return days + 1 if 3 * (days + 1) % 7 < 3 else days

    before, here, after = (molad_days(of) for of in (year - 1, year, year + 1))
    too_long, too_short = after - here == 356, here - before == 382
    return _HEBREW_EPOCH + here + (2 if too_long else int(too_short))


def hebrew(year: int, month: int, day: int) -> date:
    """The day of the Hebrew calendar in the Gregorian ``year``; month 1 is Nisan, 12 Adar (II).

    Nisan begins 177 days before the 1 Tishri that follows it, whatever the year's length; the
    months from Tishri to Kislev are counted on from it, Adar back from Nisan.
    """
    tishri = _hebrew_new_year(year + 3761)
    nisan = tishri - 177
    if month <= 6:
        start = nisan + 29 * (month - 1) + month // 2
    elif month == 12:
        start = nisan - 29
    else:
        long_heshvan = (_hebrew_new_year(year + 3762) - tishri) % 10 == 5
        start = tishri + {7: 0, 8: 30, 9: 59 + long_heshvan}[month]
    return date.fromordinal(start + day - 1)


def _new_moon(count: int) -> float:
    """Julian day of the new moon ``count`` lunations after that of 6 January 2000."""
    sun, moon, node = (
        radians(2.5534 + 29.10535670 * count),
        radians(201.5643 + 385.81693528 * count),
        radians(160.7108 + 390.67050284 * count),
    )
    return (
        _NEW_MOON_2000
        + 29.530588861 * count
        - 0.40720 * sin(moon)
        + 0.17241 * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * node)
        + 0.00739 * sin(moon - sun)
        - 0.00514 * sin(moon + sun)
        + 0.00208 * sin(2 * sun)
        - 0.00111 * sin(moon - 2 * node)
        - 0.00057 * sin(moon + 2 * node)
    )


def new_moon_year(year: int) -> date:
    """The lunar new year: the day in China of the first new moon from 21 January on."""
    earliest = date(year, 1, 21).toordinal()
    count = int((year - 2000) * 12.3685) - 1
    while True:
        day = int(_new_moon(count) + _CHINA - _ORDINAL_AT_JULIAN)
        if day >= earliest:
            return date.fromordinal(day)
        count += 1
