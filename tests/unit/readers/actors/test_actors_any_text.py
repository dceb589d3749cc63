"""Any words at all: nothing raises, every mention holds its words, every source has its actor."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drafts import draft_of, speakers

PIECES = [
    *'“”"’,.()\n ',
    " said that it held",
    " Grace Okafor",
    " Okafor",
    " Mr",
    " fire chief",
    " the council",
    " Halm Council",
    " World Weather Office",
    " (WWO)",
    " WWO",
    " he",
    " They",
    " it",
    ", who",
    ", which",
    " officials",
    " of",
    "’s",
    " É",
    " ß",
    "🌊",
    " İ",
    "# ",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_words_give_sound_actors(marked):
    text = draft_of(marked).text
    found, actors = speakers(marked)
    for actor in actors.values():
        assert actor.name
        assert all(text[span.start : span.end] == span.text for span in actor.mentions)
        assert list(actor.mentions) == sorted(set(actor.mentions))
    for each in found:
        if each.source_actor:
            assert each.source[0] in actors[each.source_actor].mentions
