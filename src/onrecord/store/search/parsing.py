"""A query, as a person writes it, to a tree.

::

    query  = either                       words beside each other must all hold
    either = both ("OR" both)*
    both   = one (["AND"] one)*
    one    = ("NOT" | "-") one | "(" either ")" | "[" either "]"
           | field ":" value | phrase | word ["*"]
    phrase = '"' words ["*"] '"'

``OR``, ``AND`` and ``NOT`` are in capitals; ``-`` stands right before what it leaves out. All that
stands in brackets is asked of one entry (`onrecord.store.search.grouping`). A word that holds a
hyphen, an apostrophe or another sign ("F-35") is the phrase of its parts.
"""

import re
from typing import cast, get_args

from onrecord.store.search.faults import refuse
from onrecord.store.search.grouping import of_one_entry
from onrecord.store.search.query import (
    All,
    AnyOf,
    Field,
    LabelField,
    Not,
    Query,
    Words,
    WordsField,
)
from onrecord.store.search.values import days, figure, label, nearest
from onrecord.store.search.words import folded

__all__ = ["DEEPEST", "LONGEST", "LONGEST_PHRASE", "MOST_PARTS", "parse"]

LONGEST = 2000
"""Characters of a query."""
DEEPEST = 20
"""Brackets and negations within each other."""
MOST_PARTS = 50
"""Words, phrases and fields of a query."""
LONGEST_PHRASE = 32
"""Words of a phrase."""
_SHORTEST_PREFIX = 2

_WORDS_FIELDS = get_args(WordsField)[1:]
_LABEL_FIELDS = get_args(LabelField)
_FIELDS = (*_WORDS_FIELDS, *_LABEL_FIELDS, "value", "time")

_KEYWORD = re.compile(r"(?:AND|OR|NOT)(?=[\s()\[\]\"“”]|$)")
_MINUS = re.compile(r"-(?=[^\s)\]])")
_OPEN = re.compile(r"[(\[]")
_CLOSE = {"(": re.compile(r"\)"), "[": re.compile(r"\]")}
_FIELD = re.compile(r"([^\W\d_]+):")
_MARKS = ('"', "“", "”")
_QUOTED = re.compile(r"[\"“”]([^\"“”]*)[\"“”]")
_BARE = re.compile(r"[^\s()\[\]\"“”]+")


def parse(query: str) -> Query:
    """The tree of ``query``. Raises `SettingsError`, with the place, where it cannot be read."""
    if len(query) > LONGEST:
        refuse(f"it has {len(query):,} characters, and {LONGEST:,} are read", LONGEST)
    return _Parser(query).whole()


