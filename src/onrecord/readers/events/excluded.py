"""Uses of a trigger's word that are no act between actors, told by what stands around it."""

from onrecord.readers.events.accidents import accident
from onrecord.readers.events.behind import behind
from onrecord.readers.events.figures import NOTHING, figure
from onrecord.readers.events.found import Found
from onrecord.readers.events.groups import group_start, passive
from onrecord.readers.events.participants import Parties
from onrecord.readers.events.recast import protests_it
from onrecord.readers.events.stoppages import disrupts
from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class

__all__ = ["excluded", "naming"]

_DECLINED = ("refuse", "ask")
_REQUESTS = ("ask", "request.noun", "call.noun")
_SPOKEN = ("call.by.name", "consult", "discuss")
_CALLED = ("call.phone", "call.by.name")
_PLAYED = ("ASSAULT", "RETREAT", "MOBILIZE")
_NEAR = 5
_CONTEST = 4
"""Different words of sport that make a report one of a game."""


def excluded(view: View, found: Found, sides: Parties) -> bool:
    """Is the word used for something else: an accident, a refusal to comment, a figure?"""
    if _sourcing(view, found, sides) or _by_things(view, found, sides):
        return True
    if accident(view, found, sides) or _foretold(view, found, sides):
        return True
    if disrupts(view, found, sides) or _at_fault(view, found):
        return True
    if figure(view, found, sides) == NOTHING:
        return True
    if found.type in _PLAYED and found.form != "noun" and _of_a_game(view):
        return True
    if found.form == "noun" or protests_it(view, found, sides):
        return False
    return "alone" in found.frame and _has_object(view, found)


def _sourcing(view: View, found: Found, sides: Parties) -> bool:
    """Does it tell how the report came by its words, or did not, as in "declined to comment"?"""
    if found.rule in _DECLINED and _to_comment(view, found):
        return True
    if found.rule == "allow":
        return _to_speak(view, found)
    if found.rule in _REQUESTS and found.form in ("noun", "base", "s"):
        return _for_comment(view, found)
    if found.rule in _REQUESTS and _asked_for_comment(view, found):
        return True
    told = (view.low[one.head - 1] for one in sides.recipients)
    return found.rule in _SPOKEN and not word_class("media").isdisjoint(told)


def _to_speak(view: View, found: Found) -> bool:
    """As in "not allowed to speak", "not authorised to brief reporters"."""
    behind = view.low[found.end : found.end + 3]
    verbs = behind[1:2] if behind[:1] == ["to"] else behind[2:3] if "to" in behind[1:2] else []
    return not word_class("comment").isdisjoint(verbs)


def _asked_for_comment(view: View, found: Found) -> bool:
    """As in "asked the union for comment"."""
    what = behind(view, "for", found.end, view.limits(found.first)[1])[:1]
    return any(view.low[one.head - 1] in word_class("reply") for one in what)


def _for_comment(view: View, found: Found) -> bool:
    """As in "requests for comment", "did not return calls"."""
    behind = view.low[found.end : found.end + 3]
    if behind[:1] == ["for"] and not word_class("reply").isdisjoint(behind):
        return True
    floor, _ = view.limits(found.first)
    before = view.low[max(floor, found.first - _NEAR) : found.first]
    return not word_class("answering").isdisjoint(before)


def _by_things(view: View, found: Found, sides: Parties) -> bool:
    """Is it done by the weather, a disease, a war; or forced by what somebody did?"""
    heads = [_unless_letters(view, one.head - 1) for one in sides.actors]
    things = word_class("nature")
    if found.rule == "force":
        things |= word_class("not_actor")
        if found.form == "ing" and group_start(view, found.first) == found.first:
            return view.kind(found.first - 1) == "."  # what follows from an act is none itself
    return bool(heads) and things.issuperset(heads)


def _foretold(view: View, found: Found, sides: Parties) -> bool:
    """Does somebody only tell of a danger, as in "they were warned of a flood"?

    Who warns of what they may do threatens ("warned of retaliation").
    """
    if found.rule != "warn":
        return False
    if sides.actors and view.low[found.end : found.end + 1] == ["of"]:
        return word_class("retaliation").isdisjoint(view.low[found.end : found.end + _NEAR])
    if sides.actors or not passive(view, found.first):
        return False
    return view.low[found.end : found.end + 1] in (["of"], ["about"], [","], ["."], ["and"], [])


def _at_fault(view: View, found: Found) -> bool:
    """Is somebody only said to be to blame, as in "she is not to blame for it"?"""
    to = view.kind(found.first - 1) == "T" and view.low[found.first] == "blame"
    return to and view.kind(found.end) not in "DXQW"


def _unless_letters(view: View, at: int) -> str:
    """The word in lower case, but for one of capitals alone: a body's acronym is no common word."""
    start, end = view.tokens[at]
    return view.text[start:end] if view.text[start:end].isupper() else view.low[at]


def _of_a_game(view: View) -> bool:
    """Is the report one of sport, where teams attack, beat and fight each other?"""
    return len(word_class("game") & view.words) >= _CONTEST


def _to_comment(view: View, found: Found) -> bool:
    """As in "declined to comment", "asked not to be named", "asked whether"."""
    behind = view.low[found.end : found.end + 3]
    if behind[:1] == ["not"] or behind[:1] in (["whether"], ["if"], ["about"], ["how"], ["why"]):
        return True
    return behind[:1] == ["to"] and behind[1:2] != [] and behind[1] in word_class("comment")


def naming(view: View, found: Found, sides: Parties) -> bool:
    """Does it only name something, as in "called the envoy a fool", or is it "called off"?"""
    if found.rule not in _CALLED:
        return False
    if view.low[found.end : found.end + 1] == ["off"]:
        return True
    ends = [one.end for one in sides.recipients if one.end < len(view.low)]
    return any(view.kind(at) == "D" or view.low[at] in ('"', "“", "‘") for at in ends)


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
