"""The stance of a cue: what whoever speaks makes of the content, negation heard.

What is not said is denied ("does not say that it rained") or held back ("has not said whether it
rained", "would not say that it rained"); a denial, a belief, a question that is negated is none of
the opposite.
"""

from collections.abc import Sequence

from onrecord.readers.attribution.found import Piece
from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import Cue, cues, report_nouns, word_class
from onrecord.record import Stance

__all__ = ["QUESTIONS", "is_negation", "negated", "stance_in", "stance_of"]

QUESTIONS = frozenset("whether if how why what who whom whose when where which".split())
"""Words that open a question held in another clause."""

_NEGATIONS = word_class("negation")
_SILENCE = word_class("silence")
_RETURNING = frozenset("drawn return returned returning".split())
"""With a negation too, those who "did not return calls" and "would not be drawn" keep silent."""
_WILLING = frozenset(
    "would will won't won’t wouldn't wouldn’t can could can't can’t cannot couldn't"
    " couldn’t".split()
)
"""Who "would not say that", or "could not", holds back rather than denies."""


def is_negation(word: str) -> bool:
    """Does the word negate the verb group it stands in?"""
    return word in _NEGATIONS or word == "cannot" or word.endswith(("n't", "n’t"))


def negated(view: View, clause: Clause) -> bool:
    """Is there a negation in the verb group?"""
    return any(map(is_negation, view.low[clause.first : clause.verb]))


def stance_of(view: View, clause: Clause, content: Sequence[Piece]) -> Stance:
    """The stance of a clause as it stands: "neither confirmed nor denied" refuses."""
    return _told(clause.cue, view.low[clause.first : clause.verb], _opening(view, content))


def stance_in(view: View, cue: Piece, content: Sequence[Piece]) -> Stance:
    """The stance of the words of a cue: that of the first of them the tables know.

    Where they know none, whoever "looks into whether" asks, as does who "wants to know".
    """
    words = view.low[view.at(cue[0]) : view.at(cue[1])]
    if words[-2:] == ["to", "know"] and not any(map(is_negation, words)):
        return "asks"
    for index, word in enumerate(words):
        for known in cues().get(word, ()):
            if known.follows(words, index):
                return _told(known, words[:index], _opening(view, content))
        if word in report_nouns():
            return report_nouns()[word]
    if any(map(is_negation, words)) and not (_SILENCE | _RETURNING).isdisjoint(words):
        return "refuses"
    return "asks" if _opening(view, content) == "whether" else "asserts"


def _opening(view: View, content: Sequence[Piece]) -> str:
    """The first word of the content."""
    at = view.at(content[0][0]) if content else len(view.low)
    return view.low[at] if at < len(view.low) else ""


def _told(cue: Cue, before: Sequence[str], opening: str) -> Stance:
    """The stance of a verb with the words of its group before it and the first of the content."""
    if "neither" in before:
        return "refuses"
    if not any(map(is_negation, before)) and list(before[-1:]) != ["no"]:
        return cue.stance
    if cue.stance in ("denies", "refuses") or "silent" in cue.frames:
        return "refuses"
    if cue.stance != "asserts":
        return cue.stance
    held = opening in QUESTIONS or not _WILLING.isdisjoint(before)
    return "refuses" if held else "denies"
