"""What is read in a sentence published on Wednesday, 10 July 2024: the words and their values."""

import pytest

DATES = {
    "day, month first": ("He left on May 2.", [("May 2", "2024-05-02")]),
    "day, month last": ("He left on 2 May.", [("2 May", "2024-05-02")]),
    "abbreviated month keeps its stop": ("He left on Sept. 2.", [("Sept. 2", "2024-09-02")]),
    "day and year": ("He left on May 2, 2019, by sea.", [("May 2, 2019", "2019-05-02")]),
    "weekday and day": ("He left on Thursday, May 2.", [("Thursday, May 2", "2024-05-02")]),
    "short year": ("He left on Jan. 3, '99.", [("Jan. 3, '99", "1999-01-03")]),
    "no such day": ("He left on Feb. 30, 2019.", []),
    "the day of no month": ("He left on May 47.", []),
    "range of days": ("It ran May 2-5.", [("May 2", "2024-05-02"), ("5", "2024-05-05")]),
    "range, month last": (
        "It ran between 2 and 5 May 2021.",
        [("2", "2021-05-02"), ("5 May 2021", "2021-05-05")],
    ),
    "range of months": (
        "It ran from January to March 2021.",
        [("January", "2021-01"), ("March 2021", "2021-03")],
    ),
    "range of years": ("He ruled in 1987-91.", [("1987", "1987"), ("91", "1991")]),
    "since and until": ("It ran since 2014 until 2019.", [("2014", "2014"), ("2019", "2019")]),
    "early year after a preposition": ("It was built in 1348.", [("1348", "1348")]),
    "before our era": ("It was built in 44 B.C. by Lindos.", [("44 B.C.", "BC0044")]),
    "nth weekday": (
        "It fell on the second Tuesday of May 2023.",
        [("the second Tuesday of May 2023", "2023-05-09")],
    ),
    "the decade of a century's first years": ("Prices rose in the 2000s.", [("the 2000s", "200")]),
    "the year that money is of": ("It cost $3 million in 2015 dollars.", [("2015", "2015")]),
    "a telephone number": ("Call 555-2014.", []),
    "decade": ("Prices rose in the 1990s.", [("the 1990s", "199")]),
    "decade in words": ("Prices rose in the late eighties.", [("the late eighties", "198")]),
    "years of a century": ("It stood in the 1800s.", [("the 1800s", "18")]),
    "century": ("It is a 17th-century house.", [("17th-century", "16")]),
    "spoken year": ("It fell in nineteen ninety-six.", [("nineteen ninety-six", "1996")]),
    "the year in words": ("By the year two thousand it fell.", [("the year two thousand", "2000")]),
    "fiscal year": ("Sales fell in fiscal 2024.", [("fiscal 2024", "FY2024")]),
    "quarter of a year": (
        "It fell in the third quarter of 2021.",
        [("the third quarter of 2021", "2021-Q3")],
    ),
    "quarter code": ("It fell in Q3 2021.", [("Q3 2021", "2021-Q3")]),
    "half of a year": (
        "It fell in the second half of 2021.",
        [("the second half of 2021", "2021-H2")],
    ),
    "half of another year": (
        "It fell in last year's second half.",
        [("last year's second half", "2023-H2")],
    ),
    "season of a year": ("It fell in the spring of 2020.", [("the spring of 2020", "2020-SP")]),
    "ISO day": ("Updated 2024-03-01.", [("2024-03-01", "2024-03-01")]),
    "ISO time": ("Updated 2024-03-01T12:30Z.", [("2024-03-01T12:30Z", "2024-03-01T12:30Z")]),
    "slashes, American": ("Updated 3/4/2023.", [("3/4/2023", "2023-03-04")]),
    "slashes, no such month": ("Updated 25/4/2023.", [("25/4/2023", "2023-04-25")]),
    "points": ("Updated 4.3.2023.", [("4.3.2023", "2023-03-04")]),
}

