"""A source phrase taken apart: name, role, kind of actor."""

import re
from typing import NamedTuple

from onrecord.readers.actors.known import (
    bodies,
    gender_of,
    genders,
    given,
    governments,
    head_kinds,
    is_state,
    no_person,
    plain,
    plurals,
    word_class,
)
from onrecord.record import ActorKind, Attribution

__all__ = ["Description", "body", "describe", "name_start", "person", "proper"]

_WORD = re.compile(r"[\w’'&.-]*[\w.]")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_POSSESSOR = re.compile(r"^[^,]*(?:[’']s|s[’']) (?=[A-Z])")
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|its|their|whose)\s+", re.IGNORECASE)
_NOBODY = re.compile(r"[Nn](?:o|either)\s|(?:[Nn]one|[Nn]obody|[Tt]he|an?)$|whose\s(?!.*\b[A-Z])")
_OWNER = re.compile(r"(?:(?!(?:of|for|at|in|on|to|from|with)\s)\S+\s+)*?\S+(?:[’']s|s[’'])\s+")
_INDEFINITE = frozenset("a an one another some two three".split())
_AGE = re.compile(r"(?:aged\s+)?\d{1,3}$")
_TAKEN = frozenset(genders()) | frozenset(head_kinds()) | word_class("determiner")
_HONORIFICS = frozenset("mr mrs ms miss sir dame lord lady dr".split())
_LINKS = frozenset("de da di la le van von der den bin al el of and".split())
_OPENING, _CLOSING = '“"‘«(<', '”"’»)>'
_MARKS = _OPENING + _CLOSING
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_BODIES = ("organisation", "government")
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


def describe(attribution: Attribution) -> Description | None:
    """The source of an attribution taken apart; None for pronouns and missing sources."""
    if not attribution.source or attribution.source_kind in ("pronoun", "none"):
        return None
    if _NOBODY.match(attribution.source[0].text):
        return None
    phrase = " ".join(_BRACKET.sub("", attribution.source[0].text).split())
    if attribution.source_kind == "named":
        phrase = _POSSESSOR.sub("", phrase)
    main, _, aside = phrase.partition(", ")
    if not main.strip():
        main, aside = phrase, ""
    name = main.strip()
    if attribution.source_kind in ("named", "organisation") and (known := body(name)):
        return known
    if attribution.source_kind == "named":
        return person(name, aside.strip())
    if attribution.source_kind == "unnamed" and (officer := _officer(name)):
        return officer
    if attribution.source_kind in ("organisation", "document") and _is_title(aside):
        name = aside.partition(",")[0].strip()
    key = tuple(plain(word) for word in _WORD.findall(without_article(name)))
    first = name.split(" ", 1)[0].lower() if name else ""
    definite = len(key) == 1 == len(name.split()) or first not in _INDEFINITE
    kind = _kind(attribution, name, key)
    shown = proper(name) if kind in ("organisation", "government") else name
    gender = gender_of(key[-1:]) if kind == "unnamed" else ""
    return Description(shown, "", kind, key, gender, definite)


def _is_title(aside: str) -> bool:
    """Does an apposition give a body its name ("the journal, The Lamp")?"""
    words = without_article(aside.partition(",")[0]).split()
    return bool(words) and all(word[0].isupper() or plain(word) in _LINKS for word in words)


def _kind(attribution: Attribution, name: str, key: tuple[str, ...]) -> ActorKind:
    source = attribution.source_kind
    if source == "document":
        return "document"
    if source == "collective":
        return "group"
    if source == "unnamed":
        return "unnamed"
    if is_state(without_article(name)):
        return "government"
    kinds = head_kinds()
    known = next((kinds[word] for word in reversed(key) if word in kinds), None)
    if key and key[0] in kinds:
        known = kinds[key[0]]
    return "government" if known == "government" else "organisation"


