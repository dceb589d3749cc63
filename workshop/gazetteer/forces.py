"""Armed and security forces of states, and armed groups: from the World Factbook's last edition."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.lexicon.gazetteer import folded
from workshop.gazetteer.factbook import EDITIONS, Page

__all__ = ["COMMENTS", "forces", "items"]

COMMENTS = [
    "Armed and security forces that bear their state's name, and armed groups. country: of a group",
    "the one on whose page it stands, empty where on several. Made by `make gazetteer`; do not",
    "edit. Source: The World Factbook (public domain), edition of 2026: what it calls a group.",
]
_COLUMNS = ["id", "name", "aliases", "kind", "country", "sector"]
_SMALL = frozenset("of the and for de del al ash bin in".split())
_POLICE = re.compile(r"polic|gendarm|carabin|constabular|garda|drug", re.IGNORECASE)
_STATE = re.compile(r"Revolutionary Guard|Qods")
_GANG = re.compile(r"Mara|Tren|Cartel|Clan|Family|Los |Comando")
_SHORT = re.compile(r"[A-Z][A-Za-z]{3,9}")
_LONGEST = 6


def forces(pages: Iterable[Page], countries: Sequence[Mapping[str, str]]) -> list[list[str]]:
    """The table's rows; ``countries`` are rows of the table of countries.

    An abbreviation that two of them bear is left out, and so is one of three letters, which
    stands for too much else.
    """
    newest = [page for page in pages if page.edition == EDITIONS[-1]]
    states = {row["country"]: _words(row) for row in countries}
    found = [*_of_states(newest, states), *_groups(newest)]
    bearers: dict[str, set[str]] = defaultdict(set)
    for name, aliases, *_ in found:
        for each in (name, *aliases):
            bearers[each].add(name)
    rows, ids = [_COLUMNS], set[str]()
    for name, aliases, kind, country, sector in sorted(found):
        own = re.sub(r"\W+", "-", folded(name)).strip("-")
        if own not in ids:
            ids.add(own)
            lone = [each for each in aliases if len(bearers[each]) == 1]
            rows.append([own, name, "|".join(lone), kind, country, sector])
    return rows


Row = tuple[str, tuple[str, ...], str, str, str]


def _words(row: Mapping[str, str]) -> set[str]:
    """The words that name a state or its people."""
    return {each for key in ("name", "names", "demonyms") for each in row[key].split("|") if each}


def _of_states(pages: Iterable[Page], states: Mapping[str, set[str]]) -> Iterator[Row]:
    for page in pages:
        told = page.said("Military and Security", "Military and security forces")
        for name, aliases in items(told):
            padded = f" {name} "
            own = any(f" {word} " in padded for word in states.get(page.country, ()))
            if own and "Ministry" not in name and " " in name:
                sector = "COP" if _POLICE.search(name) else "MIL"
                yield name, aliases, "government", page.country, sector


def _groups(pages: Iterable[Page]) -> Iterator[Row]:
    where: dict[str, set[str]] = defaultdict(set)
    short: dict[str, tuple[str, ...]] = {}
    for page in pages:
        for name, aliases in items(page.said("Terrorism", "Terrorist group(s)")):
            if not _STATE.search(name):
                where[name].add(page.country)
                short[name] = (*short.get(name, ()), *aliases)
    for name, countries in where.items():
        country = next(iter(countries)) if len(countries) == 1 else ""
        sector = "CRM" if _GANG.search(name) else "REB"
        yield name, tuple(dict.fromkeys(short[name])), "group", country, sector


def items(told: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names that a list tells, each with the abbreviations in brackets behind it.

    Signs outside brackets part it; what is not all in capitals is no name.
    """
    for part in _parted(told):
        name, _, behind = part.partition("(")
        name = name.strip(" .").replace("’", "'").removeprefix("the ")
        words = name.split()
        whole = all(word[0].isupper() or word in _SMALL or "-" in word for word in words)
        if words and len(words) <= _LONGEST and whole and words[0][0].isupper():
            yield name, tuple(each for each in _abbreviations(behind) if each != name)


def _parted(told: str) -> Iterator[str]:
    depth, begin = 0, 0
    for at, sign in enumerate(f"{told};"):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 and (sign in ";:," or at == len(told)):
            yield told[begin:at]
            begin = at + 1


def _abbreviations(behind: str) -> Iterator[str]:
    for each in re.split(r"[\s(),;]+", behind):
        if _SHORT.fullmatch(each) and sum(map(str.isupper, each)) > len(each) / 2:
            yield each
