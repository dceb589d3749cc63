"""Chains said in one breath: "the paper quoted a guard as saying", "she was quoted as saying"."""

from onrecord.readers.attribution.before import subject_before
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues

__all__ = ["chain", "saying"]

_RULE = "said.quoting"
_FAR = 24


def saying(view: View, clause: Clause) -> int | None:
    """The token of "saying" in "quoted Y as saying"; None where the clause has none."""
    if "as" not in clause.cue.frames:
        return None
    for index in range(clause.last, min(clause.high - 1, clause.last + _FAR)):
        known = cues().get(view.low[index + 1])
        if view.low[index] == "as" and known and known[0].form == "ing":
            return index + 1
    return None


def chain(view: View, clause: Clause, at: int, content: list[Piece]) -> list[Found]:
    """The attribution of the quoting source and, within it, that of the quoted one.

    ``at`` is the token of "saying". A passive ("she was quoted as saying") names only the second.
    """
    if clause.passive:
        subject = subject_before(view, clause.low, clause.first)
        if subject is None:
            return []
        cue = view.cover(clause.first, at + 1)
        return [Found([view.cover(*subject)], [cue], content, "asserts", _RULE)]
    if clause.subject is None or at - 1 <= clause.last:
        return []
    outer = Found(
        [view.cover(*clause.subject)],
        [view.cover(clause.first, clause.last)],
        [view.cover(clause.last, at + 1), *content],
        "asserts",
        _RULE,
    )
    quoted = [view.cover(clause.last, at - 1)]
    inner = Found(quoted, [view.cover(at, at + 1)], content, "asserts", _RULE, outer=outer)
    return [outer, inner]
