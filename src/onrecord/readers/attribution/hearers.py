"""Who is told: the hearer between a reporting verb and what it says."""

from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, word_class

__all__ = ["AFTER_HEARER", "after_hearer"]

AFTER_HEARER = frozenset("that whether how why if".split())
"""Words that show where a hearer ends."""

_AUXILIARIES = word_class("auxiliary")
_DETERMINERS = word_class("determiner")
_HEARERS = word_class("hearer")
_OPENS_CLAUSE = _DETERMINERS | word_class("pronoun")


def _parts(view: View, index: int) -> bool:
    """Does another clause, or what is warned of, begin at the token?"""
    word = view.low[index]
    return word in (",", "of", "about") or word in _AUXILIARIES or word in cues()


def _is_told(view: View, index: int, high: int) -> bool:
    """Is "it" the hearer ("told it the road was shut"), not the subject ("warned it would fail")?

    A hearer has a subject of its own behind it.
    """
    told = view.low[index] == "it" and index + 1 < high
    return told and (view.low[index + 1] in _OPENS_CLAUSE or view.capital(index + 1))


def _are_told(view: View, index: int) -> bool:
    """Is one word in the plural the hearer ("told mourners she would sing", "told crews to go")?"""
    plural = view.low[index].endswith("s") and not view.low[index].endswith(("ss", "us", "is"))
    behind = view.low[index + 1 : index + 2]
    ordered = behind == ["to"] and view.low[index + 2 : index + 3] and not _names(view, index + 2)
    opens = bool(ordered) or not _OPENS_CLAUSE.isdisjoint(behind)
    return plural and opens and view.low[index] not in _OPENS_CLAUSE


def _names(view: View, index: int) -> bool:
    """Does a noun phrase begin here, so that no verb does ("told lies to the court")?"""
    return view.low[index] in _DETERMINERS or view.capital(index)


def after_hearer(view: View, clause: Clause) -> int:
    """Past the hearer of "told reporters", "warned the council"."""
    index = clause.last
    if index >= clause.high or view.low[index] in ("that", "how", "why"):
        return index
    if view.low[index] in _HEARERS or _are_told(view, index) or _is_told(view, index, clause.high):
        return index + 1
    stop = min(clause.high, index + 14)
    marks = (k for k in range(index, stop) if view.low[k] in AFTER_HEARER or _parts(view, k))
    marked = next(marks, None)
    if marked is not None and view.low[marked] in AFTER_HEARER:
        return marked
    end = index + 1 if view.low[index] in _DETERMINERS else index
    while end < stop and view.capital(end):
        end += 1
    if end == index + 1 and view.low[index] in _DETERMINERS:
        end += 1
    return end if end > index else clause.high
