"""Words of force in another sense: "shot down the proposal", "a battle over the budget".

By the rows of figures.tsv: what an act is done to, who does it, or what stands around its word
tells that it is none, or one of another type.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import NamedTuple

from onrecord.lexicon import rows
from onrecord.readers.events.behind import behind
from onrecord.readers.events.found import Found
from onrecord.readers.events.participants import Parties, undergone
from onrecord.readers.events.phrases import Phrase, after
from onrecord.readers.events.view import NOMINAL, View
from onrecord.readers.events.words import forms_of, names_people, word_class

__all__ = ["NOTHING", "figure", "meant"]

NOTHING = "-"
"""The type of a figure that tells of no act."""
_AS_IT_STANDS = "="
_REACH = 8
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_PARTICLES = frozenset("out off down back up at on".split())
_SOMEBODY, _SOMETHING = "people", "!people"


class _Row(NamedTuple):
    place: str
    words: frozenset[str]
    unless: frozenset[str]
    type: str


def figure(view: View, found: Found, sides: Parties) -> str | None:
    """What the act is where its word is a figure: a type of PLOVER, "-" for no act.

    None where the word is meant as it stands. The first row of the table that fits decides.
    """
    every = chain(_rows().get(view.low[found.word], ()), _rows().get(found.type, ()))
    for _, row in sorted(dict(every).items()):
        if _fits(view, found, sides, row):
            return None if row.type == _AS_IT_STANDS else row.type
    return None


def meant(view: View, found: Found, sides: Parties) -> Found:
    """The act that is meant, where its word is a figure of another."""
    kind = figure(view, found, sides)
    if kind in (None, NOTHING, found.type):
        return found
    frame = tuple(place for place in found.frame if place != "who")
    return replace(found, type=kind, mode=None, frame=(*frame, "own", "obj", "firm"))


@cache
def _rows() -> dict[str, list[tuple[int, _Row]]]:
    """The rows, each with its number, by the type or the form of the word that they are about."""
    found: dict[str, list[tuple[int, _Row]]] = {}
    for number, row in enumerate(rows("figures")):
        read = _Row(row["place"], _words(row["words"]), _words(row["unless"]), row["type"])
        for act in row["acts"].split("|"):
            for key in (act,) if act.isupper() else _forms(act):
                found.setdefault(key, []).append((number, read))
    return found


def _forms(word: str) -> set[str]:
    """The forms of a word as a verb and as a noun."""
    return {*forms_of(word), f"{word}s"}


def _words(listed: str) -> frozenset[str]:
    each = listed.strip("-").split("|")
    classes = (word_class(one[1:]) for one in each if one.startswith("@"))
    return frozenset(one for one in each if not one.startswith("@")).union(*classes)


def _fits(view: View, found: Found, sides: Parties, row: _Row) -> bool:
    low, high = view.limits(found.first)
    if not row.unless.isdisjoint(view.low[low:high]):
        return False
    if row.place == "next":
        return any(_follow(view, found.end, words) for words in row.words)
    if row.place == "before":
        return not row.words.isdisjoint(_described(view, found))
    if row.place == "verb":
        return found.form == "noun" and _carrier(view, found) in row.words
    if row.place == "score":
        return any(map(_SCORE.fullmatch, view.low[found.end : found.end + _REACH]))
    phrases = _phrases(view, found, sides, row.place)
    if any(view.low[one.head - 1] in row.words for one in phrases):
        return True
    told = _SOMETHING if phrases and _thing(view, phrases[0]) else _SOMEBODY
    return bool(phrases) and told in row.words


def _follow(view: View, at: int, words: str) -> bool:
    every = words.split()
    return view.low[at : at + len(every)] == every


def _described(view: View, found: Found) -> Iterator[str]:
    """The words before a noun within its phrase."""
    for at in range(found.first - 1, max(-1, found.first - _REACH), -1):
        if view.kind(at) not in NOMINAL and view.low[at] != "-":
            break
        yield view.low[at]


def _carrier(view: View, found: Found) -> str:
    """The word before the noun phrase that a noun ends."""
    at, floor = found.first - 1, max(0, found.first - _REACH)
    while at > floor and view.kind(at) in "XQD":
        at -= 1
    return view.low[at] if at >= floor else ""


def _phrases(view: View, found: Found, sides: Parties, place: str) -> list[Phrase]:
    """Who does it, what is done to, or what stands behind the preposition ``place``."""
    if place == "subject":
        return [one for one in sides.actors if view.low[one.end : one.end + 1] != ["of"]]
    if place == "object":
        return _object(view, found, sides)
    _, ceiling = view.limits(found.first)
    if found.form == "noun" and place == "of":
        of = view.low[found.end : found.end + 1] == ["of"]
        return after(view, found.end + 1, ceiling) if of else []
    return behind(view, place, found.end, min(ceiling, found.end + _REACH))


def _object(view: View, found: Found, sides: Parties) -> list[Phrase]:
    if found.form == "noun" and not view.low[found.word].endswith("ing"):
        return sides.recipients
    if found.form == "past" and undergone(view, found):
        return sides.recipients
    at = found.end
    _, ceiling = view.limits(found.first)
    while at < ceiling and view.low[at] in _PARTICLES:
        at += 1
    return after(view, at, ceiling)


def _thing(view: View, one: Phrase) -> bool:
    """Does the head of the phrase name neither people nor anything by its name?"""
    last = one.head - 1
    counted = view.kind(last) == "Q" or view.capital(last)
    return not counted and not names_people(view.low[last])
