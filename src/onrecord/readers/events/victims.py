"""Who an attack harms: those who die or are hurt in it, or come under it, never do it."""

from onrecord.readers.events.groups import group_start, passive
from onrecord.readers.events.phrases import Phrase, before
from onrecord.readers.events.subjects import subject, verb_before
from onrecord.readers.events.view import NOMINAL, View
from onrecord.readers.events.words import word_class

__all__ = ["dies", "harmed_in", "harms", "victims"]

_IN = frozenset(("in", "during", "from", "after", "by"))


def harmed_in(view: View, kind: str, start: int, floor: int) -> list[Phrase]:
    """Who comes under the attack, or dies in it, whose noun phrase begins at ``start``."""
    link = start - 1
    while link > floor and view.kind(link) in "DQX":
        link -= 1
    if kind != "ASSAULT" or link <= floor:
        return []
    word = view.low[link]
    verb = verb_before(view, link, floor)
    if word == "under":
        owner = link - 1
        beside = view.kind(owner) in NOMINAL and verb is None
        return before(view, owner, floor) if beside else subject(view, verb) if verb else []
    if word not in _IN or verb is None or not harms(view, verb):
        return []
    return victims(view, verb)


def dies(view: View, at: int) -> bool:
    """Does the verb at ``at`` tell that its subject dies or suffers?"""
    return view.low[at] in word_class("dying")


def harms(view: View, verb: int) -> bool:
    """Is the subject of the verb harmed?"""
    if view.low[verb] not in word_class("harming"):
        return dies(view, verb)
    return passive(view, verb) or view.kind(verb + 1) not in "DXQW"


def victims(view: View, verb: int) -> list[Phrase]:
    """Who dies or is hurt, by the verb at ``verb`` that tells so."""
    floor, _ = view.limits(verb)
    start = group_start(view, verb)
    if dies(view, verb) or start < verb:
        return subject(view, verb)
    return before(view, start - 1, floor)[-1:] if start > floor else []
