"""What kind of source a phrase names."""

import re
from functools import cache

from onrecord.lexicon import rows
from onrecord.lexicon.counting import counting
from onrecord.readers.attribution.words import heads, titles, word_class
from onrecord.record import SourceKind

__all__ = ["source_kind"]

_WORD = re.compile(r"[\w.’'&-]*\w")
_BRACKET = re.compile(r"\([^()]*\)")
_FIRM = re.compile(r" ?[A-Z][\w’'-]* (?:&|and) [A-Z][\w’'-]*$")
_WHOLE: dict[str, SourceKind] = {
    "q": "unnamed",
    "a": "unnamed",
    "no-one": "none",
    "nobody": "none",
    "none": "none",
    "another": "unnamed",
    "one": "unnamed",
}
"""Sources of a fixed form: who asks and answers, nobody, and one more of those told of."""
_SELVES = re.compile(r" (?:him|her|it)self$|(?<=\w) themselves$")
_POSSESSOR = re.compile(r"^[^,]*(?:[’']s|s[’']) (?=[A-Z])")
_PERSONAL = word_class("pronoun") | frozenset(
    "who which him her his their them me us its my our".split()
)
_BEFORE_REST = (
    word_class("preposition")
    | word_class("of")
    | word_class("pronoun")
    | {"who", "which", "that", "whose", "along"}
)
_STATIONS = frozenset("radio television tv".split())
_OUTLETS = frozenset("website newspaper paper magazine weekly daily monthly".split())
_FEW = counting("exact")
_COUNTS = counting("one", "exact", "share", "vague", "whole", "amount")
_SOME = frozenset("some many most several few others both all".split())
_PARTED = frozenset(("them", "which", "whom"))
"""What "many of" stands before where whoever is meant stands elsewhere."""
_OWNERS = frozenset("his her their my our its".split())
_BEHIND = frozenset("sent written found seen kept shown given held made drawn handed".split())
_VEILING = frozenset(("familiar", "briefed"))
"""What news says of people it does not name."""


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row["name"].lower().removeprefix("the ") for row in rows("bodies"))


def source_kind(phrase: str) -> SourceKind:
    """The kind of the source ``phrase``: a pronoun, a name, or what its head word says."""
    bare = " ".join(_POSSESSOR.sub("", _BRACKET.sub("", phrase)).split())
    main, _, aside = bare.partition(", ")
    words = _WORD.findall(_SELVES.sub("", main))
    low = [word.lower() for word in words]
    if not words or (len(words) == 1 and low[0] in _PERSONAL and not _is_acronym(words[0])):
        return "pronoun"
    if known := _fixed(low):
        return known
    counted = _counted(low, words)
    if counted:
        return counted
    size = _head_length(low)
    if size == 1 and low[0] in _SOME:
        return "collective"
    head, core = low[size - 1], words[:size]
    capitals = [word[0].isupper() and word.lower().rstrip(".") not in titles() for word in core]
    if kind := _named_behind(core):
        return kind
    if low[0] in _STATIONS and words[0][0].isupper() and capitals[-1]:
        return "organisation"
    described = _role(head, written_small=not capitals[-1])
    if described and not _VEILING.isdisjoint(low):
        return "unnamed"
    if described:
        return _described(described[0], low, capitals, aside)
    if _is_body(low[:size], core):
        return "organisation"
    named = capitals[-1] or _names_somebody(aside, alone=low[0] in _OWNERS)
    return "named" if named else "unnamed"


def _fixed(low: list[str]) -> SourceKind | None:
    """The kind of a source of a fixed form; of "no group" as of nobody, of "many of whom"."""
    if low[-2:-1] == ["of"] and low[-1] in _PARTED and low[0] not in ("one", "none"):
        return "pronoun"
    if low[0] == "no" and len(low) > 1:
        return "none"
    return _WHOLE.get(" ".join(low))


