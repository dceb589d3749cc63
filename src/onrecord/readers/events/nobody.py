"""Words beside an act that say nobody did it: "no one marched", "kept from marching"."""

from onrecord.readers.events.view import NOMINAL, View
from onrecord.readers.events.words import word_class

__all__ = ["anybody", "held_back", "nobody"]

_REACH = 12
_NOBODY = frozenset("no neither nobody none nothing".split())


def nobody(view: View, start: int, floor: int) -> bool:
    """Is the subject "no one", "neither side", "none of them"?"""
    at = start - 1
    while at >= floor and (view.kind(at) in NOMINAL or view.kind(at) in "ODNW"):
        if view.low[at] in _NOBODY:
            return True
        at -= 1
    return False


def anybody(view: View, start: int, floor: int) -> bool:
    """Is the subject "anyone who", "whoever"?"""
    words = view.low[max(floor, start - 2) : start]
    return not {"anyone", "whoever", "anybody"}.isdisjoint(words)


def held_back(view: View, link: int, floor: int) -> bool:
    """Does a verb before "from" keep somebody from it?"""
    words = view.low[max(floor, link - _REACH) : link]
    return not word_class("hold_back").isdisjoint(words)
