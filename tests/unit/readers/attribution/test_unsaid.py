"""What passes for speech and is none: requests for comment, names between scare marks."""

import pytest

from tests.unit.readers.attribution.test_encoded import read

UNSAID = {
    "asked for comment": ("The Herald", "asked", "the union for comment"),
    "asked for a response": ("The Herald", "has asked", "Halden Group for a response"),
    "comment requested": ("The Herald", "requested", "comment from the port"),
    "interview sought": ("Reporters", "sought", "an interview with the mayor"),
    "a name for a thing": ("He", "relished", "the “war room”"),
    "a name and what is behind it": ("She", "embraced", "the “slow lane” after years at sea"),
    "a thing so called": ("The club", "has shed", "its “nearly” men"),
    "a name in single marks": ("He", "relished", "the ‘war room’"),
}
SAID = {
    "asked for help": ("The mayor", "asked", "the council for help"),
    "asked for comment by a speaker": ("Moss", "said", "the Herald had asked for comment"),
    "no answer": ("The bank", "did not respond", "to a request for comment"),
    "a judgement": ("He", "mocked", "the “war room”"),
    "a reporting verb": ("She", "rejected", "the “easy way” out"),
    "a verb with its preposition": ("The mayor", "railed at", "the “war room”"),
    "a sentence in marks": ("He", "hooted", "the “worst shift of my whole life”"),
    "more than a thing": ("He", "likened", "the board to a “war room”"),
}


@pytest.mark.parametrize("found", UNSAID.values(), ids=UNSAID)
def test_what_nobody_said(found):
    assert read(f"{' '.join(found)}.", found) == []


@pytest.mark.parametrize("found", SAID.values(), ids=SAID)
def test_what_somebody_said(found):
    assert [each[:2] for each in read(f"{' '.join(found)}.", found)] == [found[:2]]
