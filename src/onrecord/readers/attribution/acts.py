"""Verbs that name an act: what follows them is what was done, and nobody's words.

The encoder now and then takes "sued the firm" for something said. A clause or a quotation behind
such a verb is said all the same ("responded that", "apologised: “…”").
"""

from functools import cache
from typing import NamedTuple

from onrecord.lexicon import rows
from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.stances import QUESTIONS
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, word_class

__all__ = ["is_act"]

_MARKS = '“”"«»„‘'
_PREPOSITIONS = word_class("preposition") | word_class("of")
_CLAUSE = QUESTIONS - {"which", "who"} | {"that"}


class _Act(NamedTuple):
    """A row of act_verbs.tsv: the word that must follow, and what the content must be headed by."""

    link: str
    objects: frozenset[str]


@cache
def _acts() -> dict[str, _Act]:
    found = {}
    for row in rows("act_verbs"):
        act = _Act(row["link"].strip("-"), frozenset(row["objects"].strip("-").split()))
        found.update(dict.fromkeys([row["lemma"], *row["forms"].split()], act))
    return found


def is_act(view: View, found: Found) -> bool:
    """Is the cue a verb of acting, and the content neither clause nor quotation?"""
    if not found.cue or found.layout:
        return False
    first, last = view.at(found.cue[-1][0]), view.at(found.cue[-1][1])
    verb = next((k for k in range(last - 1, first - 1, -1) if view.low[k] in _acts()), None)
    if verb is None or _is_said(view, found):
        return False
    known = cues().get(view.low[verb], ())
    idiom = view.low[verb + 1 : last] not in ([], ["for"], ["with"])
    if idiom or any(cue.particle and cue.follows(view.low, verb) for cue in known):
        return False
    act = _acts()[view.low[verb]]
    linked = not act.link or view.low[verb + 1 : verb + 2] == [act.link]
    return linked and (not act.objects or _head(view, found) in act.objects)


def _is_said(view: View, found: Found) -> bool:
    """Is there a quotation in the content, or does a clause open it?"""
    start, _ = found.content[0]
    marked = view.quote_at(start) or any(
        mark in view.text[slice(*piece)] for piece in found.content for mark in _MARKS
    )
    return bool(marked) or view.low[view.at(start)] in _CLAUSE


def _head(view: View, found: Found) -> str:
    """The last word of the content before a preposition."""
    first, end = view.at(found.content[0][0]), view.at(found.content[0][1])
    ends = (index for index in range(first + 1, end) if view.low[index] in _PREPOSITIONS)
    return view.low[next(ends, end) - 1]
