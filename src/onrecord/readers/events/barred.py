"""Who cannot be the actor of an act, however sure the encoder is: rules over what it sees."""

from onrecord.readers.events.found import Found
from onrecord.readers.events.groups import group_start, judged_so
from onrecord.readers.events.participants import Parties, undergone
from onrecord.readers.events.phrases import Phrase
from onrecord.readers.events.victims import harms, victims
from onrecord.readers.events.view import View

__all__ = ["bars"]

_PARTING = frozenset(("while", "but", "and", "although", "though", "whereas", ";"))
_TURNING = _PARTING - {"and"}
_NEAR = 10


def bars(view: View, found: Found, sides: Parties, actor: Phrase) -> bool:
    """Is the phrase of somebody else than whoever does the act?

    So it is of those whom an assault kills or hurts; and, for a passive without "by", of the
    subject of another clause.
    """
    if found.type == "ASSAULT" and (_harmed(view, found, actor) or _under(view, found, actor)):
        return True
    if _joined_to(view, found, sides, actor):
        return True
    if found.form == "noun" and judged_so(view, found.word, found.last):
        return True
    return found.form == "past" and undergone(view, found) and _elsewhere(view, found, actor)


def _elsewhere(view: View, found: Found, actor: Phrase) -> bool:
    """Is it the subject of a clause that "while", "but" or "and" parts from the passive?"""
    if actor.start >= found.end:
        between = view.low[found.end : actor.start]
        return "by" not in between and not _PARTING.isdisjoint(between) and _acts(view, actor)
    start = group_start(view, found.first)
    return not _TURNING.isdisjoint(view.low[actor.end : start])


def _joined_to(view: View, found: Found, sides: Parties, actor: Phrase) -> bool:
    """Does the act have a subject of its own, behind "and" or "while", and the actor none of it?"""
    if found.form not in ("past", "s", "base") or len(sides.actors) != 1:
        return False
    own = sides.actors[0]
    beside = own.end == group_start(view, found.first)
    return beside and actor.end < own.start and view.low[own.start - 1] in _PARTING


def _under(view: View, found: Found, actor: Phrase) -> bool:
    """Does somebody come under the attack, and nothing say by whom?"""
    under = found.form == "noun" and "under" in view.low[max(0, found.first - 2) : found.first]
    return under and view.low[max(0, actor.start - 1)] not in ("by", "from")


def _acts(view: View, actor: Phrase) -> bool:
    """Does a verb follow the phrase?"""
    _, ceiling = view.limits(actor.start)
    at = actor.end
    while at < ceiling and (view.kind(at) == "B" or view.timed(at)):
        at += 1
    return at < ceiling and view.kind(at) in "VAM"


def _harmed(view: View, found: Found, actor: Phrase) -> bool:
    """Does a verb near the phrase tell that its people die or are hurt?"""
    _, ceiling = view.limits(found.first)
    for at in range(actor.end, min(ceiling, actor.end + _NEAR)):
        if found.first <= at < found.end and found.form != "noun":
            break
        if harms(view, at) and any(_overlap(one, actor) for one in victims(view, at)):
            return True
        if view.low[at] in (";", ":", "."):
            break
    return False


def _overlap(one: Phrase, other: Phrase) -> bool:
    return one.start < other.end and other.start < one.end
