"""Noun phrases, from the word they end or begin with. Token ranges are half-open."""

from typing import NamedTuple

from onrecord.lexicon.counting import counting
from onrecord.readers.events.view import NOMINAL, View
from onrecord.readers.events.words import deeds

__all__ = ["Phrase", "after", "before", "nearest", "spanning"]

_EXTENDS = counting("link")
_AGAINST = frozenset(("on", "against"))
_MOST_PARTS = 3
_LONGEST = 24


class Phrase(NamedTuple):
    """A noun phrase ``[start, end)``; ``head`` ends its first part, that before "of" or "in"."""

    start: int
    end: int
    head: int


def _chunk_left(view: View, last: int, floor: int) -> int:
    """Where the run of nominal words that ends with ``last`` begins; ``last + 1`` if it is none."""
    first = last + 1
    while first > max(floor, last - _LONGEST):
        kind = view.kind(first - 1)
        if kind == "D":
            return first - 1
        joined = first <= last and _links(view, first - 1)
        if not (kind in NOMINAL or kind == "'" or joined) or view.timed(first - 1):
            break
        first -= 1
    while first <= last and view.kind(first) in ("'", "."):
        first += 1
    return first


def _chunk_right(view: View, first: int, ceiling: int) -> int:
    """Where the run of nominal words that begins with ``first`` ends; ``first`` if it is none."""
    end = first
    while end < min(ceiling, first + _LONGEST):
        kind = view.kind(end)
        opens = kind == "D" and (end == first or view.kind(end - 1) in "DQ")
        joined = end > first and _links(view, end)
        led = end == first or view.kind(end - 1) in "DQ"
        adverb = kind == "B" and led and end + 1 < ceiling and view.kind(end + 1) in NOMINAL
        if not (kind in NOMINAL or opens or joined or adverb or (kind == "'" and end > first)):
            break
        if view.timed(end):
            break
        end += 1
    while end > first and view.kind(end - 1) in ".D":
        end -= 1
    return end


def _links(view: View, at: int) -> bool:
    """Is the token a hyphen, stop or stroke inside a word, not set apart by spaces?"""
    if view.low[at] not in ("-", ".", "/") or not 0 < at < len(view.low) - 1:
        return False
    touches = view.tokens[at - 1][1] == view.starts[at]
    return touches and (view.low[at] == "." or view.tokens[at][1] == view.starts[at + 1])


def before(view: View, last: int, floor: int) -> list[Phrase]:
    """The coordinated noun phrases that end with the token ``last``, in the order of the text."""
    one = _ending(view, last, floor)
    if one is None:
        return []
    found = [one]
    at = one.start - 1
    while at > floor and len(found) < 5 and _joins(view, at, len(found)):
        nearer = at - 1 if view.kind(at - 1) != "." else at - 2
        earlier = _ending(view, nearer, floor) if nearer >= floor else None
        if earlier is None:
            break
        at = earlier.start - 1
        if at >= floor and view.kind(at) in "VP" and view.low[at] != "between":
            break
        found.insert(0, earlier)
    return found


def _joins(view: View, at: int, found: int) -> bool:
    """Is the token "and", or before one a comma of the list?"""
    return view.low[at] in ("and", "&") or (found > 1 and view.low[at] == ",")


def _ending(view: View, last: int, floor: int) -> Phrase | None:
    """One noun phrase that ends with ``last``, with what stands before "of" or "in"."""
    first = _chunk_left(view, last, floor)
    if first > last:
        return None
    head = last + 1
    for _ in range(_MOST_PARTS):
        link = first - 1
        if link <= floor or not _extends(view, link):
            break
        earlier = _chunk_left(view, link - 1, floor)
        if earlier >= link:
            break
        first, head = earlier, link
    return Phrase(first, last + 1, head)


def _extends(view: View, link: int) -> bool:
    """Is it "of" or "in", or an "on" behind an act: "the raid on Halm"?"""
    struck = view.low[link] in _AGAINST and view.low[link - 1] in deeds()
    return struck or view.low[link] in _EXTENDS


def nearest(view: View, last: int, floor: int) -> Phrase:
    """The noun phrase that ends with ``last``, without what stands before "of" or "in"."""
    first = min(last, _chunk_left(view, last, floor))
    return Phrase(first, last + 1, last + 1)


def spanning(view: View, start: int, end: int) -> Phrase | None:
    """The phrase of the characters ``[start, end)``, up to a relative clause; None for no words."""
    first, last = view.at(start), view.at(end)
    relative = next((at for at in range(first + 1, last) if view.kind(at) == "R"), None)
    last = _to_noun(view, last) if relative is None else relative
    head = next((at for at in range(first + 1, last) if _extends(view, at)), last)
    return Phrase(first, last, head) if first < last else None


def _to_noun(view: View, last: int) -> int:
    """Past the rest of a noun that was cut behind its adjective: "the main | conveyor had burst".

    That an auxiliary follows shows that no word of the rest is a verb.
    """
    end = last
    while end < last + _MOST_PARTS and view.kind(end) == "X" and view.kind(end - 1) == "X":
        end += 1
    return end if view.kind(end) in "AM" else last


def after(view: View, first: int, ceiling: int, *, whole: bool = False) -> list[Phrase]:
    """The coordinated noun phrases that begin with the token ``first``.

    Unless the list is known to be ``whole``, a last one before a verb begins a clause of its own.
    """
    found: list[Phrase] = []
    at = first
    while len(found) < 5:
        one = _beginning(view, at, ceiling)
        if one is None:
            break
        found.append(one)
        at = one.end
        while at < ceiling and view.low[at] in ("and", ",", "&") and at - one.end < 2:
            at += 1
        if at == one.end or (view.low[at - 1] == "," and not _listed(view, at, ceiling)):
            break
    return found if whole else _without_clause(view, found, ceiling)


def _listed(view: View, at: int, ceiling: int) -> bool:
    """Does a list go on behind a comma: a phrase, and then "and" or one more comma and "and"?"""
    one = _beginning(view, at, ceiling)
    for _ in range(3):
        if one is None or one.end >= ceiling:
            return False
        if view.low[one.end] == "and":
            return True
        if view.low[one.end] != "," or one.end + 1 >= ceiling:
            return False
        if view.low[one.end + 1] == "and":
            return True
        one = _beginning(view, one.end + 1, ceiling)
    return False


def _without_clause(view: View, found: list[Phrase], ceiling: int) -> list[Phrase]:
    """The phrases, less a last one that is the subject of a clause of its own."""
    if len(found) > 1:
        end = found[-1].end
        if end < ceiling and view.kind(end) in "VAM":
            return found[:-1]
    return found


def _beginning(view: View, first: int, ceiling: int) -> Phrase | None:
    """One noun phrase that begins with ``first``, with what follows "of" or "in"."""
    if first >= ceiling:
        return None
    if view.kind(first) == "W":
        return Phrase(first, first + 1, first + 1)
    end = head = _chunk_right(view, first, ceiling)
    if end == first:
        return None
    for _ in range(_MOST_PARTS):
        if end + 1 >= ceiling or view.low[end] not in _EXTENDS:
            break
        further = _chunk_right(view, end + 1, ceiling)
        if further == end + 1 or (view.low[end] == "in" and view.low[further - 1] in deeds()):
            break
        end = further
    return Phrase(first, end, head)
