"""From a sentence to its symbols: words of the lexicon, numbers, and tokens known by shape."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.readers.times.alphabet import CAPITAL, END, OTHER, START, Alphabet
from onrecord.text.numerals import Numeral, numerals

__all__ = ["MARK_KINDS", "NUMBER_KINDS", "Scanned", "Scanner", "number_classes"]

_WORD = r"(?P<word>[^\W\d_]++(?!\d))"
_REST = r"(?P<number>\d(?:[\d,.]*\d)?(?![^\W_]))|(?P<mixed>[^\W_]++)|(?P<mark>[^\w\s]|_)"
_CURRENCY = frozenset("$£€¥#№")
_HYPHENS = frozenset("-‐‑–—_/")
_QUOTES = frozenset("'’‘`")
_NOTHING: Mapping[str, str] = {}

_HOUR, _DAY, _YEAR = range(25), range(1, 32), range(1000, 2200)


def number_classes(value: float, digits: int) -> frozenset[str]:
    """The classes of a number written with ``digits`` digits (0: in words)."""
    names = {"NUM"}
    if digits == 0:
        names.add("NUMWORD")
    if digits in (1, 2):
        names |= {"HOUR"} if value in _HOUR else set()
        names |= {"DAY"} if value in _DAY else set()
    if digits == 2:
        names.add("YY")
    if digits == 4 and value in _YEAR:
        names.add("YEAR")
        names |= {"YEARNOW"} if 1700 <= value < 2100 else set()
    if digits == 4 and value < 2400 and value % 100 < 60:
        names.add("HHMM")
    return frozenset(names)


NUMBER_KINDS = frozenset(
    number_classes(value, digits) for value in range(2500) for digits in range(5)
)


@dataclass(slots=True)
class Scanned:
    """A sentence as tokens: ``symbols[i + 1]`` stands for the token ``[starts[i], ends[i])``.

    ``values[i]`` gives the token's value class by class; ``symbols`` begins with ``START`` and
    ends with ``END``.
    """

    text: str
    symbols: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: list[Mapping[str, str]] = field(default_factory=list)

    def words(self, first: int, last: int) -> str:
        """The text of the tokens ``first`` to ``last``, both included."""
        return self.text[self.starts[first] : self.ends[last]]


class Scanner:
    """Turns sentences into symbols by an alphabet and a table of shapes (classes to regex)."""

    def __init__(self, alphabet: Alphabet, shapes: Mapping[str, str]) -> None:
        self.alphabet = alphabet
        self.shapes = {f"s{index}": names for index, names in enumerate(shapes)}
        named = "".join(f"|(?P<{group}>{shapes[names]})" for group, names in self.shapes.items())
        self.token = re.compile(rf"{_WORD}{named}|{_REST}")
        self.kinds = {names: frozenset(names.split()) for names in shapes}

    def scan(self, text: str, start: int, end: int) -> Scanned:
        """The sentence ``text[start:end]`` as symbols. Linear in its length."""
        worded = {n.start: n for n in numerals(text, start, end) if _worded(text, n)}
        scanned, symbols, at = Scanned(text), [START], start
        while match := self.token.search(text, at, end):
            begin, stop = match.span()
            if begin in worded:
                stop = max(stop, worded[begin].end)
                symbol, values = self._number(worded[begin].value, 0)
            else:
                stop, symbol, values = self._token(match, end)
            scanned.starts.append(begin)
            scanned.ends.append(stop)
            scanned.values.append(values)
            symbols.append(symbol)
            at = stop
        scanned.symbols = "".join(symbols) + END
        return scanned

    def _token(self, match: re.Match[str], end: int) -> tuple[int, str, Mapping[str, str]]:
        kind, word, stop = match.lastgroup or "", match.group(), match.end()
        if kind == "word":
            if word in self.alphabet.phrases:
                stop, word = self._phrase(match.string, match.start(), stop, end)
            known = self.alphabet.words.get(word)
            if known is None:
                return stop, CAPITAL if word[0].isupper() else OTHER, _NOTHING
            return stop, known.symbol, known.values
        if kind == "number":
            plain = word.replace(",", "")
            if word.isascii() and plain.count(".") < 2:
                return stop, *self._number(float(plain), len(word) if word.isdigit() else 9)
        elif kind in self.shapes:
            names = self.shapes[kind]
            classes = self.kinds[names]
            return stop, self.alphabet.kinds[classes], dict.fromkeys(classes, word)
        elif kind == "mark":
            return stop, self._mark(match.string, match.start(), word), _NOTHING
        return stop, OTHER, _NOTHING

    def _number(self, value: float, digits: int) -> tuple[str, Mapping[str, str]]:
        classes = number_classes(value, digits)
        return self.alphabet.kinds[classes], dict.fromkeys(classes, f"{value:g}")

    def _mark(self, text: str, at: int, mark: str) -> str:
        if mark in _HYPHENS:
            glued = text[at - 1 : at].strip() and text[at + 1 : at + 2].strip()
            mark = "HYPHEN" if glued else "DASH"
        elif mark in _CURRENCY:
            mark = "CURRENCY"
        elif mark in _QUOTES:
            mark = "QUOTE"
        else:
            mark = {",": "COMMA", ".": "DOT", ":": "COLON", "(": "OPEN", "%": "PERCENT"}.get(
                mark, ""
            )
        return self.alphabet.kinds[frozenset((mark,))] if mark else OTHER

    def _phrase(self, text: str, start: int, stop: int, end: int) -> tuple[int, str]:
        """The end and the form of the longest phrase that begins here, else of the word alone."""
        word = text[start:stop]
        match = self.alphabet.phrases[word].match(text, start, end)
        if match is None:
            return stop, word
        return match.end(), " ".join(match.group().split()).replace("’", "'")


MARK_KINDS = frozenset(
    frozenset((name,))
    for name in ("HYPHEN", "DASH", "CURRENCY", "QUOTE", "COMMA", "DOT", "COLON", "OPEN", "PERCENT")
)


def _worded(text: str, numeral: Numeral) -> bool:
    """Is the number more than one group of digits, and more than a "half"?"""
    if text[numeral.start : numeral.end].lower() in ("half", "a half"):
        return False
    return (
        numeral.form != "digits"
        or not text[numeral.start : numeral.end].replace(",", "").replace(".", "").isdigit()
    )
