"""What noun phrases beside a reporting verb are made of, by closed word classes, without a tagger.

A source keeps title, age, restrictive modifiers and apposition; a following comma, a
non-restrictive relative clause and adverbials stay out.
"""

from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import heads, titles, word_class

__all__ = [
    "ATTACHING",
    "LONGEST",
    "PERSONAL",
    "PRONOUNS",
    "STOPS",
    "Phrase",
    "has_head",
    "is_adverb",
    "is_adverbial",
    "is_age",
    "is_apposition",
    "is_plausible",
    "is_word",
    "joins",
    "names_described",
    "opens_relative",
    "states_anonymity",
]

Phrase = tuple[int, int]
"""Tokens ``[first, last)``."""

LONGEST = 40
"""No phrase has more tokens."""

PERSONAL = word_class("pronoun")
PRONOUNS = PERSONAL | {"who", "which", "others", "both", "many", "some"}
STOPS = (
    word_class("auxiliary")
    | word_class("conjunction")
    | word_class("relative")
    | word_class("verb")
    | word_class("negation")
)
"""Words that no noun phrase goes on over."""

ATTACHING = frozenset("in on at by with from over under against between behind within near".split())
"""Prepositions that may tie a phrase to the noun before it."""

_DETERMINERS = word_class("determiner")
_PREPOSITIONS = word_class("preposition")
_OF = word_class("of")
_TIME = word_class("time")
_ADVERBS = word_class("adverb")
_LY_NOUNS = word_class("ly_noun")
_PARTIES = ("r-", "d-", "i-")
_IN_NAME = frozenset(".-–&/'’")
_ANONYMITY = frozenset("named identified anonymity anonymously".split())
_TAKES_TO = word_class("takes_to")
_NOW = frozenset("now then currently formerly once also".split())


def is_word(view: View, index: int) -> bool:
    """Is the token a word, rather than a mark?"""
    return view.low[index][0].isalnum()


def is_adverb(view: View, index: int) -> bool:
    """Is the token an adverb, as far as its form tells?"""
    word = view.low[index]
    return is_adverbial(word) and (word in _ADVERBS or not view.capital(index))


def is_adverbial(word: str) -> bool:
    """Is the word one of the known adverbs, or formed like one?"""
    return word in _ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _LY_NOUNS)


def joins(view: View, index: int) -> bool:
    """May the token at ``index`` stand inside a noun phrase?"""
    word = view.low[index]
    if not is_word(view, index):
        if word == "&" and index + 1 < len(view.low):
            return view.capital(index - 1) and view.capital(index + 1)
        return word in '“”"‘’' or (word in _IN_NAME and view.adjacent(index))
    if word == "to":
        return index > 0 and view.low[index - 1] in _TAKES_TO
    if word in _PREPOSITIONS and word not in ATTACHING:
        return False
    return word not in STOPS or _is_sent(view, index)


def _is_sent(view: View, index: int) -> bool:
    """Is the word a participle behind a document ("a letter sent to tenants")?"""
    before = heads().get(view.low[index - 1], ("",))[0] if index else ""
    followed = view.low[index + 1 : index + 2] == ["to"]
    return before == "document" and followed and view.low[index] in _TAKES_TO


def is_age(view: View, first: int, end: int) -> bool:
    """Is the aside an age, a party and state, or "Jr."?"""
    word = view.low[first]
    return end - first <= 3 and (
        (word.isdigit() and len(word) < 4) or word.startswith(_PARTIES) or word in ("jr", "sr")
    )


def is_apposition(view: View, first: int, end: int) -> bool:
    """Do the tokens ``[first, end)`` after a comma rename what stands before it?"""
    while first + 1 < end and view.low[first] in _NOW:
        first += 1
    if first >= end:
        return False
    word = view.low[first]
    if is_age(view, first, end) or word in ("a", "an", "himself", "herself"):
        return True
    if word == "of":
        return first + 1 < end and view.capital(first + 1)
    if word == "one":
        return view.low[first + 1 : first + 2] == ["of"]
    if word in _PREPOSITIONS or word in STOPS or word == "to" or word.endswith("ing"):
        return False
    if has_head(view, first, end) or names_described(view, first, end):
        return True
    return word == "the" and first + 1 < end and view.low[first + 1] not in _TIME | {"same", "next"}


def names_described(view: View, first: int, end: int) -> bool:
    """Is the aside the name of whoever the words before the comma describe?"""
    if not 1 <= end - first <= 4 or not all(_is_name(view, index) for index in range(first, end)):
        return False
    if view.low[first] in _TIME:
        return False
    for index in range(first - 2, max(-1, first - 8), -1):
        if not is_word(view, index) or view.low[index] in heads():
            return view.low[index] in heads()
        if view.low[index] in _DETERMINERS and (index == 0 or view.low[index - 1] not in _OF):
            return index == 0 or view.low[index - 1] not in _PREPOSITIONS
    return False


def _is_name(view: View, index: int) -> bool:
    """Is the token a word of a name, or what joins two of a firm?"""
    return view.capital(index) or view.low[index] in ("&", "and")


def has_head(view: View, first: int, end: int) -> bool:
    """Is one of the first words, before any preposition, a role or a kind of body?"""
    known = heads()
    for index in range(first, min(end, first + 6)):
        word = view.low[index]
        if word in _PREPOSITIONS or word in _OF or word in STOPS or not is_word(view, index):
            return False
        if word in known or word in titles() or word.partition("-")[0] in known:
            return True
    return False


def opens_relative(view: View, first: int, end: int) -> bool:
    """Is it the subject of a relative clause ("who", "whose lawyer", "some of which")?"""
    return view.low[first] in ("who", "which", "whose") or view.low[end - 1] in ("which", "whom")


def states_anonymity(view: View, first: int, end: int) -> bool:
    """Does the clause only say that, or why, its subject is not named?"""
    return not _ANONYMITY.isdisjoint(view.low[first : min(end, first + LONGEST)])


def is_plausible(view: View, first: int, end: int) -> bool:
    """Could the tokens name somebody who speaks?"""
    last = view.low[end - 1]
    if view.low[first] in _PREPOSITIONS or (last in _DETERMINERS and last not in PRONOUNS):
        return False
    if last in _TIME and not view.capital(first) and not view.low[end - 2].endswith("ed"):
        return False
    return any(
        view.capital(index)
        or view.low[index] in _DETERMINERS
        or view.low[index] in heads()
        or view.low[index].endswith("s")
        or view.low[index] == "people"
        for index in range(first, end)
    )
