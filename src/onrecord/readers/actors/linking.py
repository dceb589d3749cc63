"""Which entry of the gazetteer a name stands for, and only where that is sure.

A city is linked where it is the only one of its name, where the report writes its country behind it
("Tripoli, Lebanon"), where it is much larger than its namesakes and the report does not name one of
their countries instead, or where the one country that the report names has just one of them. A
person is linked who bears the full name of one leader of a country that the report names, and whose
term began before the report.
"""

import re
from typing import NamedTuple, cast

from onrecord.lexicon.gazetteer import City, Named, cities, key, leaders, named, principal
from onrecord.readers.actors.walking import Walk
from onrecord.readers.draft import Draft
from onrecord.record import ActorKind

__all__ = ["Link", "Linking"]

_BEHIND = re.compile(
    r",[ \u00a0\n]((?:[A-Z]\.)+|[A-ZÀ-ÖØ-Þ][\w’'-]*(?:[ \u00a0\n][A-Z][\w’'-]*){0,2})"
)


class Link(NamedTuple):
    """What a name was tied to: ``link`` is None where it may be several, ``country`` where they
    lie in several; ``many`` is how many entries bear the name. ``sector`` is PLOVER's, where it
    follows from the entry.
    """

    link: str | None
    country: str | None
    many: int
    sector: str | None = None


class Linking:
    """Ties names to the gazetteer by what else the report says."""

    def __init__(self, draft: Draft, walk: Walk) -> None:
        published = draft.report.published
        self._text, self._walk = draft.text, walk
        self._day = published.isoformat() if published else ""

    def place(self, name: str, end: int) -> Link:
        """The country, or the city, that ``name``, ending at ``end``, stands for."""
        states = [each for each in named(key(name)) if each.what == "country"]
        if states:
            return _only([(each.link, each.country) for each in states])
        parts = [each for each in named(key(name)) if each.what == "part"]
        found = cities(name)
        if parts or not found:
            return Link(None, parts[0].country if len(parts) == 1 else None, 0)
        told = self._told(end)
        here = [city for city in found if told is None or city.country in told]
        city = self._city(name, here) if told is None or here else None
        if city:
            return Link(city.link, city.country, len(found))
        countries = {each.country for each in here}
        return Link(None, countries.pop() if len(countries) == 1 else None, len(found))

    def _told(self, end: int) -> frozenset[str] | None:
        """The countries a name right behind the place may be, None where none is written."""
        behind = _BEHIND.match(self._text, end)
        states = named(key(behind[1])) if behind else ()
        return frozenset(one.country for one in states if one.country) or None

    def _city(self, name: str, found: list[City]) -> City | None:
        if len(found) == 1:
            return found[0]
        countries = self._walk.countries
        near = [city for city in found if city.country in countries]
        large = _capital(name, found) or principal(name)
        if large and (large in near or not near):
            return large
        return near[0] if len(near) == 1 == len(countries) and not large else None

    def person(self, name: str) -> Link:
        """The leader of a state that ``name`` stands for, in government while known to be."""
        found = [
            each
            for each in leaders(name)
            if each.country in self._walk.countries and (not self._day or each.since <= self._day)
        ]
        told = _only([(link, country) for link, country in {each[:2] for each in found}])
        leads = told.link is not None and any(each.leads(self._day) for each in found)
        return told._replace(sector="GOV" if leads else None)

    def body(self, name: str) -> Link:
        """The body that ``name`` stands for."""
        return _only([(each.link, each.country) for each in _bodies(name)])

    def kind(self, name: str) -> ActorKind | None:
        """The kind of a body that the gazetteer knows."""
        found = _bodies(name)
        return cast("ActorKind", found[0].kind) if len(found) == 1 else None


def _capital(name: str, found: list[City]) -> City | None:
    """The largest city of the name, where it is a seat of government ("Washington")."""
    seats = {each.country for each in named(key(name)) if each.what == "seat"}
    return found[0] if found[0].country in seats else None


def _bodies(name: str) -> list[Named]:
    return [each for each in named(key(name)) if each.what == "body"]


def _only(found: list[tuple[str, str | None]]) -> Link:
    """The one entry there is; of several, none, and their country where they share it."""
    countries = {country for _, country in found}
    link = found[0][0] if len(found) == 1 else None
    return Link(link, countries.pop() if len(countries) == 1 else None, len(found))
