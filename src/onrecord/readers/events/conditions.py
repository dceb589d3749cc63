"""What an act hangs on, by words before its verb or noun: "had they attacked", "if they do not"."""

from onrecord.readers.events.view import View

__all__ = ["CONDITIONS", "OPENING", "WILL", "amount", "gerund_between", "hinges", "unmet"]

CONDITIONS = frozenset("if unless whether lest provided assuming supposing should".split())
WILL = frozenset("will shall 'll ’ll won't won’t".split())
_REACH = 12
_UNTIL = ("until", "till")
OPENING = frozenset(("had", *_UNTIL))
"""Words that may open a clause of what is not, or not yet."""
_TO_COME = WILL | {"would"}
_QUOTES = ('"', "“", "‘", "'")


def unmet(view: View, at: int, floor: int) -> bool:
    """Does a clause of what is not, or not yet, begin: "had they attacked", "until they do"?"""
    if view.low[at] in _UNTIL:
        return not _TO_COME.isdisjoint(view.low[max(floor, at - _REACH) : at])
    first = at == floor or view.low[at - 1] in _QUOTES
    return view.low[at] == "had" and first and view.kind(at + 1) in "DXQW"


def hinges(view: View, condition: int | None, start: int) -> bool:
    """Does a condition open the very clause of the verb group at ``start``?"""
    if condition is None or view.low[condition] not in CONDITIONS - {"whether", "lest"}:
        return False
    return all(view.kind(at) not in "VAM" for at in range(condition + 1, start))


def gerund_between(view: View, verb: int, start: int) -> bool:
    """Does "of" with a gerund follow the verb, so that no bare clause with a verb does?"""
    return not view.low[start].endswith("ing") and any(
        view.kind(at - 1) in "PO" and view.low[at].endswith("ing") for at in range(verb + 2, start)
    )


def amount(view: View, link: int, start: int, floor: int) -> int | None:
    """Where the amount ``[start, link)`` of something is a verb's object ("sent 5 tons of")."""
    told = start < link and view.kind(start) == "Q" and not view.timed(start)
    return start if told and start > floor and view.kind(start - 1) == "V" else None
