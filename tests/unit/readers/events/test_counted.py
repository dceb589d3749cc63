"""Those counted take part in an act, not the words that count them or say where they are."""

import pytest

from onrecord.lexicon.counting import counting
from onrecord.readers.events.phrases import after
from onrecord.readers.events.view import View
from tests.acts import sides
from tests.drafts import draft_of

COUNTS = sorted(counting("exact", "vague", "amount", "gathering") - {"series"})


@pytest.mark.parametrize("word", COUNTS)
def test_who_is_counted_takes_part(word):
    (act,) = sides(f"Police shot {word} of rebels in Halm.")
    assert act == ("shot", "ASSAULT", "Police", f"{word} of rebels in Halm")


def test_acts_that_are_counted_take_no_part():
    (_, _, _, whom) = sides("Police began a series of raids on Halm, and shot Ida Moss.")[-1]
    assert whom == "Ida Moss"


@pytest.mark.parametrize("link", sorted(counting("link")))
def test_a_link_ends_the_head_of_a_phrase_and_goes_on_with_it(link):
    view = View(draft_of(f"miners {link} Halm with lamps"))
    (phrase,) = after(view, 0, 5)
    assert view.low[: phrase.head] == ["miners"]
    assert view.low[phrase.head : phrase.end] == [link, "halm"]


def test_another_preposition_ends_the_phrase():
    (phrase,) = after(View(draft_of("miners with lamps")), 0, 3)
    assert phrase.end == 1
