"""Names of the world: countries, cities and bodies, and which one a name stands for.

The tables beside this file are read on the first question. countries.tsv and cities.tsv are made by
``make gazetteer`` from open data, bodies.tsv is written by hand; SOURCES.md says more.
"""

from onrecord.lexicon.gazetteer.folding import folded
from onrecord.lexicon.gazetteer.names import LONGEST, Named, key, named
from onrecord.lexicon.gazetteer.places import City, cities, principal

__all__ = ["LONGEST", "City", "Named", "cities", "folded", "key", "named", "principal"]
