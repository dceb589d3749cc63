"""Numbers as they are written: in digits, in words, mixed, and as fractions."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, NamedTuple

from onrecord.text.digits import DIGITS, GLYPHS, SUFFIX, digits_value, suffix_value

__all__ = ["Form", "Numeral", "numerals", "ordinal", "parse_number"]

Form = Literal["digits", "words", "mixed"]


class Numeral(NamedTuple):
    """A number written at ``[start, end)``. ``value`` is an int wherever it is whole."""

    start: int
    end: int
    value: int | float
    form: Form


class _Atom(NamedTuple):
    """One group of digits or one number word; ``kind`` as in ``_WORDS``, or digits or fraction."""

    start: int
    end: int
    kind: str
    value: int | Fraction


class _Reading(NamedTuple):
    """A number read so far: its value, and the index of the atom after its last."""

    value: int | Fraction
    after: int


_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "lakh": 10**5, "million": 10**6,
    "mln": 10**6, "mn": 10**6, "crore": 10**7, "billion": 10**9, "bn": 10**9, "bln": 10**9,
    "trillion": 10**12, "trn": 10**12, "tn": 10**12, "quadrillion": 10**15,
}  # fmt: skip
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_WORDS: dict[str, tuple[str, int]] = {
    **{word: ("small", n) for n, word in enumerate(_SMALL)},
    **{word: ("small", n * 10) for n, word in enumerate(_TENS, 2)},
    **{word: ("scale", n) for word, n in _SCALES.items()},
    **{word: ("part", n) for word, n in _PARTS.items()},
    **{word + "s": ("parts", n) for word, n in _PARTS.items() if word != "half"},
}
_IRREGULAR_ORDINALS = {
    "first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight",
    "ninth": "nine", "twelfth": "twelve",
}  # fmt: skip
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100))

# Spelt out in each case, so that the engine can skip by first letter.
_CASED = sorted({f for w in _WORDS for f in (w, w.title(), w.upper())}, key=len, reverse=True)
_ATOM = re.compile(
    r"(?<![\w/⁄.,])(?P<fraction>[0-9]{1,3}[/⁄][0-9]{1,3})(?![\w/⁄])"
    rf"|(?<!\w)(?<![0-9][.,])(?P<digits>{DIGITS}|(?<![.,])\.[0-9]+)"
    rf"|(?P<glyph>[{''.join(GLYPHS)}])"
    rf"|\b(?P<word>{'|'.join(_CASED)})\b"
)
_NO_CARDINAL = re.compile(r"(?:st|nd|rd|th)(?!\w)|(?<=0)['’]?s(?!\w)", re.IGNORECASE)
_GAP = re.compile(r"\s{0,3}|[ \u00a0]?[-‐‑][ \u00a0]?")
_AND = re.compile(r"\s{1,3}and\s{1,3}|-and-", re.IGNORECASE)
_AND_A = re.compile(r"(?:\s{1,3}and\s{1,3}|-and-)(?:an?|one)[ -]", re.IGNORECASE)
_OF_A = re.compile(r"\s{1,3}of\s{1,3}an?\s{1,3}", re.IGNORECASE)
_HALF_TO_SCALE = re.compile(r"\s{1,3}(?:an?\s{1,3})?|-", re.IGNORECASE)
_POINT = re.compile(r"\s{1,3}point\s{1,3}", re.IGNORECASE)
_ARTICLE = re.compile(r"\ban?[ \u00a0-]$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:an?\s)?$", re.IGNORECASE)
_SIGN = re.compile(r"(?:(?<![\w.,)%])[-−+]|\b(?:minus|negative)\s)$", re.IGNORECASE)
_PART_AFTER = re.compile(
    r"\s{1,3}(?:of|the|as|more|less|fewer|higher|lower|bigger|smaller|larger)\b"
)
_PART_BEFORE = re.compile(
    r"\b(?:by|than|over|nearly|almost|about|around|roughly|under|only)\s$", re.IGNORECASE
)


def _split(match: re.Match[str], decimal_comma: bool) -> Iterator[_Atom]:
    """The atoms of a group of digits: one, or one a part where it is a list without spaces."""
    whole = match.group("digits")
    value = digits_value(whole, decimal_comma)
    if value is not None:
        yield _Atom(match.start(), match.end(), "digits", value)
        return
    at = match.start()
    for part in re.split(r"[,\u00a0\u2009\u202f]", whole):
        value = digits_value(part, decimal_comma)
        if value is not None:
            yield _Atom(at, at + len(part), "digits", value)
        at += len(part) + 1


def _digit_atoms(text: str, match: re.Match[str], decimal_comma: bool) -> Iterator[_Atom]:
    """The atoms of a group of digits, none for ordinals ("21st") and decades ("1990s")."""
    if _NO_CARDINAL.match(text, match.end()):
        return
    suffix = SUFFIX.match(text, match.end())
    for atom in _split(match, decimal_comma):
        if suffix and atom.end == match.end():
            times = suffix_value(suffix.group())
            yield _Atom(atom.start, suffix.end(), "digits", atom.value * times)
        else:
            yield atom


def _atoms(text: str, start: int, end: int, decimal_comma: bool) -> Iterator[_Atom]:
    for match in _ATOM.finditer(text, start, end):
        span, found = match.span(), match.group()
        if match.lastgroup == "word":
            yield _Atom(*span, *_WORDS[found.lower()])
        elif match.lastgroup == "digits":
            yield from _digit_atoms(text, match, decimal_comma)
        elif match.lastgroup == "glyph":
            yield _Atom(*span, "fraction", GLYPHS[found])
        else:
            upper, lower = (int(part) for part in re.split("[/⁄]", found))
            if 0 < upper < lower and lower in _DENOMINATORS:
                yield _Atom(*span, "fraction", Fraction(upper, lower))


class _Parser:
    """Joins the atoms of one text to numbers; every step moves on, so the whole is linear."""

    def __init__(self, text: str, atoms: list[_Atom]) -> None:
        self.text = text
        self.atoms = atoms

    def joined(self, after: int, gap: re.Pattern[str] = _GAP) -> bool:
        """Is there an atom ``after``, and does only ``gap`` part it from the one before it?"""
        if not 0 < after < len(self.atoms):
            return False
        between = self.atoms[after - 1].end, self.atoms[after].start
        if between[1] - between[0] > 12:
            return False
        return gap.fullmatch(self.text, *between) is not None

    def kind(self, at: int) -> str:
        return self.atoms[at].kind

    def below_hundred(self, at: int) -> _Reading:
        """The words from ``at`` that stay below a hundred: "twenty-three", "twelve", "five"."""
        value = self.atoms[at].value
        if value >= 20 and self.joined(at + 1) and self.kind(at + 1) == "small":
            ones = self.atoms[at + 1].value
            if 1 <= ones <= 9:
                return _Reading(value + ones, at + 2)
        return _Reading(value, at + 1)

    def hundreds(self, at: int, value: int | Fraction, may_and: bool) -> _Reading:
        """What follows a "hundred" at ``at - 1`` below the next: "(and) thirty"."""
        gap = self.joined(at) or (may_and and self.joined(at, _AND))
        if not gap or self.kind(at) != "small" or self.atoms[at].value == 0:
            return _Reading(value, at)
        more = self.below_hundred(at)
        again = self.joined(more.after) and self.atoms[more.after].value == 100
        return _Reading(value, at) if again else _Reading(value + more.value, more.after)

    def chunk(self, at: int, may_and: bool) -> _Reading:
        """A number below the scale word that may follow: "1.2", "twelve hundred and six"."""
        atom = self.atoms[at]
        read = self.below_hundred(at) if atom.kind == "small" else _Reading(atom.value, at + 1)
        after = read.after
        if not self.joined(after) or self.atoms[after].value != 100 or self.kind(after) != "scale":
            return read
        if not 0 < read.value < 100:
            return read
        return self.hundreds(after + 1, read.value * 100, may_and)

    def cardinal(self, at: int, may_and: bool, limit: int | Fraction = 10**30) -> _Reading:
        """Chunks with falling scales from ``at``; each scale is under ``limit``."""
        read = self.chunk(at, may_and)
        after = read.after
        if not self.joined(after) or self.kind(after) != "scale":
            return read
        scale = self.atoms[after].value
        if scale == 100 or scale >= limit:
            return read
        return self.lower_scales(after + 1, read.value * scale, scale, may_and)

    def lower_scales(
        self, after: int, value: int | Fraction, scale: int | Fraction, may_and: bool
    ) -> _Reading:
        """What follows a scale word at ``after - 1``: "two million [five hundred thousand]"."""
        if self.joined(after) and self.kind(after) == "scale" and scale == 10**5:
            return _Reading(value * self.atoms[after].value, after + 1)  # "lakh crore"
        gap = self.joined(after) or (may_and and self.joined(after, _AND))
        if gap and self.kind(after) == "small" and self.atoms[after].value and scale >= 1000:
            more = self.cardinal(after, may_and, scale)
            if more.value < scale:
                return _Reading(value + more.value, more.after)
        return _Reading(value, after)

    def scaled(self, read: _Reading, gap: re.Pattern[str] = _GAP) -> _Reading:
        """Times a scale word that follows, if one does: "half [a million]"."""
        if self.joined(read.after, gap) and self.kind(read.after) == "scale":
            return _Reading(read.value * self.atoms[read.after].value, read.after + 1)
        return read

    def with_fraction(self, read: _Reading) -> _Reading:
        """The number with the fraction that follows: "2½", "two-thirds", "one and a half"."""
        after = read.after
        if self.joined(after, _AND_A) and self.kind(after) == "part":
            last = self.atoms[after - 1]
            part = Fraction(last.value if last.kind == "scale" else 1, self.atoms[after].value)
            return self.scaled(_Reading(read.value + part, after + 1))
        if not self.joined(after):
            return read
        atom = self.atoms[after]
        if atom.kind == "fraction" and self.kind(after - 1) == "digits":
            return self.scaled(_Reading(read.value + atom.value, after + 1))
        fits = atom.kind == ("part" if read.value == 1 else "parts")
        if fits and 1 <= read.value < atom.value and self.is_fraction(after):
            return self.scaled(_Reading(Fraction(read.value, atom.value), after + 1), _OF_A)
        return read

    def is_fraction(self, at: int) -> bool:
        """Is the part word at ``at`` after a number no ordinal ("one third party") or time?"""
        hyphen = self.text[self.atoms[at].start - 1] in "-‐‑"
        atom = self.atoms[at]
        return hyphen or (atom.kind == "parts" and atom.value != 4) or self.part_of(atom)

    def part_of(self, atom: _Atom) -> bool:
        """Does what follows make a share of the part word? A lone "quarter" may be months."""
        at_end = atom.end == len(self.text) and atom.value != 4
        return at_end or _PART_AFTER.match(self.text, atom.end) is not None

    def decimals(self, read: _Reading) -> _Reading:
        """The number with spoken decimals: "two point five [million]"."""
        after = read.after
        if not self.joined(after, _POINT):
            return read
        value, unit = Fraction(read.value), Fraction(1, 10)
        while after < len(self.atoms) and self.kind(after) == "small":
            if self.atoms[after].value > 9 or (after > read.after and not self.joined(after)):
                break
            value, unit, after = value + self.atoms[after].value * unit, unit / 10, after + 1
        return self.scaled(_Reading(value, after))

    def read(self, at: int) -> tuple[int, _Reading] | None:
        """Where the number that begins with the atom ``at`` starts, and what it is."""
        atom = self.atoms[at]
        before = self.text[max(0, atom.start - 12) : atom.start]
        article = _ARTICLE.search(before)
        start = atom.start - len(article.group()) if article else atom.start
        may_and = not _BETWEEN.search(before)
        if atom.kind in ("small", "digits"):
            read = self.decimals(self.cardinal(at, may_and))
            return atom.start, self.with_fraction(read)
        if atom.kind == "fraction":
            return atom.start, self.scaled(_Reading(atom.value, at + 1), _OF_A)
        if atom.kind == "scale" and article:
            return start, self.with_fraction(self.after_article(at, may_and))
        if atom.kind == "part":
            return self.lone_part(at, start if article else None)
        return None

    def after_article(self, at: int, may_and: bool) -> _Reading:
        """What an article before a scale word begins: "(a) hundred and thirty million"."""
        scale = self.atoms[at].value
        if scale != 100:
            return self.lower_scales(at + 1, scale, scale, may_and)
        read = self.hundreds(at + 1, 100, may_and)
        if self.joined(read.after) and self.kind(read.after) == "scale":
            more = self.atoms[read.after].value
            return self.lower_scales(read.after + 1, read.value * more, more, may_and)
        return read

    def lone_part(self, at: int, article: int | None) -> tuple[int, _Reading] | None:
        """A lone "half (a million)", and "a third" where what stands around it shows a share."""
        atom = self.atoms[at]
        start = atom.start if article is None else article
        read = _Reading(Fraction(1, atom.value), at + 1)
        if atom.value == 2:
            return start, self.scaled(read, _HALF_TO_SCALE)
        if article is None:
            return None
        before = self.text[max(0, start - 12) : start]
        if self.part_of(atom) or _PART_BEFORE.search(before):
            return start, self.scaled(read, _OF_A)
        hyphened = self.scaled(read)
        return (start, hyphened) if hyphened.after > read.after else None


def _signed(text: str, start: int, least: int) -> tuple[int, int]:
    """Where the number at ``start`` begins with its sign, and the sign (1 or -1)."""
    sign = _SIGN.search(text, max(least, start - 10), start)
    if sign is None or (least and not text[least : sign.start()].strip() and least < start):
        return start, 1
    return sign.start(), 1 if sign.group() == "+" else -1


def _plain(value: int | Fraction) -> int | float:
    return int(value) if value == int(value) else float(value)


def _form(atoms: list[_Atom]) -> Form:
    kinds = {"digits" if atom.kind in ("digits", "fraction") else "words" for atom in atoms}
    return "mixed" if len(kinds) == 2 else ("digits" if "digits" in kinds else "words")


def numerals(
    text: str, start: int = 0, end: int | None = None, *, decimal_comma: bool = False
) -> list[Numeral]:
    """The numbers in ``text[start:end]``, in order and apart, offsets into ``text``.

    Cardinals and fractions with their sign: no ordinals, decades ("1990s") or bare scale words
    ("millions"). What a number means (a year, a score, a share) is for the caller to say; digits
    before "m" count as millions. With ``decimal_comma`` "1.200,5" is read as 1200.5. Linear in
    length.
    """
    stop = len(text) if end is None else end
    atoms = list(_atoms(text, start, stop, decimal_comma))
    parser = _Parser(text, atoms)
    found: list[Numeral] = []
    at, least = 0, start
    while at < len(atoms):
        read = parser.read(at)
        if read is None or read[0] < least:
            at += 1
            continue
        begin, (value, after) = read
        begin, sign = _signed(text, begin, least)
        least = atoms[after - 1].end
        found.append(Numeral(begin, least, _plain(value * sign), _form(atoms[at:after])))
        at = after
    return found


def parse_number(words: str) -> int | float | None:
    """The value of one whole expression ("hundred" too), None where it is none or says more."""
    stripped = words.strip()
    found = numerals(stripped)
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(stripped)):
        return found[0].value
    kind, value = _WORDS.get(stripped.lower(), ("", 0))
    return value if kind == "scale" else None


_ORDINAL_DIGITS = re.compile(r"([0-9][0-9,]*)(?:st|nd|rd|th)", re.IGNORECASE)
_LAST_WORD = re.compile(r"(\w+)$")


def ordinal(words: str) -> int | None:
    """The rank that an ordinal names ("third", "21st", "two hundredth"), None for other words."""
    stripped = words.strip().lower()
    digits = _ORDINAL_DIGITS.fullmatch(stripped)
    if digits:
        value = digits_value(digits.group(1))
        return value if isinstance(value, int) else None
    last = _LAST_WORD.search(stripped)
    cardinal = _cardinal_of(last.group()) if last else None
    if last is None or cardinal is None:
        return None
    rank = parse_number(stripped[: last.start()] + cardinal)
    return rank if isinstance(rank, int) else None


def _cardinal_of(word: str) -> str | None:
    """The cardinal of one ordinal word ("twentieth" gives "twenty"), None for other words."""
    if word in _IRREGULAR_ORDINALS:
        return _IRREGULAR_ORDINALS[word]
    stem = word[:-4] + "y" if word.endswith("ieth") else word.removesuffix("th")
    return stem if stem != word and _WORDS.get(stem, ("", 0))[0] in ("small", "scale") else None
