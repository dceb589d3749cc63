"""The score of stories, and what is put back into the corpus's texts."""

from datetime import date

import pytest

from workshop.corpora.ecbplus import printed, published
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


HEADS = {
    "month, day, year": (["A roof falls", "March 9,2025"], date(2025, 3, 9)),
    "with a clock": (["Updated: Sept. 9,2025 4:58 PM"], date(2025, 9, 9)),
    "day before month": (["Last updated on 9 March 2025 at 12:42"], date(2025, 3, 9)),
    "figures": (["Posted 3 / 9 / 25 6:03 PM ET"], date(2025, 3, 9)),
    "no such day": (["Posted 13 / 45 / 2025"], None),
    "when it was fetched": (["[downloaded on 9 March 2025]"], None),
    "a day told in a long sentence": (["The roof " + "that fell " * 8 + "on March 9, 2025."], None),
    "a day behind the head": (["a", "b", "c", "d", "e", "March 9, 2025"], None),
    "none": ([], None),
}


@pytest.mark.parametrize(("lines", "day"), HEADS.values(), ids=HEADS)
def test_the_day_is_read_from_the_head(lines, day):
    assert published(lines) == day
