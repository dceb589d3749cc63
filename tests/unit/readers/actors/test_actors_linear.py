"""Time grows with the length of a text, whatever names and short forms it repeats."""

import time

import pytest

from onrecord.readers import actors, attribution
from tests.drafts import draft_of

REPEATED = {
    "names": "Crowds cheered fire chief Grace Okafor. Okafor said that it held. She said so. ",
    "bodies": "The Halm council met. The council said that it held. They said that it broke. ",
    "acronyms": "They rang the World Weather Office (WWO). WWO said that it rained. ",
    "relatives": "They sued the Halm union, which says that it held. ",
    "capitals": "Grace Ann Okafor Quist Halm Brandt Tarn ",
    "one sentence": "he said that officials met Grace Okafor and ",
}


def seconds(text):
    draft = draft_of(text)
    draft.add(attribution.read(draft))
    assert draft.sentences
    begin = time.process_time()
    for _ in actors.read(draft):
        pass
    return time.process_time() - begin


@pytest.mark.growth
@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_eight_times_the_text_takes_no_forty_times_the_time(piece):
    seconds(piece * 10)
    assert seconds(piece * 800) < 40 * max(seconds(piece * 100), 0.002)
