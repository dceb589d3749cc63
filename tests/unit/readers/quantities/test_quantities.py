"""What the reader makes of a number: literal pairs, one line a quantity."""

import pytest

READ = {
    "At least 20 people died.": ["[At least 20] count >= 20 of people"],
    "As many as 1,200 lamps broke.": ["[As many as 1,200] count <= 1200 of lamps"],
    "No fewer than 12 and no more than 30 boats came.": [
        "[No fewer than 12] count >= 12",
        "[no more than 30] count <= 30 of boats",
    ],
    "Nearly 50 ferries and barges sank.": ["[Nearly 50] count <~ 50 of ferries and barges"],
    "It drew just over 3 million viewers.": ["[just over 3 million] count >~ 3000000 of viewers"],
    "It sold up to 40, about 30 or some 25 lamps.": [
        "[up to 40] count <= 40",
        "[about 30] count ~ 30",
        "[some 25] count ~ 25 of lamps",
    ],
    "Over a thousand lamps broke, 20 or more of them at once.": [
        "[Over a thousand] count > 1000 of lamps",
        "[20 or more] count >= 20 of lamps",
    ],
    "Roughly 300 goats and under 40 sheep.": [
        "[Roughly 300] count ~ 300 of goats",
        "[under 40] count < 40 of sheep",
    ],
    "20-odd miles, 20+ shops, ~30 cows": [
        "[20-odd miles] measure ~ 20 mile",
        "[20+] count >= 20 of shops",
        "[~30] count ~ 30 of cows",
    ],
    "Dozens of shops closed.": ["[Dozens] count ~ 24..99 of shops"],
    "Hundreds of thousands of Karvians fled.": [
        "[Hundreds of thousands] count ~ 100000..1e+06 of Karvians"
    ],
    "They spent tens of billions of dollars.": [
        "[tens of billions of dollars] money ~ 1e+10..1e+11 USD"
    ],
    "They came by the thousands.": ["[thousands] count ~ 1000..10000"],
    "Several hundred goats and a few dozen sheep strayed.": [
        "[Several hundred] count ~ 300..900 of goats",
        "[a few dozen] count ~ 36..60 of sheep",
    ],
    "A couple of men, a handful of women and several dogs came.": [
        "[A couple] count ~ 2..3 of men",
        "[a handful] count ~ 3..6 of women",
        "[several] count ~ 3..9 of dogs",
    ],
    "Between 5 and 7 ships sank.": ["[Between 5 and 7] count 5..7 of ships"],
    "It takes 5 to 7 days.": ["[5 to 7 days] measure 5..7 day"],
    "Five or six ships sank.": ["[Five or six] count 5..6 of ships"],
    "It cost $3m-$4m.": ["[$3m-$4m] money 3e+06..4e+06 USD"],
    "It cost between $160 million and $171 million.": [
        "[between $160 million and $171 million] money 1.6e+08..1.71e+08 USD"
    ],
    "Rain fell on 20-30% of the land.": ["[20-30%] percent 20..30 percent of land"],
    "One in three voters stayed home.": ["[One in three] ratio 0.3333 of voters"],
    "Two out of five lamps broke.": ["[Two out of five] ratio 0.4 of lamps"],
    "Two-thirds of voters stayed home.": ["[Two-thirds] ratio 0.6667 of voters"],
    "Half of the town left.": ["[Half] ratio 0.5 of town"],
    "No more than 5 may enter.": ["[No more than 5] count <= 5"],
    "It cost $3 million in 2015 dollars.": ["[$3 million] money 3000000 USD"],
    "Output doubled.": ["[doubled] ratio 2 up of Output"],
    "Debt more than halved.": ["[more than halved] ratio > 0.5 down of Debt"],
    "It is twice the size of Lund.": ["[twice] ratio 2"],
    "It drew three times as many viewers.": ["[three times] ratio 3"],
    "Sales rose 8 percent to 120 tonnes.": [
        "[8 percent] percent 8 percent up of Sales",
        "[120 tonnes] measure 120 tonne of Sales",
    ],
    "The price fell from 10 to 8 euros.": [
        "[10] money 10 EUR of price",
        "[8 euros] money 8 EUR of price",
    ],
    "Output grew by about 18 percent.": ["[about 18 percent] percent ~ 18 percent up of Output"],
    "The bank cut its forecast by 25 basis points.": [
        "[25 basis points] percent 25 basis point down of forecast"
    ],
    "It was a 3-point drop.": ["[3-point] measure 3 point down of drop"],
    "Prices were 5 per cent higher.": ["[5 per cent] percent 5 percent up of Prices"],
    "Turnout was up 2 percentage points.": [
        "[2 percentage points] percent 2 percentage point up of Turnout"
    ],
    "The firm said profits were down $5 million.": [
        "[$5 million] money 5000000 USD down of profits"
    ],
    "It makes up 8 percent of trade.": ["[8 percent] percent 8 percent of trade"],
    "It raised $8 million.": ["[$8 million] money 8000000 USD"],
    "It cost US$1.3 billion, or £1bn.": [
        "[US$1.3 billion] money 1300000000 USD",
        "[£1bn] money 1000000000 GBP",
    ],
    "It cost €40, 500 rupees, RM3.06mil and 20 Karvian dollars.": [
        "[€40] money 40 EUR",
        "[500 rupees] money 500 INR",
        "[RM3.06mil] money 3060000 MYR",
        "[20] count 20 of Karvian dollars",
    ],
    "She paid 20 Australian dollars and 84.5 cents.": [
        "[20 Australian dollars] money 20 AUD",
        "[84.5 cents] money 0.845 USD",
    ],
    "It cost 13 dollars and 45 cents.": ["[13 dollars and 45 cents] money 13.45 USD"],
    "She earns $15 an hour and 470 pence a share.": [
        "[$15 an hour] rate 15 USD/hour",
        "[470 pence a share] rate 4.7 GBP/share",
    ],
    "The man paid 5 million pounds for 5 pounds of tea.": [
        "[5 million pounds] money 5000000 GBP of man",
        "[5 pounds] measure 5 pound of tea",
    ],
    "It is 5 km long, weighs 80 kg and runs at 60 mph.": [
        "[5 km] measure 5 kilometre",
        "[80 kg] measure 80 kilogram",
        "[60 mph] measure 60 mile per hour",
    ],
    "A 5kW pump and a four-mile walk.": [
        "[5kW] measure 5 kilowatt of pump",
        "[four-mile] measure 4 mile of walk",
    ],
    "He ran the 100m; 12.3m tonnes of fuel and 2m viewers.": [
        "[100m] measure 100 metre",
        "[12.3m tonnes] measure 12300000 tonne of fuel",
        "[2m] count 2000000 of viewers",
    ],
    "It was 24 degrees, then 30 degrees Celsius, then 75°F.": [
        "[24 degrees] measure 24 degree",
        "[30 degrees Celsius] measure 30 degree Celsius",
        "[75°F] measure 75 degree Fahrenheit",
    ],
    "It took five straight weeks.": ["[five straight weeks] measure 5 week"],
    "He is 40 years old.": ["[40 years old] measure 40 year"],
    "Mara Lind, 31, and a 40-year-old man met a girl aged 7.": [
        "[31] measure 31 year of Mara Lind",
        "[40-year-old] measure 40 year of man",
        "[7] measure 7 year of girl",
    ],
    "They were 27 and 29 years old.": ["[27] measure 27 year", "[29 years old] measure 29 year"],
    "There were 5 deaths per 1,000 people, or 12 per 100,000.": [
        "[5] rate 5 per 1,000 of deaths",
        "[12 per 100,000] rate 12 per 100,000",
    ],
    "It is the third-largest port and finished 4th.": [
        "[third] rank 3 of largest port",
        "[4th] rank 4",
    ],
    "The fleet adds over 650 fifth-generation X-35 aircraft.": [
        "[over 650] count > 650 of fifth-generation X-35 aircraft"
    ],
    "One man and one of the ships were lost.": ["[One] count 1 of man", "[one] count 1 of ships"],
    "The 10-member panel met.": ["[10] count 10 of member"],
    "The navy sent 12 ships. Four of them sank.": [
        "[12] count 12 of ships",
        "[Four] count 4 of ships",
    ],
    "It flew about 50 miles (80 km).": [
        "[about 50 miles] measure ~ 50 mile",
        "[80 km] measure ~ 80 kilometre",
    ],
    "Shares lost 162 points, or 2.1%, and rose 3 and 4 percent later.": [
        "[162 points] measure 162 point down of Shares",
        "[2.1%] percent 2.1 percent down of Shares",
        "[3] percent 3 percent up of Shares",
        "[4 percent] percent 4 percent up of Shares",
    ],
    "The 20 most costly boats and 8 Lund and Borg lamps.": [
        "[20] count 20 of most costly boats",
        "[8] count 8 of Lund and Borg lamps",
    ],
}