RELATIVE = {
    "early Sunday": ("He fled early Sunday.", [("early Sunday", "2024-07-07")]),
    "late last week": ("He fled late last week.", [("late last week", "2024-W27")]),
    "day words": (
        "He fled yesterday, speaks today and leaves tomorrow.",
        [("yesterday", "2024-07-09"), ("today", "2024-07-10"), ("tomorrow", "2024-07-11")],
    ),
    "month of last year": ("He fled in June last year.", [("June last year", "2023-06")]),
    "weekday of last week": (
        "He fled on Monday of last week.",
        [("Monday of last week", "2024-07-01")],
    ),
    "years ago": ("He fled two years ago.", [("two years ago", "2022")]),
    "weeks ago": ("He fled six weeks ago.", [("six weeks ago", "2024-W22")]),
    "vague ago": ("He fled several years ago.", [("several years ago", "PAST_REF")]),
    "almost ago": ("He fled almost two years ago.", [("almost two years ago", "2022")]),
    "years ago today": (
        "He fled three years ago today.",
        [("three years ago today", "2021-07-10")],
    ),
    "from now": ("He leaves two weeks from now.", [("two weeks from now", "2024-W30")]),
    "in days' time": ("He leaves in three days' time.", [("three days' time", "2024-07-13")]),
    "end of the month": (
        "He leaves by the end of the month.",
        [("the end of the month", "2024-07")],
    ),
    "the weekend gone": ("They met over the weekend.", [("the weekend", "2024-W27-WE")]),
    "the weekend to come": ("They will meet over the weekend.", [("the weekend", "2024-W28-WE")]),
    "now and soon": (
        "It is now open and will close soon.",
        [("now", "PRESENT_REF"), ("soon", "FUTURE_REF")],
    ),
    "recent years": ("It fell in recent years.", [("recent years", "PAST_REF")]),
    "coming months": ("It may fall in the coming months.", [("the coming months", "FUTURE_REF")]),
    "half a year ago": ("He fled half a year ago.", [("half a year ago", "2024-01")]),
    "next weekdays": (
        "They meet next Monday and Tuesday.",
        [("next Monday", "2024-07-15"), ("Tuesday", "2024-07-16")],
    ),
    "eve of an event": ("He fled on the eve of the vote.", [("the eve", "XXXX-XX-XX")]),
    "week of a day": ("It fell in the week of June 3.", [("the week of June 3", "2024-W23")]),
    "first week of a month": (
        "It fell in the first week of May.",
        [("the first week of May", "2024-05")],
    ),
}

SPANS = {
    "years": ("They talked for two years.", [("two years", "P2Y")]),
    "two-year": ("The two-year talks failed.", [("two-year", "P2Y")]),
    "day-old": ("The day-old truce failed.", [("day-old", "P1D")]),
    "over a decade": ("They talked for over a decade.", [("over a decade", "P10Y")]),
    "over, during": ("It rose over three years.", [("three years", "P3Y")]),
    "next five years": ("It will rise in the next five years.", [("the next five years", "P5Y")]),
    "vague": ("They talked for several months.", [("several months", "PXM")]),
    "bare": ("They talked for decades.", [("decades", "PXDE")]),
    "weeks beforehand": ("It opened just weeks beforehand.", [("weeks beforehand", "PXW")]),
    "half an hour": ("They talked for half an hour.", [("half an hour", "PT30M")]),
    "hour and a half": ("They talked for an hour and a half.", [("an hour and a half", "PT1H30M")]),
    "two and a half years": ("They talked for 2 1/2 years.", [("2 1/2 years", "P2Y6M")]),
    "range of numbers": ("It takes 10 to 15 minutes.", [("10", "PT10M"), ("15 minutes", "PT15M")]),
    "range, between": (
        "It takes between 10 and 15 minutes.",
        [("10", "PT10M"), ("15 minutes", "PT15M")],
    ),
    "last, a verb": ("The talks will last two weeks.", [("two weeks", "P2W")]),
    "as many": ("It was the third theft in as many months.", []),
    "weeklong": ("The weeklong talks failed.", [("weeklong", "P1W")]),
    "every other Friday": ("They meet every other Friday.", [("every other Friday", "XXXX-WXX-5")]),
    "weekly": ("They meet weekly.", [("weekly", "P1W")]),
    "twice a week": ("They meet twice a week.", [("twice a week", "P1W")]),
    "weekday nights": (
        "They meet on Friday and Saturday nights.",
        [("Friday", "XXXX-WXX-5TNI"), ("Saturday nights", "XXXX-WXX-6TNI")],
    ),
    "every four years": ("They meet once every four years.", [("once every four years", "P4Y")]),
}

