"""What the words of a participant tell: country, sector and kind ("Velmari troops").

One walk over the words of a phrase looks up countries, peoples, bodies and cities in the gazetteer
and role words in sectors.tsv, the longest match first. The words up to the first preposition, comma
or relative are the phrase's core. There the last sure word tells the sector; a weak word
("official", "leader") gives way to what stands before it or behind "of" ("leader of the rebels").
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple, cast

from onrecord.lexicon.counting import uncounted
from onrecord.lexicon.gazetteer import LONGEST, Named, named, principal
from onrecord.lexicon.loader import rows
from onrecord.record import ActorKind

__all__ = ["Participant", "describe", "is_person_role"]

_MOST = 400
"""Characters of a phrase that are looked at; a participant's words are fewer."""
_LEAST_CITY = 100
"""Thousands of people: names of smaller towns are surnames and common words too often."""
_WORD = re.compile(r"(?:[A-Z]\.)+|\w+(?:[’'&-]\w+)*|[^\w\s]")
_ONE_OF = re.compile("one of ", re.IGNORECASE)
_OWNER = re.compile(r"(?:[’']s|(?<=s)[’'])$", re.IGNORECASE)
_BELONGING = frozenset("of from in at for".split())
_ENDING = _BELONGING | frozenset(
    "to on by with near against outside inside across who which that whose whom where when and or"
    " as about after before during over under between , ; : ( )".split()
)
_PAST = frozenset("former ex onetime ousted deposed".split())
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people"}


class Participant(NamedTuple):
    """What a phrase tells of a participant; None where it does not tell.

    ``country`` is ISO 3166-1 alpha-3, ``sector`` PLOVER's.
    """

    country: str | None
    sector: str | None
    kind: ActorKind | None


class _Role(NamedTuple):
    sector: str
    sure: bool
    kind: str


class _Match(NamedTuple):
    """The words ``[start, end)`` of a phrase, and what they are."""

    start: int
    end: int
    names: tuple[Named, ...]
    role: _Role | None
    city: str | None


@lru_cache(maxsize=4096)
def describe(phrase: str) -> Participant:
    """The country, sector and kind of the participant that ``phrase`` names.

    A country's name alone stands for its government, and so does its seat of government ("Paris").
    Compounds tell no country ("Paris-based", "anti-Velmari"), nor do two countries side by side.
    """
    line = " ".join(phrase[:_MOST].split())
    words = [_OWNER.sub("", word) for word in _WORD.findall(uncounted(line))]
    matches = list(_walk(words))
    end = _core_end(words, matches)
    core = [one for one in matches if one.start < end]
    if len(core) == 1 and core[0].end - core[0].start == end and (state := _state(core[0])):
        return Participant(state, "GOV", "government")
    sector = _sector(core, end, _belonging(words, matches, end))
    if sector == "GOV" and not _PAST.isdisjoint(word.lower() for word in words[:end]):
        sector = "ELI"
    kind = _kind(words[:end], core)
    if kind == "group" and _ONE_OF.match(line):
        kind = "unnamed"
    return Participant(_country(words, matches, end), sector, kind)


def is_person_role(word: str) -> bool:
    """Does a lower-case word name a role that one person has ("banker")?"""
    role = _roles().get(word)
    return role is not None and role.kind == "unnamed"


def _state(match: _Match) -> str | None:
    """The country that a name alone stands for as a government."""
    states = {one.country for one in match.names if one.what in ("country", "seat", "part")}
    return states.pop() if len(states) == 1 else None


def _walk(words: list[str]) -> Iterator[_Match]:
    """The matches in order, none over another, the longest at each place."""
    at = 0
    while at < len(words):
        match = _match(words, at)
        if match:
            yield match
        at = match.end if match else at + 1


def _match(words: list[str], at: int) -> _Match | None:
    plain = [word.replace("’", "'") for word in words[at : at + LONGEST]]
    for length in range(len(plain), 0, -1):
        joined = " ".join(plain[:length])
        if known := named(joined):
            return _Match(at, at + length, known, None, None)
        role = _roles().get(joined.lower())
        if role and not _is_surname(words, at, length, role):
            return _Match(at, at + length, (), role, None)
    return _city(words, at)


def _city(words: list[str], at: int) -> _Match | None:
    if not words[at][0].isupper() or (at and words[at - 1].lower() in _given()):
        return None
    for length in (3, 2, 1):
        city = principal(" ".join(words[at : at + length])) if at + length <= len(words) else None
        following = words[at + length] if at + length < len(words) else ""
        is_name = following[:1].isupper() and following.lower() not in _roles()
        if city and city.thousands >= _LEAST_CITY and not is_name:
            return _Match(at, at + length, (), None, city.country)
    return None


def _is_surname(words: list[str], at: int, length: int, role: _Role) -> bool:
    """Is a role word the end of somebody's name ("Ada King") rather than a role?"""
    last = at + length - 1
    if at == 0 or length > 1 or not words[last][0].isupper() or not words[at - 1][0].isupper():
        return False
    before = words[at - 1].lower()
    return before in _given() or not (role.sure or before in _roles() or named(words[at - 1]))


