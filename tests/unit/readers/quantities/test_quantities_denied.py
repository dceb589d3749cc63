"""Words that make a number money, words that deny a change, verbs that are nothing counted."""

import pytest

MONEY = {
    "Bridge costs double to 40m.": ["[40m] money 40000000 of Bridge costs"],
    "The deal was worth 12m last year.": ["[12m] money 12000000 of deal"],
    "She left over a 5m loan.": ["[5m] money 5000000 of loan"],
    "Profits fell to 12m.": ["[12m] money 12000000 of Profits"],
    "A wall cost 3m.": ["[3m] money 3000000 of wall"],
    "The wall of the fund is 40m high.": ["[40m] measure 40 metre of wall"],
    "They paid for a 40m wall.": ["[40m] measure 40 metre of wall"],
    "It ended with a 40m run.": ["[40m] measure 40 metre of run"],
    "The wave reached 6m.": ["[6m] measure 6 metre of wave"],
    "The land would save 3.2 billion crowns.": ["[3.2 billion crowns] money 3200000000 of land"],
    "He took 850 marks in bribes.": ["[850 marks] money 850 of bribes"],
    "Rents fell to 18.60 crowns from 19.": [
        "[18.60 crowns] money 18.6 of Rents",
        "[19] money 19 of Rents",
    ],
    "The strike cost 12,000 crowns a day.": ["[12,000 crowns a day] rate 12000 per day"],
    "A girl gave 3 talers.": ["[3 talers] money 3 of girl"],
    "The king wore two crowns.": ["[two] count 2 of crowns"],
    "The boy got 85 marks.": ["[85] count 85 of marks"],
    "He lost 3,000 marks out of 9,000.": ["[3,000] count 3000 of marks", "[9,000] count 9000"],
}

MILLIONS = {
    "Some 12m people live there.": ["[Some 12m] count ~ 12000000 of people"],
    "It ground 3m tonnes of grain.": ["[3m tonnes] measure 3000000 tonne of grain"],
    "It has 15m monthly users.": ["[15m] count 15000000 of monthly users"],
    "The virus infected 4m.": ["[4m] count 4000000"],
    "More than 2m have fled.": ["[More than 2m] count > 2000000"],
    "At least 3m voted by post.": ["[At least 3m] count >= 3000000"],
    "The strike left 2m without trains.": ["[2m] count 2000000"],
    "The firm employs 1.2m.": ["[1.2m] count 1200000"],
    "The 400m hurdles were wet.": ["[400m] measure 400 metre of hurdles"],
    "The 3m springboard divers trained.": ["[3m] measure 3 metre of springboard divers"],
    "She swam 50m in 25 seconds.": [
        "[50m] measure 50 metre",
        "[25 seconds] measure 25 second",
    ],
    "The last 200m were uphill.": ["[200m] measure 200 metre"],
    "They were evacuated 30m from the gate.": ["[30m] measure 30 metre"],
    "A 3m wall was built.": ["[3m] measure 3 metre of wall"],
}

RISEN = {
    "Arrests are up to nine.": ["[nine] count 9 of Arrests"],
    "The toll is now up to 14.": ["[14] count 14 of toll"],
    "The dead were up to 33 by noon.": ["[33] count 33 of dead"],
    "The number of cases was up to 340.": ["[340] count 340 of cases"],
    "That brings the toll up to 27.": ["[27] count 27 of toll"],
    "Up to nine people may have died.": ["[Up to nine] count <= 9 of people"],
    "The wounded were up to 60 men.": ["[up to 60] count <= 60 of men"],
    "Fines are up to 500 crowns.": ["[up to 500 crowns] money <= 500 of Fines"],
    "Seats are up to 40 per bus.": ["[up to 40] count <= 40"],
}

COUNTED = {
    "It found 212 dead rather than the 84 first reported.": [
        "[212] count 212 of dead",
        "[84] count 84 of dead",
    ],
    "The figure of 5,000 appears to be wrong.": ["[5,000] count 5000"],
    "Anyone given 12 years faces ruin.": ["[12 years] measure 12 year of Anyone"],
    "He faces up to 12 years.": ["[up to 12 years] measure <= 12 year"],
    "Some fled and 12 face trial.": ["[12] count 12"],
    "Twelve faces were new.": ["[Twelve] count 12 of faces"],
}

DENIED = {
    "has not doubled": ("Theft has not doubled.", ["[doubled] ratio 2 of Theft"]),
    "never": ("Theft never doubled.", ["[doubled] ratio 2 of Theft"]),
    "not yet": ("Theft has not yet halved.", ["[halved] ratio 0.5 of Theft"]),
    "by": (
        "Rents have not risen by 8 percent.",
        ["[8 percent] percent 8 percent of Rents"],
    ),
    "contracted": ("Rents didn't rise 8 percent.", ["[8 percent] percent 8 percent of Rents"]),
    "verb before by": (
        "The bank did not cut its forecast by 8 percent.",
        ["[8 percent] percent 8 percent of forecast"],
    ),
    "not only": ("Theft has not only doubled.", ["[doubled] ratio 2 up of Theft"]),
    "of another verb": (
        "Rents did not fall, they rose 8 percent.",
        ["[8 percent] percent 8 percent up of Rents"],
    ),
}


@pytest.mark.parametrize(("text", "found"), MONEY.items(), ids=MONEY)
def test_money_and_metres(text, found, lines):
    assert lines(text) == found


@pytest.mark.parametrize(("text", "found"), MILLIONS.items(), ids=MILLIONS)
def test_millions_and_metres(text, found, lines):
    assert lines(text) == found


@pytest.mark.parametrize(("text", "found"), RISEN.items(), ids=RISEN)
def test_a_count_that_is_up_to_a_number_has_risen(text, found, lines):
    assert lines(text) == found


@pytest.mark.parametrize(("text", "found"), COUNTED.items(), ids=COUNTED)
def test_a_verb_or_an_order_is_nothing_counted(text, found, lines):
    assert lines(text) == found


@pytest.mark.parametrize(("text", "found"), DENIED.values(), ids=DENIED.keys())
def test_a_change_that_is_denied_has_no_trend(text, found, lines):
    assert lines(text) == found
