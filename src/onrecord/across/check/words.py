"""The words of a quotation and of a document, as a check compares them.

Words count, punctuation does not. Two words are the same where their keys are: case, the kind of an
apostrophe, soft hyphens, ligatures, composed and decomposed letters, and the marks that group
digits make no difference. What changes an amount stays in the key or is a word of its own: a
decimal point, a minus sign, a fraction, "%", "$".
"""

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon import rows

__all__ = ["Word", "hyphened", "same_letters", "word_class", "words"]

_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LETTER = rf"[^\W\d_][\u0300-\u036f{_HIDDEN}]*"
_WORD = re.compile(
    rf"(?:(?<![\w{_HIDDEN}%)\]])[-−–](?=\d))?"
    r"(?:(?<!\d)\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,:/⁄]\d+)*)"
    rf"|(?<![^\W_])(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![^\W_]))?"
    rf"|(?:{_LETTER})+(?:['’ʼ＇′´](?:{_LETTER})+)*"
    r"|[%‰$€£¥₹₽₩¢°&+=<>~≈±×÷]|[²³½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒¹⁰⁴⁵⁶⁷⁸⁹]"
)
_DROPPED = str.maketrans("’ʼ＇′´−–", "'''''--", _HIDDEN)
_GROUPING = re.compile(r"[, \u00a0\u2009\u202f](?=\d{3}(?:\D|$))")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?!\d)")
_HYPHEN = re.compile(r"[-\u2010\u2011\u00ad]\s*")


class Word(NamedTuple):
    """A word at ``[start, end)`` of a text; words with one ``key`` are the same word."""

    key: str
    start: int
    end: int


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of check_words.tsv, as keys."""
    return frozenset(
        word for row in rows("check_words") if row["class"] == name for word in row["words"].split()
    )


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` in order, offsets into ``text``. Linear in length.

    A hyphen parts words ("well-known" is two, as "well known" is), and so does the step from a
    digit to a letter ("5km" is "5 km", "F-35" is "F35").
    """
    stop = len(text) if end is None else end
    found = _WORD.finditer(text, start, stop)
    return [Word(_key(text, match), *match.span()) for match in found]


def _key(text: str, match: re.Match[str]) -> str:
    word = match.group()
    if word.isascii() and word.isalpha():
        key = word.lower()
    elif word[-1].isdigit() and any(letter in "0123456789" for letter in word):
        return _CLOCK.sub(r"\1.\2", _GROUPING.sub("", word.translate(_DROPPED)))
    else:
        plain = word.translate(_DROPPED).casefold()
        key = unicodedata.normalize("NFC", plain if "'" in plain else plain.replace(".", ""))
    if key in word_class("case tells") and _is_name_by_case(text, match):
        return key.upper()
    return key


def _is_name_by_case(text: str, match: re.Match[str]) -> bool:
    """Do capitals make another word of it ("US", "WHO") in a text that does not shout?"""
    if not match.group().isupper():
        return False
    before = text[max(0, match.start() - 24) : match.start()].split()[-1:]
    after = text[match.end() : match.end() + 24].split()[:1]
    around = [word for word in before + after if len(word) > 1]
    return not (around and all(word.isupper() for word in around))


def hyphened(text: str, one: Word, other: Word) -> bool:
    """Does a hyphen alone part two neighbours, at the end of a line too?"""
    return _HYPHEN.fullmatch(text, one.end, other.start) is not None


def same_letters(one: list[str], other: list[str]) -> bool:
    """Are the keys the same but for where they are parted ("co-operate", "cooperate")?

    Digits never run together so, and "re-sign" is not "resign".
    """
    if not one or not other or "".join(one) != "".join(other):
        return False
    parted = [pair for keys in (one, other) for pair in pairwise(keys)]
    return not any(
        before == "re" or (before[-1].isdigit() and after[0].isdigit()) for before, after in parted
    )
