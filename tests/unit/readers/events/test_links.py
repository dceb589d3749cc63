"""Where, when, how many and on whose word: what an event is tied to."""

from datetime import date

import pytest

from onrecord.record import Actor, Attribution, Event, Quantity, Time
from tests.acts import drafted


def only(marked, trigger):
    draft = drafted(marked)
    found = [one for one in draft.of(Event) if one.trigger[0].text == trigger]
    assert len(found) == 1
    return draft, found[0]


def texts(draft, kind, ids):
    return [entry.text for entry in draft.of(kind) if entry.id in ids]


PLACES = {
    "behind the act": ("Rebels attacked a convoy in Nairobi.", "attacked", "Nairobi"),
    "before the act": ("In Nairobi, rebels attacked a convoy.", "attacked", "Nairobi"),
    "none": ("Rebels attacked a convoy in the rain.", "attacked", None),
}


@pytest.mark.parametrize(("text", "trigger", "expected"), PLACES.values(), ids=PLACES)
def test_place(text, trigger, expected):
    draft, event = only(text, trigger)
    names = {actor.id: actor.name for actor in draft.of(Actor)}
    assert expected == (names[event.place] if event.place else None)


TIMES = {
    "its own clause": (
        "Rebels attacked a convoy on 3 May 2031, after troops had arrested their leader in 2029.",
        {"attacked": ["3 May 2031"], "arrested": ["2029"]},
    ),
    "the one of its sentence": (
        "On 3 May 2031 the rebels, who fled, attacked a convoy.",
        {"attacked": ["3 May 2031"]},
    ),
    "background keeps its own": (
        "Rebels attacked a convoy on 3 May 2031.\nIn 2012, soldiers attacked the same village.",
        {"attacked": ["3 May 2031"]},
    ),
    "none is none": ("Rebels attacked a convoy.", {"attacked": []}),
}


@pytest.mark.parametrize(("text", "expected"), TIMES.values(), ids=TIMES)
def test_time(text, expected):
    draft = drafted(text)
    first = {}
    for event in sorted(draft.of(Event), key=lambda one: one.trigger[0].start):
        first.setdefault(event.trigger[0].text, texts(draft, Time, [event.time]))
    assert expected == {word: first[word] for word in expected}


def test_background_is_not_dated_by_the_report():
    text = "Rebels attacked a convoy on 3 May 2031.\nIn 2012, soldiers attacked the same village."
    draft = drafted(text)
    times = {time.id: time for time in draft.of(Time)}
    events = sorted(draft.of(Event), key=lambda one: one.trigger[0].start)
    assert [times[one.time].earliest for one in events] == [date(2031, 5, 3), date(2012, 1, 1)]


QUANTITIES = {
    "in the recipient": ("Rebels killed 14 soldiers near Kesh.", "killed", ["14"]),
    "dead and injured": (
        "Rebels attacked a convoy, and 14 people were killed and 30 injured.",
        "attacked",
        ["14", "30"],
    ),
    "another sentence": ("Rebels attacked a convoy. The road has 14 bends.", "attacked", []),
}


@pytest.mark.parametrize(("text", "trigger", "expected"), QUANTITIES.values(), ids=QUANTITIES)
def test_quantities(text, trigger, expected):
    draft, event = only(text, trigger)
    assert expected == texts(draft, Quantity, event.quantities)


VOICES = {
    "the author": ("Rebels attacked a convoy.", "attacked", "author"),
    "a speaker": ("Ida Moss said that rebels attacked a convoy.", "attacked", "Ida Moss"),
    "a quotation": ("“Rebels attacked a convoy,” said Ida Moss.", "attacked", "Ida Moss"),
    "a demand": ("Ida Moss urged rebels to attack a convoy.", "attack", "Ida Moss"),
}


@pytest.mark.parametrize(("text", "trigger", "expected"), VOICES.values(), ids=VOICES)
def test_voice(text, trigger, expected):
    draft, event = only(text, trigger)
    sources = {one.id: one.source[0].text for one in draft.of(Attribution)}
    assert expected == sources.get(event.voice, event.voice)
