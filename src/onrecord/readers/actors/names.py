"""Full names of persons anywhere in a report, and the role beside them.

A name is a run of two to six capitalised words that no table shows to be a place, a body or a
thing. One pass over the text finds the runs; roles are read only of the names asked for.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import dropwhile
from typing import NamedTuple

from onrecord.lexicon.participants import is_person_role
from onrecord.neural import Candidate
from onrecord.readers.actors.described import Description, name_start, person
from onrecord.readers.actors.known import (
    bodies,
    genders,
    given,
    head_kinds,
    no_person,
    plain,
    plurals,
    stops,
    word_class,
)
from onrecord.readers.actors.mention import trimmed
from onrecord.readers.actors.phrases import words_before
from onrecord.readers.actors.states import states_of
from onrecord.readers.actors.tagged import tagged
from onrecord.readers.draft import Draft
from onrecord.record import Span

__all__ = ["Name", "Names", "titled_start"]

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_TITLED = r"(?:Mrs?|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|St)\."
_PART = rf"(?:{_TITLED}|(?:[{_CAPITAL}]\.)+|[{_CAPITAL}][\w’'-]*)"
_LINK = r"(?:(?:de|da|di|la|van|von|der|den|bin|al|el)[ \u00a0\n])"
_RUN = re.compile(rf"(?<![\w’'-]){_PART}(?:[ \u00a0\n]{_LINK}{{0,2}}{_PART}){{1,7}}")
_OWNER = re.compile(r"[’']s\b|s[’](?=\s|$)")
_WORD = re.compile(r"[\w’'.-]*\w\.?")
_BEFORE = re.compile(r"[\w’'-]+[ \u00a0\n]$")
_TITLE = re.compile(r"(?<![\w’'-])([\w-]+)\.?[ \u00a0\n]$")
_APPOSED = re.compile(r"(?<![\w’'-])([\w-]+),[ \u00a0\n]$")
_ASIDE = re.compile(r",[ \u00a0\n]([^,.;:!?“”\"()]{3,80})(?=[,.;]|$)")
_RELATIVE = re.compile(r"\s(?:who|which|that|whose)\s")
_AGE = re.compile(r",[ \u00a0\n]\d{1,3}(?=,)")
_ARTICLES = frozenset("the a an his her its their".split())
_SHORT, _FEW = 4, 3
_ROLE_WORDS = 5
_STANDING = frozenset("retired elected appointed disgraced united".split())
_INITIAL = re.compile(r"(?:\w\.)+")


class Name(NamedTuple):
    """A full name ``[start, end)`` of the text, titles in capitals included."""

    start: int
    end: int
    first: str
    last: str
    words: tuple[str, ...]


class Names:
    """The full names of a report, found once, by surname and by given name."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._whole: dict[int, tuple[Span, Description]] = {}

    @cached_property
    def tagged(self) -> tuple[Candidate, ...]:
        """The names of the encoder, none where it did not read the text."""
        return tagged(self.draft)

    @cached_property
    def all(self) -> list[Name]:
        """Every full name, in the order of the text: the encoder's where it read names."""
        text = self.draft.text
        found: list[Name] = []
        if self.tagged:
            for one in self.tagged:
                if one.role == "person":
                    found.extend(self._encoded(*trimmed(text, one.start, one.end)))
            return found
        for block in self.draft.blocks:
            if block.kind in ("title", "heading") and _all_capitals(text[block.start : block.end]):
                continue
            for run in _RUN.finditer(text, block.start, block.end):
                found.extend(_within(text, run.start(), run.end()))
        return found

    def _encoded(self, start: int, end: int) -> Iterator[Name]:
        """The full name ``[start, end)``, with the titles and roles in capitals before it."""
        words = [plain(word) for word in _WORD.findall(self.draft.text[start:end])]
        borne = dropwhile(genders().__contains__, words)
        key = tuple(word for word in borne if len(word) > 1 and not _INITIAL.fullmatch(word))
        if 2 <= len(key) <= _LONGEST:
            block = self.draft.blocks[max(0, self._block(start))]
            begin = titled_start(self.draft.text, block.start, start)
            yield Name(begin, end, key[0], key[-1], key)

    @cached_property
    def states(self) -> frozenset[str]:
        """The names that the report uses as a state's."""
        return states_of(self.draft)

    @cached_property
    def _bodies(self) -> dict[str, tuple[int, str]]:
        """The first name of a body, of two words or more, by its last word, and where it stands."""
        found: dict[str, tuple[int, str]] = {}
        for one in self.tagged:
            words = self.draft.text[one.start : one.end].split()
            if one.role == "organisation" and len(words) > 1:
                found.setdefault(plain(words[-1]), (one.start, " ".join(words)))
        return found

    def body_ending(self, word: str, position: int) -> str:
        """The name of a body before ``position`` whose last word is ``word``, or ""."""
        start, name = self._bodies.get(word, (position, ""))
        return name if start < position else ""

    @cached_property
    def _bearing(self) -> dict[tuple[str, str], list[Name]]:
        index: dict[tuple[str, str], list[Name]] = defaultdict(list)
        for name in self.all:
            index["last", name.last].append(name)
            index["first", name.first].append(name)
        return index

    def before(self, word: str, position: int) -> Name | None:
        """The fullest of the nearest names with ``word``, where they are one person's.

        A surname goes before a known given name; two persons who share the word give nobody.
        """
        nearest = self._near("last", word, position)
        if not nearest and word in given():
            nearest = self._near("first", word, position)
        return _only(nearest)

    def surname(self, word: str, position: int) -> Name | None:
        """The same, for a word that must be a surname."""
        return _only(self._near("last", word, position))

    def roled(self, first: str, last: str, position: int) -> Name | None:
        """The nearest name of one person before ``position`` that says what they are."""
        for name in reversed(self._near("last", last, position)):
            if name.first == first and self.whole(name)[1].role:
                return name
        return None

    def _near(self, part: str, word: str, position: int) -> list[Name]:
        every = self._bearing.get((part, word), [])
        end = bisect_left(every, (position,))
        return every[max(0, end - _KEPT) : end]

    def between(self, start: int, end: int) -> list[Name]:
        """The names that begin in ``[start, end)``."""
        return self.all[bisect_left(self.all, (start,)) : bisect_left(self.all, (end,))]

    def whole(self, name: Name) -> tuple[Span, Description]:
        """The name with the role before it or the apposition behind it, and what they say."""
        if name.start not in self._whole:
            block = self.draft.blocks[self._block(name.start)]
            start = _role_start(self.draft.text, block.start, name.start)
            if start == name.start:
                start = _apposed_start(self.draft.text, block.start, name.start)
            end = name.end
            if start == name.start:
                end = _aside_end(self.draft.text, name.end, block.end)
            span = self.draft.span(start, end)
            main, _, aside = " ".join(span.text.split()).partition(",")
            self._whole[name.start] = span, person(main, aside.strip())
        return self._whole[name.start]

    def _block(self, position: int) -> int:
        return bisect_left(self._starts, position + 1) - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.draft.blocks]


