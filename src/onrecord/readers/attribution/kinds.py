"""What kind of source a phrase names."""

import re

from onrecord.readers.attribution.words import heads, titles, word_class
from onrecord.record import SourceKind

__all__ = ["source_kind"]

_WORD = re.compile(r"[\w’'-]+")
_PERSONAL = word_class("pronoun") | frozenset("who him her his their them me us its my our".split())


def source_kind(phrase: str) -> SourceKind:
    """The kind of the source ``phrase``: a pronoun, a name, or what its head word says."""
    words = _WORD.findall(phrase.partition(",")[0])
    low = [word.lower() for word in words]
    if not words or (len(words) == 1 and low[0] in _PERSONAL):
        return "pronoun"
    head = _head(low)
    known = heads().get(low[head])
    capitals = [word[0].isupper() and word.lower() not in titles() for word in words]
    if known and not (capitals[head] and len(words) > 1 and known[0] == "unnamed"):
        if known[0] == "unnamed" and any(capitals[head + 1 :]):
            return "named"
        return _typed(known[0])
    return "named" if any(capitals) else "unnamed"


def _typed(kind: str) -> SourceKind:
    table: dict[str, SourceKind] = {
        "unnamed": "unnamed",
        "collective": "collective",
        "organisation": "organisation",
        "document": "document",
    }
    return table[kind]


def _head(low: list[str]) -> int:
    """The index of the head: the last word before the first preposition."""
    for index, word in enumerate(low):
        if index and word in word_class("preposition") | word_class("of") | {"who", "which"}:
            return index - 1
    return len(low) - 1
