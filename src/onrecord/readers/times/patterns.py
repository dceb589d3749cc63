"""The pattern language of the rule tables, compiled to regular expressions over symbols.

    pattern  := choice
    choice   := sequence ('|' sequence)*
    sequence := (item '?'?)+
    item     := [name '='] (CLASS | word | '(' choice ')')

An upper-case item is a class of the lexicon or a shape, a lower-case one that very word. There is
no repetition, so a pattern can match no more tokens than it names, and matching takes time
bounded by the pattern alone.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from onrecord.errors import SettingsError

__all__ = ["Compiled", "compile_pattern", "literals_of"]

_ITEM = re.compile(r"\s*(?:(?P<name>[a-z_0-9]+)=)?(?P<token>[A-Z][A-Z0-9_]*|[a-z]+|[()|?])")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern's expression over symbols and the symbols it may begin with.

    ``empty`` tells whether it may match nothing.
    """

    source: str
    first: frozenset[str]
    empty: bool


def _lex(pattern: str) -> list[tuple[str, str]]:
    items, at = [], 0
    while at < len(pattern.rstrip()):
        match = _ITEM.match(pattern, at)
        if match is None:
            raise SettingsError(f"time pattern {pattern!r} cannot be read from position {at}")
        items.append((match["name"] or "", match["token"]))
        at = match.end()
    return items


def literals_of(pattern: str) -> set[str]:
    """The words that a pattern names themselves."""
    return {token for _, token in _lex(pattern) if token[0].islower()}


class _Parser:
    """Recursive descent over the items of one pattern."""

    def __init__(self, pattern: str, symbols: Callable[[str], str]) -> None:
        self.pattern, self.items, self.at, self.symbols = pattern, _lex(pattern), 0, symbols

    def peek(self) -> str:
        return self.items[self.at][1] if self.at < len(self.items) else ""

    def choice(self) -> Compiled:
        options = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            options.append(self.sequence())
        if len(options) == 1:
            return options[0]
        return Compiled(
            f"(?:{'|'.join(option.source for option in options)})",
            frozenset().union(*(option.first for option in options)),
            any(option.empty for option in options),
        )

    def sequence(self) -> Compiled:
        source, first, empty = "", frozenset[str](), True
        while self.peek() not in ("", ")", "|"):
            item = self.item()
            source += item.source
            first = first | item.first if empty else first
            empty = empty and item.empty
        return Compiled(source, first, empty)

    def item(self) -> Compiled:
        name, word = self.items[self.at]
        self.at += 1
        if word == "(":
            inner = self.choice()
            if self.peek() != ")":
                raise SettingsError(f"time pattern {self.pattern!r} lacks a closing bracket")
            self.at += 1
        elif word == "?":
            raise SettingsError(f"time pattern {self.pattern!r} has a stray question mark")
        else:
            members = self.symbols(word)
            inner = Compiled(f"[{members}]", frozenset(members), False)
        source = f"(?P<{name}>{inner.source})" if name else inner.source
        if self.peek() != "?":
            return Compiled(source, inner.first, inner.empty)
        self.at += 1
        return Compiled(f"(?:{source})?", inner.first, True)


def compile_pattern(pattern: str, members: Mapping[str, str]) -> Compiled:
    """Compile ``pattern`` with the symbols that each class (or ``'word'``) holds.

    Raises `SettingsError` where the pattern is malformed or names a class that nothing belongs to.
    """

    def symbols(token: str) -> str:
        key = token if token[0].isupper() else f"'{token}'"
        if key not in members:
            raise SettingsError(f"time pattern {pattern!r} names {token}, which no word belongs to")
        return members[key]

    parser = _Parser(pattern, symbols)
    compiled = parser.choice()
    if parser.peek():
        raise SettingsError(f"time pattern {pattern!r} has a bracket too many")
    return compiled