def _core_end(words: list[str], matches: list[_Match]) -> int:
    """The index of the first word behind the core; one inside a match ends nothing."""
    covered = {index for one in matches for index in range(one.start, one.end)}
    return next(
        (
            index
            for index, word in enumerate(words)
            if index and index not in covered and word.lower() in _ENDING
        ),
        len(words),
    )


def _belonging(words: list[str], matches: list[_Match], end: int) -> list[_Match]:
    """The matches behind the core's "of", "from" or "in", up to the next preposition."""
    if end >= len(words) or words[end].lower() not in _BELONGING:
        return []
    behind = [one for one in matches if one.start > end]
    stop = _next_ending(words, end)
    return [one for one in behind if one.start < stop]


def _next_ending(words: list[str], at: int) -> int:
    return next((i for i in range(at + 1, len(words)) if words[i].lower() in _ENDING), len(words))


def _sector(core: list[_Match], end: int, belonging: list[_Match]) -> str | None:
    """The sector of the core's last word where it is sure, else of a body, else of any sure word,
    else of what the core belongs to, else of a weak word.
    """
    last = [one for one in core if one.end == end]
    bodies = [one for one in core if one.names]
    weak = (one.role.sector for one in reversed(core) if one.role)
    return _sure(last) or _sure(bodies) or _sure(core) or _sure(belonging) or next(weak, None)


def _sure(matches: list[_Match]) -> str | None:
    for one in reversed(matches):
        if one.role and one.role.sure:
            return one.role.sector
        sectors = {each.sector for each in one.names}
        if len(sectors) == 1 and (sector := sectors.pop()):
            return sector
    return None


def _country(words: list[str], matches: list[_Match], end: int) -> str | None:
    """The one country of the core; else, of what it belongs to; bodies and cities come last."""
    core = [one for one in matches if one.start < _joined_end(words, end)]
    if any(map(_of_no_country, core)):
        return None
    for among in (core, _belonging(words, matches, end)):
        for told in (_states, _bodies, _places):
            countries = told(among)
            if countries:
                return countries.pop() if len(countries) == 1 else None
    return None


def _of_no_country(match: _Match) -> bool:
    """Is it a body of many countries, or somebody of one ("UN envoy")?"""
    international = match.role is not None and match.role.sector == "IGO"
    return international or any(each.what == "body" and not each.country for each in match.names)


def _joined_end(words: list[str], end: int) -> int:
    """The end of a core of two joined parts ("the Velmari and Tarnish leaders")."""
    return _next_ending(words, end) if words[end : end + 1] == ["and"] else end


def _states(matches: list[_Match]) -> set[str]:
    names = (each for one in matches for each in one.names if each.what != "body")
    return {each.country for each in names if each.country}


def _bodies(matches: list[_Match]) -> set[str]:
    return {each.country for one in matches for each in one.names if each.country}


def _places(matches: list[_Match]) -> set[str]:
    return {one.city for one in matches if one.city}


def _kind(core: list[str], matches: list[_Match]) -> ActorKind | None:
    """The kind that the core's last words tell, else that of the last body or role."""
    last = matches[-1] if matches and matches[-1].end == len(core) else None
    if last and last.role and last.end - last.start > 1:
        return _as(last.role.kind)
    if core and not (last and last.names) and (known := _heads().get(core[-1].lower())):
        return known
    if core and len(core) in (2, 3, 4) and core[0].lower() in _given() and core[-1][0].isupper():
        return "person"
    for one in reversed(matches):
        if one.role:
            named_behind = core[one.end :] and core[-1][0].isupper()
            return "person" if named_behind and one.role.kind == "unnamed" else _as(one.role.kind)
        kinds = {each.kind for each in one.names if each.kind}
        if len(kinds) == 1:
            return _as(kinds.pop())
    if any(each.what == "people" for one in matches for each in one.names):
        return "group"
    return "place" if matches and matches[-1].city and matches[-1].end == len(core) else None


def _as(kind: str) -> ActorKind:
    return cast("ActorKind", kind)


@cache
def _heads() -> dict[str, ActorKind]:
    heads = {}
    for row in rows("source_heads"):
        heads[row["head"]] = _as(row["as_actor"])
        many = "group" if row["as_source"] == "category" else row["as_actor"]
        heads[row["plural"]] = _as(many)
    return heads


@cache
def _given() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in rows("given_names"))


@cache
def _roles() -> dict[str, _Role]:
    """Role words in lower case, their plurals among them."""
    roles: dict[str, _Role] = {}
    for row in rows("sectors"):
        for word in row["words"].replace("’", "'").split("|"):
            role = _Role(row["sector"], row["weight"] == "sure", row["kind"])
            roles.setdefault(word, role)
            many = role._replace(kind="group" if role.kind == "unnamed" else role.kind)
            roles.setdefault(_plural(word), many)
    return roles


def _plural(word: str) -> str:
    *before, last = word.split(" ")
    if last in _IRREGULAR:
        return " ".join([*before, _IRREGULAR[last]])
    if last.endswith("y") and last[-2:-1] not in "aeou":
        return f"{word[:-1]}ies"
    return f"{word}es" if last.endswith(("s", "sh", "ch", "x")) else f"{word}s"
