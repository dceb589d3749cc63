"""What a sentence tells apart: votes that do, announced force, subjects behind participles."""

import pytest

from onrecord.record import Event, Time
from tests.acts import drafted, events, sides

STATUSES = {
    "a vote that does it": ("The council voted on Monday to reject a plan.", ["happened"]),
    "a vote on what is to come": ("The council voted on Monday to expel Brandt.", ["planned"]),
    "a vote to come": ("The council will vote on Monday to reject a plan.", ["planned"]),
    "announced force": ("The militia said it would attack Orland.", ["threatened"]),
    "announced law": ("Police said they would arrest Brandt.", ["planned"]),
    "force others announce": ("Okafor said rebels would attack Orland.", ["planned"]),
    "were to": ("If the army were to storm the jail, guards could die.", ["hypothetical"]),
    "was to": ("The army was to storm the jail.", ["planned"]),
}


@pytest.mark.parametrize(("text", "expected"), STATUSES.values(), ids=STATUSES)
def test_status(text, expected):
    assert [one.status for one in events(text)] == expected


SIDES = {
    "led by": (
        "Rebels led by Okafor attacked Orland.",
        [("attacked", "ASSAULT", "Rebels", "Orland")],
    ),
    "loyal to": (
        "Rebels loyal to Okafor attacked Orland.",
        [("attacked", "ASSAULT", "Rebels", "Orland")],
    ),
    "a passive": (
        "Rebels were led by Okafor and attacked Orland.",
        [("attacked", "ASSAULT", "Rebels", "Orland")],
    ),
    "himself": (
        "The bishop was himself arrested by a guard.",
        [("arrested", "COERCE", "a guard", "The bishop")],
    ),
    "cleared": (
        "Two men were acquitted on Monday.",
        [("acquitted", "CONCEDE", "", "Two men")],
    ),
    "cleared, behind an aside": (
        "Two men, who ran the mill, were acquitted.",
        [("acquitted", "CONCEDE", "", "Two men")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SIDES.values(), ids=SIDES)
def test_sides(text, expected):
    assert sides(text) == expected


UNTIL = {
    "until": ("The judge ordered the release of two men until 4 September.", None),
    "on": ("The judge ordered the release of two men on 4 September.", "4 September"),
}


@pytest.mark.parametrize(("text", "expected"), UNTIL.values(), ids=UNTIL)
def test_until_when_an_act_holds_is_not_when_it_was_done(text, expected):
    draft = drafted(text)
    times = {time.id: time.text for time in draft.of(Time)}
    assert [times.get(one.time) for one in draft.of(Event)] == [expected]
