"""Calls that are paid or made: "called on the king to thank him", "called the president to".

Who calls on somebody may as well ask for something ("called on the king to resign").
"""

from onrecord.readers.events.phrases import Phrase
from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class

__all__ = ["called_before", "pays"]

_REACH = 14
_UPON = ("on", "upon")
_TALKS = ("discuss", "review")
_ENDS = frozenset((";", ":", ".", '"', "“", "”"))


def called_before(view: View, to: int) -> int | None:
    """The verb of the call that the infinitive of ``to`` gives the purpose of, if it is one.

    In "Okafor called the president to thank her" who thanks is who calls, and both happened.
    """
    if view.kind(to) != "T":
        return None
    floor, _ = view.limits(to)
    for at in range(to - 1, max(floor, to - _REACH) - 1, -1):
        if view.low[at] in _ENDS or view.kind(at) in "SR":
            return None
        if view.low[at] in word_class("ringing"):
            return at if _greets(view, at, to) else None
        if view.kind(at) in "VAM" and not view.timed(at):
            return None
    return None


def pays(view: View, verb: int, whom: Phrase) -> bool:
    """Is "called on" the visit that it tells of, and nothing asked of ``whom``?"""
    if not _office(view, whom.start, whom.end):
        return False
    _, ceiling = view.limits(verb)
    if view.low[whom.end : whom.end + 1] in (["for"], ["not"]):
        return False
    to = next((at for at in range(whom.end, ceiling) if _infinitive(view, at)), None)
    return to is None or _greets(view, verb, to)


def _infinitive(view: View, at: int) -> bool:
    return view.kind(at) == "T" and view.kind(at + 1) not in "DQ" and not view.capital(at + 1)


def _greets(view: View, verb: int, to: int) -> bool:
    """Is what the infinitive tells done by calling: thanking, wishing, discussing?"""
    upon = view.low[verb + 1] in _UPON
    word = view.low[to + 1] if to + 1 < len(view.low) else ""
    if word not in word_class("greeting") and (upon or word not in word_class("ringing_up")):
        return False
    if word in _TALKS and "with" in view.low[to + 1 : view.limits(to)[1]]:
        return False  # to talk with others is asked of them
    first = verb + 1 + upon
    named = not upon and any(view.capital(at) for at in range(first, to))
    return named or _office(view, first, to)


def _office(view: View, start: int, end: int) -> bool:
    """Do the words name somebody by an office, as "the king" or "his counterpart" does?"""
    return not word_class("leader").isdisjoint(view.low[start:end])
