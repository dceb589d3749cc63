"""The bridge from the borders of our labels to those of PolNeAR's annotators."""

import pytest

from workshop.corpora.polnear_borders import as_polnear

CASES = {
    "marks around a content": (
        "content",
        "Ada said: “It held.” Then she left.",
        "It held",
        "“It held.”",
    ),
    "straight marks": ("content", 'Ada said: "It held," and left.', "It held", '"It held,"'),
    "a paragraph that goes on": ("content", "Ada said: “It held.\n", "It held", "“It held"),
    "one mark inside": ("content", "It was “old” by far.", "It was “old”", "It was “old”"),
    "no marks": ("content", "Ada said it held.", "it held", "it held"),
    "a clause before the cue": (
        "source",
        "Ada Quist, who runs the mill, said it held.",
        "Ada Quist",
        "Ada Quist, who runs the mill,",
    ),
    "a clause behind the cue": (
        "source",
        "It held, as was said by Ada Quist, who runs the mill. It rained.",
        "Ada Quist",
        "Ada Quist, who runs the mill",
    ),
    "an apposition": (
        "source",
        "Ada Quist, the miller, said it held.",
        "Ada Quist, the miller",
        "Ada Quist, the miller,",
    ),
    "a comma that closes none": ("source", "Asked by Ada, Kit said so.", "Ada", "Ada"),
    "an adverb": ("cue", "Ada also said it held.", "said", "also said"),
    "a name like an adverb": ("cue", "Kelly said it held.", "said", "said"),
    "a colon": ("cue", "Ada said: “It held.”", "said", "said:"),
}


@pytest.mark.parametrize(("role", "text", "ours", "theirs"), CASES.values(), ids=CASES)
def test_the_borders_of_the_corpus(role, text, ours, theirs):
    start, said = text.index(ours), text.index("said") if "said" in text else 0
    found = {"source": [], "cue": [(said, said + 4)], "content": []}
    found[role] = [(start, start + len(ours))]
    ((first, last),) = as_polnear(text, found)[role]
    assert text[first:last] == theirs
