"""Pieces of the encoder's contents that are tied to the cue, but no part of what was said.

Who was told is none of it: "[Drivers] were told [that the road might close]". Nor is what another
verb did: "ordered [the firm to pay] and banned [it from trading]".
"""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.neural import Candidate, Relation
from onrecord.readers.attribution.stances import QUESTIONS
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import word_class

__all__ = ["own_pieces"]

_BE = frozenset("is are was were be been being".split())
_CLAUSE = QUESTIONS | {"that"}
_RELATIVES = (["who"], ["which"])
_VERBS = word_class("auxiliary") | word_class("verb")


def own_pieces(view: View, relation: Relation, cues: Sequence[int]) -> list[Candidate]:
    """The pieces that the cue reports; ``cues`` are the starts of all cues, in order."""
    pieces = sorted(relation.content, key=lambda one: one.start)
    if len(pieces) > 1 and _is_hearer(view, relation.cue, *pieces[:2]):
        del pieces[0]
    behind = relation.cue.end
    for index in range(1, len(pieces)):
        before = pieces[index - 1]
        if before.start >= behind and _is_of_another(view, before, pieces[index], cues):
            return pieces[:index]
    return pieces


def _is_hearer(view: View, cue: Candidate, piece: Candidate, following: Candidate) -> bool:
    """Is it the subject of "was told that" or the name before "who told police"?"""
    first, end = view.at(cue.start), view.at(cue.end)
    between = view.low[view.at(piece.end) : first]
    clause = view.low[view.at(following.start)] in _CLAUSE
    passive = clause and not between and not _BE.isdisjoint(view.low[first:end])
    relative = between[:1] == [","] and between[1:2] in _RELATIVES
    return piece.end <= cue.start and (passive or relative)


def _is_of_another(view: View, piece: Candidate, following: Candidate, cues: Sequence[int]) -> bool:
    """Does "and" stand behind the piece, no clause of its own, and a cue between the two?"""
    at, end = bisect_left(cues, piece.end), view.at(piece.end)
    parted = at < len(cues) and cues[at] < following.start
    if not parted or view.low[end : end + 1] != ["and"]:
        return False
    words = view.low[view.at(piece.start) : end]
    return _VERBS.isdisjoint(words) and not any(word.endswith("ed") for word in words)
