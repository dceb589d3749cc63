"""Countries, their people and seats of government, and known bodies, by name."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from onrecord.lexicon.loader import rows

__all__ = ["LONGEST", "Named", "key", "named"]

What = Literal["country", "people", "seat", "part", "body"]

LONGEST = 6
"""Words in the longest name that is looked for."""

_DATELINE = 5
"""Letters of a name in capitals that is no acronym."""
_WORD = re.compile(r"(?:[A-Z]\.)+|\w+(?:[’'&-]\w+)*")


class Named(NamedTuple):
    """What a name stands for, ``what`` telling in which way: a country, its people, the seat of
    its government, a part of it, or a body.

    ``country`` is ISO 3166-1 alpha-3, None for bodies and peoples of no one country; ``link`` is
    the id in the gazetteer, empty but for countries and bodies; ``sector`` is PLOVER's and ``kind``
    an actor's kind, both empty but for bodies.
    """

    what: What
    country: str | None
    link: str
    sector: str
    kind: str


def key(name: str) -> str:
    """The words of a name as the gazetteer keeps them: one space apart, case kept."""
    return " ".join(_WORD.findall(name.replace("’", "'")))


def named(name: str) -> tuple[Named, ...]:
    """All that ``name``, a `key`, may stand for; case tells "Poles" from "poles".

    A longer name in capitals throughout, as in a dateline ("CHILE"), is looked up without them too.
    """
    found = _table().get(name, ())
    if not found and len(name) >= _DATELINE and name.isupper():
        return _table().get(name.title(), ())
    return found


@cache
def _table() -> dict[str, tuple[Named, ...]]:
    table: dict[str, list[Named]] = {}
    for row in rows("gazetteer/countries"):
        country = row["country"]
        for what, forms in _forms(row):
            link = f"country:{country}" if what == "country" else ""
            for form in forms:
                table.setdefault(key(form), []).append(Named(what, country, link, "", ""))
    for row in rows("gazetteer/peoples"):
        one = Named("people", row["country"] or None, "", "", "")
        for form in (row["people"], _plural(row["people"])):
            table.setdefault(key(form), []).append(one)
    for name, one in _bodies("bodies"):
        table.setdefault(name, []).append(one)
    by_hand = frozenset(table)
    for name, one in _bodies("forces"):
        if name not in by_hand:
            table.setdefault(name, []).append(one)
    return {name: tuple(dict.fromkeys(found)) for name, found in table.items()}


def _bodies(name: str) -> Iterator[tuple[str, Named]]:
    """Each name of each body of a table."""
    for row in rows(f"gazetteer/{name}"):
        one = Named("body", row["country"] or None, f"body:{row['id']}", row["sector"], row["kind"])
        for form in (row["name"], *filter(None, row["aliases"].split("|"))):
            yield key(form), one


def _forms(row: dict[str, str]) -> list[tuple[What, list[str]]]:
    people = [each for each in row["demonyms"].split("|") if each]
    return [
        ("country", [each for each in row["names"].split("|") if each]),
        ("people", [*people, *map(_plural, people)]),
        ("seat", [each for each in row["seats"].split("|") if each]),
        ("part", [each for each in row["parts"].split("|") if each]),
    ]


def _plural(people: str) -> str:
    """More than one of a people; itself where the word has no plural of its own."""
    if people.endswith("man"):
        return f"{people[:-2]}en"
    return people if people.endswith(("ese", "sh", "ch", "ss", ".", "S")) else f"{people}s"
