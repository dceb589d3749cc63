"""Who calls off, bans or only speaks of an act is not who would have done it."""

import pytest

from tests.acts import events, sides
from tests.unit.readers.events.test_encoded import act, read

MARCHERS = {
    "called off by": ("A march of nurses and clerks was called off by the guild.", ""),
    "cancelled by": ("The march was cancelled by the mayor of Kesh.", ""),
    "banned by": ("Saturday’s march was banned by the police.", ""),
    "broken up by": ("The march was broken up by guards.", ""),
    "condemned by": ("The march was condemned by the bishop.", ""),
    "called off": ("The guild called off the march.", ""),
    "its own": ("The guild called off its march.", "The guild"),
    "its owner's": ("The miners' march was called off by the mayor.", "The miners"),
    "by whom it was": ("The mayor banned a march by students.", "students"),
    "led by": ("The march was led by the guild.", "the guild"),
    "staged by": ("A march staged by nurses filled the square.", "nurses"),
}


@pytest.mark.parametrize(("text", "by"), MARCHERS.values(), ids=MARCHERS)
def test_who_marches(text, by):
    assert [actors for word, _, actors, _ in sides(text) if word == "march"] == [by]


SEEN = {
    "banned": ("The governor banned a rally on the quay.", "rally", "The governor", ""),
    "cancelled": ("The guild cancelled a rally on the quay.", "rally", "The guild", ""),
    "their own": ("Nurses cancelled their rally.", "rally", "Nurses", "Nurses"),
    "a strike": ("Nurses shelved a strike.", "strike", "Nurses", "Nurses"),
    "a strike, by a court": ("The court halted a strike.", "strike", "The court", ""),
    "by": ("The walkout was shelved by the envoy.", "walkout", "the envoy", ""),
    "after": (
        "The walkout was shelved after the mill raised wages.",
        *("walkout", "the mill", ""),
    ),
}


@pytest.mark.parametrize(("text", "word", "seen", "by"), SEEN.values(), ids=SEEN)
def test_whom_the_encoder_sees(text, word, seen, by):
    assert [actors for name, *_, actors, _, _ in read(text, act(text, word, "PROTEST", seen))] == [
        by
    ]


PLACES = {
    "in": ("Two clerks were shot dead in Kesh.", "shot dead", "Kesh"),
    "near": ("Nine guards were attacked near Vell.", "attacked", "Vell"),
}


@pytest.mark.parametrize(("text", "word", "seen"), PLACES.values(), ids=PLACES)
def test_where_it_was_is_not_who_did_it(text, word, seen):
    assert [by for *_, by, _, _ in read(text, act(text, word, "ASSAULT", seen))] == [""]


ASIDES = {
    "due": "The walkout, due on Friday, was scrapped after wages rose.",
    "the first": "The walkout, the first in ten years, was called off.",
    "planned": "The walkout, planned for Friday, has been cancelled.",
}


@pytest.mark.parametrize("text", ASIDES.values(), ids=ASIDES)
def test_called_off_behind_an_aside(text):
    assert [one.status for one in events(text) if one.trigger[0].text == "walkout"] == ["denied"]


def test_calling_off_is_no_call_on_the_telephone():
    found = sides("The guild's march was called off by its leader.")
    assert [word for word, *_ in found] == ["march"]
