"""Datelines: where a report was filed, before its first words ("OSLO, May 9, 2023 -").

    PLACE [, REGION] [, DATE] [(AGENCY)] [(EDITOR'S NOTE)] DASH

A place in capitals before a dash is a dateline; a place in ordinary letters needs a date or a
known agency beside it. What follows must begin a sentence, so that "NATO - the alliance" is none.
"""

import re
from functools import cache

from onrecord.intake.daydates import DAY, MONTH_NAMES, WEEKDAYS
from onrecord.intake.notices import note_end
from onrecord.lexicon import rows
from onrecord.record import BlockKind

__all__ = ["dateline_end", "leading"]

_LONGEST = 280
_DASH = re.compile(r"\s*(?:—|–|―|--)\s*|\s+[-_](?:\s+|$)|\s*:(?:\s+|$)")
_ANY_DASH = re.compile("[—–―:_-]")
_CAPS_PLACE = re.compile(
    r"(?:(?!\d)[^\W_][\w'’.-]*)(?:(?:\s?/\s?|\s+(?:and|de|la|of|the)\s+|\s+)(?!\d)[^\W_][\w'’.-]*){0,6}"
)
_PIECE = re.compile(r"\s*,\s*((?!\d)[^\W_][\w.'’-]*(?:\s(?!\d)[^\W_][\w.'’-]*){0,2})")
_WEEKDAY = re.compile(rf"\s*,?\s*{WEEKDAYS}", re.IGNORECASE)
_OPENING = re.compile(r"\s*[,(]?\s*|")
_NO_PLACE_FIRST = re.compile(
    rf"(?:{WEEKDAYS}|{MONTH_NAMES}|by|on|in|from|at|the|a|an|after|before|since|published|updated"
    r"|posted)(?!\w)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\s*,?\s*(?:\(([^()\n]{2,40})\)|/([^/\n]{2,40})/|\|\s*([^|\n]{2,40})\|)")
_BARE_SIGNED = re.compile(r"\s*,\s*([^\W\d_]{2,12})(?=\s*(?:—|–|--|\s[-_]\s))")
_SMALL = frozenset(
    [
        "and",
        "de",
        "del",
        "della",
        "di",
        "do",
        "dos",
        "du",
        "el",
        "la",
        "las",
        "le",
        "les",
        "los",
        "of",
        "san",
        "santa",
        "st.",
        "the",
        "al",
    ]
)
_MAX_WORDS = 3  # of a place that stands alone before a dash, small words aside
_MIN_LETTERS = 4  # of such a place: shorter ones are acronyms (EU, UK, FBI)
_BEGINS = re.compile(r"""["'“‘«„(\[¿¡]*[^\W_a-z]|["'“‘«„]""")


def leading(text: str) -> tuple[tuple[BlockKind, int, int], ...]:
    """What stands before the first words of a paragraph: (kind, start, end) in order.

    The dateline and the editor's notes before and behind it ("notice"), each with the space after
    it; the last end is where the paragraph proper begins. () where it begins with neither.
    """
    first = note_end(text)
    filed = first + dateline_end(text[first : first + _LONGEST])
    last = note_end(text, filed) if filed > first else filed
    found: tuple[tuple[BlockKind, int, int], ...] = (
        ("notice", 0, first),
        ("dateline", first, filed),
        ("notice", filed, last),
    )
    return tuple(piece for piece in found if piece[1] < piece[2])


def dateline_end(text: str) -> int:
    """The length of the dateline ``text`` begins with, its dash and the space after it included.

    0 where there is none. Looks at the first 280 characters only.
    """
    head = text[:_LONGEST]
    if not head[:1].isupper() or not _ANY_DASH.search(head):
        return 0
    place = _place_end(head)
    if place is None:
        return 0
    at, capitals = place
    end, dated = _dated(head, _regions(head, at))
    end, agency = _signed(head, end)
    end = len(head[: note_end(head, end)].rstrip())
    dash = _DASH.match(head, end)
    if dash is None:
        return 0
    stands_apart = bool(dated or agency) and dash.end() == len(text)
    if not stands_apart and not _begins_sentence(head, dash.end()):
        return 0
    if ":" in dash.group() and not (capitals and (dated or agency)):
        return 0
    sound = dated or agency == "known" or (capitals and (agency or _stands_alone(head[:at])))
    return dash.end() if sound else 0


def _place_end(head: str) -> tuple[int, bool] | None:
    """Where the place ends, and whether it stands in capitals."""
    found = _CAPS_PLACE.match(head)
    if found is None or _NO_PLACE_FIRST.match(head):
        return None
    end, words, capitals = 0, 0, True
    for word in re.finditer(r"[^\s/]+", found.group()):
        bare = word.group()
        if bare.lower() in _SMALL and words:
            continue
        if not bare[0].isupper() or (words and capitals and not bare.isupper()):
            break
        capitals = bare.isupper() and capitals
        end, words = word.end(), words + 1
    return (end, capitals) if words else None


def _regions(head: str, at: int) -> int:
    """Past the names of regions or countries after the place: ", Ore.", ", D.C.", ", Northland"."""
    for _ in range(2):
        piece = _PIECE.match(head, at)
        if piece is None or not _is_region(piece.group(1)):
            break
        at = piece.end()
    return at


def _is_region(piece: str) -> bool:
    if re.match(rf"(?:{WEEKDAYS}|{MONTH_NAMES})", piece, re.IGNORECASE) or _is_agency(piece):
        return False
    return all(word[0].isupper() or word in _SMALL for word in piece.split())


def _dated(head: str, at: int) -> tuple[int, bool]:
    """Past a date, with or without its weekday, year and brackets."""
    weekday = _WEEKDAY.match(head, at)
    after = weekday.end() if weekday else at
    start = _OPENING.match(head, after).end()  # type: ignore[union-attr]
    day = DAY.match(head, start)
    if day is None:
        return (after, True) if weekday else (at, False)
    end = day.end()
    if "(" in head[after:start]:
        if not head.startswith(")", end):
            return at, False
        end += 1
    return end, True


def _signed(head: str, at: int) -> tuple[int, str]:
    """Past the agency; whether it is "known", a "name" in brackets, or "" where none is."""
    found = _SIGNED.match(head, at)
    if found is None:
        bare = _BARE_SIGNED.match(head, at)
        return (bare.end(), "known") if bare and _is_agency(bare.group(1)) else (at, "")
    name = next(filter(None, found.groups())).strip()
    if _is_agency(name):
        return found.end(), "known"
    return (found.end(), "name") if len(name.split()) <= 3 and name[:1].isupper() else (at, "")


def _is_agency(name: str) -> bool:
    return name.strip().lower() in _agencies()


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["form"].lower() for row in rows("agencies"))


@cache
def _no_places() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("dateline_not"))


def _stands_alone(place: str) -> bool:
    """Can a place in capitals with nothing but a dash after it be a dateline?"""
    words = [word for word in re.split(r"[\s/]+", place) if word.lower() not in _SMALL]
    if any(word.strip(".") in _no_places() for word in words):
        return False
    letters = sum(character.isalpha() for character in place)
    return len(words) <= _MAX_WORDS and letters >= _MIN_LETTERS


def _begins_sentence(head: str, at: int) -> bool:
    """Does what stands at ``at`` begin a sentence? A digit does."""
    return at < len(head) and (head[at].isdigit() or bool(_BEGINS.match(head, at)))
