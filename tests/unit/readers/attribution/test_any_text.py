"""Any text at all: nothing raises, every span holds its words, every reference is on the record."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.record import Attribution, spans_of
from tests.drafts import attributions, draft_of, speakers

PIECES = [
    *"“”\"'‘’«»,.:;—-()\n?! ",
    " said ",
    " Okafor",
    " the mayor",
    " that ",
    " according to ",
    " who ",
    " asked ",
    " told ",
    " and ",
    " not to be named",
    " quoted ",
    " as saying ",
    " 34 ",
    " a baker",
    "Q: ",
    "> ",
    "# ",
    "'s claim",
    " declined to say ",
    " be",
    " by ",
    "É",
    "🌊",
]


@settings(max_examples=300, deadline=None)
@example("“ said Q: «,»")
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_words_give_sound_entries(marked):
    text = draft_of(marked).text
    found, actors = speakers(marked)
    ids = {each.id for each in found}
    for each in (*found, *actors.values()):
        assert all(text[span.start : span.end] == span.text for span in spans_of(each))
    for each in found:
        assert each.content
        assert each.within in ids | {None}
        assert each.within != each.id
        assert each.source_actor in actors or each.source_actor is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_characters_give_no_error(text):
    assert all(isinstance(each, Attribution) for each in attributions(text))


LONG = {
    "quote marks": '"' * 100_000,
    "opening marks": "“" * 100_000,
    "quotations": "“No, no,” said Okafor, " * 5_000,
    "one sentence": "the man said that he said it and " * 10_000,
    "asides": "Okafor, a baker, said, " * 10_000,
    "reports in one speech": "“No,” said Okafor. " + "“He said it held. He left.” " * 5_000,
    "citing": "The Herald said it held, citing a guard, " * 3_000,
    "spaces": "“No.”" + " " * 400_000 + "said Okafor",
    "names": " ".join(f"Ada Quist{number} said that it held." for number in range(4_000)),
}


@pytest.mark.growth
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_long_texts_take_linear_time(text):
    begun = time.process_time()
    speakers(text)
    assert time.process_time() - begun < 5
