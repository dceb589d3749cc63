"""Any words at all: nothing raises, every span holds its words, every id is on the record."""

from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.neural import Act, Candidate, Encoded
from onrecord.record import Actor, Event, Quantity, Time
from tests.acts import drafted
from tests.drafts import draft_of

PIECES = [
    *"“”’,.;:()?\n ",
    " said that",
    " Grace Okafor",
    " the rebels",
    " rebels",
    " attacked",
    " attack on",
    " talks between",
    " and",
    " will",
    " not",
    " to",
    " threatened",
    " called off",
    " by",
    " who",
    " Kesh",
    "'s",
    " 14 people",
    " on Friday",
    " pulled",
    " out",
    " if",
    " no",
    " É",
    " ß",
    "🌊",
    " İ",
    "# ",
]


def sound(draft):
    ids = {one.id for kind in (Actor, Quantity, Time) for one in draft.of(kind)}
    for event in draft.of(Event):
        assert all(draft.text[span.start : span.end] == span.text for span in event.trigger)
        named = {*event.actors, *event.recipients, *event.quantities}
        assert named | {each for each in (event.place, event.time) if each} <= ids


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_words_give_sound_events(marked):
    sound(drafted(marked))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.data())
def test_any_acts_give_sound_events(marked, data):
    length = len(draft_of(marked).text)

    def stretch():
        start = data.draw(st.integers(0, max(0, length - 1)))
        return start, data.draw(st.integers(start + 1, length))

    acts = tuple(
        Act(*stretch(), "YIELD", 0.9, 0.9, 0.5, Candidate("actor", *stretch(), 0.9), None)
        for _ in range(data.draw(st.integers(0, 3)))
        if length
    )
    sound(drafted(marked, Encoded("encoder@test", (), (), (), acts)))


def test_a_trigger_that_is_the_whole_text():
    assert [each.trigger[0].text for each in onrecord.read_text("ASSAULT").events] == ["ASSAULT"]
