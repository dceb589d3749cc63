"""Words and marks of a text, by position."""

import re
from bisect import bisect_left

__all__ = ["Tokens", "tokens", "tokens_within"]

_TOKEN = re.compile(r"\w+(?:['’.,\-]\w+)*|[^\w\s]")

Tokens = list[tuple[int, int]]


def tokens(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Half-open positions of each word or mark in ``text[start:end]``, offsets into ``text``.

    A word is a run of letters, digits and underscores; ``' ’ . , -`` inside it join ("don't",
    "1,200", "F-35"). Every other character that is no white space is a token of its own.
    Linear in length.
    """
    stop = len(text) if end is None else end
    return [match.span() for match in _TOKEN.finditer(text, start, stop)]


def tokens_within(all_tokens: Tokens, start: int, end: int) -> Tokens:
    """Those of ``all_tokens`` (in order) that begin in ``[start, end)``."""
    return all_tokens[bisect_left(all_tokens, (start, start)) : bisect_left(all_tokens, (end, end))]