CLOCKS = {
    "zone and weekday": (
        "It begins at 3 p.m. EST Tuesday.",
        [("3 p.m. EST Tuesday", "2024-07-16T15:00")],
    ),
    "minutes": ("It began around 7:15 p.m. here.", [("around 7:15 p.m.", "2024-07-10T19:15")]),
    "noon and midnight by number": (
        "It ran from 12 p.m. to 12 a.m. here.",
        [("12 p.m.", "2024-07-10T12:00"), ("12 a.m.", "2024-07-10T00:00")],
    ),
    "24 hours": ("It began at 19:30 GMT on 3 June.", [("19:30 GMT on 3 June", "2024-06-03T19:30")]),
    "o'clock in a part of day": (
        "It began at three o'clock on Friday afternoon.",
        [("three o'clock on Friday afternoon", "2024-07-05T15:00")],
    ),
    "range with its day": (
        "It ran from 1 to 5 p.m. on Monday.",
        [("1", "2024-07-08T13:00"), ("5 p.m. on Monday", "2024-07-08T17:00")],
    ),
    "range over noon": (
        "It ran 11-1 p.m. here.",
        [("11", "2024-07-10T11:00"), ("1 p.m.", "2024-07-10T13:00")],
    ),
    "half past": ("It began at half past six.", [("half past six", "2024-07-10T06:30")]),
    "hour in the evening": (
        "It began at 7 in the evening.",
        [("7 in the evening", "2024-07-10T19:00")],
    ),
    "this morning": ("It began this morning.", [("this morning", "2024-07-10TMO")]),
    "last night": ("It began last night.", [("last night", "2024-07-09TNI")]),
    "weekday night": ("It began late Monday night.", [("late Monday night", "2024-07-08TNI")]),
    "night of a day": (
        "It began on the night of May 3.",
        [("the night of May 3", "2024-05-03TNI")],
    ),
    "midnight": ("It ends at midnight Saturday.", [("midnight Saturday", "2024-07-13T24:00")]),
    "no such hour": ("The score was 27:10 at the end.", []),
}

FEASTS = {
    "day": ("They met on Christmas Eve 2019.", [("Christmas Eve 2019", "2019-12-24")]),
    "nearest": ("They met on Good Friday.", [("Good Friday", "2024-03-29")]),
    "to come": ("They will meet on Labor Day.", [("Labor Day", "2024-09-02")]),
    "last": ("They met last Thanksgiving.", [("last Thanksgiving", "2023-11-23")]),
    "of several days": ("It was quiet during Ramadan.", [("Ramadan", "2024-XX-XX")]),
}

NO_TIMES = {
    "number": "The 2,019 men won 1990 votes and $2000.",
    "score": "They won 3-2 and 20-10.",
    "model": "The F-35, the A380 and the Arrow 1987 jet flew.",
    "may": "May I ask? They may stay, said Theresa May.",
    "march": "They march on. March on, she said.",
    "second": "The second man came second.",
    "age": "Ann Roe, 40, is aged 40; the 40-year-old has a 5-year-old boy, 6 months old.",
    "name of a person": "April Lindqvist met June Okafor.",
    "name of a paper": "The Sunday Times and USA Today wrote it.",
    "games": "She won at the Winter Olympics.",
    "decade of life": "He is in his eighties, she in her 30s.",
    "page": "See page 1990 and flight 2001.",
    "percentage": "It fell 1990 percent.",
    "name of a war": "It was read in the Six-Day War.",
    "half of a match": "She scored in the second half.",
}


@pytest.mark.parametrize(("text", "times"), DATES.values(), ids=DATES.keys())
def test_dates(told, text, times):
    assert told(text) == times


@pytest.mark.parametrize(("text", "times"), RELATIVE.values(), ids=RELATIVE.keys())
def test_relative_dates(told, text, times):
    assert told(text) == times


@pytest.mark.parametrize(("text", "times"), SPANS.values(), ids=SPANS.keys())
def test_durations_and_sets(told, text, times):
    assert told(text) == times


@pytest.mark.parametrize(("text", "times"), CLOCKS.values(), ids=CLOCKS.keys())
def test_clocks_and_parts_of_day(told, text, times):
    assert told(text) == times


@pytest.mark.parametrize(("text", "times"), FEASTS.values(), ids=FEASTS.keys())
def test_feasts(told, text, times):
    assert told(text) == times


@pytest.mark.parametrize("text", NO_TIMES.values(), ids=NO_TIMES.keys())
def test_what_is_no_time(told, text):
    assert told(text) == []
