"""The words of a text that are names, told by their capitals."""

from collections.abc import Sequence
from functools import cache

from onrecord.across.check.words import Word
from onrecord.lexicon import rows

__all__ = ["capitals"]

_OPENING = "\"'“‘«„([:—–-"


@cache
def _no_names() -> frozenset[str]:
    """Words written with a capital that are no names: titles, and "I"."""
    return frozenset(row["title"] for row in rows("titles")) | {"i", "i'm", "i've", "i'd", "i'll"}


def capitals(text: str, words: Sequence[Word], sentences: Sequence[int]) -> frozenset[str]:
    """The keys of words with a capital within a sentence and never without one in the text.

    A word behind an opening mark may begin a sentence, and says nothing.
    """
    capital: set[str] = set()
    small: set[str] = set()
    number = None
    for word, sentence in zip(words, sentences, strict=True):
        begins, number = sentence != number, sentence
        before = text[max(0, word.start - 3) : word.start].rstrip()[-1:]
        if not text[word.start].isupper():
            small.add(word.key)
        elif not begins and (not before or before not in _OPENING):
            capital.add(word.key)
    return frozenset(capital - small - _no_names())
