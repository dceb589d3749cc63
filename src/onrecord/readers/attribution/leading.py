"""The subject that a sentence opens with, whatever its verb."""

from onrecord.readers.attribution.after import subject_after
from onrecord.readers.attribution.phrases import Phrase, is_adverbial
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, heads, word_class

__all__ = ["leading_subject"]

_AUXILIARIES = word_class("auxiliary")
_DETERMINERS = word_class("determiner")
_PREPOSITIONS = word_class("preposition")
_PRONOUNS = word_class("pronoun")
_VERBS = word_class("verb")
_PAST = word_class("past")
_TIME = word_class("time")
_OPENERS = frozenset(("but", "and", "“", '"', "meanwhile", ","))


def leading_subject(view: View, low: int, high: int) -> Phrase | None:
    """The subject a sentence opens with: a pronoun, or a phrase before its first verb."""
    index = _after_lead(view, low, high)
    phrase = subject_after(view, index, high)
    if phrase is None or phrase[1] >= high:
        return None
    word = view.low[phrase[1]]
    if word in _AUXILIARIES or word in _VERBS or word in cues():
        return phrase
    if cut := _before_past(view, phrase):
        return cut
    name = view.capital(phrase[1] - 1) or view.low[phrase[0]] in _PRONOUNS
    named = name and (word.endswith(("ed", "s")) or word == "," or word in _PAST)
    return phrase if named or is_adverbial(word) else None


def _after_lead(view: View, low: int, high: int) -> int:
    """Past "In Lund," and "On Friday", "But", "However," at the head of a sentence."""
    index = low
    if not _TIME.isdisjoint(view.low[low + 1 : low + 2]) and view.low[low] in _PREPOSITIONS:
        index += 2 + (view.low[low + 2 : low + 3] == [","])
    elif index < high and (view.low[index] in _PREPOSITIONS or _leads(view.low[index])):
        comma = next((k for k in range(index, min(high, index + 20)) if view.low[k] == ","), None)
        index = index if comma is None else comma + 1
    while index + 1 < high:
        aside = is_adverbial(view.low[index]) and view.low[index + 1] == ","
        if not aside and view.low[index] not in _OPENERS:
            break
        index += 1 + aside
    return index


def _leads(word: str) -> bool:
    """Does the word open a clause before the subject ("Asked when", "Speaking in Lund")?"""
    return word in ("as", "asked") or (word.endswith("ing") and len(word) > 5)


def _before_past(view: View, phrase: Phrase) -> Phrase | None:
    """A phrase that swallowed its verb, cut before it ("The mayor toured", "The firm cut")."""
    for index in range(phrase[0] + 1, phrase[1]):
        if view.capital(index):
            continue
        if view.low[index].endswith("ed"):
            bare = view.low[index - 1] in _DETERMINERS
            return None if bare else (phrase[0], index)
        if view.low[index] in _PAST and _is_verb(view, index, phrase[1]):
            return phrase[0], index
    return None


def _is_verb(view: View, index: int, end: int) -> bool:
    """Is "cut" or "hit" a verb here, behind a name or a role, or before an object of its own?"""
    before = view.low[index - 1]
    takes = index + 1 == end and (
        view.low[end] in _DETERMINERS or view.low[end] in _PREPOSITIONS or view.low[end].isdigit()
    )
    return view.capital(index - 1) or before in heads() or (takes and before not in _DETERMINERS)
