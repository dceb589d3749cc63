"""What a change of words is a change of: a negation, a number, a name, a quantifier, or a word."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.across.check.words import Word, word_class
from onrecord.record import DifferenceMatter
from onrecord.text.numerals import numerals, ordinal

__all__ = ["Side", "matter"]

_LEAST_STEM = 3
_FIGURES = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞²³%‰$€£¥₹₽₩<>~≈±")


class Side(NamedTuple):
    """The changed words of one side: as written, as words, and the key of the word behind them."""

    text: str
    words: Sequence[Word]
    following: str = ""

    @property
    def keys(self) -> list[str]:
        """The keys of the words."""
        return [word.key for word in self.words]


def matter(quote: Side, source: Side, names: frozenset[str]) -> DifferenceMatter:
    """The first kind that fits a change of ``source`` to ``quote``.

    A change is one of a negation or a number where the two sides differ in it: "do not" for
    "don't" and "12" for "twelve" are changes of a word. ``names`` are the keys that are names.
    """
    keys = {*quote.keys, *source.keys}
    if _negations(quote) != _negations(source) or _by_prefix(quote.keys, source.keys):
        return "negation"
    if any(map(_is_figure, keys)) and not _one_value(quote, source):
        return "number"
    if keys & names:
        return "name"
    if _quantifies(quote) or _quantifies(source):
        return "quantifier"
    return "word"


def _negations(side: Side) -> Counter[str]:
    """The negations; "not", "cannot" and every "n't" are one."""
    found = (key for key in side.keys if key in word_class("negation"))
    return Counter("not" if key.endswith(("not", "n't", "nt")) else key for key in found)


def _by_prefix(ours: list[str], theirs: list[str]) -> bool:
    """Does one side negate the word of the other with a prefix ("likely", "unlikely")?"""
    if len(ours) != 1 or len(theirs) != 1:
        return False
    short, long = sorted((*ours, *theirs), key=len)
    prefix = long.removesuffix(short)
    return len(short) >= _LEAST_STEM and prefix in word_class("prefix")


def _is_figure(key: str) -> bool:
    return key[-1].isdigit() or key in _FIGURES or key in word_class("number")


def _one_value(quote: Side, source: Side) -> bool:
    """Do both sides name the same numbers, however they are written?"""
    ours, theirs = _values(quote), _values(source)
    return bool(ours) and ours == theirs


def _values(side: Side) -> list[float]:
    rank = ordinal(side.text)
    found = [number.value for number in numerals(side.text)]
    return found if found or rank is None else [rank]


def _quantifies(side: Side) -> bool:
    """Does the side hold a quantifier, or a word that bounds the number behind it?"""
    keys = [*side.keys, side.following]
    if not word_class("quantifier").isdisjoint(side.keys):
        return True
    return any(
        key in word_class("before number") and following and _is_figure(following)
        for key, following in pairwise(keys)
    )
