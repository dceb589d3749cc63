"""Who is who over several reports: names of persons and bodies that stand for one another.

"Marit Holloway" is "Holloway", "the fire service" is "the Kell Valley fire service", and whoever
heads or speaks for a body gives the body's word. Only where one reading is left; else names stay
apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from onrecord.lexicon import rows

__all__ = ["Name", "Names", "body_of", "is_bare", "name_of"]

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)")
_FORMER = re.compile(r"\b(?:former|ex|retired|late|then)\b", re.IGNORECASE)
_CUT = re.compile(r",|\b(?:who|which|whose|that|in a|on condition)\b")
_NAMED = re.compile(r" (?:of|for|at|with|from) (?P<body>\S.*)")
_SMALL = frozenset("the a an of for and at in on to its his her their our my this that".split())
_GENERIC = frozenset(
    "service services department departments brigade office agency authority authorities force"
    " directorate bureau unit team group news press media newspaper daily inc ltd co"
    " company".split()
)
"""Nouns that say that something is a body, and not which."""
_PLACE = frozenset("county city town state region province federal national local".split())
_BEHIND = "of"
"""In the table speaks_for: the body counts only where it is named behind the office."""
_MOST_WORDS = 16
_MOST_NAMES = 600
"""Names beyond these are told apart by their words alone."""


class Name(NamedTuple):
    """The words of a name in small letters, and the one that says what it is.

    ``head`` is ``""`` where only what stands beside it is known (the "fire" of "fire chief").
    """

    words: tuple[str, ...]
    head: str
    person: bool


def name_of(text: str, *, person: bool = False) -> Name:
    """The name ``text`` holds, without articles, titles, possessives and what follows a comma."""
    plain = _CUT.split(_POSSESSIVE.sub("", " ".join(text.split())), maxsplit=1)[0]
    found = [word.casefold() for word in _WORD.findall(plain)][:_MOST_WORDS]
    words = [word for word in found if word not in _SMALL]
    if person:
        words = [word for word in words if word not in _titles()] or words
    main = " ".join(found).split(" of ")[0].split()
    head = next((word for word in reversed(main) if word not in _SMALL), "")
    return Name(tuple(words), head, person)


def body_of(role: str) -> tuple[Name, str] | None:
    """The body a role speaks for: "head of the fire service", "fire chief", "interior minister".

    With it comes what to call it, ``""`` where the role does not say ("fire").
    """
    if _FORMER.search(role):
        return None
    plain = _POSSESSIVE.sub("", " ".join(role.split()))
    written = _WORD.findall(plain)[:_MOST_WORDS]
    words = [word.casefold() for word in written]
    at = next((at for at, word in enumerate(words) if word in _offices()), None)
    if at is None:
        return None
    noun = _offices()[words[at]]
    before = [word for word in words[:at] if word not in _SMALL and noun != _BEHIND]
    if noun and noun != _BEHIND:
        named_so = [word for word in written[:at] if word.casefold() not in _SMALL]
        nouns = _WORD.findall(noun)
        return Name((*before, *nouns), "", False), " ".join((*named_so, *nouns))
    named = _NAMED.match(plain, plain.casefold().find(words[at]) + len(words[at]))
    if named:
        shown = _CUT.split(named["body"], maxsplit=1)[0].strip()
        return name_of(shown), re.sub(r"^the ", "", shown)
    before = [word for word in before if word not in _RANKS]
    return (Name(tuple(before), "", False), "") if before else None


def is_bare(name: Name) -> bool:
    """Does a name say that it is a body and not which ("the brigade")?"""
    return len(name.words) == 1 and name.words[0] in _GENERIC


_RANKS = frozenset("deputy vice acting assistant senior managing medical interim chief".split())


@cache
def _offices() -> dict[str, str]:
    return {row["office"]: row["body"] for row in rows("speaks_for")}


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["title"].rstrip(".") for row in rows("titles"))


class Names:
    """Names that stand for one another, as a forest of joined sets; a number for each name."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}
        self._above: list[int] = []
        self._texts: list[str] = []
        self._names: list[Name | None] = []
        self._shown: dict[int, str] = {}

    def add(self, key: object, name: Name | None, shown: str) -> int:
        """The number of ``key``, which is shown as ``shown``; a new one joins nothing yet."""
        if key not in self._numbers:
            self._numbers[key] = len(self._above)
            self._above.append(len(self._above))
            self._texts.append(shown)
            self._names.append(name)
        return self._numbers[key]

    def root(self, number: int) -> int:
        """The number that stands for all that are joined with ``number``."""
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Let two names be one."""
        low, high = sorted((self.root(one), self.root(other)))
        self._above[high] = low

    def shown(self, number: int) -> str:
        """The fullest name of all that are joined with ``number``.

        A body goes before the person who speaks for it, a name before an office.
        """
        return self._shown[self.root(number)]

    def settle(self) -> None:
        """Join every name with the one fuller name it can stand for, and choose what is shown."""
        self._join_fuller()
        joined: dict[int, list[tuple[int, bool, int, str]]] = defaultdict(list)
        for at, (text, name) in enumerate(zip(self._texts, self._names, strict=True)):
            joined[self.root(at)].append((_rank(text, name), not text.isupper(), len(text), text))
        self._shown = {root: max(found)[-1] for root, found in joined.items()}

    def _join_fuller(self) -> None:
        known = [(at, name) for at, name in enumerate(self._names) if name and name.words]
        known = known[:_MOST_NAMES]
        by_word: dict[str, list[tuple[int, Name]]] = defaultdict(list)
        for at, name in known:
            for word in set(name.words):
                by_word[word].append((at, name))
        for at, name in sorted(known, key=lambda pair: len(pair[1].words)):
            rarest = min((by_word[word] for word in name.words), key=len)
            fuller = [
                (number, other)
                for number, other in rarest
                if number != at and _stands_for(name, other)
            ]
            if fuller and self._one(fuller):
                self.join(at, fuller[0][0])

    def _one(self, fuller: Iterable[tuple[int, Name]]) -> bool:
        """Are they all one: joined already, or each standing for the longest?"""
        names = list(fuller)
        last, longest = max(names, key=lambda pair: len(pair[1].words))
        return all(
            self.root(number) == self.root(last) or name == longest or _stands_for(name, longest)
            for number, name in names
        )


def _rank(text: str, name: Name | None) -> int:
    """A body before a person, a person before an office, and last what has no text."""
    if not text:
        return 0
    if body_of(text) is not None:
        return 1
    return 2 if name is None or name.person else 3


def _stands_for(short: Name, full: Name) -> bool:
    """Can ``short`` be said for ``full``?"""
    if short.words == full.words and len(short.words) > 1:
        return True
    if short.person != full.person:
        return False
    if short.person:
        return short.words == full.words or short.words in (full.words[-1:], full.words[:1])
    ours, theirs = _telling(short), _telling(full)
    if not ours <= theirs or not set(short.words) <= set(full.words) | _GENERIC:
        return False
    if ours == theirs and short.head == full.head:
        return True
    if len(short.words) == 1 and short.words[0] in _PLACE:
        return False
    return not short.head or short.head in _GENERIC or _heads(short, full)


def _heads(short: Name, full: Name) -> bool:
    """Is what the short name is also what the full one is?"""
    if full.head in _GENERIC or not full.head:
        return True
    return short.head == full.head


def _telling(name: Name) -> frozenset[str]:
    """The words that tell which body it is; all of them where each is generic."""
    words = frozenset(name.words)
    return words - _GENERIC or words
