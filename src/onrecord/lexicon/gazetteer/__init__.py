"""Names of the world: countries, cities and bodies, and all that a name may stand for.

The tables beside this file are read on the first question. countries.tsv and cities.tsv are made by
``make gazetteer`` from open data, bodies.tsv is written by hand; SOURCES.md says more. An id is
``country:FRA`` (ISO 3166-1 alpha-3), ``geonames:2988507`` or ``body:nato``.
"""

from onrecord.lexicon.gazetteer.folding import folded
from onrecord.lexicon.gazetteer.names import LONGEST, Named, key, named
from onrecord.lexicon.gazetteer.places import City, cities, principal

__all__ = ["LONGEST", "City", "Named", "cities", "folded", "key", "links", "named", "principal"]


def links(name: str) -> tuple[str, ...]:
    """The ids of everything that bears ``name``: what an actor without a link may be."""
    states = (each.link for each in named(key(name)) if each.what in ("country", "body"))
    return (*filter(None, states), *(city.link for city in cities(name)))
