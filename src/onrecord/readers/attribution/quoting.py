"""Chains said in one breath: "the paper quoted a guard as saying", "she was quoted as saying"."""

from onrecord.readers.attribution.before import subject_before
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.phrases import Phrase
from onrecord.readers.attribution.stances import stance_of
from onrecord.readers.attribution.verbs import Clause, told_by
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import Cue, cues

__all__ = ["chain", "cites", "leans_on", "quoted_clause", "saying"]

_RULE = "said.quoting"
_FAR = 24


def cites(view: View, index: int) -> bool:
    """Is the token "citing" or "quoting", so that what follows is a source, not what it says?"""
    return index < len(view.low) and view.low[index] in ("citing", "quoting")


def saying(view: View, clause: Clause) -> int | None:
    """The token of "saying" in "quoted Y as saying"; None where the clause has none of its own."""
    if "as" not in clause.cue.frames:
        return None
    for index in range(clause.last, min(clause.high - 1, clause.last + _FAR)):
        if any("as" in cue.frames for cue in cues().get(view.low[index], ())):
            return None
        if view.low[index] == "as" and leans_on(view.low[index + 1]):
            return index + 1
    return None


def leans_on(word: str) -> Cue | None:
    """The reporting verb that the word is a form in -ing of."""
    known = cues().get(word)
    return known[0] if known and known[0].form == "ing" else None


def quoted_clause(view: View, clause: Clause, at: int) -> Clause | None:
    """The clause of whoever is quoted: the verb at token ``at``, and the phrase that speaks."""
    cue, subject = leans_on(view.low[at]), _quoted(view, clause, at)
    if cue is None or subject is None:
        return None
    return Clause(cue, at, at, at + 1, subject, False, False, False, False, at, clause.high)


def _quoted(view: View, clause: Clause, at: int) -> Phrase | None:
    if clause.passive:
        return subject_before(view, clause.low, clause.first)
    end = at - 1
    while end > clause.last and view.low[end - 1] == ",":
        end -= 1
    return (clause.last, end) if end > clause.last else None


def chain(view: View, clause: Clause, at: int, content: list[Piece]) -> list[Found]:
    """The attribution of the quoting source and, within it, that of the quoted one.

    ``at`` is the token of "saying". A passive without "by" ("she was quoted as saying") names only
    the second.
    """
    inner = quoted_clause(view, clause, at)
    if inner is None or inner.subject is None:
        return []
    quoted, stance = [view.cover(*inner.subject)], stance_of(view, inner, content)
    if clause.subject is None:
        cue = view.cover(clause.first, at + 1)
        return [Found(quoted, [cue], content, stance, _RULE)] if clause.passive else []
    outer = Found(
        [view.cover(*clause.subject)],
        [view.cover(clause.first, told_by(view, clause) if clause.passive else clause.last)],
        _outer_content(view, clause, inner, content),
        "asserts",
        _RULE,
    )
    return [outer, Found(quoted, [view.cover(at, at + 1)], content, stance, _RULE, outer=outer)]


def _outer_content(view: View, clause: Clause, inner: Clause, content: list[Piece]) -> list[Piece]:
    """What the quoting source says: who is quoted, "as saying", and the words themselves."""
    subject = inner.subject or (clause.last, inner.last)
    leads = [view.cover(*subject), view.cover(inner.verb - 1, inner.last)]
    start, end = leads[-1] if clause.passive else (leads[0][0], leads[-1][1])
    block = view.block_of(start)
    after = (piece for piece in content if piece[0] > end and view.block_of(piece[0]) == block)
    behind = min(after, default=None)
    rest = [piece for piece in content if piece != behind]
    if behind:
        marks = view.quote_at(behind[0])
        end = marks.end if marks and marks.inner == behind[0] else behind[1]
    return sorted([*(leads[:1] if clause.passive else ()), (start, end), *rest])
