"""Groups of verbs: the auxiliaries, negations and adverbs that stand before a verb."""

from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class

__all__ = ["BE", "group_start", "judged_so", "passive"]

BE = frozenset("is are was were be been being am 's got get".split())
"""Forms that make a passive."""


def group_start(view: View, verb: int) -> int:
    """The first token of the verb's group: its auxiliaries, negation, adverbs."""
    floor, _ = view.limits(verb)
    at = verb
    while at > floor and (view.kind(at - 1) in "AMNB" or view.timed(at - 1)):
        at -= 1
    while at < verb and (view.kind(at) == "B" or view.timed(at)):
        at += 1
    return at


def passive(view: View, verb: int) -> bool:
    """Is the past form at ``verb`` a passive?"""
    start = group_start(view, verb)
    if any(view.low[at] in BE for at in range(start, verb)):
        return True
    behind = view.low[verb + 1] if verb + 1 < len(view.low) else ""
    return start == verb and behind == "by"


def judged_so(view: View, first: int, end: int) -> bool:
    """Does somebody call what the noun ``[first, end)`` names something ("called the strike mad")?

    They only speak of it; behind "a" or a number they would call for it.
    """
    floor, ceiling = view.limits(first)
    start = first
    while start > floor and view.kind(start - 1) in "X'":
        start -= 1
    start -= view.low[start - 1] in word_class("definite")
    calls = start > floor and view.low[start - 1] in word_class("calling")
    if not calls or start == first or end >= ceiling or view.timed(end):
        return False
    return view.kind(end) in "XDBV" or view.low[end] in ('"', "“", "‘", "'")
