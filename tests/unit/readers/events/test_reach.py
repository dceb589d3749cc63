"""How far the words of an act reach: split particles, ranges, and phrases that end before "in"."""

import pytest

from onrecord.record import Event, Time
from tests.acts import drafted, sides, statuses

SIDES = {
    "a pronoun before the particle": (
        "The army drove them back on Thursday.",
        [("drove", "ASSAULT", "The army", "")],
    ),
    "back as a verb": (
        "Kesh and Orland back the plan of Velmar.",
        [("back", "SUPPORT", "Kesh|Orland", "Velmar")],
    ),
    "a range of those harmed": (
        "Guards shot at Kesh, wounding between 30 and 40 others.",
        [
            ("shot at", "ASSAULT", "Guards", "Kesh"),
            ("wounding", "ASSAULT", "Guards", "between 30 and 40 others"),
        ],
    ),
    "no range": (
        "Talks between Kesh and 40 others began.",
        [("Talks", "CONSULT", "Kesh|40 others", "Kesh|40 others")],
    ),
    "those harmed in an act": (
        "Rebels killed dozens of troops in a raid on Halm.",
        [
            ("killed", "ASSAULT", "Rebels", "dozens of troops"),
            ("raid", "COERCE", "", "Halm"),
        ],
    ),
    "whose troops": (
        "Troops under General Brandt arrested Ida Moss.",
        [("arrested", "COERCE", "Troops", "Ida Moss")],
    ),
    "what is sent is no act": (
        "Kesh sent supplies to Orland.",
        [("sent", "AID", "Kesh", "Orland")],
    ),
    "what is given is an act": (
        "Kesh provided assistance to Orland.",
        [("assistance", "AID", "Kesh", "Orland")],
    ),
    "whom somebody accused": (
        "Kesh expelled six envoys whom it accused of spying.",
        [
            ("expelled", "SANCTION", "Kesh", "six envoys"),
            ("accused", "ACCUSE", "", "six envoys"),
        ],
    ),
    "a blocked motorway": (
        "Farmers blocked the motorway in Kesh.",
        [("blocked", "PROTEST", "Farmers", "Kesh")],
    ),
    "let out": (
        "A man was questioned and released without charge.",
        [
            ("questioned", "ACCUSE", "", "A man"),
            ("released", "RETREAT", "", "A man"),
        ],
    ),
    "nobody is blamed": ("The nurse was not to blame.", []),
    "somebody is to blame them": (
        "The guild is to blame Orland.",
        [("blame", "ACCUSE", "The guild", "Orland")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SIDES.values(), ids=SIDES)
def test_sides(text, expected):
    assert sides(text) == expected


PLEDGED = {
    "a sum": ("Kesh pledged 5 million dollars in [aid].", "planned"),
    "a weight": ("Kesh promised 40 tonnes of [aid].", "planned"),
    "sent": ("Kesh sent 40 tonnes of [aid].", "happened"),
    "a place": ("Kesh promised a school in the [war].", "happened"),
}


@pytest.mark.parametrize(("text", "expected"), PLEDGED.values(), ids=PLEDGED)
def test_what_a_promised_amount_is_of(text, expected):
    assert statuses(text) == [expected]


DATED = {
    "planned for": ("Teachers called off a strike planned for Monday.", [None, "Monday"]),
    "on the day": ("Teachers called off a strike on Monday.", ["Monday", "Monday"]),
}


@pytest.mark.parametrize(("text", "expected"), DATED.values(), ids=DATED)
def test_what_a_time_is_of(text, expected):
    draft = drafted(text)
    times = {time.id: time.text for time in draft.of(Time)}
    found = sorted(draft.of(Event), key=lambda one: one.trigger[0].start)
    assert [times.get(one.time) for one in found] == expected
