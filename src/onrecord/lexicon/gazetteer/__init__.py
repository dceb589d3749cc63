"""Names of the world: countries, cities, bodies, leaders, and all that a name may stand for.

The tables beside this file are read on the first question. All but bodies.tsv and peoples.tsv,
which are written by hand, are made by ``make gazetteer`` from open data; SOURCES.md says more. An
id is ``country:FRA`` (ISO 3166-1 alpha-3), ``geonames:2988507``, ``body:nato`` or
``leader:FRA-emmanuel-macron``.
"""

from onrecord.lexicon.gazetteer.folding import folded
from onrecord.lexicon.gazetteer.leaders import Leader, leaders
from onrecord.lexicon.gazetteer.names import LONGEST, Named, key, named
from onrecord.lexicon.gazetteer.places import City, cities, principal

__all__ = [
    "LONGEST",
    "City",
    "Leader",
    "Named",
    "cities",
    "folded",
    "key",
    "leaders",
    "links",
    "named",
    "principal",
]


def links(name: str) -> tuple[str, ...]:
    """The ids of everything that bears ``name``: what an actor without a link may be."""
    states = (each.link for each in named(key(name)) if each.what in ("country", "body"))
    heads = dict.fromkeys(leader.link for leader in leaders(name))
    return (*filter(None, states), *(city.link for city in cities(name)), *heads)
