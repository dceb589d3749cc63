"""The names that the encoder saw, put right by what the rest of the report shows.

A person's name stays one over a nickname in quote marks; what a dateline names is a place; a single
word that the report names as a body elsewhere, and nobody's surname, is no person by chance; what
is made of such a word ("Tarvian", of Tarvia) names a people, and nobody. Titles, bylines and
words in capitals tell little: there a name is whose the running text says it is.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from onrecord.lexicon.gazetteer import key, named
from onrecord.neural import Candidate
from onrecord.readers.actors.known import given, head_kinds, no_person, plain
from onrecord.readers.draft import Draft

__all__ = ["tagged"]

_NICKNAME = re.compile(r"\s(?:[“\"‘'«(][^\n”\"’'»)]{1,30}[”\"’'»)]|<[^<>\n]{1,30}>)\s")
_BODIES = ("organisation", "place")
_PEOPLES = (
    ("n", ""),
    ("an", ""),
    ("ian", ""),
    ("ish", ""),
    ("ese", ""),
    ("ian", "ia"),
    ("ians", "ia"),
)
"""Endings of the words for a people, and what they stand for in the name of its country."""
_LEAST, _LONGEST, _SHORTEST = 0.5, 40, 4
_BESIDE = ("title", "heading", "byline")
_MOST_WORDS = 3


def tagged(draft: Draft) -> tuple[Candidate, ...]:
    """The encoder's names in the order of the text; none where no encoder read it."""
    names = draft.encoded.names if draft.encoded else ()
    if not names:
        return ()
    text = draft.text
    placed = _placed(draft, _settled(draft, _joined(text, names)))
    bodies = _bodies(text, placed)
    return tuple(
        replace(one, role=bodies[word])
        if one.role == "person" and (word := text[one.start : one.end]) in bodies
        else one
        for one in placed
        if not _of_people(text[one.start : one.end], bodies)
    )


def _joined(text: str, names: Iterable[Candidate]) -> list[Candidate]:
    """The names, given name and surname around a nickname taken together."""
    whole: list[Candidate] = []
    for one in names:
        behind = range(max(0, len(whole) - 2), len(whole))
        given = next((at for at in behind if _around_nickname(text, whole[at], one)), None)
        if given is None:
            whole.append(one)
        else:
            score = min(whole[given].score, one.score)
            whole[given:] = [replace(whole[given], end=one.end, score=score)]
    return whole


def _around_nickname(text: str, given: Candidate, surname: Candidate) -> bool:
    person = given.role == surname.role == "person"
    near = surname.start - given.end < _LONGEST
    return person and near and bool(_NICKNAME.fullmatch(text[given.end : surname.start]))


def _placed(draft: Draft, names: list[Candidate]) -> list[Candidate]:
    """The names, with the role of a place in datelines."""
    return [
        replace(one, role="place") if kind == "dateline" else one
        for one, kind in zip(names, _kinds(draft, names), strict=True)
    ]


def _kinds(draft: Draft, names: list[Candidate]) -> list[str]:
    """The kind of block that each name stands in."""
    starts = [each.start for each in draft.blocks]
    at = (max(0, bisect_right(starts, one.start) - 1) for one in names)
    return [draft.blocks[index].kind if starts else "" for index in at]


def _settled(draft: Draft, names: list[Candidate]) -> list[Candidate]:
    """The names; titles, bylines and capitals hold whom the running text shows to be a person."""
    words = [" ".join(draft.text[one.start : one.end].split()) for one in names]
    loud = [
        kind in _BESIDE or name.isupper()
        for name, kind in zip(words, _kinds(draft, names), strict=True)
    ]
    told = _told(
        (one, name) for one, name, is_loud in zip(names, words, loud, strict=True) if not is_loud
    )
    persons = {
        name for name in set(words) if (told.get(name.casefold()) or _alone(name)) == "person"
    }
    return [
        replace(one, role="person") if is_loud and name in persons else one
        for one, name, is_loud in zip(names, words, loud, strict=True)
    ]


def _told(names: Iterable[tuple[Candidate, str]]) -> dict[str, str]:
    """The first role of each name in small letters, and of each surname that is no other name."""
    roles: dict[str, str] = {}
    surnames: dict[str, str] = {}
    for one, name in names:
        if name and one.score >= _LEAST:
            roles.setdefault(name.casefold(), one.role)
            if one.role == "person":
                surnames[name.casefold().split()[-1]] = "person"
    return surnames | roles


def _alone(name: str) -> str:
    """The role of a name that only a title or capitals show: a known given name begins a person."""
    words = [plain(word) for word in name.split()]
    if not 2 <= len(words) <= _MOST_WORDS or words[0] not in given():
        return ""
    bodily = any(word in head_kinds() or word in no_person() for word in words)
    return "" if bodily or named(key(name)) else "person"


def _of_people(word: str, bodies: dict[str, str]) -> bool:
    """Is the word made of a place's or body's name ("Tarvian", where the report names Tarvia)?"""
    stems = (word[: -len(end)] + own for end, own in _PEOPLES if word.endswith(end))
    return any(len(stem) >= _SHORTEST and stem in bodies for stem in stems)


def _bodies(text: str, names: list[Candidate]) -> dict[str, str]:
    """Single words that are a body or place somewhere, and no part of a person's full name."""
    parts = {
        word
        for one in names
        if one.role == "person" and " " in (name := text[one.start : one.end])
        for word in name.split()
    }
    return {
        word: one.role
        for one in names
        if one.role in _BODIES and one.score >= _LEAST
        for word in [text[one.start : one.end]]
        if " " not in word and word not in parts
    }
