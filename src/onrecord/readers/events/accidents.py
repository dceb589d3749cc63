"""Harm that nobody did: crashes, collapses, blasts at works, and bare counts of the dead.

PLOVER has no type for accidents. A word of harm ("killed", "explosion", "hit") names an assault
where somebody did it, or its sentence or one beside it tells of violence.
"""

from onrecord.readers.events.found import Found
from onrecord.readers.events.participants import Parties
from onrecord.readers.events.phrases import Phrase
from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class

__all__ = ["accident"]

_NEAR = 5
_LONGEST = 80


def accident(view: View, found: Found, sides: Parties) -> bool:
    """Does a word of harm tell of an accident, or only count the harmed?

    Violence in its sentence makes it an assault, and so does whoever did it. Then a crash in the
    sentence, or a vehicle or storm as its subject, makes it an accident; where neither is told,
    a blast is one at works, and any other harm where no sentence around tells of anything violent.
    """
    word, bangs = view.low[found.word], word_class("bang")
    if found.type != "ASSAULT" or word not in word_class("harmful"):
        return False
    if found.form == "noun" and word not in bangs:
        return False  # a killing is somebody's
    if _toll(view, found, sides):
        return True
    words = _words(view, found, 0)
    doers = {view.low[one.head - 1] for one in _doers(view, sides)}
    if _violent(words) or not (bangs | _unwilled()).issuperset(doers):
        return False
    if (doers - bangs) or not word_class("mishap").isdisjoint(words):
        return True
    beside = _violent(_words(view, found, -1) | _words(view, found, 1))
    signs = word_class("armed") if bangs.isdisjoint({word, *words}) else frozenset()
    at_works = not word_class("works").isdisjoint(words)
    return not beside and (signs.isdisjoint(words) if signs else at_works)


def _unwilled() -> frozenset[str]:
    return word_class("unwilled") | word_class("works") | word_class("nature")


def _violent(words: frozenset[str]) -> bool:
    return not word_class("violence").isdisjoint(words)


def _words(view: View, found: Found, step: int) -> frozenset[str]:
    """The words of the sentence ``step`` behind that of the act, without the act's own.

    Who only tells of it is left out: "police said" is no sign of violence.
    """
    number = view.number_of(found.first) + step
    if not 0 <= number < len(view.bounds):
        return frozenset()
    low, high = view.limits(found.first) if step == 0 else view.bounds[number]
    told = word_class("telling")
    return frozenset(
        view.low[at]
        for at in range(low, min(high, low + 2 * _LONGEST))
        if not found.first <= at < found.end
        and told.isdisjoint(view.low[max(low, at - 1) : min(high, at + 2)])
    )


def _doers(view: View, sides: Parties) -> list[Phrase]:
    """The actors of a word of harm; in "14 killed and 37 injured" the number is of the harmed."""
    return [
        one
        for one in sides.actors
        if not all(view.kind(at) == "Q" for at in range(one.start, one.end))
    ]


def _toll(view: View, found: Found, sides: Parties) -> bool:
    """Does the word only count, as in "nine dead and 30 wounded"?"""
    if _doers(view, sides):
        return False
    counted = [one for one in sides.recipients if one.end == found.first]
    bare = all(view.kind(at) == "Q" for one in counted for at in range(one.start, one.end))
    near = view.low[max(0, counted[0].start - _NEAR) : counted[0].start] if counted else []
    return bare and "dead" in near
