"""Names found by rules, where no encoder reads: the gazetteer, titles, and what names look like.

In a run of capitals words around the head of a body name an organisation, then the gazetteer's
names are taken as they stand, a full name is a person, and of what is left a surname or a word
behind a title is a person, a large city or one behind a preposition of place a place. Anything else
stays out.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from onrecord.lexicon.gazetteer import cities, named, principal
from onrecord.readers.actors.known import (
    genders,
    given,
    head_kinds,
    no_person,
    place_words,
    plain,
    stops,
)
from onrecord.readers.actors.mention import Mention, Role
from onrecord.readers.actors.names import Name, Names
from onrecord.readers.actors.phrases import Phrases
from onrecord.readers.actors.walking import Run, Walk

__all__ = ["SURE", "spotted"]

_ROLES: dict[str, Role] = {
    "country": "place",
    "seat": "place",
    "part": "place",
    "people": "people",
    "body": "organisation",
}
_BEFORE = re.compile(r"([\w’'-]+)\.?[ \u00a0\n]$")
_PLACING = frozenset("in at near from outside around to toward towards across of into".split())
_JOINING = (" ", "\n", "\u00a0", " & ", " and ")
_BODIES = ("organisation", "government")
_LONGEST, _LONG_PLACE = 30, 4
_LARGE = 300
"""Thousands of people of a city whose bare name is no surname by chance."""
SURE, _LIKELY = 0.9, 0.6
_FEW = 3


def spotted(walk: Walk, names: Names, phrases: Phrases) -> list[Mention]:
    """The names of persons, organisations, places and peoples, in the order of the text."""
    return sorted(_Spotting(walk, names, phrases).all())


class _Spotting:
    """The finds of one report; words once taken are not taken again."""

    def __init__(self, walk: Walk, names: Names, phrases: Phrases) -> None:
        self._walk, self._names, self._phrases = walk, names, phrases
        self._text = names.draft.text
        self._words = [word for run in walk.runs for word in run]
        self._taken: set[int] = set()
        """Where each taken capital word begins."""
        self._borne: set[str] = set()
        """Parts of the names of the persons found."""

    def all(self) -> Iterator[Mention]:
        """Every find, the surest kinds of evidence first."""
        for run in self._walk.runs:
            yield from self._bodies(run)
        for hit in self._walk.hits:
            yield from self._take(hit.start, hit.end, _ROLES[hit.names[0].what], SURE)
        for run in self._walk.runs:
            yield from self._landscape(run)
        for name in self._names.all:
            yield from self._person(name)
        for run in self._walk.runs:
            for index in range(len(run)):
                yield from self._single(run, index)

    def _take(self, start: int, end: int, role: Role, score: float) -> Iterator[Mention]:
        """The find, unless one of its words is taken."""
        first, last = (bisect_left(self._words, (at,)) for at in (start, end))
        begins = [begin for begin, _ in self._words[first:last]]
        if begins and self._taken.isdisjoint(begins):
            self._taken.update(begins)
            yield Mention(start, end, role, score, "rule:name")

    def _word(self, word: tuple[int, int]) -> str:
        return plain(self._text[word[0] : word[1]])

    def _before(self, start: int) -> str:
        """The word right before ``start``."""
        match = _BEFORE.search(self._text, max(0, start - _LONGEST), start)
        return match[1].lower() if match else ""

    def _bodies(self, run: Run) -> Iterator[Mention]:
        """Bodies named with their head: "Halm Council", "Ministry of Works"."""
        for index, word in enumerate(run):
            if not _is_head(self._word(word)):
                continue
            first, last = index, index
            while first and self._leads(run[first - 1], run[first]):
                first -= 1
            while last + 1 < len(run) and self._follows(run[last], run[last + 1]):
                last += 1
            if last > first:
                yield from self._take(run[first][0], run[last][1], "organisation", _LIKELY)

    def _leads(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Is ``one`` a part of the name before its head?"""
        word = self._word(one)
        joined = self._text[one[1] : other[0]] in _JOINING
        return joined and word not in stops() and word not in genders() and not _is_people(word)

    def _follows(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Does the name go on behind "of"?"""
        between = self._text[one[1] : other[0]].split()
        is_name = between == [] and _is_head(self._word(other))
        return is_name or between[:1] in (["of"], ["for"])

    def _landscape(self, run: Run) -> Iterator[Mention]:
        """Two to four words of which the first or the last names a kind of place: "Lake Halm"."""
        first = 0
        while first < len(run) - 1 and self._word(run[first]) in stops():
            first += 1
        words = [self._word(word) for word in run[first:]]
        ends = {(words[0], "first"), (words[-1], "last")}
        if 1 < len(words) <= _LONG_PLACE and ends & place_words():
            yield from self._take(run[first][0], run[-1][1], "place", _LIKELY)

    def _person(self, name: Name) -> Iterator[Mention]:
        """A full name that is known, has a role beside it, or looks like nothing else."""
        start = name.start
        for word in self._text[name.start : name.end].split()[: -len(name.words)]:
            start += len(word) + 1
        sure = name.first in given() or bool(self._names.whole(name)[1].role)
        shape = len(name.words) <= _FEW and not self._text[start : name.end].isupper()
        if sure or (shape and self._before(name.start) not in _PLACING):
            found = list(self._take(start, name.end, "person", SURE if sure else _LIKELY))
            self._borne.update((name.first, name.last) if found else ())
            yield from found

    def _single(self, run: Run, index: int) -> Iterator[Mention]:
        """A surname, a name behind a title, an acronym that is spelled out, a city."""
        start, end = run[index]
        word = self._word(run[index])
        if start in self._taken or word in stops() or word in genders() or word in head_kinds():
            return
        if word in self._borne or self._before(start) in genders():
            yield from self._take(start, end, "person", _LIKELY)
            return
        if self._text[start:end].isupper() and self._phrases.acronym(self._text[start:end]):
            yield from self._take(start, end, "organisation", _LIKELY)
            return
        for last in range(min(index + _FEW, len(run)) - 1, index - 1, -1):
            end = run[last][1]
            if self._is_city(self._text[start:end], self._before(start)):
                yield from self._take(start, end, "place", _LIKELY)
                return

    def _is_city(self, name: str, before: str) -> bool:
        if before in _PLACING:
            return bool(cities(name))
        city = principal(name)
        return city is not None and city.thousands >= _LARGE and name.lower() not in given()


def _is_head(word: str) -> bool:
    """Does the word, written with a capital, name a kind of body?"""
    return head_kinds().get(word) in _BODIES or no_person().get(word) == "any"


def _is_people(word: str) -> bool:
    return any(each.what == "people" for each in named(word.title()))