READ |= {
    "It fell to 120 last year.": ["[120] count 120"],
    "Its profit rose by a third to $3 million.": [
        "[a third] ratio 0.3333 up of profit",
        "[$3 million] money 3000000 USD of profit",
    ],
    "Costs fell by half.": ["[half] ratio 0.5 down of Costs"],
    "Only one in 20 people can fly.": ["[one in 20] ratio 0.05 of people"],
    "It makes 350 a month.": ["[350 a month] rate 350 per month"],
    "Eight to 10 boats came.": ["[Eight to 10] count 8..10 of boats"],
}

READ |= {
    "The blast killed three workers and injured eleven.": [
        "[three] count 3 of workers",
        "[eleven] count 11 of workers",
    ],
    "A blast kills 3 workers and injures 11 others.": [
        "[3] count 3 of workers",
        "[11] count 11 of workers",
    ],
    "They found 20 dead and wounded.": ["[20] count 20 of dead and wounded"],
    "Two miners died. Eleven others were hurt; four more fled.": [
        "[Two] count 2 of miners",
        "[Eleven] count 11 of miners",
        "[four] count 4 of miners",
    ],
    "Eleven others were hurt.": ["[Eleven] count 11 of others"],
    "It has 12 members. The mayor and three others left.": [
        "[12] count 12 of members",
        "[three] count 3 of others",
    ],
    "A man of 19 and a woman of 83 years fled.": [
        "[19] measure 19 year of man",
        "[83 years] measure 83 year of woman",
    ],
    "A group of 19 and the men of 12 villages fled, a father of 3 too.": [
        "[19] count 19",
        "[12] count 12 of villages",
        "[3] count 3",
    ],
}


