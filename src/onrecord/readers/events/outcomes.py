"""What stands behind a noun that names an act: "planned for Monday", "was called off"."""

from onrecord.readers.events.governing import follows
from onrecord.readers.events.judged import Judged
from onrecord.readers.events.view import View
from onrecord.readers.events.words import cues

__all__ = ["main_verb", "undone"]

_REACH = 12
_FIXED = ("set", "due")


def main_verb(view: View, end: int) -> tuple[Judged | None, int]:
    """What a participle right behind the noun says, and where the verb of its clause stands.

    In "the strike planned for Monday was called off" the strike is planned, and "was" begins that
    verb; where there is none, as in a title, what is given is where the search ended.
    """
    said, first = None, _next(view, end, end)
    aside = _aside(view, end)
    first = end + 1 if aside else first
    if first < view.limits(end - 1)[1] and (_participle(view, first) or aside):
        said = undone(view, first)
        behind = aside or first
        first = _next(view, behind + 1, behind) if said or aside else first
    return said, first


def _aside(view: View, end: int) -> int | None:
    """The comma that closes an aside opened by one at ``end``, if a verb follows it.

    So it is in "the strike, due on Monday, was called off"; no verb of its own stands in it.
    """
    _, ceiling = view.limits(end - 1)
    if view.low[end : end + 1] != [","]:
        return None
    for at in range(end + 1, min(ceiling - 1, end + _REACH)):
        if view.low[at] == ",":
            return at if view.kind(at + 1) in "AMV" else None
        if view.kind(at) in "AMRSW.":
            return None
    return None


def _next(view: View, at: int, end: int) -> int:
    """The first verb or break at or behind ``at``; the verb of an infinitive is none."""
    _, ceiling = view.limits(end - 1)
    stop = min(ceiling, end + _REACH)
    while at < stop and not _tells(view, at):
        at += 1
    return at


def _tells(view: View, at: int) -> bool:
    if view.timed(at):
        return False
    kind = view.kind(at)
    dated = view.low[at] in _FIXED and _opens_date(view, at + 1)
    return dated or (kind in "VAMN.SRW" and not (kind == "V" and view.kind(at - 1) == "T"))


def _opens_date(view: View, at: int) -> bool:
    """Does "for" or "on", or a time, begin at ``at``?"""
    return view.timed(at) or view.low[at : at + 1] in (["for"], ["on"])


def _participle(view: View, at: int) -> bool:
    """Is it a bare participle, without an object of its own?"""
    if view.low[at] in _FIXED:
        return True
    told = (len(cue.rest) for cue in cues().get(view.low[at], ()) if follows(view, at, cue))
    last = at + 1 + max(told, default=0)
    _, ceiling = view.limits(at)
    by_whom = view.low[at + 1 : at + 2] == ["by"]
    bare = last >= ceiling or view.timed(last) or view.kind(last) in "PATMNC."
    return view.kind(at) == "V" and bare and not by_whom


def undone(view: View, at: int) -> Judged | None:
    """What the participle or adjective at ``at`` says of what it is said of."""
    for cue in cues().get(view.low[at], ()):
        passive = "object" in cue.governs and cue.form == "past"
        if passive and follows(view, at, cue):
            return Judged(cue.status, at)
        if cue.part == "adj" and "to" in cue.governs and not cue.rest:
            return Judged(cue.status, at)
    return None
