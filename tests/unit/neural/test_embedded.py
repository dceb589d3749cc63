"""The embedded model finds what any reader would."""

import pytest

from onrecord.neural import encode

CASES = {
    "direct, source after it": (
        "“We are ready,” said the mayor of Eastport, Lena Oduya.",
        [("the mayor of Eastport, Lena Oduya", "said", ["We are ready"])],
    ),
    "indirect with that": (
        "The harbour board said that the pier would close on Monday.",
        [("The harbour board", "said", ["that the pier would close on Monday"])],
    ),
    "according to": (
        "The ferry had no lights, according to two officials.",
        [("two officials", "according to", ["The ferry had no lights"])],
    ),
    "broken up": (
        "“It leaks,” Okafor said, “and it will sink.”",
        [("Okafor", "said", ["It leaks", "and it will sink"])],
    ),
    "nobody says anything": ("The pier was built in 1920 and painted green.", []),
}


@pytest.mark.parametrize("name", CASES)
def test_found(name):
    text, expected = CASES[name]
    relations = encode(text, [(0, len(text))]).relations
    shown = [
        (
            relation.source and text[relation.source.start : relation.source.end],
            text[relation.cue.start : relation.cue.end],
            [text[part.start : part.end].strip("“”,. ") for part in relation.content],
        )
        for relation in relations
    ]
    assert shown == expected


def test_the_same_text_gives_the_same_answer():
    text = "\n".join(case for case, _ in CASES.values()) * 3
    paragraphs, place = [], 0
    for line in text.split("\n"):
        paragraphs.append((place, place + len(line)))
        place += len(line) + 1
    first = encode(text, paragraphs)
    assert first == encode(text, paragraphs)
    assert all(0 <= c.start < c.end <= len(text) and 0 <= c.score <= 1 for c in first.candidates)
