"""Those who die, are hurt or come under attack are never who attacks."""

import pytest

from tests.acts import sides

SIDES = {
    "who dies in an attack": (
        "Nine guards died in an ambush near Vell.",
        [("ambush", "ASSAULT", "", "Nine guards")],
    ),
    "an attack on somebody else": (
        "Some 40 villagers perished in an attack on the guards.",
        [("attack", "ASSAULT", "", "the guards")],
    ),
    "who is hurt, and by whom": (
        "Two clerks were wounded in an attack by rebels.",
        [
            ("wounded", "ASSAULT", "rebels", "Two clerks"),
            ("attack", "ASSAULT", "rebels", "Two clerks"),
        ],
    ),
    "who is hurt, without an auxiliary": (
        "Police said nine rioters had been arrested and 14 guards injured.",
        [("arrested", "COERCE", "", "nine rioters"), ("injured", "ASSAULT", "", "14 guards")],
    ),
    "whose number is told": (
        "The number of miners killed in the attack was nine.",
        [("killed", "ASSAULT", "", "miners"), ("attack", "ASSAULT", "", "miners")],
    ),
    "who comes under attack": (
        "The convoy came under attack near the dam.",
        [("attack", "ASSAULT", "", "The convoy")],
    ),
    "who acts under attack": (
        "Our guards stood their ground under attack.",
        [("attack", "ASSAULT", "", "Our guards")],
    ),
    "who fires at whom": (
        "Guards fired tear gas at miners who threw stones.",
        [("tear gas", "ASSAULT", "Guards", "miners")],
    ),
    "who responds": (
        "Miners threw stones at guards, who responded with tear gas.",
        [("tear gas", "ASSAULT", "guards", "")],
    ),
    "who kills is no victim": (
        "The rebels killed six guards on Monday in an attack.",
        [("killed", "ASSAULT", "The rebels", "six guards"), ("attack", "ASSAULT", "", "")],
    ),
    "a town that is shelled": (
        "The shelling of Orland hit a market and killed nine clerks.",
        [
            ("shelling", "ASSAULT", "", "Orland"),
            ("hit", "ASSAULT", "", ""),
            ("killed", "ASSAULT", "", "nine clerks"),
        ],
    ),
    "a wounded attacker": (
        "The gunman, who was wounded, attacked a nurse.",
        [
            ("wounded", "ASSAULT", "", "The gunman"),
            ("attacked", "ASSAULT", "The gunman", "a nurse"),
        ],
    ),
    "a count alone": ("The ministry knew of 11 dead and 37 wounded.", []),
}


@pytest.mark.parametrize(("text", "expected"), SIDES.values(), ids=SIDES)
def test_sides(text, expected):
    assert sides(text) == expected