_KEPT = 64
"""How many of the nearest bearers of a word are looked at."""


def _only(names: list[Name]) -> Name | None:
    """The fullest name, where all are one person's."""
    one = len({(name.first, name.last) for name in names}) == 1
    return max(names, key=lambda name: (len(name.words), name.start)) if one else None


def _within(text: str, start: int, end: int) -> Iterator[Name]:
    """The names in a run of capitals; a possessor is apart from what it owns."""
    at = start
    for owner in [*_OWNER.finditer(text, start, end), None]:
        pieces: list[tuple[int, int]] = []
        for match in _WORD.finditer(text, at, owner.start() if owner else end):
            low = plain(match.group())
            if low in _openers() and low not in given():
                yield from _name(text, pieces)
                pieces = []
            else:
                pieces.append(match.span())
        yield from _name(text, pieces)
        at = owner.end() if owner else end


def _name(text: str, pieces: list[tuple[int, int]]) -> Iterator[Name]:
    """The name that words one behind the other make, if they make one.

    Behind "of" a body and a person may stand side by side: there the name begins with a known
    given name, or it is the last two words.
    """
    words = [text[first:last] for first, last in pieces]
    if len(words) < 2:
        return
    own = words[name_start(words) :]
    if len(own) > 2 and text.endswith(_OF, 0, pieces[0][0]):
        known = next((i for i, word in enumerate(own) if plain(word) in given()), len(own) - 2)
        own = own[min(known, len(own) - 2) :]
        pieces = pieces[-len(own) :]
    key = tuple(plain(word) for word in own if not _INITIAL.fullmatch(word))
    if 2 <= len(key) <= _LONGEST and _is_person(key):
        yield Name(pieces[0][0], pieces[-1][1], key[0], key[-1], key)


