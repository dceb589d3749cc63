"""Sources that name nobody make no actor."""

import pytest

from onrecord.record import Actor
from tests.acts import drafted

NOBODY = {
    "no group": "No group claimed responsibility, police said.",
    "neither side": "Neither side said why.",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody_is_no_actor(text):
    names = [actor.name.lower() for actor in drafted(text).of(Actor)]
    assert not [name for name in names if name.startswith(("no ", "neither"))]


def test_what_a_body_is_accused_of_is_no_part_of_its_name():
    found = drafted("Kelm accused the unions of spreading lies. The unions said that he was wrong.")
    names = {actor.name.lower() for actor in found.of(Actor)}
    assert names == {"kelm", "the unions"}


def test_what_a_body_is_asked_for_is_no_part_of_its_name():
    text = "The Herald asked the firm for comment. The firm of the harbour said that it was sorry."
    names = {actor.name for actor in drafted(text).of(Actor)}
    assert not [name for name in names if "comment" in name]
    assert "The firm of the harbour" in names
