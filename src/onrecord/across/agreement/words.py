"""Words of a text made comparable: stems of those that carry content, singular nouns."""

import re
from functools import cache

from onrecord.lexicon import rows

__all__ = ["NEGATION", "begins_midway", "content", "negated", "singular", "stem"]

_COUNT = r"(?:only|just|merely|\d|one|two|three|four|five|six|seven|eight|nine|ten|dozens)"
NEGATION = re.compile(
    rf"\b(?:not(?! {_COUNT})|never|no|nobody|none|nothing|without|neither|nor|yet to)\b"
    r"|\bden(?:y|ies|ied|ying)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words that turn a proposition into its opposite; "not 14" corrects a number alone."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST = 40
_SCOPE = 40
"""Characters behind a negation in which what it negates stands, up to the end of its clause."""
_END = re.compile(r"[,;:]|\s(?:and|but|when|while)\s")
_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "wives": "wife",
    "lives": "life",
    "feet": "foot",
    "crises": "crisis",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "firemen": "fireman",
}
_EMPTY = ("determiner", "pronoun", "relative", "auxiliary", "negation", "preposition", "of")
_EMPTY_TOO = ("conjunction", "adverb", "time")
_SAID = frozenset("said say says saying told tells according there s t".split())


def singular(noun: str) -> str:
    """The singular of an English noun in small letters: Harman's s-stemmer, and what it misses."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


def stem(word: str) -> str:
    """What "closes", "closed" and "closing" share: the singular without -ed, -ing and -e.

    "Carried" is "carry" there.
    """
    low = singular(re.sub(r"['’]s?$", "", word.casefold()))
    for ending in ("ing", "ed"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low[: -len(ending)]
            break
    if len(low) > 3 and low.endswith("i"):
        low = f"{low[:-1]}y"
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "aeiousl":
        low = low[:-1]
    return low[:-1] if low.endswith("e") and len(low) > 3 else low


def content(text: str) -> frozenset[str]:
    """The stems of the words of ``text`` that carry content: no numbers, no function words."""
    return frozenset(
        stem(word)
        for word in _WORD.findall(text)
        if len(word) <= _LONGEST and word.casefold() not in _empty()
    )


def negated(text: str) -> frozenset[str]:
    """The stems of what the negations of ``text`` negate: the words right behind them."""
    behind = (text[each.end() : each.end() + _SCOPE] for each in NEGATION.finditer(text))
    return frozenset[str]().union(*(content(_END.split(each, maxsplit=1)[0]) for each in behind))


def begins_midway(text: str) -> bool:
    """Does a text begin with a preposition in small letters, as what follows a verb does?"""
    first = text.split(maxsplit=1)[:1]
    return bool(first) and first[0] in _prepositions()


@cache
def _prepositions() -> frozenset[str]:
    listed = (row["words"].split() for row in rows("grammar") if row["class"] == "preposition")
    return frozenset(word for words in listed for word in words)


@cache
def _empty() -> frozenset[str]:
    """The words that say nothing about what a clause is on."""
    classes = {row["class"]: row["words"].split() for row in rows("grammar")}
    return _SAID.union(*(classes[name] for name in (*_EMPTY, *_EMPTY_TOO)))
