"""Time grows with the length of a text, whatever it repeats."""

import time

import pytest

from onrecord.intake.loaded import loaded
from onrecord.readers import quantities
from onrecord.readers.draft import Draft
from onrecord.record import Block

REPEATED = [
    "5 ", "5-", "5,", "5/", "$5 million to ", "from 5 to ", "a 5 percent, or ", "several of ",
    "5 per ", "(5 km) ", "one of ", "half of ", "about ", "up by ", "dozens of ", "between 5 and ",
    "the third largest ", "five hundred and ", "5 °", "₹5", "aaaa-5", "x", " ", "5 and lamps and ",
]  # fmt: skip


def seconds(text):
    draft = Draft(loaded(text, [Block("paragraph", 0, len(text))]).report)
    assert draft.sentences is not None
    begin = time.process_time()
    for _ in quantities.read(draft):
        pass
    return time.process_time() - begin


@pytest.mark.growth
@pytest.mark.parametrize("piece", REPEATED)
def test_eight_times_the_text_takes_no_forty_times_the_time(piece):
    seconds(piece * 10)
    assert seconds(piece * 2400) < 40 * max(seconds(piece * 300), 0.002)
