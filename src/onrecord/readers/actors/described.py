"""A source phrase taken apart: name, role, kind of actor."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.lexicon import rows
from onrecord.record import ActorKind, Attribution

__all__ = ["Description", "describe", "genders", "head_kinds"]

_WORD = re.compile(r"[\w’'&.-]*[\w.]")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_POSSESSOR = re.compile(r"^[^,]*(?:[’']s|s[’']) (?=[A-Z])")
_ARTICLE = re.compile(r"(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)
_INDEFINITE = frozenset("a an one another some two three".split())
_AGE = re.compile(r"(?:aged\s+)?\d{1,3}$")
_HONORIFICS = frozenset("mr mrs ms miss sir dame lord lady dr".split())
_LINKS = frozenset("de da di la le van von der den bin al el of and".split())
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_RANKS = frozenset("retired former acting".split())


class Description(NamedTuple):
    """What a source phrase says: ``name`` is a person's name or the phrase without asides.

    ``key`` are the words of the name in lower case, without title; ``gender`` is f, m or "" as
    the title tells; ``definite`` tells of "the", a possessive or a bare plural.
    """

    name: str
    role: str
    kind: ActorKind
    key: tuple[str, ...]
    gender: str
    definite: bool


@cache
def genders() -> dict[str, str]:
    """Titles before names and the gender they tell."""
    return {row["title"]: row["gender"] for row in rows("titles")}


@cache
def head_kinds() -> dict[str, ActorKind]:
    """Head words of described sources and the kind of actor they make."""
    kinds: dict[str, ActorKind] = {}
    for row in rows("source_heads"):
        kinds[row["head"]] = kinds[row["plural"]] = row["as_actor"]  # type: ignore[assignment]
    return kinds


@cache
def _governments() -> frozenset[str]:
    states = ("country", "capital")
    return frozenset(row["name"].lower() for row in rows("bodies") if row["is"] in states)


def _plain(word: str) -> str:
    return word.lower().strip(".")


def describe(attribution: Attribution) -> Description | None:
    """The source of an attribution taken apart; None for pronouns and missing sources."""
    if not attribution.source or attribution.source_kind in ("pronoun", "none"):
        return None
    phrase = " ".join(_BRACKET.sub("", attribution.source[0].text).split())
    if attribution.source_kind == "named":
        phrase = _POSSESSOR.sub("", phrase)
    main, _, aside = phrase.partition(",")
    if not main.strip():
        main, aside = phrase, ""
    if attribution.source_kind == "named":
        return _person(main.strip(), aside.strip())
    name = main.strip()
    if attribution.source_kind in ("organisation", "document") and _is_title(aside):
        name = aside.partition(",")[0].strip()
    key = tuple(_plain(word) for word in _WORD.findall(_ARTICLE.sub("", name, count=1)))
    first = name.split(" ", 1)[0].lower() if name else ""
    definite = len(key) == 1 == len(name.split()) or first not in _INDEFINITE
    return Description(name, "", _kind(attribution, key), key, "", definite)


def _is_title(aside: str) -> bool:
    """Does an apposition give a body its name ("the journal, The Lamp")?"""
    words = aside.partition(",")[0].split()
    return bool(words) and all(word[0].isupper() or _plain(word) in _LINKS for word in words)


def _kind(attribution: Attribution, key: tuple[str, ...]) -> ActorKind:
    source = attribution.source_kind
    if source == "document":
        return "document"
    if source == "collective":
        return "group"
    if source == "unnamed":
        return "unnamed"
    if " ".join(key) in _governments():
        return "government"
    kinds = head_kinds()
    known = next((kinds[word] for word in reversed(key) if word in kinds), None)
    if key and key[0] in kinds:
        known = kinds[key[0]]
    return "government" if known == "government" else "organisation"


def _person(main: str, aside: str) -> Description:
    """A person: role words, then the name; or a role with the name in the apposition."""
    words, rest = main.split(), aside
    start = _name_start(words)
    if aside.strip() and (start >= len(words) or words[start][0].islower()):
        words, rest = aside.split(), main
        start = _name_start(words)
    name = words[start:] or words
    before = words[: len(words) - len(name)]
    gender = next((g for word in before if (g := genders().get(_plain(word), ""))), "")
    role = " ".join(word for word in before if _plain(word) not in _HONORIFICS)
    role = _ARTICLE.sub("", role, count=1) or _role_of(rest)
    plain = [_plain(word) for word in name]
    key = tuple(word for word in plain if len(word) > 1 and word not in _SUFFIXES)
    return Description(" ".join(name), role, "person", key or tuple(plain), gender, True)


def _name_start(words: list[str]) -> int:
    """The index of the first word of the run of capitals that ends the phrase, titles left out."""
    start = len(words)
    while start and (words[start - 1][0].isupper() or _plain(words[start - 1]) in _LINKS):
        start -= 1
    while start < len(words) - 1 and (
        _plain(words[start]) in genders()
        or _plain(words[start]) in head_kinds()
        or _plain(words[start]) in _LINKS | _RANKS | {"the"}
        or any(_plain(word) in genders() for word in words[start + 1 : -1])
        or any(_plain(word) in head_kinds() for word in words[start + 1 : -1])
    ):
        start += 1
    return start


def _role_of(aside: str) -> str:
    """The first apposition that is no age and no place."""
    for part in aside.split(","):
        text = part.strip()
        if text and not _AGE.match(text) and not text.startswith(("of ", "from ", "R-", "D-")):
            return _ARTICLE.sub("", text, count=1)
    return ""
