"""Time grows with the length of a text, whatever acts it repeats."""

import time

import pytest

from onrecord.readers.events import read
from tests.drafts import draft_of

REPEATED = {
    "acts": "Rebels attacked Kesh and killed soldiers of Orland. ",
    "governed": "Rebels threatened to refuse to agree to plan to attack Kesh. ",
    "one sentence": "rebels attacked Kesh and guards arrested rebels, ",
    "nouns": "talks talks talks attack attack attack ",
    "particles": "pulled its own its own its own ",
    "figures": "battle shot proposal with calls over the levy fighting to save ",
    "modals": "would soon soon soon meet in June ",
}


def seconds(text):
    draft = draft_of(text)
    assert draft.sentences
    begin = time.process_time()
    for _ in read(draft):
        pass
    return time.process_time() - begin


@pytest.mark.growth
@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_eight_times_the_text_takes_no_forty_times_the_time(piece):
    seconds(piece * 10)
    assert seconds(piece * 400) < 40 * max(seconds(piece * 50), 0.002)
