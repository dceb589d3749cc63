"""The score of stories, and what is put back into the corpus's texts."""

import pytest

from workshop.corpora.ecbplus import printed
from workshop.evaluate.stories import Score, bcubed

CLUSTERS = {
    "as they should be": ("aabb", "xxyy", Score(1.0, 1.0, 1.0)),
    "all in one": ("aaaa", "xxyy", Score(2 / 3, 0.5, 1.0)),
    "each alone": ("abcd", "xxyy", Score(2 / 3, 1.0, 0.5)),
}


@pytest.mark.parametrize(("given", "gold", "score"), CLUSTERS.values(), ids=CLUSTERS)
def test_bcubed(given, gold, score):
    assert bcubed(list(given), list(gold)) == pytest.approx(score)


TOKENS = {
    "marks": ("He left , she said .", "He left, she said."),
    "quotation marks": ("`` We won , '' he said", "“We won,” he said"),
    "possessive and negation": ("The mayor 's dog did n't bark", "The mayor's dog didn't bark"),
    "money and figures": ("$ 1 , 200 at 9 : 30", "$1,200 at 9:30"),
    "hyphen": ("a 15 - year - old boy", "a 15-year-old boy"),
}


@pytest.mark.parametrize(("tokens", "text"), TOKENS.values(), ids=TOKENS)
def test_tokens_are_set_as_print_has_them(tokens, text):
    assert printed(tokens) == text
