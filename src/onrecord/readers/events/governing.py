"""Finds the word that governs another: the cues of status_cues.tsv before an act."""

from onrecord.readers.events.view import View
from onrecord.readers.events.words import Cue, cues

__all__ = ["cue_ending", "follows", "governor"]

_REACH = 12
_ENDS = frozenset((";", ":", ".", '"', "“", "”"))


def governor(view: View, last: int, floor: int, way: str) -> tuple[int, Cue] | None:
    """The nearest cue at or before the token ``last`` that governs in this ``way``, and its place.

    A noun or adjective must end there; between a verb and ``last`` its object may stand.
    """
    for at in range(last, max(floor, last - _REACH) - 1, -1):
        if view.low[at] in _ENDS or view.kind(at) in "SR":
            return None
        for cue in _cues_at(view, at):
            near = at + len(cue.rest) == last
            if way in cue.governs and follows(view, at, cue) and (near or cue.part == "verb"):
                return at, cue
    return None


def _cues_at(view: View, at: int) -> list[Cue]:
    """The cues that a token may be, verbs first where it is one."""
    verbal = view.kind(at) == "V"
    return sorted(cues().get(view.low[at], ()), key=lambda cue: (cue.part == "verb") != verbal)


def follows(view: View, at: int, cue: Cue) -> bool:
    """Do the further words of a cue stand behind the token ``at``?"""
    return tuple(view.low[at + 1 : at + 1 + len(cue.rest)]) == cue.rest


def cue_ending(view: View, last: int, floor: int, *ways: str) -> tuple[int, Cue] | None:
    """The cue of one or two words that ends with the token ``last``, and its place."""
    for at in (last, last - 1):
        if at < floor:
            continue
        for cue in cues().get(view.low[at], ()):
            ends = at + len(cue.rest) == last
            if ends and not cue.governs.isdisjoint(ways) and follows(view, at, cue):
                return at, cue
    return None