READ |= {
    "They fire off ten.": ["[ten] count 10"],
    "They fired off ten rockets.": ["[ten] count 10 of rockets"],
    "Police rounded up 30 men.": ["[30] count 30 of men"],
    "Soldiers shot down 14 drones.": ["[14] count 14 of drones"],
    "The camp was set up by 12 men.": ["[12] count 12 of men"],
    "The firm wrote off $3 million.": ["[$3 million] money 3000000 USD of firm"],
    "Lund shares, down 12, slept.": ["[12] count 12 down"],
    "Lund shares closed down 12.": ["[12] count 12 down"],
    "Soldiers shot down 41 of the 58 drones.": [
        "[41] count 41 of drones",
        "[58] count 58 of drones",
    ],
    "The jets dropped 12 bombs.": ["[12] count 12 of bombs"],
    "The bank cut 300 jobs.": ["[300] count 300 down of jobs"],
    "Jobs were up 300.": ["[300] count 300 up"],
    "Sales were off 10 percent.": ["[10 percent] percent 10 percent down of Sales"],
}

READ |= {
    "Wages had a rise over two years.": ["[two years] measure 2 year of Wages"],
    "The talks took over two years.": ["[over two years] measure > 2 year of talks"],
    "Output rose two years in a row.": ["[two years] measure 2 year of Output"],
    "Its term rose by two years.": ["[two years] measure 2 year up of term"],
    "Some 40 cm could fall.": ["[Some 40 cm] measure ~ 40 centimetre"],
    "It fell to 1.1 billion euros from 1.3 billion last year.": [
        "[1.1 billion euros] money 1100000000 EUR",
        "[1.3 billion] money 1300000000 EUR",
    ],
    "It went to $18 from 12 ships.": ["[$18] money 18 USD", "[12] count 12 of ships"],
    "They jailed former mayor Edda Roth, 58, for theft.": ["[58] measure 58 year of Edda Roth"],
    "The driver, 44, fled.": ["[44] measure 44 year of driver"],
    "The ship, 44, sank.": ["[44] count 44"],
    "Children under five and people over 65 left.": [
        "[under five] measure < 5 year of Children",
        "[over 65] measure > 65 year of people",
    ],
    "Guards hit women over 40 times.": ["[over 40] count > 40 of times"],
    "A magnitude 6.1 quake and a 5-magnitude one came.": [
        "[magnitude 6.1] measure 6.1 magnitude of quake",
        "[5-magnitude] measure 5 magnitude of one",
    ],
    "Levels were expected to peak at 7 metres.": ["[7 metres] measure 7 metre of Levels"],
    "Its price, down almost a third, rose 4 percent.": [
        "[almost a third] ratio <~ 0.3333 down of price",
        "[4 percent] percent 4 percent up of price",
    ],
    "It is 35 km northwest of Lund.": ["[35 km] measure 35 kilometre"],
    "It made 40 million a year ago.": ["[40 million] count 40000000"],
    "She won the women's 1,500 metres.": ["[1,500 metres] measure 1500 metre"],
    "She won 11 of her last 13 races.": ["[11] count 11 of races", "[13] count 13 of races"],
}

