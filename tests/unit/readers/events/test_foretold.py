""" "Would" of what is to come, and "would" under a condition."""

from datetime import date

import pytest

import onrecord
from tests.acts import events, statuses

PAIRS = {
    "a month to come": (
        "Okafor would hold [talks] with Orland next month.",
        "Okafor would hold [talks] with Orland.",
    ),
    "if": (
        "The guild would [march] on Friday.",
        "If the offer fell, the guild would [march] on Friday.",
    ),
    "if, behind": (
        "Okafor would [visit] Orland tomorrow.",
        "Okafor would [visit] Orland tomorrow if the queen called.",
    ),
    "unless": (
        "Nurses would [strike] on Monday.",
        "Nurses would [strike] on Monday unless the board met them.",
    ),
    "without": (
        "Nurses would [strike] next week.",
        "Without a deal nurses would [strike] next week.",
    ),
    "should": (
        "Nurses would [strike] in May.",
        "Nurses would [strike] in May should the board not pay.",
    ),
    "would have": (
        "Kesh would [attack] Orland next week.",
        "Kesh would have [attacked] Orland next week.",
    ),
    "would like": (
        "She would [visit] Orland next month.",
        "She would like to [visit] Orland next month.",
    ),
    "likely": (
        "The two would [meet] again in June.",
        "The two would probably [meet] again in June.",
    ),
    "a question": (
        "Okafor would [visit] Orland in June.",
        "Who would [visit] Orland in June?",
    ),
    "a proposal": (
        "The council would [ban] trams next year.",
        "The bill would [ban] trams next year.",
    ),
    "later this week": (
        "The envoy would [visit] Orland later this week.",
        "The envoy would later [visit] Orland.",
    ),
    "a day of its own": (
        "The guild would [march] on 4 May.",
        "Two years later the guild would [march].",
    ),
    "a habit": (
        "The guild would [march] on Monday.",
        "The guild would [march] every Monday.",
    ),
    "times gone": (
        "Rebels would [attack] Kesh in June.",
        "Rebels would [attack] Kesh in 1998.",
    ),
    "before the verb": (
        "Next month the two would [meet].",
        "In June the two would [meet].",
    ),
    "whether": (
        "Okafor would [visit] Orland next week.",
        "It is unclear whether Okafor would [visit] Orland next week.",
    ),
}


@pytest.mark.parametrize(("planned", "open_"), PAIRS.values(), ids=PAIRS)
def test_what_would_be_is_planned_or_hangs_on_something(planned, open_):
    assert statuses(planned) == ["planned"]
    assert statuses(open_) == ["hypothetical"]


def test_what_would_never_be_is_denied():
    assert statuses("Kesh would never [attack] Orland next month.") == ["denied"]


def status(text, published=None):
    (event,) = onrecord.read_text(text, published=published, model="none").events
    return event.status


def test_a_day_that_is_past_when_the_report_appears_is_not_to_come():
    text = "The guild would march on 4 May 2031 in Halm."
    assert status(text, date(2031, 4, 20)) == "planned"
    assert status(text, date(2031, 6, 20)) == "hypothetical"


TOLD = {
    "said of talks": ("Kesh said it would hold talks with Orland.", "planned"),
    "said under a condition": ("Kesh said it would hold talks if Orland paid.", "hypothetical"),
    "promised behind": ("Kesh would attack Orland, the general said.", "planned"),
    "feared behind": ("Kesh would attack Orland, the general feared.", "hypothetical"),
    "feared, with a day": ("Kesh would attack Orland on Friday, Okafor feared.", "hypothetical"),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_who_tells_what_would_be(text, expected):
    assert events(text)[-1].status == expected


def test_cooperation_that_would_follow_is_an_agreement():
    (meeting,) = events("Kesh would meet Orland again in June.")
    assert (meeting.type, meeting.status) == ("AGREE", "planned")
