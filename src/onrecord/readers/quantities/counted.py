"""What a quantity counts or measures: a noun phrase as written."""

import re
from functools import cache

from onrecord.lexicon import rows
from onrecord.readers.quantities.amount import Amount
from onrecord.readers.quantities.topics import subject, topic
from onrecord.readers.quantities.words import (
    Word,
    after,
    before,
    classes,
    ends_phrase,
    is_plural,
    is_verb,
)
from onrecord.text.numerals import numerals, parse_number

__all__ = ["after_of", "noun_phrase", "set_counted"]

Extent = tuple[int, int]

_DETERMINERS = frozenset(
    "the a an this that these those its their his her our my your all some any such other more"
    " additional extra further fewer less another".split()
)
_NUMBER_WORDS = frozenset("dozens scores hundreds thousands millions billions trillions".split())
_OPENS = frozenset("to the a an its their that another others several many more at".split())
_NO_MATTER = frozenset(
    "early late recent total all today court january return exchange cash".split()
)
_MOST_WORDS = 7
_NEARLY = frozenset("about almost nearly around over under".split())
_BOTH = 3
_ORDER = frozenset("last past first next remaining".split())
_SPANS = frozenset("year quarter month week weekend summer winter spring autumn".split())
_CAME = frozenset(("earlier", "later"))
_PLACES = frozenset(("place", "position"))
_HYPHENS = ("-", "‐", "‑")
_AGO = re.compile(r"\s(?:ago|earlier|later|before|old|out|away)\b")
_BRACKET = re.compile(r"\s?\([^()\n]{1,40}\)")
_ARTICLES = frozenset("a an the its their his her our this that".split())
_SINGULAR = re.compile(r"[a-z]{4,}(?<!s)")
_JOIN = re.compile(r"[ \t\u00a0\u202f\n\r]*[-‐‑]?")


def _ends(word: Word, first: bool) -> bool:
    if ends_phrase(word) or word.text[0].isdigit() or word.text[0] == "$":
        return True
    return not first and word.low in classes("verb")


def _phrase(text: str, words: list[Word], at: int) -> list[Word]:
    """The words from the index ``at`` on that can stand in one noun phrase without "and"."""
    found: list[Word] = []
    for word in words:
        gap = _JOIN.fullmatch(text, at, word.start) is not None
        if not gap or _ends(word, not found) or len(found) == _MOST_WORDS:
            break
        if found and is_plural(found[-1].low) and found[-1].low not in classes("modifier"):
            break
        found.append(word)
        at = word.end
        if word.text.endswith(("'s", "’s")) and len(found) > 1:
            continue
    return found


def _leads(word: Word, numbered: bool) -> bool:
    """Is it a determiner, or, in "one of the two", a number?"""
    if word.low in _DETERMINERS:
        return True
    if not numbered:
        return False
    return word.low in _ORDER or word.low.endswith("ly") or parse_number(word.low) is not None


def noun_phrase(
    text: str, at: int, ceiling: int, *, plural: bool = True, numbered: bool = False
) -> Extent | None:
    """The noun phrase that begins at ``at``: to its first plural head, else to where it ends.

    With ``plural`` a phrase without a plural is cut before its first verb form; with ``numbered``
    a number may lead it.
    """
    words = after(text, at, ceiling, 14)
    skip = 0
    while skip < len(words) and words[skip].tight and _leads(words[skip], numbered):
        skip += 1
    came = skip < len(words) and words[skip].low in _CAME
    if plural and came and _heads(text, words[skip + 1 :], words[skip].end):
        return words[skip].start, _phrase(text, words[skip + 1 :], words[skip].end)[-1].end
    found = _phrase(text, words[skip:], words[skip - 1].end if skip else at)
    led = found and found[0].low in classes("when") | classes("predicate")
    if not found or led or (skip and found[0].low in _SPANS):
        return None
    rest = words[skip + len(found) :]
    if not is_plural(found[-1].low) or not plural:
        found = _joined(text, found, rest) or _singular(found)
        if len(found) == 1 and found[0].low in _comparatives() | _PLACES | _ORDER:
            return None
        if plural and is_verb(found[0].low) and not is_plural(found[-1].low):
            return None
    else:
        found = found + _second(found[-1], rest)
    if not found or found[-1].low.endswith(("'s", "’s")):
        return None
    return found[0].start, found[-1].end


