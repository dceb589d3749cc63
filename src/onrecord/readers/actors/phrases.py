"""Phrases that introduce a body, by head word: where "the ministry" and acronyms come from.

A head is looked for only where a short source asks for it, in one pass over the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from onrecord.readers.actors.known import head_kinds, plain, stops
from onrecord.readers.draft import Draft

__all__ = ["Phrase", "Phrases", "words_before"]

_BEFORE = re.compile(r"[\w’'.-]*[\w’'][ \u00a0\n]$")
_NAMED = re.compile(r"[ \u00a0\n](?:[A-ZÀ-Þ][\w’&-]*[ \u00a0\n]?){1,4}(?<![ \u00a0\n])")
_OF = re.compile(
    r"[ \u00a0\n](?:of|for(?![ \u00a0\n](?:the[ \u00a0\n])?[a-z]))[ \u00a0\n](?:the[ \u00a0\n])?"
    r"(?:(?:(?:[A-Z]\.)+[ \u00a0\n])?[A-ZÀ-Þ][\w’-]*"
    r"(?:[ \u00a0\n](?:and[ \u00a0\n])?[A-ZÀ-Þ][\w’-]*){0,4}(?!\w|\.\w)|(?!\w+ing\b)[a-z][\w-]*)"
)
_BRACKET = re.compile(r"[ \u00a0\n]\(([A-Z][A-Za-z&]{1,9})\)")
_NEXT = re.compile(r"[ \u00a0\n]([\w-]+)")
_ARTICLES = frozenset("the a an his her its their".split())
_SAME_KIND = {
    "company": ("company", "firm", "inc", "corp", "ltd", "plc"),
    "firm": ("company", "firm", "inc", "corp", "ltd", "plc"),
}
_MOST_WORDS = 6
_KEPT = 64


class Phrase(NamedTuple):
    """A phrase ``[start, end)`` and its words in lower case, without an article."""

    start: int
    end: int
    key: tuple[str, ...]


def words_before(text: str, floor: int, at: int) -> Iterator[tuple[int, str]]:
    """The words right before ``at``, the nearest first, each with its start; none before a mark."""
    while match := _BEFORE.search(text, max(floor, at - 40), at):
        at = match.start()
        yield at, match.group()[:-1]


class Phrases:
    """The phrases of a report that introduce bodies."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._found: dict[str, list[Phrase]] = {}
        self._acronyms: dict[str, Phrase | None] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.draft.blocks]

    @cached_property
    def _sentences(self) -> list[int]:
        return [sentence.start for sentence in self.draft.sentences]

    def before(self, head: str, position: int) -> Phrase | bool:
        """The one body of this kind introduced before ``position``.

        Of several, the only one of the two sentences before. False where there is none, True where
        there are more than one.
        """
        every = [
            phrase
            for kind in _SAME_KIND.get(head, (head,))
            for phrase in self._before(kind, position)
        ]
        every.sort()
        if head not in head_kinds():
            return False
        own = bisect_right(self._sentences, position) - 1
        for start in (0, self._sentences[max(0, own - 2)]):
            different = _different([phrase for phrase in every if phrase.start >= start])
            if len(different) == 1:
                return different[0]
        return bool(every)

    def _before(self, head: str, position: int) -> list[Phrase]:
        if head not in self._found:
            self._found[head] = list(self._introducing(head))
        found = self._found[head]
        end = bisect_right(found, (position,))
        return found[max(0, end - _KEPT) : end]

    def _introducing(self, head: str) -> Iterator[Phrase]:
        text, rest = self.draft.text, head[1:]
        at = text.find(rest)
        while at > 0:
            start, end = at - 1, at + len(rest)
            if text[start].lower() == head[0] and not _joined(text, start, end):
                block = self.draft.blocks[max(0, bisect_right(self._starts, start) - 1)]
                if block.start <= start < block.end and (
                    phrase := _phrase(text, block.start, start, end)
                ):
                    yield phrase
            at = text.find(rest, end)

    def around(self, start: int, end: int) -> Phrase:
        """The phrase around the head ``[start, end)``, whatever it introduces."""
        text = self.draft.text
        floor = self.draft.blocks[max(0, bisect_right(self._starts, start) - 1)].start
        first, _, _ = _modifiers(text, floor, start)
        tail = _OF.match(text, end)
        last = tail.end() if tail else end
        words = [plain(word) for word in text[first:last].split()]
        return Phrase(first, last, tuple(words[words[0] in _ARTICLES :]))

    def acronym(self, letters: str) -> Phrase | None:
        """The name that ``letters`` stand for, where it stands before them in brackets."""
        if letters not in self._acronyms:
            self._acronyms[letters] = self._spelled_out(letters)
        return self._acronyms[letters]

    @cached_property
    def _brackets(self) -> dict[str, int]:
        """Where each acronym first stands in brackets."""
        found: dict[str, int] = {}
        for match in _BRACKET.finditer(self.draft.text):
            found.setdefault(match.group(1), match.start())
        return found

    def _spelled_out(self, letters: str) -> Phrase | None:
        at = self._brackets.get(letters)
        if at is None:
            return None
        initials, key = "", list[str]()
        for start, word in words_before(self.draft.text, max(0, at - 200), at + 1):
            initials, key = word[0].lower() + initials, [plain(word), *key]
            if len(initials) > len(letters) + _MOST_WORDS:
                return None
            if word[0] == letters[0] and _in_order(letters.lower(), initials):
                return Phrase(start, at, tuple(key)) if len(key) > 1 else None
        return None


def _joined(text: str, start: int, end: int) -> bool:
    """Is the word part of a longer one?"""
    before, behind = text[start - 1 : start], text[end : end + 1]
    return before.isalnum() or before in ("-", "_") or behind.isalnum() or behind in ("-", "_")


def _phrase(text: str, floor: int, start: int, end: int) -> Phrase | None:
    """The phrase around a head ``[start, end)``, where it introduces a body."""
    first, words, article = _modifiers(text, floor, start)
    named = _NAMED.match(text, end) if text[start].islower() and article else None
    behind = _NEXT.match(text, end)
    if not named and behind and (behind[1][0].isupper() or behind[1] in head_kinds()):
        return None
    tail = named or _OF.match(text, end)
    last = tail.end() if tail else end
    if not (words or tail or article in ("a", "an")):
        return None
    key = [*words, *text[start:last].split()]
    return Phrase(first, last, tuple(plain(word) for word in key))


def _modifiers(text: str, floor: int, start: int) -> tuple[int, list[str], str]:
    """Where the phrase of a head begins, the words before the head, and the article."""
    words: list[tuple[int, str]] = []
    for at, word in words_before(text, floor, start):
        if plain(word) in _ARTICLES:
            return at, [each for _, each in words], plain(word)
        if word in stops() or plain(word) in stops() or len(words) == _MOST_WORDS:
            break
        words.insert(0, (at, word))
    while words and not words[0][1][0].isupper():
        words.pop(0)
    return (words[0][0] if words else start), [each for _, each in words], ""


def _in_order(letters: str, initials: str) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _different(phrases: list[Phrase]) -> list[Phrase]:
    """One phrase, the last, of each body; of two names the longer may hold the shorter."""
    kept: list[Phrase] = []
    for phrase in reversed(phrases):
        own = set(phrase.key)
        if not any(own <= set(one.key) or set(one.key) <= own for one in kept):
            kept.append(phrase)
    return kept
