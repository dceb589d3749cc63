"""What is left of a sentence behind somebody's word, as far as it can stand alone.

"…, said Ida Moss, who has two boats" leaves a clause on her, that is told with her name; "… when he
left" leaves "he left"; "on Monday in the harbour" leaves nothing.
"""

import re
from collections.abc import Mapping

from onrecord.lexicon import rows

__all__ = ["acts_on", "goes_on", "standing_alone"]

_CLASSES = {row["class"]: frozenset(row["words"].split()) for row in rows("grammar")}
_RELATIVES = _CLASSES["relative"]
_PREDICATES = _CLASSES["auxiliary"] | _CLASSES["verb"] | _RELATIVES
_LEANING = _CLASSES["preposition"] | _CLASSES["of"] | {"to", "as", "than", "not"}
_SUBORDINATING = frozenset(
    "after although because before since though unless until when where while".split()
)
_FIRST = re.compile(r"[a-z][\w'’-]*")
_SUBJECT = re.compile(
    r"\s+(?=(?:the|an?|his|her|its|their|our|my|he|she|it|they|we|i|you|[A-Z][\w’'-]+)\s)"
)
_BREAKS = ("", *',;:.!?—–\n”’"')
_NEAR = 3
_SHORT = 5


def goes_on(text: str, start: int, end: int) -> bool:
    """Does ``[start, end)`` go on with a clause begun before it ("to a truce", "is over")?"""
    word = _first(text, start, end)
    return word in _PREDICATES or word in _LEANING or _is_participle(word)


def acts_on(text: str, start: int, end: int) -> bool:
    """Does ``[start, end)`` begin with a verb whose subject stands before it ("visited Lund")?"""
    word = _first(text, start, end)
    return word in _PREDICATES or (word.endswith("ed") and len(word) > _SHORT)


def standing_alone(
    text: str, start: int, end: int, sources: Mapping[int, int]
) -> tuple[int, int] | None:
    """``[start, end)`` with its subject, or without the word that ties it to what it hangs on.

    ``sources`` gives the start of each source by its end. None where it cannot stand alone.
    """
    word = _first(text, start, end)
    if word in _SUBORDINATING:
        subject = _SUBJECT.match(text, start + len(word), end)
        return (subject.end(), end) if subject else None
    if word in _PREDICATES:
        before = (sources[at] for at in range(start, start - _NEAR - 1, -1) if at in sources)
        begin = next(before, None)
        if begin is None or not (word in _RELATIVES or _heads(text, begin)):
            return None
        return begin, end
    hangs = goes_on(text, start, end) or acts_on(text, start, end)
    return None if hangs else (start, end)


def _heads(text: str, begin: int) -> bool:
    """Does a mark, a break or nothing stand before a subject, rather than the rest of it?"""
    return text[max(0, begin - _NEAR) : begin].rstrip(" ")[-1:] in _BREAKS


def _first(text: str, start: int, end: int) -> str:
    """The first word where it begins small, else ``""``."""
    found = _FIRST.match(text, start, end)
    return found.group() if found else ""


def _is_participle(word: str) -> bool:
    return word.endswith("ing") and len(word) > _SHORT