_LONGEST = 5
_OF = ("of ", "at ", "for ", "of the ", "at the ", "for the ")


@cache
def _openers() -> frozenset[str]:
    return stops() | word_class("time") | {"and", "i", "i'm", "i’m"}


def _is_person(key: tuple[str, ...]) -> bool:
    """Could the words be a person's name?"""
    shown = no_person()
    if any(shown.get(word) == "any" for word in key):
        return False
    if (
        shown.get(key[0]) in ("first", "brand")
        or shown.get(key[-1]) == "last"
        or key[-1] in head_kinds()
    ):
        return False
    return " ".join(key) not in bodies()


def _role_start(text: str, floor: int, start: int) -> int:
    """Where the role before a name begins ("the former fire chief Ada Quist"), or ``start``."""
    role, at = start, start
    for step in range(_ROLE_WORDS):
        match = _BEFORE.search(text, max(floor, at - 40), at)
        word = plain(match.group().strip()) if match else ""
        if step == 0 and head_kinds().get(word) != "unnamed":
            return start
        if not match or _OWNER.search(word) or word in stops() or _is_past(word):
            return match.start() if match and word in _ARTICLES else at
        at = match.start()
        role = role if step else at
    return role


def _apposed_start(text: str, floor: int, start: int) -> int:
    """Where the role before a name and a comma begins ("The fire chief, Ada Quist"), or start."""
    head = _APPOSED.search(text, max(floor, start - 40), start)
    low = head[1].lower() if head else ""
    if head is None or head_kinds().get(low) != "unnamed" or low in plurals():
        return start
    owned = start
    for step, (begin, word) in enumerate(words_before(text, floor, head.start())):
        if plain(word) in _ARTICLES:
            return begin
        if step == _ROLE_WORDS or plain(word) in stops():
            break
        owned = begin if _OWNER.search(word) else owned
    return owned


def titled_start(text: str, floor: int, start: int) -> int:
    """Where the title in capitals before a name begins ("Velmari Foreign Minister"), or start."""
    at = start
    for step in range(_ROLE_WORDS):
        match = _TITLE.search(text, max(floor, at - 40), at)
        word = plain(match[1]) if match else ""
        if not match or word in stops() or not match[1][0].isupper():
            break
        if step == 0 and word not in genders() and head_kinds().get(word) != "unnamed":
            break
        at = match.start()
    return at


def _all_capitals(title: str) -> bool:
    """Does every longer word of a title have a capital, so that capitals tell no names?"""
    longer = [word for word in title.split() if len(word) > _SHORT]
    return len(longer) > _FEW and not any(word[0].islower() for word in longer)


def _is_past(word: str) -> bool:
    """Could the word be a verb of the past rather than part of a role ("retired")?"""
    return word.endswith("ed") and word not in _STANDING


def _aside_end(text: str, end: int, stop: int) -> int:
    """Where the apposition behind a name ends ("Ada Quist, the fire chief,"), or ``end``."""
    age = _AGE.match(text, end, stop)
    aside = _ASIDE.match(text, age.end() if age else end, stop)
    if aside is None:
        return end
    for word in map(plain, aside.group(1).split()):
        if head_kinds().get(word) == "unnamed" or is_person_role(word):
            relative = _RELATIVE.search(aside.group(1))
            return aside.start(1) + relative.start() if relative else aside.end(1)
        if word in stops() - word_class("determiner"):
            return end
    return end
