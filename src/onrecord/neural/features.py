"""What an uncased model cannot see: the shape of a word, open quotation marks, paragraph starts.

The three are folded into one number a word and given to the encoder as its token type, which
costs nothing at run time.
"""

from collections.abc import Sequence

from onrecord.neural.wordpiece import Word

__all__ = ["TYPES", "types_of"]

_LOWER, _CAPITAL, _CAPITALS, _MIXED, _DIGITS, _MARK = range(6)
_OUTSIDE, _INSIDE, _UNCLOSED = range(3)
TYPES = 6 * 3 * 2
"""Number of token types: shape x quotation x first of its paragraph."""

_OPENING = frozenset("“«„‟")
_CLOSING = frozenset("”»")


def types_of(text: str, words: Sequence[Word]) -> list[int]:
    """The token type of each of a paragraph's words, in ``[0, TYPES)``."""
    quoted = _quoted(text, words)
    shaped = [_shape(text[word.start : word.end]) for word in words]
    return [
        (shape * 3 + quotation) * 2 + (number == 0)
        for number, (shape, quotation) in enumerate(zip(shaped, quoted, strict=True))
    ]


def _shape(word: str) -> int:
    if word.islower():
        return _LOWER
    if not word[0].isalnum():
        return _MARK
    if any(c.isdigit() for c in word):
        return _DIGITS
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return _CAPITAL
    return _CAPITALS if word.isupper() else _MIXED


def _quoted(text: str, words: Sequence[Word]) -> list[int]:
    """Whether each word lies in double quotation marks, the marks themselves included.

    A mark that nothing closes before the paragraph ends is told apart: it may be a quotation that
    goes on in the next paragraph, or no quotation mark at all.
    """
    found = [_OUTSIDE] * len(words)
    opened: int | None = None
    for number, word in enumerate(words):
        mark = text[word.start] if word.end == word.start + 1 else ""
        if opened is not None and (mark in _CLOSING or mark == '"') and mark:
            found[opened : number + 1] = [_INSIDE] * (number + 1 - opened)
            opened = None
        elif opened is None and (mark in _OPENING or mark == '"') and mark:
            opened = number
    if opened is not None:
        found[opened:] = [_UNCLOSED] * (len(words) - opened)
    return found
