"""Which counts of a sentence an act is told with: its own, not those of the harm beside it."""

import pytest

from onrecord.record import Event, Quantity
from tests.acts import drafted

TOLD = {
    "each its own": (
        "Guards attacked Halm, killing 14 miners and wounding 30 nurses.",
        [["14", "30"], ["14"], ["30"]],
    ),
    "bare numbers": (
        "A man drove at Halm, killing nine people and injuring 31.",
        [["nine"], ["31"]],
    ),
    "the arrested": (
        "At least six marchers were hurt, and 43 people were arrested.",
        [["43"]],
    ),
    "two lists": (
        "Two guards and nine rebels were killed and 12 miners were wounded.",
        [["Two", "nine"], ["12"]],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_the_counts_of_an_act(text, expected):
    draft = drafted(text)
    words = {one.id: one.text for one in draft.of(Quantity)}
    found = sorted(draft.of(Event), key=lambda one: one.trigger[0].start)
    assert [[words[each] for each in one.quantities] for one in found] == expected
