"""Words of counting (counting.tsv), and phrases without them: "dozens of [nurses]"."""

import re
from functools import cache

from onrecord.lexicon.loader import rows

__all__ = ["counting", "uncounted"]

_OPENING = "the|an?|his|her|its|their"
_BEFORE_OF = ("one", "exact", "share", "vague", "whole", "amount", "gathering")


@cache
def counting(*kinds: str) -> frozenset[str]:
    """The words of these kinds, in lower case."""
    found = (row["words"].split("|") for row in rows("counting") if row["kind"] in kinds)
    return frozenset(word for words in found for word in words)


def uncounted(phrase: str) -> str:
    """The phrase, its words one space apart, without articles and what counts in front of it."""
    return _leading().sub("", phrase, count=1)


@cache
def _leading() -> re.Pattern[str]:
    bounds = _any("bound")
    counted = rf"(?:{_any(*_BEFORE_OF)}) of "
    opening = rf"(?:{_OPENING}|{_any('exact', 'share')}) "
    return re.compile(
        rf"(?:(?:{_OPENING}|some(?! of)|{bounds}) )*(?:[\d,.]+ (?:of )?|{counted})*(?:{opening})*",
        re.IGNORECASE,
    )


def _any(*kinds: str) -> str:
    return "|".join(sorted(counting(*kinds), key=lambda word: (-len(word), word)))
