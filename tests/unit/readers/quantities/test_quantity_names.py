"""Numbers that are no quantities: names, dates, scores, addresses, codes, pronouns."""

import pytest

NAMES = [
    "The X-35 and the A350 flew to F-16 bases.",
    "Under Article 5 and Section 230 it is Chapter 11.",
    "She lives at 10 Lower Harbour Street in Lund.",
    "Call 555-0134 or +44 20 7946 0958.",
    "Lund won 3-1 and the vote was 52-48.",
    "In 2019 and since 2014, and between 1994 and 1998, it held.",
    "On May 5, 10 July and Sept. 20-24 it met at 10:30 a.m.",
    "Apollo 11 and Highway 35 and Flight 370.",
    "It fell after 9/11 and is open 24/7.",
    "They called 911.",
    "She dialled 112 at once and rang 999.",
    "A 999 call came in.",
    "No. 5 led, #7 followed.",
    "The 1990s and the twenties.",
    "See page 12 of http://example.org/2/ab12 or release 1.2.3.",
    "No one knew which one he meant, and everyone met one another.",
    "Every single one of them knew.",
    "The first half and the other half.",
    "One day they will.",
    "Emissions stay below 2005 levels.",
    "A Category 4 storm hit Area 51.",
    "The S&P 500 and the Nasdaq 100 slept.",
    "A 2-to-1 vote.",
    "He is 6'3\" tall.",
    'The code is 0042 and the tag id="783499116076687360".',
    "COVID-19 came.",
    "1. Boats",
    "A 2-for-1 deal on an iPhone 11 ended at 7:45.",
]


@pytest.mark.parametrize("text", NAMES)
def test_no_quantity(text, lines):
    assert lines(text) == []


NEAR_NAMES = {
    "In Lund 300 people met.": ["[300] count 300 of people"],
    "They met 2,019 people.": ["[2,019] count 2019 of people"],
    "The law has 5 articles.": ["[5] count 5 of articles"],
    "It said that one of the boats sank.": ["[one] count 1 of boats"],
    "It took one day.": [],
    "It took only one day.": ["[one day] measure 1 day"],
    "Prices rose by an average of 1500.": ["[1500] count 1500 up"],
    "They met 12 times.": ["[12] count 12 of times"],
    "Lund has 112 boats.": ["[112] count 112 of boats"],
    "They called 112 guards.": ["[112] count 112 of guards"],
    "The toll reached 999.": ["[999] count 999 of toll"],
    "It ran 3-5 miles.": ["[3-5 miles] measure 3..5 mile"],
    "It needs 10-15 boats.": ["[10-15] count 10..15 of boats"],
}


@pytest.mark.parametrize(("text", "found"), NEAR_NAMES.items(), ids=NEAR_NAMES)
def test_what_only_looks_like_a_name(text, found, lines):
    assert lines(text) == found
