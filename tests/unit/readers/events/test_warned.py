"""What somebody warns against, asks others not to do or braces for has not happened."""

import pytest

from tests.acts import events, sides
from tests.unit.readers.events.test_encoded import act, read

STATUSES = {
    "warned against": ("Dren warned Vesk against an attack.", "attack", "hypothetical"),
    "cautioned against": ("Dren cautioned the miners against a strike.", "strike", "hypothetical"),
    "against doing it": ("Dren warned Vesk against attacking it.", "attacking", "hypothetical"),
    "advised against": ("Okafor advised Vesk against sanctions.", "sanctions", "hypothetical"),
    "voted against": ("The guild voted against a strike.", "strike", "hypothetical"),
    "argued against": ("Okafor argued against a strike.", "strike", "hypothetical"),
    "argued against a real one": ("Okafor argued against the strike.", "strike", "happened"),
    "that any": ("Dren warned that any attack would be met.", "attack", "hypothetical"),
    "said that one": ("Dren said an attack would be met.", "attack", "hypothetical"),
    "warned not to": ("Dren warned Vesk not to attack the mill.", "attack", "hypothetical"),
    "urged not to": ("The mayor urged nurses not to march.", "march", "hypothetical"),
    "appealed not to": ("Okafor appealed to the rebels not to attack.", "attack", "hypothetical"),
    "promised not to": ("The rebels promised not to attack the mill.", "attack", "denied"),
    "decided not to": ("The guild decided not to strike over pay.", "strike", "denied"),
    "threatened if": (
        "Dren threatened to attack if the road stayed shut.",
        *("attack", "threatened"),
    ),
    "braced for": ("Harl braced for an attack.", "attack", "hypothetical"),
    "a protest against": ("Nurses protested against an attack.", "attack", "happened"),
}


@pytest.mark.parametrize(("text", "word", "status"), STATUSES.values(), ids=STATUSES)
def test_status_of_what_is_warned_against(text, word, status):
    assert [one.status for one in events(text) if one.trigger[0].text == word] == [status]


DOERS = {
    "warned": ("Dren warned Vesk not to attack the mill.", "attack", "Vesk"),
    "urged": ("The mayor urged the nurses not to march.", "march", "the nurses"),
    "appealed to": ("Okafor appealed to the rebels to attack.", "attack", "the rebels"),
    "promised": ("The rebels promised not to attack the mill.", "attack", "The rebels"),
}


@pytest.mark.parametrize(("text", "word", "by"), DOERS.values(), ids=DOERS)
def test_who_is_not_to_do_it(text, word, by):
    assert [actors for name, _, actors, _ in sides(text) if name == word] == [by]


def test_who_warns_of_an_attack_is_not_who_attacks():
    text = "Dren warned that any attack would be answered."
    assert [by for *_, by, _, _ in read(text, act(text, "attack", "ASSAULT", "Dren"))] == [""]