def person(main: str, aside: str) -> Description:
    """A person: role words, then the name; or a role with the name in the apposition."""
    words, rest = main.split(), aside
    start = name_start(words)
    named = aside.partition(",")[0].split()
    if named and named[-1][0].isupper() and not _is_name(words, start):
        words, rest = named, main
        start = name_start(words)
    name = words[start:] or words
    before = words[: len(words) - len(name)]
    spoken = " ".join(word for word in before if plain(word) not in _HONORIFICS)
    role = _role(spoken) or _role_of(rest)
    told = [plain(word) for word in name]
    key = tuple(word for word in told if len(word) > 1 and word not in _SUFFIXES) or tuple(told)
    gender = gender_of([*before, *role.split()]) or (given().get(told[0], "") if name[1:] else "")
    return Description(" ".join(name), role, "person", key, gender, True)


def _officer(name: str) -> Description | None:
    """Somebody named behind an office ("Minister of Education Ada Quist"), told by the given name.

    Whoever stands right behind the preposition, or has a title, is another ("aide to Ada Quist").
    """
    words = name.split()
    start = next(
        (i for i, word in enumerate(words) if word[0].isupper() and plain(word) in given()), 0
    )
    prepositions = word_class("of") | word_class("preposition")
    place = next((i for i, word in enumerate(words[:start]) if word in prepositions), start)
    if not 0 < place < start - 1 or not all(word[0].isupper() for word in words[start:]):
        return None
    last, before = plain(words[-1]), plain(words[start - 1])
    if len(words) - start < 2 or no_person().get(last) or last in head_kinds():
        return None
    office = plain(words[place - 1])
    if head_kinds().get(office) != "unnamed" or office in plurals() or before in _TAKEN:
        return None
    told = person(" ".join(words[start:]), "")
    return told._replace(role=_role(" ".join(words[:start])))


def body(name: str) -> Description | None:
    """A body whose kind stands before its name, or a known one that passes for a person."""
    if name.lower() in bodies() and name.lower() not in governments():
        key = tuple(plain(word) for word in without_article(name).split())
        return Description(proper(name), "", "organisation", key, "", True)
    words = name.split()
    if "&" in words and plain(words[0]) not in genders():
        firm = tuple(plain(word) for word in words)
        return Description(proper(name), "", "organisation", firm, "", True)
    start = name_start(words)
    kind = head_kinds().get(words[start - 1]) if 0 < start < len(words) else None
    if kind not in _BODIES:
        return None
    key = tuple(plain(word) for word in words[start:])
    role = _role(" ".join(words[:start]))
    return Description(" ".join(words[start:]), role, "organisation", key, "", True)


def _is_name(words: list[str], start: int) -> bool:
    """Are the words from ``start`` a name of their own, not a place behind "of"?"""
    return start < len(words) and words[start][0].isupper() and words[start - 1] != "of"


def name_start(words: list[str]) -> int:
    """The index of the first word of the run of capitals that ends the phrase, titles left out."""
    start = len(words)
    while start and (_in_name(words[start - 1]) or plain(words[start - 1]) in _LINKS):
        start -= 1
    for index in range(start, len(words) - 1):
        if plain(words[index]) in genders() or plain(words[index]) in head_kinds():
            start = index + 1
    while start < len(words) - 1 and plain(words[start]) in _LINKS | _RANKS | {"the"}:
        start += 1
    return start


def _in_name(word: str) -> bool:
    """Does the word begin with a capital, or stand in marks as a nickname does?"""
    return (
        word[0].isupper()
        or (word[0] in _OPENING and word.strip(_MARKS)[:1].isupper())
        or (word[0] in _OPENING and word[-1] in _CLOSING)
    )


def _role_of(aside: str) -> str:
    """The first apposition that is no age and no place."""
    for part in aside.split(","):
        text = part.strip()
        if text and not _AGE.match(text) and not text.startswith(("of ", "from ", "R-", "D-")):
            return _role(text)
    return ""


def _role(phrase: str) -> str:
    """The role without article and without whose it is ("the council's treasurer")."""
    owned = _OWNER.match(phrase)
    return without_article(phrase[owned.end() :] if owned else phrase)


def without_article(phrase: str) -> str:
    """``phrase`` without an article or possessive pronoun in front."""
    return _ARTICLE.sub("", phrase)


def proper(name: str) -> str:
    """The name of a body without a leading article that is no part of it."""
    bare = without_article(name)
    for known in (name, bare):
        if known.lower() in bodies():
            return bodies()[known.lower()]
    words = bare.split()
    return bare if len(words) > 1 and any(word[0].isupper() for word in words) else name
