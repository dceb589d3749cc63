"""The noun phrase behind a reporting verb, "by" or "according to"."""

from onrecord.readers.attribution.phrases import (
    LONGEST,
    PRONOUNS,
    STOPS,
    Phrase,
    has_head,
    is_adverb,
    is_apposition,
    is_plausible,
    is_word,
    joins,
    states_anonymity,
)
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, heads, titles, word_class

__all__ = ["subject_after"]

_DETERMINERS = word_class("determiner")
_PREPOSITIONS = word_class("preposition")
_OF = word_class("of")
_TIME = word_class("time")
_MEDIA = word_class("medium")
_TIES = frozenset("at in from with on".split())


def subject_after(view: View, first: int, high: int, *, wide: bool = False) -> Phrase | None:
    """The noun phrase that begins at token ``first``, before ``high``.

    ``wide`` lets every preposition join, for "according to", where no clause follows unmarked.
    """
    if first >= high:
        return None
    alone = view.low[first] == "another" and (first + 1 >= high or not is_word(view, first + 1))
    if view.low[first] in PRONOUNS or alone:
        return first, first + 1
    if not _may_begin(view, first) and not has_head(view, first, min(first + 4, high)):
        return None
    core = end = _walk_right(view, first, high, wide=wide)
    while end < high and view.low[end] == ",":
        longer = _apposition_end(view, end + 1, high, wide=wide)
        if longer is None:
            break
        end = longer
    if wide and _is_subject(view, end, high):
        end = core
    if end == first or view.low[end - 1].endswith(("'s", "’s")):
        return None
    return (first, end) if is_plausible(view, first, end) else None


def _is_subject(view: View, end: int, high: int) -> bool:
    """Does a verb follow, so that what ends here is the subject of the clause behind?"""
    index = end + 1 if end < high and view.low[end] == "," else end
    return index < high and (view.low[index] in STOPS or view.low[index] in cues())


def _apposition_end(view: View, first: int, high: int, *, wide: bool) -> int | None:
    """Where an apposition behind a comma ends; None where none begins there."""
    stop = min(high, first + 30)
    close = next((k for k in range(first, stop) if _parts(view, k, high)), stop)
    if not is_apposition(view, first, close) or (wide and _has_verb(view, first, close)):
        return None
    end = _walk_right(view, first, high, wide=True)
    return end if end > first else None


def _has_verb(view: View, first: int, end: int) -> bool:
    """Is there a verb before any relative pronoun, so that a clause begins here?"""
    for word in view.low[first:end]:
        if word in ("who", "which", "whose"):
            return False
        if word in STOPS or word in cues():
            return True
    return False


def _may_begin(view: View, index: int) -> bool:
    """Can a phrase that speaks begin here?"""
    word = view.low[index]
    if not is_word(view, index) or word in _TIME or word in STOPS or word in _PREPOSITIONS:
        return False
    return (
        view.capital(index)
        or word in _DETERMINERS
        or word in heads()
        or word in titles()
        or word[0].isdigit()
        or word.endswith("s")
    )


def _walk_right(view: View, first: int, high: int, *, wide: bool) -> int:
    """The token after the phrase that begins at ``first``."""
    index = first
    while index < high and index - first < LONGEST:
        word = view.low[index]
        if word == "(":
            closed = next((k for k in range(index, min(high, index + 8)) if view.low[k] == ")"), 0)
            if not closed:
                break
            index = closed + 1
            continue
        if word in ("who", "whose") and index > first and view.low[index - 1] not in ",":
            end = _relative_end(view, index, high)
            return index if states_anonymity(view, index, end) else end
        if not _continues(view, first, index, high, wide=wide):
            break
        index += 1
    while index > first and not is_word(view, index - 1) and view.low[index - 1] != ")":
        index -= 1
    return index


def _relative_end(view: View, index: int, high: int) -> int:
    """Where a restrictive relative clause behind the phrase ends: at the next mark."""
    stop = min(high, index + 25)
    return next(
        (k for k in range(index, stop) if not is_word(view, k) and _ends(view, k, high)), stop
    )


def _ends(view: View, index: int, high: int) -> bool:
    """Does the mark part phrases, rather than belong to an abbreviation or a name?"""
    return index + 1 >= high or view.low[index] == "," or not view.adjacent(index)


def _parts(view: View, index: int, high: int) -> bool:
    """Is the token a comma, or the stop that ends the sentence?"""
    return view.low[index] == "," or (view.low[index] == "." and index + 1 >= high)


def _continues(view: View, first: int, index: int, high: int, *, wide: bool) -> bool:
    """Does the token at ``index`` belong to the phrase before it?"""
    word = view.low[index]
    if word == ".":
        return index + 1 < high and view.adjacent(index)
    if word == "and":
        both = index + 1 < high and view.capital(index - 1) and view.capital(index + 1)
        return both or (wide and index + 1 < high)
    if word in _PREPOSITIONS:
        return wide or _attaches(view, index, high)
    if not joins(view, index) or word in _TIME or (is_adverb(view, index) and not wide):
        return False
    governed = index == first or view.low[index - 1] in _PREPOSITIONS | _OF
    return governed or word not in _DETERMINERS


def _attaches(view: View, index: int, high: int) -> bool:
    """Does a preposition after a described person ("a nurse at the clinic") belong to it?"""
    if view.low[index] not in _TIES or view.capital(index - 1):
        return False
    after = view.low[index + 1 : min(high, index + 5)]
    return not any(word in _MEDIA or word in _TIME for word in after)
