"""The inline markup of a stretch of Markdown: what to cut so that the words alone remain."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from html import unescape
from typing import NamedTuple

__all__ = ["Cut", "inline_cuts"]


class Cut(NamedTuple):
    """Leave out ``[start, end)`` of the source, and put ``instead`` there."""

    start: int
    end: int
    instead: str = ""


class _Run(NamedTuple):
    """A run of emphasis marks that may open emphasis, and how many of them are still unused."""

    start: int
    left: int


_TOKEN = re.compile(
    r"""(?P<escape>\\[!-/:-@\[-`{-~])
      |(?P<code>`+)
      |(?P<marks>\*+|_+|~~)
      |(?P<footnote>\[\^[^\]\s]{1,40}\](?::[ \t]+)?)
      |(?P<open>!?\[)
      |(?P<close>\])
      |(?P<auto><(?:https?://|mailto:)[^<>\s]{1,2000}>)
      |(?P<comment><!--[^\n]{0,2000}?-->)
      |(?P<tag></?(?:a|b|i|u|s|em|strong|mark|small|span|sub|sup|del|ins|cite|q|p|div|center|font
          |figure|figcaption|blockquote)(?:[ \t][^<>\n]{0,500})?/?>)
      |(?P<break><(?:br|hr)[ \t]*/?>)
      |(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,12});)""",
    re.VERBOSE,
)
_TARGET = re.compile(
    r"""\([ \t]*
        (?P<address><[^<>\n]{0,2000}>|[^\s()<>]{0,2000}+(?:\([^\s()]{0,500}+\)[^\s()]{0,500}+){0,8})
        (?:[ \t]+(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|\([^()\n]{0,500}\)))?
        [ \t]*\)""",
    re.VERBOSE,
)
_LABEL = re.compile(r"\[([^\[\]\n]{0,80})\]")
_LONGEST_RUN = 3


def inline_cuts(text: str, start: int, end: int, labels: Collection[str]) -> Iterator[Cut]:
    """The cuts within ``[start, end)``, in no particular order, none over another.

    ``labels`` are those of the reference links of the document, in lower case. Linear in length.
    """
    yield from _Scanner(text, start, end, labels).cuts()


class _Scanner:
    """One pass over a stretch. Links stay on one line; emphasis and code may run over lines."""

    def __init__(self, text: str, start: int, end: int, labels: Collection[str]) -> None:
        self._text, self._start, self._end, self._labels = text, start, end, labels
        self._found: list[Cut] = []
        self._runs: list[tuple[str, _Run]] = []
        self._waiting: dict[str, int] = defaultdict(int)
        self._brackets: list[tuple[int, int]] = []

    def cuts(self) -> list[Cut]:
        closers = self._code_spans()
        at = self._start
        while token := _TOKEN.search(self._text, at, self._end):
            kind = token.lastgroup
            if kind == "code":
                at = self._code(token, closers)
            elif kind == "close":
                at = self._close_bracket(token)
            else:
                self._take(str(kind), token)
                at = token.end()
        return self._found

    def _take(self, kind: str, token: re.Match[str]) -> None:
        start, end = token.span()
        if kind == "marks":
            self._marks(start, end)
        elif kind == "open":
            self._brackets.append((start, end))
        elif kind == "escape":
            self._found.append(Cut(start, start + 1))
        elif kind == "auto":
            self._found += [Cut(start, start + 1), Cut(end - 1, end)]
        elif kind == "entity":
            self._entity(token)
        else:
            self._found.append(Cut(start, end, " " if kind == "break" else ""))

    def _entity(self, token: re.Match[str]) -> None:
        character = unescape(token.group())
        if len(character) <= 2 and character != token.group() and not _is_surrogate(character):
            self._found.append(Cut(*token.span(), character))

    def _code_spans(self) -> dict[int, int]:
        """For each run of backticks that opens code, where the run that closes it begins."""
        open_runs: dict[int, int] = {}
        closers: dict[int, int] = {}
        for run in re.compile("`+").finditer(self._text, self._start, self._end):
            length = run.end() - run.start()
            if length in open_runs:
                closers[open_runs[length]] = run.start()
            open_runs[length] = run.start()
        return closers

    def _code(self, token: re.Match[str], closers: dict[int, int]) -> int:
        start, end = token.span()
        close = closers.get(start)
        if close is None:
            return end
        self._found += [Cut(start, end), Cut(close, close + end - start)]
        return close + end - start

    def _marks(self, start: int, end: int) -> None:
        """A run of marks: close what it can close, then keep the rest as an opener."""
        mark, left = self._text[start], end - start
        if left > _LONGEST_RUN:
            return
        opens, closes = self._flanks(start, end)
        if closes:
            left = self._close_runs(mark, end, left)
        if opens and left:
            self._runs.append((mark, _Run(end - left, left)))
            self._waiting[mark] += 1

    def _close_runs(self, mark: str, end: int, left: int) -> int:
        """Match openers of ``mark``, the nearest first; how many marks remain unused."""
        while left and self._waiting[mark]:
            char, run = self._runs.pop()
            self._waiting[char] -= 1
            if char != mark:
                continue
            used = 2 if min(left, run.left) >= 2 else 1
            inner = run.start + run.left
            self._found += [Cut(inner - used, inner), Cut(end - left, end - left + used)]
            left -= used
            if run.left > used:
                self._runs.append((char, _Run(run.start, run.left - used)))
                self._waiting[char] += 1
        return left

    def _flanks(self, start: int, end: int) -> tuple[bool, bool]:
        """May a run of marks open emphasis, may it close it?"""
        before = self._text[start - 1] if start > self._start else " "
        after = self._text[end] if end < self._end else " "
        opens = not after.isspace() and not _in_word(before)
        closes = not before.isspace() and not _in_word(after)
        return opens, closes

    def _close_bracket(self, token: re.Match[str]) -> int:
        """A bracket that closes: a link where a target follows or its label is defined."""
        at = token.end()
        if not self._brackets:
            return at
        start, inner = self._brackets.pop()
        target = _TARGET.match(self._text, at, self._end)
        if target and _is_address(target["address"]):
            return self._link(start, inner, token.start(), target.end())
        label = _LABEL.match(self._text, at, self._end)
        words = self._text[inner : token.start()] if token.start() - inner <= 80 else ""
        if label and (label.group(1) or words).lower() in self._labels:
            return self._link(start, inner, token.start(), label.end())
        if words.lower() in self._labels:
            return self._link(start, inner, token.start(), at)
        return at

    def _link(self, start: int, inner: int, close: int, end: int) -> int:
        self._found += [Cut(start, inner), Cut(close, end)]
        return end


def _in_word(character: str) -> bool:
    """Is it a letter or digit of a script that parts words by spaces?"""
    return character.isalnum() and character < "\u2e80"


def _is_address(target: str) -> bool:
    return target in ("", "<>") or any(sign in target for sign in "/.#:@?")


def _is_surrogate(character: str) -> bool:
    return any("\ud800" <= each <= "\udfff" for each in character)
