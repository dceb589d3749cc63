"""Uses of a trigger's word that are no act between actors, told by what stands around it."""

from onrecord.readers.events.found import Found
from onrecord.readers.events.groups import group_start
from onrecord.readers.events.participants import Parties
from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class

__all__ = ["excluded"]

_HARMED = ("kill",)
_DECLINED = ("refuse", "ask")


def excluded(view: View, found: Found, sides: Parties) -> bool:
    """Is the word used for something else: an accident, a refusal to comment, a figure?"""
    if found.rule in _HARMED and not _doers(view, sides):
        return _accident(view, found)
    if found.rule in _DECLINED:
        return _to_comment(view, found)
    if found.form == "noun":
        return _figure(view, found)
    return "alone" in found.frame and _has_object(view, found)


def _doers(view: View, sides: Parties) -> bool:
    """Has a verb of harm an actor? In "14 killed and 37 injured" the number is of the harmed."""
    return any(
        not all(view.kind(at) == "Q" for at in range(one.start, one.end)) for one in sides.actors
    )


def _accident(view: View, found: Found) -> bool:
    """Is nobody said to have done it, and nothing in the sentence violent?"""
    low, high = view.limits(found.first)
    others = {view.low[at] for at in range(low, high) if not found.first <= at < found.end}
    return word_class("violence").isdisjoint(others)


def _to_comment(view: View, found: Found) -> bool:
    """As in "declined to comment", "asked not to be named", "asked whether"."""
    behind = view.low[found.end : found.end + 3]
    if behind[:1] == ["not"] or behind[:1] in (["whether"], ["if"], ["about"], ["how"], ["why"]):
        return True
    return behind[:1] == ["to"] and behind[1:2] != [] and behind[1] in word_class("comment")


def _figure(view: View, found: Found) -> bool:
    """As in "an attack on pensions"."""
    _, ceiling = view.limits(found.first)
    if found.type != "ASSAULT" or view.low[found.end : found.end + 1] != ["on"]:
        return False
    upto = view.low[found.end + 1 : min(ceiling, found.end + 7)]
    return not word_class("abstract").isdisjoint(upto)


def _has_object(view: View, found: Found) -> bool:
    """Does a verb that takes none have an object or a clause behind it?"""
    _, ceiling = view.limits(found.first)
    at = found.end
    while at < ceiling and (view.kind(at) == "B" or view.low[at] == ","):
        at += 1
    if at >= ceiling or view.timed(at):
        return False
    passive = group_start(view, found.first) < found.first and view.kind(at) == "P"
    return not passive and (view.kind(at) in "DQ" or view.low[at] in ("that", "how"))
