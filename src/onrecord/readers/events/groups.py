"""Groups of verbs: the auxiliaries, negations and adverbs that stand before a verb."""

from onrecord.readers.events.view import View

__all__ = ["BE", "group_start", "passive"]

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
