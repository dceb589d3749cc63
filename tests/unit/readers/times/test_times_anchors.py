"""What relative times rest on, which way bare ones point, and what is left open."""

from datetime import date

import pytest

from onrecord.record import Block

PAST, FUTURE = "2024-07-05", "2024-07-12"
WEEKDAYS = {
    "past tense": ("He fled Friday.", PAST),
    "cue on the left": ("The mayor said Friday she will stay.", PAST),
    "will": ("He will flee on Friday.", FUTURE),
    "on the right": ("On Friday the mayor will speak.", FUTURE),
    "scheduled": ("The vote, scheduled for Friday, is off.", FUTURE),
    "is set": ("The vote is set for Friday.", FUTURE),
    "is to be": ("She is to be sworn in on Friday.", FUTURE),
    "agreed to": ("They agreed to meet Friday.", FUTURE),
    "would": ("He said it would close on Friday.", FUTURE),
    "had been due": ("It had been due to close Friday.", PAST),
    "relative clause": ("The mayor, who resigned Friday, will stay.", PAST),
    "cue in a quotation": ('The mayor on Friday: "I will stay."', PAST),
    "reporting clause between": ("It will shut, he said, on Friday.", FUTURE),
    "none": ("Police and the army on Friday.", PAST),
}
TO_COME = {
    "perfect, for": "The crew has called a strike for Friday.",
    "perfect of set, for": "The court has set a hearing for Friday.",
    "perfect plural": "Both sides have scheduled talks for Friday.",
    "simple past, for": "The union called a strike for Friday.",
    "starting": "The mayor announced a curfew starting Friday.",
    "passive, to": "The vote was postponed to Friday.",
    "to, of two days": "The talks were moved from Monday to Friday.",
    "declared until": "It declared a state of emergency until Friday.",
    "no verb": "A state of emergency until Friday",
    "perfect, until": "They have closed the port until Friday.",
    "is planned": "A march is planned on Friday.",
    "urged others to": "The union urged members to stay at home on Friday.",
    "called on others to": "She called on the guards to leave on Friday.",
    "headline": "Dockers to strike on Friday",
    "behind the day of the verb": "They voted on Monday to strike on Friday.",
    "forecast": "Rain is forecast for Friday, the mayor said.",
    "present": "The king arrives on Friday.",
    "present after past": "The strike began on Monday and ends on Friday.",
    "forecast to": "It was forecast to rain on Friday.",
    "is to": "The strike began on Monday and is to end on Friday.",
    "condition": "It would close if no buyer was found by Friday.",
    "condition in front": "Unless a buyer was found by Friday, it would close.",
}
GONE = {
    "past perfect": "The court had set a hearing for Friday.",
    "of a noun": "They met for Friday prayers.",
    "of an owner": "He was jailed for Friday's theft.",
    "subject": "Figures for Friday showed a fall.",
    "lasted until": "It rained until Friday.",
    "adjective": "He fled at the close on Friday.",
    "infinitive of what comes after": "They came on Friday to meet the king.",
    "moved from": "The talks were moved from Friday.",
    "made others": "The flood forced villagers to flee on Friday.",
    "to a place": "They went back to town on Friday.",
    "asked about": "She asked about the road to town on Friday.",
    "due, but never": "The ferry was due on Friday but never came.",
    "due, but did not": "He was due to speak on Friday but did not turn up.",
    "irregular": "The crowd threw stones at the bank on Friday.",
    "asked if": "She asked if he was there on Friday.",
}
MONTHS = {
    "past": ("Sales rose in September.", "2023-09"),
    "future": ("Sales will rise in September.", "2024-09"),
    "season, by": ("The farms need rain by winter.", "2024-WI"),
    "season, would": ("She warned they would need coal by winter.", "2024-WI"),
    "season, past": ("The last farm closed by winter.", "2023-WI"),
    "season, feared": ("Growers feared another frost before autumn.", "2024-FA"),
    "season, before": ("Growers fear another frost before autumn.", "2024-FA"),
    "season, done before": ("The last farm closed before autumn.", "2023-FA"),
    "season, now": ("The pool will open in summer.", "2024-SU"),
    "past, this month": ("Sales rose in July.", "2024-07"),
    "until": ("It was to run until December.", "2024-12"),
    "by, near": ("It closed by December.", "2024-12"),
    "by, to come": ("It will close by February.", "2025-02"),
    "by, told to": ("They were told to leave by June.", "2024-06"),
    "by, plan to": ("They plan to leave by June.", "2025-06"),
    "urged to": ("She urged them to vote in June.", "2025-06"),
    "traded": ("Oil for June delivery rose.", "2025-06"),
    "last": ("Sales rose last September.", "2023-09"),
    "this": ("They vote this September.", "2024-09"),
    "next": ("They vote next May.", "2025-05"),
    "day, near": ("It is payable Sept. 15.", "2024-09-15"),
    "day, far and past": ("He was born Dec. 15.", "2023-12-15"),
    "quarter, near": ("Sales for the second quarter rose.", "2024-Q2"),
    "quarter to come": ("Sales will rise in the fourth quarter.", "2024-Q4"),
    "last summer": ("It closed last summer.", "2023-SU"),
}


