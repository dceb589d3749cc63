"""Who only reacts to an act that a noun names: criticises it, prepares for it, acts after it."""

from onrecord.lexicon.participants import describe
from onrecord.readers.events.found import Found
from onrecord.readers.events.phrases import Phrase
from onrecord.readers.events.subjects import subject, verb_before
from onrecord.readers.events.view import View
from onrecord.readers.events.words import names_people, word_class

__all__ = ["IN_OFFICE", "reacts"]

IN_OFFICE = ("GOV", "JUD", "COP", "MIL", "LEG")
"""Sectors of those who rule and police, and neither strike nor riot."""
_LATER = frozenset("after before following despite amid since".split())
_AGAINST_SOMEBODY = (
    "ASSAULT",
    "PROTEST",
    "COERCE",
    "SANCTION",
    "ACCUSE",
    "THREATEN",
    "REQUEST",
    "RETREAT",
)
_TO_IT = frozenset("for to against from of".split())
_NEAR = 3


def reacts(view: View, found: Found, actor: Phrase) -> bool:
    """Does the actor only react to the act, and nothing say that it is theirs ("its strike")?"""
    start = _phrase_start(view, found)
    if _owned(view, start, found):
        return False
    if _criticises(view, found, actor):
        return True
    if actor.end > start:
        return False
    if _judges(view, actor, start):
        return True
    apart = _apart(view, found, actor, start) or _faces(view, found, actor, start)
    return apart and found.type in _AGAINST_SOMEBODY


def _phrase_start(view: View, found: Found) -> int:
    """The first token of the noun phrase that the act's noun ends."""
    floor, _ = view.limits(found.first)
    start = found.first
    while start > floor and view.kind(start - 1) in "XQDB" and view.low[start - 1] not in _LATER:
        start -= 1
    return start


def _owned(view: View, start: int, found: Found) -> bool:
    return any(
        view.owner(at) or view.low[at] in word_class("possessor")
        for at in range(max(0, start - 1), found.first)
    )


def _apart(view: View, found: Found, actor: Phrase, start: int) -> bool:
    """Do "after" or "despite" stand between? Workers may go back to work after a strike."""
    if view.low[start - 1] not in _LATER:
        return False
    words = view.text[view.starts[actor.start] : view.tokens[actor.end - 1][1]]
    hands = names_people(view.low[actor.head - 1]) and describe(words).sector not in IN_OFFICE
    return not (found.mode == "strike" and hands)


def _faces(view: View, found: Found, actor: Phrase, start: int) -> bool:
    """Does it prepare for the act, or threaten to answer it ("will respond to any attack")?

    Who prepares for an attack on somebody may be who attacks.
    """
    if view.low[start - 1] not in _TO_IT:
        return False
    words = view.low[max(actor.end, start - 1 - _NEAR) : start - 1]
    if not word_class("answering").isdisjoint(words):
        return True
    aimed = view.low[found.end : found.end + 1] in (["on"], ["against"])
    return not aimed and not word_class("bracing").isdisjoint(words)


def _judges(view: View, actor: Phrase, start: int) -> bool:
    """Is it the subject of the verb before, which only tells what to think of the act?"""
    verb = verb_before(view, start, actor.end)
    if verb is None or view.low[verb] not in word_class("presupposes"):
        return False
    return any(one.start < actor.end and actor.start < one.end for one in subject(view, verb))


def _criticises(view: View, found: Found, actor: Phrase) -> bool:
    """Does "criticism from" stand before the phrase, and the act elsewhere?"""
    at = actor.start - 1
    if view.low[at] not in ("from", "by"):
        return False
    before = range(max(0, at - _NEAR), at)
    return any(view.low[one] in word_class("reaction") and one != found.word for one in before)