LEVELS = {
    "The number of dead had gone up to nine.": ["[nine] count 9 of dead"],
    "The death toll may rise to nine.": ["[nine] count 9 of death toll"],
    "The boat holds up to nine men.": ["[up to nine] count <= 9 of men"],
    "The number of dead stands at six.": ["[six] count 6 of dead"],
    "Police put the number of arrests at 112.": ["[112] count 112 of arrests"],
    "The navy put the death toll at nine.": ["[nine] count 9 of death toll"],
    "The toll has risen to 18 from 14.": ["[18] count 18 of toll", "[14] count 14 of toll"],
    "It had a death toll of 14.": ["[14] count 14 of death toll"],
    "The number of injured stood at 40.": ["[40] count 40 of injured"],
    "The number of men and women there fell to 12.": ["[12] count 12 of men and women"],
    "The number of people who have died reached 14.": ["[14] count 14 of people"],
    "Arrests rose from 3 to 5.": ["[3] count 3 of Arrests", "[5] count 5 of Arrests"],
    "The score went from 3 to 5.": ["[3] count 3", "[5] count 5"],
    "The party doubled its seats to 34 from 15.": [
        "[doubled] ratio 2 up of party",
        "[34] count 34 of seats",
        "[15] count 15 of seats",
    ],
    "Lund rose from 3 to 5.": ["[3] count 3", "[5] count 5"],
    "Police put it at 14.": ["[14] count 14"],
    "Police put the figure at 14.": ["[14] count 14"],
    "Rescuers reached 14 on foot.": ["[14] count 14"],
    "The number of guests is secret and it rose to 5.": ["[5] count 5"],
}