def _heads(text: str, words: list[Word], at: int) -> bool:
    """Does a phrase begin at ``at`` whose head may be a plural, be it a verb elsewhere?"""
    found = _phrase(text, words, at)
    return bool(found) and found[-1].low.endswith("s")


def _singular(found: list[Word]) -> list[Word]:
    """The phrase up to its first verb form, the first word always kept."""
    for at, word in enumerate(found):
        if at and is_verb(word.low) and "-" not in word.low and word.low.endswith("ed"):
            return found[:at]
    return found


def _joined(text: str, found: list[Word], rest: list[Word]) -> list[Word] | None:
    """A phrase whose plural head comes after "and": "Lund and Borg lamps"."""
    if len(rest) < 2 or rest[0].low not in ("and", "or") or not rest[1].tight:
        return None
    if not rest[0].tight and text[found[-1].end : rest[0].start] != "- ":
        return None
    more = _phrase(text, rest[1:], rest[0].end)
    if not more or not is_plural(more[-1].low) or len(found) > 2:
        return None
    if numerals(more[0].text):
        return None
    return found + rest[:1] + more


def _second(head: Word, rest: list[Word]) -> list[Word]:
    """The "and submarines" of "warships and submarines": one plural word that is no verb there."""
    if len(rest) < 2 or rest[0].low not in ("and", "or") or not (rest[0].tight and rest[1].tight):
        return []
    second = rest[1]
    third = rest[2].low if len(rest) > 2 and rest[2].tight else ""
    if not is_plural(second.low) or second.low in _NUMBER_WORDS or _has_object(third):
        return []
    if third == "of" and len(rest) > _BOTH and _is_number(rest[_BOTH].low):
        return []
    return [] if is_verb(second.low) and head.low.endswith(("s", "people")) else list(rest[:2])


def _is_number(word: str) -> bool:
    return word in _NEARLY or parse_number(word) is not None


def _has_object(word: str) -> bool:
    """Does an object begin with the word, so that what stands before it is a verb?"""
    return word in _OPENS or word in _NUMBER_WORDS or parse_number(word) is not None


def after_of(text: str, amount: Amount) -> int | None:
    """Where the phrase after "of" begins, None without an "of"."""
    bracket = _BRACKET.match(text, amount.right, amount.ceiling)
    words = after(text, bracket.end() if bracket else amount.right, amount.ceiling, 1)
    return words[0].end if words and words[0].low == "of" and words[0].tight else None


def _count(text: str, amount: Amount) -> Extent | None:
    of = after_of(text, amount)
    if of is None and text[amount.right : amount.right + 1] in _HYPHENS:
        words = after(text, amount.right, amount.ceiling, 1)
        if words and words[0].low == "strong":
            return noun_phrase(text, words[0].end, amount.ceiling, plural=False)
        return (words[0].start, _part_end(words[0])) if words else None
    if of is not None:
        return noun_phrase(text, of, amount.ceiling, numbered=True)
    words = after(text, amount.right, amount.ceiling, 1)
    if words and words[0].low in ("a", "an"):
        return None
    return noun_phrase(text, amount.right, amount.ceiling)


def _numbered(text: str, amount: Amount) -> Extent | None:
    """The "crew" of "a crew of 30", where nothing behind the number is counted."""
    words = before(text, amount.floor, amount.left, 2)
    if len(words) < 2 or words[0].low != "of" or not (words[0].tight and words[1].tight):
        return None
    return (words[1].start, words[1].end) if words[1].low in classes("counted-before") else None


def _part_end(word: Word) -> int:
    """Where the part of a compound before its first hyphen ends: the "member" of "10-member"."""
    return word.start + len(re.split("[-‐‑]", word.text)[0])


