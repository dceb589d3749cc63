"""What a group of digits with commas, points and thin spaces is worth.

Never through the locale. A comma between groups of three digits groups and a point starts the
decimals, unless the caller says the text writes them the other way round. "1.200,50" and
"1.200.000" leave no doubt and are read in any text.
"""

import re
from fractions import Fraction

__all__ = ["DIGITS", "GLYPHS", "SUFFIX", "digits_value", "suffix_value", "writes_decimal_comma"]

DIGITS = r"[0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)*"
"""A pattern for one group. It has no choice to make, so it cannot backtrack."""

GLYPHS = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4),
    "¾": Fraction(3, 4), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip

SUFFIX = re.compile(
    r"(?:million|billion|trillion|mln|mil|mio|mn|bln|bil|bn|trn|tn|[kmb])(?!\w|/[a-z])",
    re.IGNORECASE,
)
"""Letters that multiply digits they touch: "2.5m", "40k", "3bn"."""

_SUFFIX_ZEROS = {"k": 3, "m": 6, "b": 9, "t": 12}
_MOST_DIGITS = 30
_SPACES = re.compile(r"[\u00a0\u2009\u202f]")
_PLAIN = re.compile(r"[0-9]*(?:\.[0-9]+)?")
_ENGLISH = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?"
)
_SPACED = re.compile(r"[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+(?:[.,][0-9]+)?")
_CONTINENTAL = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_DECIMAL_COMMA = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+,[0-9]+")
_SURE_COMMA = re.compile(
    r"(?<![\w.,])[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]{1,2}|,[0-9]{1,2}\s?"
    r"(?:[%€]|(?:per ?cent|Prozent|euros?|[mb]illions?|Million(?:en)?|Milliarden?)\b))",
    re.IGNORECASE,
)
_SURE_POINT = re.compile(r"(?<![\w.,])[0-9]+(?:,[0-9]{3}\b|\.[0-9]{1,2}\s?[%€$]|\.[0-9]{1,2}\b)")


def writes_decimal_comma(text: str) -> bool:
    """Does the text write "1.200,5" for 1200.5? Only where it shows so, and never the contrary."""
    return bool(_SURE_COMMA.search(text)) and not _SURE_POINT.search(text)


def suffix_value(suffix: str) -> int:
    """What the letters that `SUFFIX` matches multiply by."""
    return int(10 ** _SUFFIX_ZEROS[suffix[0].lower()])


def digits_value(group: str, decimal_comma: bool = False) -> int | Fraction | None:
    """The value of one group; None for what is no number ("1.2.3") and for over 30 digits."""
    if len(group) > _MOST_DIGITS:
        return None
    if _CONTINENTAL.fullmatch(group) or (decimal_comma and _DECIMAL_COMMA.fullmatch(group)):
        plain = group.replace(".", "").replace(",", ".")
    elif _SPACED.fullmatch(group):
        plain = _SPACES.sub("", group).replace(",", ".")
    elif _ENGLISH.fullmatch(group):
        plain = group.replace(",", "")
    elif _PLAIN.fullmatch(group):
        plain = group
    else:
        return None
    return Fraction(plain) if "." in plain else int(plain)
