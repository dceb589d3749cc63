"""Numbers that somebody gives, by verbs that report nothing else."""

import pytest

from onrecord.lexicon import rows
from tests.drafts import attributions, words

VERBS = rows("figure_verbs")
_RULE = "rule:said.figure"


def given(text):
    return [words(one) for one in attributions(text) if one.how == _RULE]


@pytest.mark.parametrize("row", VERBS, ids=lambda row: row["lemma"])
def test_a_verb_gives_a_number_in_its_example_and_not_in_its_counter(row):
    assert len(given(row["example"])) == 1
    assert given(row["counter"]) == []


GIVEN = {
    "all that is coordinated": (
        "He put the toll at 11 dead, including three children, and 34 wounded.",
        ("He", "put", "the toll at 11 dead, including three children, and 34 wounded"),
    ),
    "a body in apposition": (
        "The organisers, the Guild of Millers, put the number at 180,000.",
        ("The organisers, the Guild of Millers", "put", "the number at 180,000"),
    ),
    "the number first": (
        "Mayor Ada Quist on Thursday raised to 26 the number of people killed.",
        ("Mayor Ada Quist", "raised", "to 26 the number of people killed"),
    ),
    "a number alone": (
        "She had previously spoken of 23.",
        ("She", "had previously spoken of", "23"),
    ),
    "before another act": (
        "The ministry raised the toll to 26 and ordered an inquiry.",
        ("The ministry", "raised", "the toll to 26"),
    ),
    "before another clause": (
        "Our teams have counted at least 340, and there are villages to see.",
        ("Our teams", "have counted", "at least 340"),
    ),
    "money": (
        "She put the cost at about $4 million.",
        ("She", "put", "the cost at about $4 million"),
    ),
    "a few people": ("She spoke of two dead.", ("She", "spoke of", "two dead")),
    "a vague number": (
        "Residents spoke of dozens of dead.",
        ("Residents", "spoke of", "dozens of dead"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), GIVEN.values(), ids=GIVEN)
def test_who_gives_a_number(text, expected):
    assert given(text) == [expected]


NOT_GIVEN = {
    "an event": "The blast raised the toll to 26.",
    "what was told before": "That put the toll at 26.",
    "what could be": "The minister could raise the toll to 26.",
    "a number of other things": "The firm raised the number of buses to 26.",
    "a number of workers": "The firm raised the number of workers to 26.",
    "a place": "The driver put the lorry at the gate.",
    "a place with a number": "The driver put the lorry at gate 11.",
    "a manner of speaking": "The coach spoke of two worlds.",
    "nobody": "The toll was put at 26.",
}


@pytest.mark.parametrize("text", NOT_GIVEN.values(), ids=NOT_GIVEN)
def test_what_gives_no_number(text):
    assert given(text) == []
