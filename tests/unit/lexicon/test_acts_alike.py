"""Every row of the table of acts: its example denies what is said, its counter another thing."""

from collections import Counter

import pytest

from onrecord.across.agreement import agreements
from onrecord.across.agreement.words import stem
from onrecord.lexicon import rows
from tests.unit.across.agreement.acts import claiming
from tests.unit.across.agreement.told import one_story, told

ACTS = rows("acts_alike")


def verdicts(said, denied):
    says = claiming(told("Echo", ("the ministry", said)), said)
    denies = claiming(told("Post", ("the Front denies", denied)), denied)
    return {each.verdict for each in agreements([says, denies], (), one_story(says, denies))}


@pytest.mark.parametrize("row", ACTS, ids=lambda row: row["words"].split()[0])
def test_an_act_is_denied_by_other_words_for_it(row):
    assert "conflict" in verdicts(row["said"], row["example"])
    assert "conflict" not in verdicts(row["said"], row["counter"])


def test_no_word_names_two_acts():
    stems = Counter(each for row in ACTS for each in {stem(word) for word in row["words"].split()})
    assert {each for each, rows_ in stems.items() if rows_ > 1} == set()
