"""Who is named in a stretch of text: what a pronoun behind it may stand for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterator
from functools import cached_property
from itertools import takewhile
from operator import attrgetter, itemgetter
from typing import NamedTuple

from onrecord.readers.actors.described import Description, person, proper
from onrecord.readers.actors.known import given, head_kinds, plurals, word_class
from onrecord.readers.actors.merging import Group, Merging
from onrecord.readers.actors.names import Name, Names
from onrecord.readers.actors.phrases import Phrase, Phrases
from onrecord.record import ActorKind, Attribution
from onrecord.text.quotes import Quotation, quotations

__all__ = ["Candidate", "Nearby"]

_LONGEST = 120
_LONGEST_LEAD = 60
_BODIES = ("organisation", "government", "document")
_PEOPLE = ("person", "unnamed", "group")
_PERSONS = "people"
_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-ÖØ-Þ][\w-]+")
_WORD = re.compile(r"[^\W\d_]+")
_PASSIVE = re.compile(
    r"\s(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:\w+ly\s|also\s|later\s)?"
    r"(?:\w+ed|told|sued|shot|found|led|paid|seen|sent|given)\s(?:\w+\s){0,3}by\s"
)
_LAST_WORD = re.compile(r"[\w’'-]+(?=[ \u00a0\n]$)")


class Candidate(NamedTuple):
    """Somebody named at ``start``: a source met before, a name or a phrase of the text."""

    start: int
    end: int
    who: Hashable
    gender: str
    found: Group | Name | Phrase

    @property
    def is_source(self) -> bool:
        """Did they speak there?"""
        return isinstance(self.found, Group)


class Nearby:
    """The sources met so far and the names of the text, outside direct quotations."""

    def __init__(
        self,
        attributions: list[Attribution],
        merging: Merging,
        names: Names,
        phrases: Phrases,
    ) -> None:
        self._merging, self._names, self._phrases = merging, names, phrases
        self._text = names.draft.text
        self._met: list[tuple[int, int, Group]] = []
        self._blocks = [(block.start, block.end) for block in names.draft.blocks]
        self._marked: dict[int, list[Quotation]] = {}
        self._quoted = sorted(
            (piece.start, piece.end)
            for one in attributions
            if one.mode == "direct" and not one.how.endswith(("layout.answer", "layout.turn"))
            for piece in one.content
        )

    def meet(self, start: int, end: int, group: Group) -> None:
        """Note that ``group`` is the source at ``[start, end)``; in the order of the text."""
        self._met.append((start, end, group))

    def in_quotation(self, position: int) -> bool:
        """Does the position lie in a direct quotation, or between marks?"""
        index = bisect_right(self._quoted, (position, len(self._text))) - 1
        if index >= 0 and position < self._quoted[index][1]:
            return True
        block = max(0, bisect_right(self._blocks, (position, len(self._text))) - 1)
        if block not in self._marked:
            self._marked[block] = quotations(self._text, *self._blocks[block])
        marked = self._marked[block]
        index = bisect_right(marked, position, key=attrgetter("start")) - 1
        return index >= 0 and position < marked[index].end

    def begins_with(self, words: tuple[str, ...], start: int) -> bool:
        """Does the sentence at ``start`` begin with one of ``words``?"""
        match = _WORD.match(self._text, start)
        return match is not None and match.group().lower() in words

    def sources(self, start: int, end: int) -> list[Candidate]:
        """The sources that begin in ``[start, end)``."""
        first = bisect_left(self._met, start, key=itemgetter(0))
        last = bisect_left(self._met, end, key=itemgetter(0))
        return [
            Candidate(at, stop, id(group), group.gender, group)
            for at, stop, group in self._met[first:last]
            if not self.in_quotation(at)
        ]

    def persons(self, start: int, end: int) -> list[Candidate]:
        """The persons named in ``[start, end)``, in the order of the text."""
        found = [one for one in self.sources(start, end) if _is_one(one.found)]
        passed = list(found)
        for name in self._names.between(start, end):
            if name.end <= end and not _covered(name.start, passed):
                passed.append(one := self._named(name, name.start, name.end))
                found.extend([one] if self._counts(name) else [])
        for match in _CAPITAL.finditer(self._text, start, end):
            if _covered(match.start(), passed) or self.in_quotation(match.start()):
                continue
            word = match.group().lower()
            bears = self._names.before if word in given() else self._names.surname
            bearer = bears(word, match.start())
            if bearer and (match.end() in self._lone or self._is_sure(bearer)):
                found.append(self._named(bearer, match.start(), match.end()))
        return sorted(found, key=itemgetter(0))

    def _counts(self, name: Name) -> bool:
        """Is the name surely a person's, or at least no place that something happens in?"""
        if self.in_quotation(name.start):
            return False
        if self._is_sure(name):
            return True
        before = _LAST_WORD.search(self._text, max(0, name.start - 20), name.start)
        return before is None or before.group().lower() not in word_class("preposition")

    def _is_sure(self, name: Name) -> bool:
        known = name.first in given() or self._merging.known(name) is not None
        return known or bool(self._names.whole(name)[1].role)

    def _named(self, name: Name, start: int, end: int) -> Candidate:
        group = self._merging.known(name)
        gender = group.gender if group else self._names.whole(name)[1].gender
        return Candidate(start, end, id(group) if group else (name.first, name.last), gender, name)

    def many(self, start: int, end: int) -> list[Candidate]:
        """The people named by role or category in the plural in ``[start, end)``."""
        found = [one for one in self.sources(start, end) if _are_many(one.found)]
        for phrase in self._plurals(start, end):
            if not _covered(phrase.start, found) and not self.in_quotation(phrase.start):
                found.append(Candidate(phrase.start, phrase.end, phrase.key, "", phrase))
        return sorted(found, key=itemgetter(0))

    def bodies(self, start: int, end: int) -> list[Candidate]:
        """Bodies and documents that speak in ``[start, end)``, and one it begins with."""
        found = [one for one in self.sources(start, end) if _kind(one.found) in _BODIES]
        leading = self._leading(start, end)
        return found if leading is None or _covered(start, found) else [leading, *found]

    def _leading(self, start: int, end: int) -> Candidate | None:
        for match in _WORD.finditer(self._text, start, min(end, start + _LONGEST_LEAD)):
            if head_kinds().get(match.group().lower()) in _BODIES:
                phrase = self._phrases.around(match.start(), match.end())
                if phrase.start == start and phrase.end < end and not self.in_quotation(start):
                    return Candidate(start, phrase.end, phrase.key, "", phrase)
                return None
        return None

    def fits(self, one: Candidate, *, many: bool) -> bool:
        """Can "they", or else "it", stand for whoever was found?"""
        if not many:
            return _kind(one.found) in _BODIES
        several = isinstance(one.found, Phrase) and not plurals().isdisjoint(one.found.key)
        return several or _are_many(one.found)

    def _plurals(self, start: int, end: int) -> Iterator[Phrase]:
        for match in _WORD.finditer(self._text, start, end):
            word = match.group().lower()
            if word in plurals() and head_kinds()[word] in ("unnamed", "group"):
                yield self._phrases.around(match.start(), match.end())

    def undergoing(self, start: int, end: int) -> Candidate | None:
        """Whom or what somebody did something to in ``[start, end)``: the subject of a passive."""
        passive = _PASSIVE.search(self._text, start, end)
        if passive is None or self.in_quotation(passive.start()):
            return None
        return self._ending(max(start, passive.start() - _LONGEST), passive.start())

    def before(self, position: int, *, people: bool) -> Candidate | None:
        """Who, or what body, is named right before ``position``, with or without a comma."""
        end = max(0, position - 2) + len(self._text[max(0, position - 2) : position].rstrip(" ,"))
        one = self._ending(max(0, end - _LONGEST), end)
        if one is None and people:
            return self._surname(end)
        return one if one and (_kind(one.found) in _PEOPLE) is people else None

    def _surname(self, end: int) -> Candidate | None:
        """Who is named by one word that ends at ``end``, as the encoder read it."""
        start = self._lone.get(end)
        if start is None:
            return None
        group = self._merging.group_of(person(self._text[start:end], ""), start)
        return Candidate(start, end, id(group), group.gender, group)

    @cached_property
    def _lone(self) -> dict[int, int]:
        """Where the names of persons begin, by where they end."""
        return {one.end: one.start for one in self._names.tagged if one.role == "person"}

    def _ending(self, start: int, end: int) -> Candidate | None:
        """Who is named in words that end at ``end``."""
        for one in (*self.sources(start, end), *self.persons(start, end)):
            name = self._names.whole(one.found)[0] if isinstance(one.found, Name) else one
            if name.end == end:
                return one
        for match in _WORD.finditer(self._text, start, end):
            if match.group().lower() in head_kinds():
                phrase = self._phrases.around(match.start(), match.end())
                if phrase.end == end:
                    return Candidate(phrase.start, end, phrase.key, "", phrase)
        return None

    def group_of(self, one: Candidate) -> Group:
        """The group of whoever was found."""
        if isinstance(one.found, Group):
            return one.found
        if isinstance(one.found, Name):
            return self._merging.introduce(one.found)
        text, kind = " ".join(self._text[one.start : one.end].split()), _kind(one.found)
        definite = text.lower().startswith(("the ", "his ", "her ", "its ", "their "))
        shown = text if kind in _PEOPLE else proper(text)
        described = Description(shown, "", kind, one.found.key, "", definite)
        return self._merging.describe(one.found, described)


def _kind(found: Group | Name | Phrase) -> ActorKind:
    """The kind of actor."""
    if isinstance(found, Group):
        return found.best.kind
    if isinstance(found, Name):
        return "person"
    core = takewhile(lambda word: word not in ("of", "for"), found.key)
    heads = [head_kinds()[word] for word in core if word in head_kinds()]
    return heads[-1] if heads else "unnamed"


def _is_one(found: Group | Name | Phrase) -> bool:
    """Is a source one person?"""
    if not isinstance(found, Group):
        return False
    key = found.best.key
    several = key[-1:] == () or key[-1].endswith("s") or not plurals().isdisjoint(key)
    return found.best.kind == "person" or (found.best.kind == "unnamed" and not several)


def _are_many(found: Group | Name | Phrase) -> bool:
    """Is a source several people, or a body of them?"""
    if not isinstance(found, Group):
        return False
    kind = found.best.kind
    several = kind == "unnamed" and any(
        word in plurals() or word == _PERSONS for word in found.best.key
    )
    return several or kind in ("group", "organisation", "government")


def _covered(position: int, found: list[Candidate]) -> bool:
    return any(one.start <= position < one.end for one in found)
