"""Words for one act: who "accepted bribes" has "taken money". The table acts_alike lists them."""

from collections.abc import Iterable
from functools import cache

from onrecord.across.agreement.words import stem
from onrecord.lexicon import rows

__all__ = ["acts", "is_act", "one_act"]


def one_act(stemmed: str) -> str:
    """The stem that stands for every word of the act that ``stemmed`` names, or itself."""
    return _stems().get(stemmed, stemmed)


def acts(stems: Iterable[str]) -> frozenset[str]:
    """Stems with one for the words of each act."""
    return frozenset(map(one_act, stems))


def is_act(stemmed: str) -> bool:
    """Is it the stem of a verb that the table lists?"""
    return stemmed in _verbs()


@cache
def _stems() -> dict[str, str]:
    listed = [[stem(word) for word in row["words"].split()] for row in rows("acts_alike")]
    return {each: stems[0] for stems in listed for each in stems}


@cache
def _verbs() -> frozenset[str]:
    listed = (row["words"].split() for row in rows("acts_alike") if row["kind"] == "verb")
    return frozenset(stem(word) for words in listed for word in words)
