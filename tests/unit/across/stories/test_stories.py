"""Which reports tell one story. All texts are made."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.across.stories import StoryStream, stories, stream
from tests.records import record_of, report_of

FIRE = [
    "Two people died when fire swept through a paint shop on Cooper Street in Harrow on Monday."
    " Fire chief Ada Lind said the blaze began in the cellar.",
    "The owner of the paint shop in Harrow where two people died in Monday's fire had been warned"
    " about the cellar, Ada Lind said.",
    "Harrow mourned the two victims of the paint shop fire on Cooper Street. The cellar held"
    " solvents, fire chief Ada Lind told reporters.",
]
OTHER_FIRE = [
    "Fire destroyed a bakery on Mill Lane in Harrow on Thursday. Nobody was hurt, fire chief Ada"
    " Lind said; an oven had been left on.",
    "The bakery fire on Mill Lane in Harrow on Thursday began at an oven, fire chief Ada Lind said."
    " Nobody was hurt.",
]
VOTE = [
    "Parliament in Port Vale rejected the fishing treaty by 61 votes to 58. Minister Tomas Okafor"
    " resigned within the hour.",
    "Tomas Okafor resigned as minister after the fishing treaty fell in parliament by three votes.",
]


def read(text: str, day: date | None = None) -> onrecord.Record:
    return onrecord.read_text(text, published=day, model="none")


def told(records) -> list[list[int]]:
    """The stories as the places of their records."""
    places = {record.report.id: place for place, record in enumerate(records)}
    return [[places[report] for report in story.reports] for story in stories(records)]


def test_reports_on_one_event_are_one_story_and_others_stay_alone():
    records = [read(text) for text in (FIRE[0], VOTE[0], FIRE[1], VOTE[1], FIRE[2])]
    assert told(records) == [[0, 2, 4], [1, 3]]


def test_two_fires_in_one_town_on_different_days_stay_apart():
    records = [
        *(read(text, date(2031, 5, 13)) for text in FIRE),
        *(read(text, date(2031, 5, 30)) for text in OTHER_FIRE),
    ]
    assert told(records) == [[0, 1, 2], [3, 4]]


def test_a_report_without_a_date_goes_with_the_fire_it_is_nearest_to():
    records = [
        read(FIRE[0], date(2031, 5, 13)),
        read(OTHER_FIRE[0], date(2031, 5, 30)),
        read(FIRE[2]),
    ]
    assert told(records) == [[0, 2], [1]]


def test_a_story_names_what_its_reports_share_and_its_first_report():
    records = [read(text) for text in FIRE]
    (story,) = stories(records)
    assert story.id == "s" + records[0].report.id[1:]
    assert story.why.startswith("they share ")
    assert {"Harrow", "Lind", "Ada"} <= set(story.why.removeprefix("they share ").split(", "))


def test_names_come_first_then_figures_and_never_bare_years_small_numbers_or_days():
    records = [
        read(
            f"Flooding {verb} 1,200 homes in Ostrel on Monday and killed 14 people, Ina Veld said."
            " The 2031 flood was the worst in 25 years."
        )
        for verb in ("emptied", "struck")
    ]
    (story,) = stories(records)
    shared = story.why.removeprefix("they share ").split(", ")
    assert set(shared[:3]) == {"Ostrel", "Ina", "Veld"}
    assert story.why.endswith(", 1,200")
    assert not {"14", "25", "2031", "Monday"} & set(shared)


def test_reports_that_share_no_name_and_no_figure_share_words():
    records = [
        read(f"Seven anglers {verb} 14 dead trout under the weir in 2031.")
        for verb in ("found", "counted")
    ]
    (story,) = stories(records)
    shared = story.why.removeprefix("they share ").split(", ")
    assert {"trout", "weir"} <= set(shared)
    assert not any(word.isdigit() for word in shared)


def test_a_report_alone_says_so():
    (story,) = stories([read(VOTE[0])])
    assert story.why == "no other report is on this event"


def test_a_late_report_brings_two_stories_together():
    clusterer = StoryStream()
    for text in (
        "Anglers found hundreds of dead trout below the Weller dam.",
        "Workers at the Quennell dye plant went home early.",
    ):
        clusterer.add(read(text))
    before = len(clusterer.stories())
    clusterer.add(
        read(
            "Dye from the Quennell dye plant killed the trout below the Weller dam; anglers found"
            " hundreds of dead trout and workers at the plant went home early."
        )
    )
    assert (before, len(clusterer.stories())) == (2, 1)


NAMES = {
    "fight A": "Bruno Halvorsen Lodz 31",
    "fight B": "Casimir Duarte Seville 47",
}
SENTENCES = (
    "Champion Viktor Stahl stopped {0} {1} in {2} and kept his heavyweight belts",
    "{1} went down before {3} seconds of the round were gone",
    "Stahl said {1} had been brave in {2}",
    "The champion kept his belts when {0} {1} was stopped",
    "In {2} the heavyweight title stayed with Viktor Stahl after {3} punches",
    "Coach and champion praised {1}, who was stopped in {2}",
)


def fights(seed: int = 0) -> tuple[list[onrecord.Record], dict[str, str]]:
    """Ten reports on each of two title fights of one champion, which share nearly all words."""
    chance, made = random.Random(seed), []
    for fight, names in NAMES.items():
        for number in range(10):
            chosen = chance.sample(SENTENCES, 3)
            words = [each.format(*names.split()) for each in chosen]
            made.append((fight, read(f"Report {number}. " + ". ".join(words) + ".")))
    chance.shuffle(made)
    return [record for _, record in made], {record.report.id: fight for fight, record in made}


@pytest.mark.parametrize("seed", range(3))
def test_events_of_one_kind_are_parted_by_what_each_alone_has(seed):
    records, fight = fights(seed)
    made = [sorted(fight[report] for report in story.reports) for story in stories(records)]
    assert sorted(made) == [["fight A"] * 10, ["fight B"] * 10]


def test_the_same_report_twice_and_a_report_without_text_are_passed_over():
    record = read(FIRE[0])
    empty = record_of(report_of(""))
    assert [story.reports for story in stories([record, record, empty])] == [(record.report.id,)]


def test_memory_is_bounded_and_no_report_is_lost(monkeypatch):
    monkeypatch.setattr(stream, "_KEPT", 8)
    monkeypatch.setattr(stream, "_CROWD", 6)
    records = fights()[0] + [read(text) for text in FIRE + VOTE]
    clusterer = StoryStream()
    for record in records:
        clusterer.add(record)
        kept = sum(len(each.members) for each in clusterer._neighbourhoods.all.values())
        assert kept <= 8 + 6
    found = [report for story in clusterer.stories() for report in story.reports]
    assert sorted(found) == sorted(record.report.id for record in records)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="ab AB.1é\n", max_size=60), max_size=8))
def test_every_report_is_in_one_story_whatever_it_says(texts):
    records = []
    for number, text in enumerate(texts):
        record = record_of(report_of(text))
        records.append(replace(record, report=replace(record.report, id=f"r{number}")))
    found = [report for story in stories(records) for report in story.reports]
    assert sorted(found) == sorted(each.report.id for each in records if each.report.text)
