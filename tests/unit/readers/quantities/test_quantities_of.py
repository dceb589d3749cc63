"""Whose a number is where the words behind it do not tell: speakers, wholes, ranks, classes."""

import pytest

OF = {
    "“It sank,” said stoker Edda Roth, 52.": ["[52] measure 52 year of Edda Roth"],
    "Voters chose Edda Roth, 52.": ["[52] count 52"],
    "The rats ate half the flour in May.": ["[half] ratio 0.5 of flour"],
    "The tug had a crew of 12.": ["[12] count 12 of crew"],
    "She is world number four.": [],
    "The firm wants to raise bus fares by 9 percent.": [
        "[9 percent] percent 9 percent up of bus fares"
    ],
    "It lost sales to rival firms and 9 percent of members.": [
        "[9 percent] percent 9 percent of members"
    ],
    "He fell for taking bribes worth 2 million euros.": [
        "[2 million euros] money 2000000 EUR of bribes"
    ],
    "Falling sales cost it 2 million euros.": [
        "[2 million euros] money 2000000 EUR of Falling sales"
    ],
    "Halm bought the mill for 2 million euros in cash.": [
        "[2 million euros] money 2000000 EUR of mill"
    ],
    "The board turned down two earlier offers.": ["[two] count 2 of earlier offers"],
    "The board met two earlier.": ["[two] count 2"],
    "It has 900 clerks and sales of almost 3 million euros.": [
        "[900] count 900 of clerks",
        "[almost 3 million euros] money <~ 3000000 EUR of sales",
    ],
    "It has 900 clerks and drivers of lorries.": ["[900] count 900 of clerks and drivers"],
    "It made a profit of 95 million last year.": ["[95 million] money 95000000 of profit"],
    "It has a membership of 95 million this year.": ["[95 million] count 95000000"],
    "He taught Year 8 pupils.": [],
}


@pytest.mark.parametrize(("text", "found"), OF.items(), ids=OF)
def test_whose_a_number_is(text, found, lines):
    assert lines(text) == found


THEM = {
    "the people, not the trucks": (
        "Hundreds of marchers met 40 trucks. Police detained 75 of them.",
        "[75] count 75 of marchers",
    ),
    "what befell them behind": (
        "Hundreds of marchers met 40 trucks. Later 75 of them were detained.",
        "[75] count 75 of marchers",
    ),
    "no people that were counted": (
        "Marchers met 40 trucks. Police detained 75 of them.",
        "[75] count 75",
    ),
    "the trucks": (
        "Hundreds of marchers met 40 trucks. Police towed 12 of them.",
        "[12] count 12 of trucks",
    ),
}


@pytest.mark.parametrize(("text", "last"), THEM.values(), ids=THEM)
def test_only_people_are_detained(text, last, lines):
    assert lines(text)[-1] == last


COMPARED = {
    "from what to what": (
        "Sales went from 12 million euros to 41 million.",
        "[41 million] money 41000000 EUR of Sales",
    ),
    "a time between": (
        "Sales rose to 41 million euros in the year, from 12 million.",
        "[12 million] money 12000000 EUR of Sales",
    ),
    "compared to": (
        "Output rose to 900 tonnes, compared to 700.",
        "[700] measure 700 tonne of Output",
    ),
    "to whom": (
        "Halm got 41 million euros from 12 million to 14 villages.",
        "[14] count 14 of villages",
    ),
}


@pytest.mark.parametrize(("text", "last"), COMPARED.values(), ids=COMPARED)
def test_what_is_compared_has_one_unit(text, last, lines):
    assert lines(text)[-1] == last