@pytest.mark.parametrize(("text", "value"), WEEKDAYS.values(), ids=WEEKDAYS.keys())
def test_a_weekday_points_the_way_of_its_tense(read, text, value):
    (time,) = read(text)
    assert time.value == value
    assert time.how == f"rule:weekday+{'past' if value == PAST else 'future'}"
    assert time.anchor == "published"


def test_the_weekday_of_publication_in_the_past_tense_is_that_day(read):
    (time,) = read("He fled Wednesday.")
    assert time.value == "2024-07-10"


@pytest.mark.parametrize("text", TO_COME.values(), ids=TO_COME.keys())
def test_a_weekday_that_is_set_for_something_is_to_come(read, text):
    assert read(text)[-1].value == FUTURE


def test_every_weekday_of_a_list_is_to_come(read):
    found = read("The crew has called a strike for Friday, Saturday and Monday.")
    assert [time.value for time in found] == ["2024-07-12", "2024-07-13", "2024-07-15"]


def test_an_infinitive_in_a_quotation_does_not_look_ahead(read):
    said = '"Nearly 600 residents had to leave," said Odile Brandt, the deputy chief, on Monday.'
    assert [time.value for time in read(said)] == ["2024-07-08"]


@pytest.mark.parametrize("text", GONE.values(), ids=GONE.keys())
def test_a_weekday_that_only_looks_set_is_gone(read, text):
    assert read(text)[-1].value == PAST


def test_a_month_is_to_come_after_a_verb_that_sets_it_alone(read):
    assert [time.value for time in read("The court has set the vote for March.")] == ["2025-03"]
    assert [time.value for time in read("Sales rose for March.")] == ["2024-03"]


REPORTED = {
    "would": ("The crew said on Thursday it would strike on Monday.", "2024-07-08"),
    "set": ("On Thursday the crew called a strike for Monday.", "2024-07-08"),
    "urged": ("On Thursday she urged them to leave on Monday.", "2024-07-08"),
    "agreed": ("They agreed on Thursday to meet on Monday.", "2024-07-08"),
    "will": ("The crew said on Thursday it will strike on Monday.", "2024-07-15"),
    "of another sentence": ("He fled on Thursday. They would strike on Monday.", "2024-07-15"),
}


@pytest.mark.parametrize(("text", "value"), REPORTED.values(), ids=REPORTED.keys())
def test_what_was_said_to_come_is_ahead_of_the_day_it_was_said(read, text, value):
    assert read(text)[-1].value == value


