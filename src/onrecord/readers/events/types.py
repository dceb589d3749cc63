"""PLOVER's types where they depend on more than the word: announced acts, ways to yield.

Source: PLOVER Event, Actor and Data Interchange Specification (Open Event Data Alliance): acts of
cooperation that are only announced are AGREE, acts of force THREATEN, and
refusals of cooperation REJECT.
"""

from onrecord.readers.events.view import View
from onrecord.readers.events.words import triggers, word_class

__all__ = ["announced", "yielding"]

_COOPERATIVE = frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"))
_NEAR = 8
_FORCEFUL = frozenset(("SANCTION", "COERCE", "ASSAULT"))


def announced(kind: str, status: str, governor: str | None, *, refused: bool) -> str:
    """The type of an act of type ``kind``.

    What is planned or threatened without a word of promise or threat that is an act of its own
    (``governor``, the type of that act) is itself the promise or the threat; what somebody says
    they will not do (``refused``) is a refusal.
    """
    if governor in ("AGREE", "THREATEN", "REJECT", "REQUEST"):
        return kind
    if status == "planned" and kind in _COOPERATIVE:
        return "AGREE"
    if status in ("planned", "threatened") and kind in _FORCEFUL:
        return "THREATEN"
    return "REJECT" if refused and kind in _COOPERATIVE else kind


def yielding(view: View, first: int) -> str:
    """RETREAT or CONCEDE for a word that names either: by the word, else by what it is done to."""
    told = {trigger.type for trigger in triggers().get(view.low[first], ())}
    if ("RETREAT" in told) != ("CONCEDE" in told):
        return "RETREAT" if "RETREAT" in told else "CONCEDE"
    floor, ceiling = view.limits(first)
    around = view.low[max(floor, first - _NEAR) : min(ceiling, first + _NEAR)]
    return "CONCEDE" if word_class("retreat").isdisjoint(around) else "RETREAT"