class _Parser:
    """Reads from left to right, one character of looking ahead, bounded in depth and parts."""

    def __init__(self, query: str) -> None:
        self._query = query
        self._at = 0
        self._depth = 0
        self._parts = 0

    def whole(self) -> Query:
        if not self._query.strip():
            refuse("it is empty", 0)
        found = self._either()
        if self._at < len(self._query):
            refuse(f"{self._query[self._at]} closes nothing here", self._at)
        return found

    def _either(self) -> Query:
        parts = [self._both()]
        while self._take("OR"):
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else AnyOf(_flat(parts, AnyOf))

    def _both(self) -> Query:
        parts = [self._one()]
        while self._take("AND") or not self._ends_here():
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else All(_flat(parts, All))

    def _one(self) -> Query:
        self._depth += 1
        if self._depth > DEEPEST:
            refuse(f"more than {DEEPEST} brackets and negations within each other", self._at)
        found = self._one_of_any_kind()
        self._depth -= 1
        return found

    def _one_of_any_kind(self) -> Query:
        if self._take("NOT") or self._take_sign(_MINUS):
            part = self._one()
            return part.part if isinstance(part, Not) else Not(part)
        begun = self._at
        if self._take_sign(_OPEN):
            return self._bracketed(begun)
        if self._ends_here() or self._take("AND"):
            refuse("a word or a field must stand here", begun)
        return self._leaf()

    def _bracketed(self, begun: int) -> Query:
        sign = self._query[begun]
        found = self._either()
        if not self._take_sign(_CLOSE[sign]):
            refuse(f"{sign} is not closed", begun)
        if sign == "(":
            return found
        of_one = of_one_entry(found)
        if of_one is None:
            refuse("no one entry can have all that stands in these brackets", begun)
        return of_one

    def _leaf(self) -> Query:
        self._parts += 1
        if self._parts > MOST_PARTS:
            refuse(f"more than {MOST_PARTS} words and fields", self._at)
        named = _FIELD.match(self._query, self._at)
        if named is None:
            return self._words("text")
        field = named[1].lower()
        if field not in _FIELDS:
            refuse(_no_field(named[1]), self._at)
        self._at = named.end()
        return self._field(cast("Field", field))

    def _field(self, field: Field) -> Query:
        if field in _WORDS_FIELDS:
            return self._words(cast("WordsField", field))
        begun = self._at
        value = self._written(f"a value must stand right after {field}:").strip()
        if field == "value":
            return figure(value, begun)
        if field == "time":
            return days(value, begun)
        return label(cast("LabelField", field), value, begun)

    def _words(self, field: WordsField) -> Words:
        begun = self._at
        written = self._written(f"a word or a phrase must stand right after {field}:")
        kept, star, _ = written.rstrip().partition("*")
        words = tuple(folded(kept))
        if not words:
            refuse("a word has letters or digits", begun)
        if star and written.rstrip() != kept + star:
            refuse("* stands only at the end of a word or a phrase", begun)
        if star and len(words[-1]) < _SHORTEST_PREFIX:
            refuse(f"at least {_SHORTEST_PREFIX} letters must stand before *", begun)
        if len(words) > LONGEST_PHRASE:
            refuse(f"a phrase has at most {LONGEST_PHRASE} words", begun)
        return Words(field, words, prefix=bool(star))

    def _written(self, missing: str) -> str:
        """What stands here, without its quotation marks."""
        if self._query[self._at : self._at + 1] in _MARKS:
            quoted = _QUOTED.match(self._query, self._at)
            if quoted is None:
                refuse("this quotation mark is not closed", self._at)
            self._at = quoted.end()
            return quoted[1]
        bare = _BARE.match(self._query, self._at)
        if bare is None:
            refuse(missing, self._at)
        self._at = bare.end()
        return bare[0]

    def _ends_here(self) -> bool:
        """Whether nothing more stands beside what was read: the end, ``)``, ``]`` or ``OR``."""
        self._skip()
        keyword = _KEYWORD.match(self._query, self._at)
        at_end = self._query[self._at : self._at + 1] in ("", ")", "]")
        return at_end or (keyword is not None and keyword[0] == "OR")

    def _take(self, keyword: str) -> bool:
        self._skip()
        found = _KEYWORD.match(self._query, self._at)
        return found is not None and found[0] == keyword and self._pass(found)

    def _take_sign(self, sign: re.Pattern[str]) -> bool:
        self._skip()
        found = sign.match(self._query, self._at)
        return found is not None and self._pass(found)

    def _pass(self, found: re.Match[str]) -> bool:
        self._at = found.end()
        return True

    def _skip(self) -> None:
        while self._query[self._at : self._at + 1].isspace():
            self._at += 1


def _flat(parts: list[Query], kind: type[All] | type[AnyOf]) -> tuple[Query, ...]:
    """The parts, those of parts of the same ``kind`` in their place."""
    flat: list[Query] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, kind) else (part,))
    return tuple(flat)


def _no_field(name: str) -> str:
    listed = ", ".join(_FIELDS)
    return (
        f"no field is called {name}{nearest(name, _FIELDS)} "
        f"(fields: {listed}; a colon between words stands in quotation marks)"
    )
