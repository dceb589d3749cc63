"""Lines that hold two claims: "Union says 3,000 marched, police say 900".

A headline, a standfirst or any paragraph of one sentence joins them by a comma; each has its own
source. The first may be a label ("Police: two held") or stand behind what it says ("Two held,
police say; army says four"). Of a line with one claim the other finders know more.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon import rows
from onrecord.readers.attribution.contents import Contents
from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.phrases import PERSONAL, STOPS, has_head, is_plausible, is_word
from onrecord.readers.attribution.stances import stance_in
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, word_class
from onrecord.text.clauses import trimmed
from onrecord.text.quotes import OPENING

__all__ = ["lines"]

_PARTING = frozenset((",", ";", "but", "while"))
_JOINING = frozenset("and as but while".split())
_NO_SUBJECT = STOPS | word_class("preposition") | word_class("negation") | {"to", "it"}
_CLAUSE = frozenset(("that", "bare"))
_CALL = frozenset(("named", "object", "of", "to", "urge"))
"""Frames of verbs that a headline has in the present only: "minister accused" is passive there."""
_TAKES_OF = "warn"
"""Other verbs of speech before "of" are nouns in the plural ("reports of")."""
_LONGEST = 300
_LONGEST_SUBJECT = 6
_NEAR = 6


class _Claim(NamedTuple):
    """Tokens ``[first, verb)`` of who claims, and the token of the verb, or of a label's colon."""

    first: int
    verb: int
    form: Literal["told", "label", "trailing"]


def lines(view: View, told: set[int], contents: Contents) -> Iterator[Found]:
    """Each claim of a line that holds two or more; their verbs are added to ``told``."""
    for block in view.draft.blocks:
        whole = view.sentence_of(block.start) == view.sentence_of(block.end - 1)
        if not whole or block.end - block.start > _LONGEST or _goes_on(view, block.end):
            continue
        first, end = view.at(block.start), view.at(block.end)
        claims = list(_claims(view, first, end))
        if len(claims) > 1 and _opens(claims[0], first):
            told.update(claim.verb for claim in claims)
            ends = [claim.first for claim in claims[1:]]
            for claim, last in zip(claims, [*ends, end], strict=True):
                yield from _found(view, claim, (first, last), contents)


def _opens(claim: _Claim, first: int) -> bool:
    """Does the claim begin the line at token ``first``, with its source or with what it says?"""
    return (claim.first == first) != (claim.form == "trailing")


def _goes_on(view: View, end: int) -> bool:
    return view.text[end - 1] in "!?:…"


def _claims(view: View, first: int, end: int) -> Iterator[_Claim]:
    """Where the line, or what follows one of its commas, begins with somebody and a verb."""
    label = _label(view, first, end)
    if label:
        yield label
    found = bool(label)
    for index in range(first, end):
        if index > first and view.low[index] not in _PARTING:
            continue
        begin = index if index == first else index + 1
        begin += begin < end and view.low[begin] in _JOINING
        claim = _claim(view, begin, end, later=found)
        if claim and not view.quote_at(view.starts[begin]):
            found = True
            yield claim


def _label(view: View, first: int, end: int) -> _Claim | None:
    """The claim of a line that begins with somebody and a colon."""
    stop = min(end - 1, first + _LONGEST_SUBJECT)
    colon = next((index for index in range(first, stop) if not is_word(view, index)), first)
    if view.low[colon] != ":" or colon == first or not has_head(view, first, colon):
        return None
    return _Claim(first, colon, "label")


def _claim(view: View, begin: int, end: int, *, later: bool) -> _Claim | None:
    """The claim whose subject begins here, with its reporting verb right behind.

    ``later`` lets more verbs stand, where the line has a claim before.
    """
    if begin >= end or _is_verbal(view, begin):
        return None
    for index in range(begin, min(end - 1, begin + _LONGEST_SUBJECT)):
        word = view.low[index]
        if index > begin and _reports(view, begin, index, later=later):
            if not _is_subject(view, begin, index):
                return None
            if is_word(view, index + 1) or view.low[index + 1] in OPENING:
                return _Claim(begin, index, "told")
            trailing = not later and view.low[index + 1] in _PARTING
            return _Claim(begin, index, "trailing") if trailing else None
        if not is_word(view, index) or word in _NO_SUBJECT:
            return None
    return None


def _is_verbal(view: View, begin: int) -> bool:
    """Is the word a verb that goes on with an earlier clause: "denied it", "including one"?"""
    leans = view.low[begin].endswith("ing") and not view.capital(begin)
    return leans or any(cue.form == "past" for cue in cues().get(view.low[begin], ()))


def _is_subject(view: View, begin: int, end: int) -> bool:
    """Could the tokens speak, rather than be "a plan they" of "a plan they say is new"?"""
    alone = end == begin + 1 or view.low[end - 1] not in PERSONAL
    return alone and is_plausible(view, begin, end)


def _reports(view: View, begin: int, index: int, *, later: bool) -> bool:
    """Is the token a finite form of a verb that takes a clause, or ``later`` a call or a number?"""
    known = [cue for cue in cues().get(view.low[index], ()) if not cue.particle]
    forms = [cue for cue in known if cue.form != "ing"]
    if view.low[index + 1] == "of" and not any(cue.lemma == _TAKES_OF for cue in forms):
        return False
    if any(cue.frames & _CLAUSE for cue in forms):
        return True
    speaks = later and (has_head(view, begin, index) or view.capital(index - 1))
    calls = any(cue.frames & _CALL for cue in forms if cue.form != "past")
    counts = view.low[index] in _counting() and any(
        word[0].isdigit() for word in view.low[index + 1 : index + _NEAR]
    )
    return speaks and (calls or counts)


@cache
def _counting() -> frozenset[str]:
    """The forms of the verbs by which somebody gives a number, as they head a clause."""
    forms = (word for row in rows("figure_verbs") for word in (row["lemma"], *row["forms"].split()))
    return frozenset(word for word in forms if not word.endswith("ing"))


def _found(
    view: View, claim: _Claim, limits: tuple[int, int], contents: Contents
) -> Iterator[Found]:
    """The attribution of a claim between two tokens: the first of the line, and its own end."""
    first, end = limits
    while view.low[end - 1] in _PARTING | _JOINING:
        end -= 1
    source = view.cover(claim.first, claim.verb)
    cue = view.cover(claim.verb, claim.verb + 1 + (view.low[claim.verb + 1] == "of"))
    behind = contents.after_adverbials(view.at(cue[1]), end - 1)
    piece = trimmed(view.text, view.starts[behind], view.cover(claim.verb, end)[1])
    if claim.form == "trailing":
        piece = trimmed(view.text, view.starts[first], source[0])
    if piece:
        cues_of = [cue] if claim.form != "label" else []
        yield Found([source], cues_of, [piece], stance_in(view, cue, [piece]), "layout.line")