def _role(head: str, *, written_small: bool) -> tuple[str, bool] | None:
    """What the table of heads says of the word: one post is a paper with a capital."""
    if head == "posts" or (head == "post" and written_small):
        return "document", head == "posts"
    return heads().get(head.removesuffix("'s").removesuffix("’s").removeprefix("ex-"))


def _counted(low: list[str], words: list[str]) -> SourceKind | None:
    """The kind of those counted in "one of the nurses", "dozens of residents", "a group of"."""
    of = next((index for index, word in enumerate(low[:4]) if word == "of"), 0)
    if not of or low[of - 1] not in _COUNTS:
        return None
    kind = source_kind(" ".join(words[of + 1 :]))
    if low[of - 1] == "one" and kind == "collective":
        return "unnamed"
    return kind if kind in ("collective", "unnamed", "organisation") else None


def _named_behind(words: list[str]) -> SourceKind | None:
    """The kind of a name behind a role or a kind of body in small letters, if there is one."""
    start = len(words)
    while start and words[start - 1][0].isupper():
        start -= 1
    role = heads().get(words[start - 1], ("", False))[0] if 0 < start < len(words) else ""
    if role == "organisation" or words[start - 1].lower() in _OUTLETS:
        return "organisation" if start < len(words) else None
    return "named" if role == "unnamed" and start <= len(words) - 2 else None


def _names_somebody(aside: str, *, alone: bool = False) -> bool:
    """Does an apposition give a full name ("the founder, Ada Quist")?

    One word is enough where ``alone`` is set ("his sister, Ada").
    """
    words = _WORD.findall(aside.partition(",")[0])
    return 2 - alone <= len(words) <= 4 and all(word[0].isupper() for word in words)


def _names_body(aside: str) -> bool:
    """Does an apposition give the name of a body ("the organisers, the Guild of Free Bakers")?"""
    words = aside.partition(",")[0].split()
    capitals = sum(word[0].isupper() for word in words)
    return words[:1] == ["the"] and capitals > 1 and source_kind(" ".join(words)) == "organisation"


def _described(kind: str, low: list[str], capitals: list[bool], aside: str) -> SourceKind:
    """The kind of a described source: named by its apposition, or a few of a category."""
    if kind == "unnamed" and (_FIRM.match(aside) or _names_body(aside)):
        return "organisation"
    if kind == "unnamed" and _names_somebody(aside):
        return "named"
    counted = not _FEW.isdisjoint(low[:3])
    return _by_head("unnamed" if kind == "collective" and counted else kind, capitals)


def _by_head(kind: str, capitals: list[bool]) -> SourceKind:
    """The kind of the head word; a role in capitals behind a name is part of the name."""
    if kind == "unnamed" and sum(capitals) > 1 and capitals[-1] and capitals[0]:
        return "named"
    table: dict[str, SourceKind] = {
        "unnamed": "unnamed",
        "collective": "collective",
        "organisation": "organisation",
        "document": "document",
    }
    return table[kind]


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()


def _is_body(low: list[str], words: list[str]) -> bool:
    """Is the phrase a country, an acronym, or a name with "the" in front?"""
    bare = low[1:] if low[0] == "the" else low
    if " ".join(bare) in _bodies():
        return True
    if len(bare) == 1 and _is_acronym(words[-1]):
        return True
    proper = all(word[0].isupper() for word in words[1:])
    return low[0] == "the" and len(words) > 1 and proper and bare[0] not in titles()


def _modifies(word: str) -> bool:
    """Could the word be a participle behind its noun ("the report released today")?"""
    return word.endswith(("ed", "ing")) or word == "familiar" or word in _BEHIND


def _head_length(low: list[str]) -> int:
    """How many words stand before the first preposition or relative pronoun."""
    for index, word in enumerate(low):
        if index and (word in _BEFORE_REST or (_modifies(word) and low[index - 1] in heads())):
            return index
    return len(low)