SAME_DAY = {
    "due": ("The report is due on Wednesday.", "2024-07-10"),
    "will": ("The mayor will speak Wednesday.", "2024-07-10"),
    "next": ("The mayor speaks next Wednesday.", "2024-07-17"),
    "last": ("The mayor spoke last Wednesday.", "2024-07-03"),
}


@pytest.mark.parametrize(("text", "value"), SAME_DAY.values(), ids=SAME_DAY.keys())
def test_the_weekday_of_publication_is_that_day(read, text, value):
    assert [time.value for time in read(text)] == [value]


@pytest.mark.parametrize(("text", "value"), MONTHS.values(), ids=MONTHS.keys())
def test_a_month_gets_its_year(read, text, value):
    assert [time.value for time in read(text)] == [value]


TOLD = {
    "same day": ("He fled on May 2, 2019. The same day, she fled.", "2019-05-02"),
    "a year earlier": ("He fled in May 2019. A year earlier, she fled.", "2018"),
    "days later": ("He fled on May 30, 2019. Three days later, she fled.", "2019-06-02"),
    "following year": ("He fled in 2019. The following year, she fled.", "2020"),
    "previous month": ("He fled in March 2019. The previous month, she fled.", "2019-02"),
    "that year": ("He fled in 2019. That year, she fled.", "2019"),
    "day before": ("He fled on May 2, 2019. She fled the day before.", "2019-05-01"),
    "next morning": ("He fled on May 2, 2019. The next morning she fled.", "2019-05-03TMO"),
    "clock": ("He fled on May 2, 2019. She fled at 3 p.m. with him.", "2019-05-02T15:00"),
    "month of a story": ("He was jailed in June 2019. He was freed in March.", "2020-03"),
    "day of a story": ("He fled on May 2, 2019. He died on May 4.", "2019-05-04"),
    "until then": ("It closes on May 2, 2025. Until then it stays.", "2025-05-02"),
    "finer than told": ("He fled in 2019. Three days later, she fled.", "2019-XX-XX"),
}


@pytest.mark.parametrize(("text", "value"), TOLD.values(), ids=TOLD.keys())
def test_a_time_rests_on_the_one_told_before(read, text, value):
    first, second = read(text)
    assert (second.value, second.anchor) == (value, first.id)


def test_the_end_of_a_range_follows_its_beginning(read):
    november, march = read("It will run from November to March.")
    assert (november.value, march.value, march.anchor) == ("2024-11", "2025-03", november.id)


def test_a_date_told_long_ago_is_no_anchor(read):
    text = "He fled in 2019. " + "It rained on the town. " * 4 + "The following year, she fled."
    assert read(text)[-1].value == "2025"


def test_a_year_ago_in_figures_is_the_same_quarter(read):
    text = "Profit was $2 million in the second quarter, up from $1 million a year ago."
    quarter, ago = read(text)
    assert (quarter.value, ago.value, ago.anchor) == ("2024-Q2", "2023-Q2", quarter.id)


def test_a_year_ago_elsewhere_is_the_year_before(read):
    text = "The second quarter was quiet. A year ago, the mayor fled."
    assert [time.value for time in read(text)] == ["2024-Q2", "2023"]


UNDATED = {
    "weekday": ("He fled Friday.", "XXXX-WXX-5"),
    "day word": ("He fled yesterday.", "XXXX-XX-XX"),
    "last week": ("He fled last week.", "XXXX-WXX"),
    "last year": ("He fled last year.", "XXXX"),
    "month": ("He fled in January.", "XXXX-01"),
    "month and day": ("He fled on May 2.", "XXXX-05-02"),
    "quarter": ("Sales rose in the third quarter.", "XXXX-Q3"),
    "weekend": ("They met over the weekend.", "XXXX-WXX-WE"),
    "night": ("They met last night.", "XXXX-XX-XXTNI"),
    "feast": ("They met on Christmas Eve.", "XXXX-XX-XX"),
    "decade": ("It rose last decade.", "XXX"),
    "clock": ("They met at 3 p.m. here.", "XXXX-XX-XXT15:00"),
}


