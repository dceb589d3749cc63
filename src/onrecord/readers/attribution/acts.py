"""Verbs that name an act: what follows them is what was done, and nobody's words.

The encoder now and then takes "sued the firm" for something said. A clause or a quotation behind
such a verb is said all the same ("responded that", "apologised: “…”"), and so is what somebody
wants or plans to be done. Of a verb that no table knows the encoder must be surer.
"""

from functools import cache
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon import rows
from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.stances import QUESTIONS
from onrecord.readers.attribution.sureness import SURE_NOUN
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, heads, report_nouns, word_class

__all__ = ["is_act"]

_MARKS = '“”"«»„‘'
_PREPOSITIONS = word_class("preposition") | word_class("of")
_CLAUSE = QUESTIONS - {"which", "who"} | {"that"}
_FINITE = word_class("auxiliary") | word_class("verb") | _CLAUSE | {"who", "to"}
_BEFORE_NOUN = word_class("determiner") | word_class("pronoun") | _PREPOSITIONS
_RELATIVES = frozenset(("that", "which", "who"))
_BEHIND_HEAD = _PREPOSITIONS | _RELATIVES | {"as"}
_PARTICIPLES = word_class("participle")
_BEHIND_VERB = _PREPOSITIONS | word_class("particle")
_SHORT = 4


class _Act(NamedTuple):
    """A row of act_verbs.tsv: the word that must follow, and what the content must be headed by.

    Of a ``wish`` an infinitive or a participle behind the object is a proposition.
    """

    link: str
    objects: frozenset[str]
    wish: bool


@cache
def _acts() -> dict[str, _Act]:
    found = {}
    for row in rows("act_verbs"):
        objects = frozenset(row["objects"].strip("-").split())
        act = _Act(row["link"].strip("-"), objects, row["wish"] == "yes")
        found.update(dict.fromkeys([row["lemma"], *row["forms"].split()], act))
    return found


def is_act(view: View, found: Found) -> bool:
    """Is the cue a verb of acting, and the content neither clause nor quotation?"""
    if not found.cue or found.layout:
        return False
    if _is_doubtful(view, found):
        return True
    first, last = view.at(found.cue[-1][0]), view.at(found.cue[-1][1])
    verb = next((k for k in range(last - 1, first - 1, -1) if view.low[k] in _acts()), None)
    if verb is None or _is_said(view, found):
        return False
    known = cues().get(view.low[verb], ())
    act = _acts()[view.low[verb]]
    idiom = view.low[verb + 1 : last] not in ([], ["for"], ["with"], [act.link])
    if idiom or any(cue.particle and cue.follows(view.low, verb) for cue in known):
        return False
    linked = not act.link or view.low[verb + 1 : verb + 2] == [act.link]
    if act.wish and _is_wished(view, found):
        return False
    return linked and (not act.objects or _is_object(_head(view, found), act.objects))


def _is_object(head: str, objects: frozenset[str]) -> bool:
    """Is it one of those words, or where "people" is, a word for those who speak?"""
    people = "people" in objects and heads().get(head, ("",))[0] in ("unnamed", "collective")
    return people or head in objects


def _is_doubtful(view: View, found: Found) -> bool:
    """Is it an unsure find of the encoder, a noun phrase behind words that no table has?"""
    if found.certainty is None or found.certainty >= SURE_NOUN or len(found.content) > 1:
        return False
    cue, said = (_words(view, *piece) for piece in (found.cue[-1], found.content[0]))
    known = any(word in cues() or word in report_nouns() for word in cue)
    return not known and _FINITE.isdisjoint(said) and not _is_said(view, found)


def _words(view: View, start: int, end: int) -> list[str]:
    return view.low[view.at(start) : view.at(end)]


def _is_wished(view: View, found: Found) -> bool:
    """Is it told what somebody is to do or to be ("the mayor to go", "the gate shut")?"""
    first, end = view.at(found.content[0][0]), view.at(found.content[0][1])
    return any(
        view.low[index] in _RELATIVES
        or _is_infinitive(view, index)
        or (index > first and _is_predicate(view, index, end))
        for index in range(first, end)
    )


def _is_infinitive(view: View, index: int) -> bool:
    """Is it "to" before a verb, rather than before whom or where?"""
    behind = view.low[index + 1 : index + 2]
    verbal = bool(behind) and behind[0].isalpha() and behind[0] not in _BEFORE_NOUN
    return view.low[index] == "to" and verbal and not view.capital(index + 1)


def _is_predicate(view: View, index: int, end: int) -> bool:
    """Is it a participle behind a noun, and the last word or before a preposition?"""
    word, behind = view.low[index], view.low[index + 1 : end]
    formed = word in _PARTICIPLES or (word.endswith("ed") and len(word) > _SHORT)
    closes = not behind or behind[0] in _BEHIND_VERB
    return formed and closes and view.low[index - 1] not in _BEFORE_NOUN


def _is_said(view: View, found: Found) -> bool:
    """Is there a quotation in the content, does a clause open it, or is it "a guard as saying"?"""
    start, _ = found.content[0]
    marked = view.quote_at(start) or any(
        mark in view.text[slice(*piece)] for piece in found.content for mark in _MARKS
    )
    words = _words(view, *found.content[0])
    saying = any(one == "as" and two.endswith("ing") for one, two in pairwise(words))
    return bool(marked) or saying or not _CLAUSE.isdisjoint(words[:1])


def _head(view: View, found: Found) -> str:
    """The last word of the content before a preposition or a clause."""
    first, end = view.at(found.content[0][0]), view.at(found.content[0][1])
    ends = (index for index in range(first + 1, end) if view.low[index] in _BEHIND_HEAD)
    return view.low[next(ends, end) - 1]
