"""Lines that hold two claims: "Union says 3,000 marched, police say 900".

A headline, or any line without a full stop, joins them by a comma; each has its own source. Of a
line with one claim the other finders know more.
"""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.phrases import STOPS, is_plausible, is_word
from onrecord.readers.attribution.stances import stance_in
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, word_class
from onrecord.text.clauses import trimmed

__all__ = ["lines"]

_PARTING = frozenset((",", ";", "but", "while"))
_JOINING = frozenset("and as but while".split())
_NO_SUBJECT = STOPS | word_class("preposition") | word_class("negation") | {"to", "it"}
_LONGEST = 300
_LONGEST_SUBJECT = 6


class _Claim(NamedTuple):
    """The first token of a claim and the token of its verb."""

    first: int
    verb: int


def lines(view: View, told: set[int]) -> Iterator[Found]:
    """Each claim of a line that holds two or more; their verbs are added to ``told``."""
    for block in view.draft.blocks:
        whole = view.sentence_of(block.start) == view.sentence_of(block.end - 1)
        if not whole or block.end - block.start > _LONGEST or _stops(view, block.end):
            continue
        first, end = view.at(block.start), view.at(block.end)
        claims = list(_claims(view, first, end))
        if len(claims) > 1 and claims[0].first == first:
            told.update(claim.verb for claim in claims)
            ends = [claim.first for claim in claims[1:]]
            for claim, last in zip(claims, [*ends, end], strict=True):
                yield from _found(view, claim, last)


def _stops(view: View, end: int) -> bool:
    return view.text[end - 1] in ".!?:…"


def _claims(view: View, first: int, end: int) -> Iterator[_Claim]:
    """Where the line, or what follows one of its commas, begins with somebody and a verb."""
    for index in range(first, end):
        if index > first and view.low[index] not in _PARTING:
            continue
        begin = index if index == first else index + 1
        begin += begin < end and view.low[begin] in _JOINING
        verb = _verb(view, begin, end)
        if verb is not None and not view.quote_at(view.starts[begin]):
            yield _Claim(begin, verb)


def _verb(view: View, begin: int, end: int) -> int | None:
    """The reporting verb right behind the subject that begins here, where words follow it."""
    for index in range(begin, min(end - 1, begin + _LONGEST_SUBJECT)):
        word = view.low[index]
        if index > begin and _reports(view, index):
            return index if is_plausible(view, begin, index) else None
        if not is_word(view, index) or word in _NO_SUBJECT:
            return None
    return None


def _reports(view: View, index: int) -> bool:
    """Is the token a finite form of a verb that takes a clause?"""
    told = (cue for cue in cues().get(view.low[index], ()) if not cue.particle)
    return any("that" in cue.frames or "bare" in cue.frames for cue in told if cue.form != "ing")


def _found(view: View, claim: _Claim, end: int) -> Iterator[Found]:
    """The attribution of a claim that ends before token ``end``."""
    while view.low[end - 1] in _PARTING | _JOINING:
        end -= 1
    source, cue = view.cover(claim.first, claim.verb), view.cover(claim.verb, claim.verb + 1)
    piece = trimmed(view.text, cue[1], view.cover(claim.verb, end)[1])
    if piece:
        stance = stance_in(view, cue, [piece])
        yield Found([source], [cue], [piece], stance, "layout.line")