@pytest.mark.parametrize(("text", "value"), UNDATED.values(), ids=UNDATED.keys())
def test_without_a_day_of_writing_a_time_is_left_open(read, text, value):
    (time,) = read(text, published=None)
    assert (time.value, time.earliest, time.latest, time.anchor) == (value, None, None, None)


def dated(read, text, dateline, **options):
    rest = text.index(" - ") + 3
    blocks = [Block("dateline", 0, len(dateline)), Block("paragraph", rest, len(text))]
    return read(text, blocks=blocks, **options)


DATELINE = "LINDHOLM, May 9, 2023"
STORY = f"{DATELINE} - He fled yesterday."


def test_a_dateline_anchors_a_report_without_a_date(read):
    day, yesterday = dated(read, STORY, DATELINE, published=None)
    assert (day.value, yesterday.value) == ("2023-05-09", "2023-05-08")
    assert yesterday.anchor == "dateline"


def test_a_dateline_of_the_day_before_wins_over_publication(read):
    _, yesterday = dated(read, STORY, DATELINE, published=date(2023, 5, 10))
    assert (yesterday.value, yesterday.anchor) == ("2023-05-08", "dateline")


@pytest.mark.parametrize("published", [date(2023, 5, 9), date(2024, 1, 1), date(2023, 5, 8)])
def test_a_dateline_of_the_same_or_another_time_does_not(read, published):
    _, yesterday = dated(read, STORY, DATELINE, published=published)
    assert yesterday.anchor == "published"


INTERVALS = {
    "day": ("on May 2, 2019", ("2019-05-02", "2019-05-02")),
    "month": ("in February 2020", ("2020-02-01", "2020-02-29")),
    "year, mod does not narrow": ("in late 2019", ("2019-01-01", "2019-12-31")),
    "week": ("last week", ("2024-07-01", "2024-07-07")),
    "weekend": ("over the weekend", ("2024-07-06", "2024-07-07")),
    "quarter": ("in Q3 2021", ("2021-07-01", "2021-09-30")),
    "half": ("in H1 2021", ("2021-01-01", "2021-06-30")),
    "season": ("in the spring of 2020", ("2020-03-01", "2020-05-31")),
    "winter": ("last winter", ("2023-12-01", "2024-02-29")),
    "decade": ("in the 1990s", ("1990-01-01", "1999-12-31")),
    "century": ("in the 17th century", ("1600-01-01", "1699-12-31")),
    "night": ("last night", ("2024-07-09", "2024-07-09")),
    "feast of several days": ("during Ramadan", ("2024-03-11", "2024-04-09")),
    "duration": ("for two years", None),
    "set": ("every Friday", None),
    "fiscal year": ("in fiscal 2024", None),
    "reference": ("recently", None),
}


@pytest.mark.parametrize(("words", "days"), INTERVALS.values(), ids=INTERVALS.keys())
def test_a_time_covers_the_days_of_its_value(read, words, days):
    (time,) = read(f"He fled {words}.")
    assert (time.earliest and (str(time.earliest), str(time.latest))) == days


MODS = {
    "START": "early 2019",
    "END": "the end of 2019",
    "MID": "mid-2019",
    "APPROX": "about two years ago",
    "MORE_THAN": "more than two years ago",
    "LESS_THAN": "less than two years ago",
    "EQUAL_OR_MORE": "at least two years ago",
    "ON_OR_AFTER": "2019 or later",
    "ON_OR_BEFORE": "2019 or earlier",
}


@pytest.mark.parametrize(("mod", "words"), MODS.items(), ids=MODS.keys())
def test_mod(read, mod, words):
    (time,) = read(f"He left in {words}.")
    assert (time.mod, time.text) == (mod, words)
