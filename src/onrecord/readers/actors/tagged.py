"""The names that the encoder saw, put right by what the rest of the report shows.

A person's name stays one over a nickname in quote marks; what a dateline names is a place; a single
word that the report names as a body elsewhere, and nobody's surname, is no person by chance; what
is made of such a word ("Tarvian", of Tarvia) names a people, and nobody.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from onrecord.neural import Candidate
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


def tagged(draft: Draft) -> tuple[Candidate, ...]:
    """The encoder's names in the order of the text; none where no encoder read it."""
    names = draft.encoded.names if draft.encoded else ()
    if not names:
        return ()
    text = draft.text
    placed = _placed(draft, _joined(text, names))
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
    starts = [each.start for each in draft.blocks]
    at = (max(0, bisect_right(starts, one.start) - 1) for one in names)
    kinds = [draft.blocks[index].kind if starts else "" for index in at]
    return [
        replace(one, role="place") if kind == "dateline" else one
        for one, kind in zip(names, kinds, strict=True)
    ]


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