ELIDED = {
    "A shell killed two soldiers, wounding at least four.": [
        "[two] count 2 of soldiers",
        "[at least four] count >= 4 of soldiers",
    ],
    "Three miners died and eleven were hurt.": [
        "[Three] count 3 of miners",
        "[eleven] count 11 of miners",
    ],
    "Three buses crashed and eleven were hurt.": [
        "[Three] count 3 of buses",
        "[eleven] count 11",
    ],
    "The fire destroyed 12 homes and injured eleven.": [
        "[12] count 12 of homes",
        "[eleven] count 11",
    ],
    "They sold three ships and bought two.": ["[three] count 3 of ships", "[two] count 2 of ships"],
    "She won three games and scored 20.": ["[three] count 3 of games", "[20] count 20"],
    "They counted 112 men, not 84 as it had said.": [
        "[112] count 112 of men",
        "[84] count 84 of men",
    ],
    "They seized 12 boats rather than 14.": ["[12] count 12 of boats", "[14] count 14 of boats"],
    "Losses rose from 3 to 5 ships.": ["[3] count 3 of Losses", "[5] count 5 of ships"],
    "It grew from 3 to 5 ships.": ["[3] count 3 of ships", "[5] count 5 of ships"],
    "Some 45 homes lay dark on Sunday, down from 60 on Friday.": [
        "[Some 45] count ~ 45 of homes",
        "[60] count 60 of homes",
    ],
    "It carried 14 guests, against 12 last year.": [
        "[14] count 14 of guests",
        "[12] count 12 of guests",
    ],
    "They cut 34 flights on Friday and a further 12 on Sunday.": [
        "[34] count 34 down of flights",
        "[12] count 12 of flights",
    ],
    "It killed 46 men; another 12 died later.": [
        "[46] count 46 of men",
        "[12] count 12 of men",
    ],
    "It sank 46 boats; another 12 died later.": ["[46] count 46 of boats", "[12] count 12"],
    "He gave 12 to 3 boys.": ["[12] count 12", "[3] count 3 of boys"],
    "The navy sent 12 ships. The blast injured eleven.": [
        "[12] count 12 of ships",
        "[eleven] count 11",
    ],
}


@pytest.mark.parametrize(("text", "found"), LEVELS.items(), ids=LEVELS)
def test_what_a_bare_number_is_the_level_of(text, found, lines):
    assert lines(text) == found


@pytest.mark.parametrize(("text", "found"), ELIDED.items(), ids=ELIDED)
def test_what_the_number_before_tells_is_counted(text, found, lines):
    assert lines(text) == found


@pytest.mark.parametrize(("text", "found"), READ.items(), ids=READ)
def test_reading(text, found, lines):
    assert lines(text) == found


BOUNDS = {
    "20 boats": (20, 20, 20, False),
    "more than 20 boats": (20, None, 20, False),
    "at least 20 boats": (20, None, 20, False),
    "fewer than 20 boats": (None, 20, 20, False),
    "up to 20 boats": (None, 20, 20, False),
    "about 20 boats": (None, None, 20, True),
    "nearly 20 boats": (None, None, 20, True),
    "just over 20 boats": (None, None, 20, True),
    "15 to 20 boats": (15, 20, None, True),
    "dozens of boats": (24, 99, None, True),
}


@pytest.mark.parametrize(("text", "bounds"), BOUNDS.items(), ids=BOUNDS)
def test_low_high_and_value_follow_the_comparator(text, bounds, read):
    (found,) = read(text)
    assert (found.low, found.high, found.value, found.approximate) == bounds


def test_a_text_that_writes_a_decimal_comma(read):
    found = read("Der Preis stieg um 3,5 % auf 1.200 Euro.")
    assert [(one.value, one.unit) for one in found] == [(3.5, "percent"), (1200, "EUR")]


def test_each_names_its_rule_and_a_score(read):
    found = read(
        "Two men, dozens of boats, 5 to 7 dogs, a third of it, 3rd place, 40 years old, 5p."
    )
    rules = ["number.words", "vague", "range", "fraction", "rank", "age", "money.part"]
    assert [one.how for one in found] == [f"rule:{rule}" for rule in rules]
    assert all(0 < one.score <= 1 for one in found)


def test_them_is_taken_from_a_sentence_near_by_only(lines):
    far = "The navy sent 12 ships. " + "It rained on. " * 40 + "Four of them sank."
    assert lines(far)[-1] == "[Four] count 4"