def set_counted(text: str, amount: Amount) -> None:
    """Give the amount the noun phrase it counts, or that its share, change or measure is of."""
    of = after_of(text, amount)
    if amount.kind in (None, "count"):
        amount.counted = _count(text, amount) or _numbered(text, amount)
    elif amount.unit and amount.unit.startswith("per "):
        amount.counted = None if amount.right > amount.end else _count(text, amount)
    elif amount.kind == "rank":
        amount.counted = noun_phrase(text, amount.right, amount.ceiling, plural=False)
    elif of is not None and amount.kind in ("percent", "ratio", "measure"):
        amount.counted = noun_phrase(text, of, amount.ceiling, numbered=True)
    else:
        amount.counted = (
            _halved(text, amount)
            or _spent_in(text, amount)
            or _attributive(text, amount)
            or _topic(text, amount)
        )


def _halved(text: str, amount: Amount) -> Extent | None:
    """The "bread" of "half the bread"."""
    words = after(text, amount.right, amount.ceiling, 1)
    if text[amount.start : amount.end].lower() != "half" or not words or not words[0].tight:
        return None
    if words[0].low not in _DETERMINERS - {"a", "an"}:
        return None
    return noun_phrase(text, amount.right, amount.ceiling)


def _spent_in(text: str, amount: Amount) -> Extent | None:
    """The "weapons" of "$5 million in weapons"; a place or a time is none."""
    if amount.kind != "money":
        return None
    words = after(text, amount.right, amount.ceiling, 2)
    if len(words) < 2 or words[0].low != "in" or not (words[0].tight and words[1].tight):
        return None
    if words[1].text[0].isupper() or _ends(words[1], True) or words[1].low in _NO_MATTER:
        return None
    return noun_phrase(text, words[0].end, amount.ceiling)


def _topic(text: str, amount: Amount) -> Extent | None:
    if _AGO.match(text, amount.right, amount.ceiling):
        return None
    if amount.dimension == "duration" and amount.rule != "age":
        return subject(text, amount.floor, amount.left)
    if amount.rule == "multiple" and amount.trend is None:
        return None
    named = _aged(text, amount) if amount.rule == "age" else None
    return named or topic(text, amount.floor, amount.left, direct=amount.rule != "multiple")


def _aged(text: str, amount: Amount) -> Extent | None:
    """The name before the comma of "former mayor [Edda Roth], 58"; the "people" over 65."""
    words = before(text, amount.floor, amount.left, 5)
    if words and words[0].tight and words[0].low in classes("aged-many"):
        return words[0].start, words[0].end
    if not words or text[words[0].end : amount.left].strip() != ",":
        return None
    end = 0
    while end < len(words) and words[end].text[0].isupper() and (not end or words[end].tight):
        end += 1
    return (words[end - 1].start, words[0].end) if end else None


@cache
def _comparatives() -> frozenset[str]:
    return frozenset(r["words"] for r in rows("quantity_trends") if r["use"] == "adjective")


def _is_modifier(text: str, amount: Amount) -> bool:
    """Does the measure stand in front of a noun ("a 15 percent", "50 foot", "12-foot")?"""
    words = before(text, amount.floor, amount.left, 1)
    if words and words[0].tight and words[0].low in _ARTICLES:
        return True
    unit = text[amount.end : amount.right].strip(" -").lower()
    return text[amount.right] == "-" or (
        amount.kind == "measure" and _SINGULAR.fullmatch(unit) is not None
    )


def _is_plural_time(text: str, amount: Amount) -> bool:
    """Is it the "12 years" that no noun follows, but a verb may ("anyone given 12 years faces")?"""
    unit = text[amount.end : amount.right].strip()
    return amount.dimension == "duration" and unit.endswith("s") and text[amount.right] != "-"


def _attributive(text: str, amount: Amount) -> Extent | None:
    """The noun that a measure stands before: "a 5kW [pump]", "a $9 [fine]"."""
    words = after(text, amount.right, amount.ceiling, 1)
    if not words or not (words[0].tight or text[amount.right] == "-"):
        return None
    word = words[0]
    if _ends(word, True) or word.low.endswith("ly") or word.low in classes("verb"):
        return None
    if _is_plural_time(text, amount):
        return None
    if word.low in _comparatives() | classes("compass"):
        return None
    if is_verb(word.low) and (word.low.endswith("ed") or not _is_modifier(text, amount)):
        return None
    return noun_phrase(text, amount.right, amount.ceiling, plural=False)
