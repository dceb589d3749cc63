"""Strikes of workers beside those of armies: "rail services were hit by a strike".

The word is the same. A strike that shuts services, or that a report tells of without one word of
violence, is one of workers, and so nothing is hit by force.
"""

from dataclasses import replace

from onrecord.readers.events.behind import behind
from onrecord.readers.events.found import Found
from onrecord.readers.events.participants import Parties
from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class

__all__ = ["disrupts", "of_workers"]

_STRIKES = frozenset(("strike", "strikes"))
_HITS = frozenset("hit hits hitting strike strikes struck striking".split())
_ATTACK = "strike.attack"
_REACH = 8


def disrupts(view: View, found: Found, sides: Parties) -> bool:
    """Is what "hits" somebody a strike of workers?"""
    if view.low[found.word] not in _HITS or found.form == "noun":
        return False
    heads = {view.low[one.head - 1] for one in sides.actors}
    stopped = bool(heads) and (_STRIKES | word_class("stoppage")).issuperset(heads)
    return stopped and not (heads & _STRIKES and _at_war(view))


def of_workers(view: View, found: Found) -> Found:
    """The act of a strike on services as what it is, one of workers."""
    if found.rule != _ATTACK or _at_war(view):
        return found
    _, ceiling = view.limits(found.first)
    on = behind(view, "on", found.end, min(ceiling, found.end + _REACH))
    if not any(view.low[one.head - 1] in word_class("services") for one in on):
        return found
    return replace(found, rule="strike.noun", type="PROTEST", mode="strike")


def _at_war(view: View) -> bool:
    """Does the report tell of violence, other than by words of striking and hitting?"""
    told = (
        (word_class("violence") - _STRIKES) | word_class("fighting_force") | word_class("harming")
    )
    return not told.isdisjoint(view.words)
