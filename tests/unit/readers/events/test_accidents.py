"""Harm that nobody did is no act; violence told around a word of harm makes it one."""

import pytest

from tests.acts import sides
from tests.unit.readers.events.test_encoded import act, read

ACCIDENTS = {
    "a bus": "Twelve pilgrims were injured when a minibus left the coast road near Harl.",
    "a bus, as a title": "# Harl bus crash kills nine\n\nThe road was wet.",
    "a train": "Five passengers were killed and 31 injured as a night train derailed at Harl.",
    "a ferry": "A ferry capsized off Harl on Friday, killing 26 people.",
    "a coach and a lorry": "A coach collided with a lorry outside Harl, injuring 14 pupils.",
    "by a tram": "A cyclist was killed by a tram in Harl.",
    "a lorry that hits": "A lorry hit a school bus and wounded six children.",
    "a fire": "A fire at a hostel killed seven students in Harl, the mayor said.",
    "a collapse": "The collapse of a grandstand in Harl killed two and injured 40 spectators.",
    "a crush": "Nine people died and dozens were injured in a crush at the gates of a stadium.",
    "a flood": "Floods killed 18 people and destroyed 300 houses in the valley.",
    "a blast at works": "An explosion at a paint factory in Harl injured eleven workers.",
    "a blast of a boiler": "A boiler exploded in the laundry and killed two cooks.",
    "a leak": "A leak led to an explosion that destroyed a school in Harl and wounded nine pupils.",
    "a beast": "An elephant killed a guard in the park at Harl.",
    "of armed people": "A van of the army overturned near Harl, killing four soldiers.",
    "told by police": "Police said six people were injured after a wall fell on a market.",
}

ASSAULTS = {
    "shells": "Twelve pilgrims were injured when shells hit a minibus near Harl.",
    "gunmen": "Five passengers were killed when gunmen boarded a night train at Harl.",
    "a bomb": "A bomb on a ferry killed 26 people.",
    "an attack on a train": "Nine people were wounded in an attack on a train.",
    "fighters": "A lorry burned and four people were killed as fighters entered Harl.",
    "who did it": "Rebels derailed a train at Harl, killing five passengers.",
    "a collapse in a raid": "Two clerks were killed when a wall collapsed in an air raid.",
    "a blast in the street": "An explosion outside a bank in Harl killed six guards.",
    "a blast at works, shelled": (
        "An explosion at a paint factory killed two men. It was hit by a rocket, a guard said."
    ),
    "told before": "Gunmen stormed a hotel in Harl. Seven guests were killed.",
    "armed people": "Two soldiers were killed in Harl on Monday.",
}


@pytest.mark.parametrize("text", ACCIDENTS.values(), ids=ACCIDENTS)
def test_an_accident_is_no_act(text):
    assert sides(text) == []


@pytest.mark.parametrize("text", ASSAULTS.values(), ids=ASSAULTS)
def test_violence_is_one(text):
    assert "ASSAULT" in [kind for _, kind, *_ in sides(text)]


SEEN = {
    "a crash": ("A lorry crashed into a stall, wounding four traders.", "crashed", "A lorry"),
    "harm by a ferry": ("A ferry sank, killing 30 people.", "killing", "A ferry"),
    "a tanker": ("A tanker exploded on the ring road.", "exploded", "A tanker"),
}


@pytest.mark.parametrize(("text", "word", "actor"), SEEN.values(), ids=SEEN)
def test_nor_is_it_where_the_encoder_sees_one(text, word, actor):
    assert read(text, act(text, word, "ASSAULT", actor, score=0.99, sure=0.99)) == []
