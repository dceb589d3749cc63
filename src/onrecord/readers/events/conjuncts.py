"""Verbs joined by "and" or "but" to the verb that tells, over what it tells.

In "she denied that she knew and blamed her clerk", who denies is who blames, and only the knowing
is denied.
"""

from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class

__all__ = ["told_with"]

_REACH = 40
_STOPS = frozenset((";", ":", '"', "“", "”"))
_JOINS = ("and", "but")


def told_with(view: View, verb: int) -> int | None:
    """The verb that tells, which the verb of speech that begins at ``verb`` is joined to.

    So it is where what is told is about the teller by a pronoun, or ends with a comma; else the
    two verbs may as well be told together. Where only a thing is told ("denied the charge and
    left"), no second verb is told with it.
    """
    floor, _ = view.limits(verb)
    joint = verb - 1
    if joint <= floor or view.low[joint] not in _JOINS:
        return None
    if (teller := _tells_thing(view, joint, floor)) is not None:
        return teller
    if not _speaks(view, verb):
        return None
    parted = view.low[joint - 1] == ","
    for at in range(joint - 1, max(floor, joint - _REACH) - 1, -1):
        if view.low[at] in _STOPS:
            return None
        if view.low[at] in word_class("telling") and at > floor and _told(view, at, joint):
            return at if parted or _of_itself(view, at) else None
    return None


def _tells_thing(view: View, joint: int, floor: int) -> int | None:
    """The verb that tells right before the joint, with no verb or clause between but a noun."""
    second = view.low[joint + 1]
    spoken = second.endswith("ed") and _speaks(view, joint + 1)
    if second.endswith("ing") or not (spoken or view.kind(joint + 1) == "V"):
        return None
    for at in range(joint - 1, max(floor, joint - _REACH) - 1, -1):
        if view.low[at] in _STOPS or view.kind(at) in "SRTW,":
            return None
        if view.kind(at) in "VAM" and not view.timed(at):
            tells = view.low[at] in word_class("telling") and view.kind(at) == "V" and at > floor
            return at if tells and at < joint - 1 else None
    return None


def _speaks(view: View, verb: int) -> bool:
    """Is it a word that does something by speaking ("blamed")?"""
    return view.low[verb] in word_class("speaking") | word_class("telling")


def _told(view: View, teller: int, joint: int) -> bool:
    """Does a clause, and not only an object, stand between the verb that tells and the joint?"""
    start = teller + 1 + (view.low[teller + 1] == "that")
    opens = view.kind(start) in "DXQW"
    return opens and any(view.kind(at) in "VAM" for at in range(start + 1, joint))


def _of_itself(view: View, teller: int) -> bool:
    """Is the subject of what is told a pronoun?"""
    start = teller + 1 + (view.low[teller + 1] == "that")
    return view.low[start] in word_class("pronoun")
