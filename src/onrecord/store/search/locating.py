"""Where the words of a query stand in a text."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from onrecord.store.search.query import Words
from onrecord.store.search.words import each_place

__all__ = ["Hit", "locate"]

_AT_ONCE = 2000
"""Words of a text that are looked at together: long texts are read no further than they must be."""


class Hit(NamedTuple):
    """The words at ``[start, end)`` of a text are those that stand ``nth`` among the wanted."""

    start: int
    end: int
    nth: int


def locate(
    text: str, wanted: Sequence[Words], most: int, start: int = 0, end: int | None = None
) -> Iterator[Hit]:
    """The first ``most`` places of each of ``wanted`` in ``text[start:end]``, some at a time.

    In time linear in the length of what is read, and not in order where words are far apart.
    """
    left = dict.fromkeys(range(len(wanted)), most)
    overlap = max((len(each.words) for each in wanted), default=1) - 1
    places = each_place(text, start, end)
    kept: list[tuple[str, int, int]] = []
    while left and (fresh := list(islice(places, _AT_ONCE))):
        window = kept + fresh
        words = [word for word, _, _ in window]
        for nth in list(left):
            size = len(wanted[nth].words)
            begin = max(0, len(kept) - size + 1)
            for at in islice(_places(words, wanted[nth], begin), left[nth]):
                yield Hit(window[at][1], window[at + size - 1][2], nth)
                left[nth] -= 1
            if not left[nth]:
                del left[nth]
        kept = window[-overlap:] if overlap else []


def _places(words: list[str], wanted: Words, begin: int) -> Iterator[int]:
    """Where ``wanted`` begins in ``words``, from ``begin`` on."""
    *before, last = wanted.words
    ends = str.startswith if wanted.prefix else str.__eq__
    until = len(words) - len(before)
    if not before:
        yield from (at for at in range(begin, until) if ends(words[at], last))
        return
    while begin < until:
        try:
            begin = words.index(before[0], begin, until)
        except ValueError:
            return
        if words[begin : begin + len(before)] == before and ends(words[begin + len(before)], last):
            yield begin
        begin += 1
