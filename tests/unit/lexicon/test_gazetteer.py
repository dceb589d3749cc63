"""The gazetteer: what names stand for, and that its tables are sound and small."""

from importlib.resources import files

import pytest

from onrecord.lexicon import rows
from onrecord.lexicon.gazetteer import cities, folded, key, leaders, links, named, principal

FOLDER = files("onrecord.lexicon.gazetteer")
COUNTRIES, BODIES = rows("gazetteer/countries"), rows("gazetteer/bodies")
FORCES, LEADERS = rows("gazetteer/forces"), rows("gazetteer/leaders")
MOST = 6 * 2**20

STANDS_FOR = {
    "country": ("Chile", {("country", "CHL")}),
    "country of letters": ("U.S.", {("country", "USA"), ("people", "USA")}),
    "people": ("Chilean", {("people", "CHL")}),
    "people in the plural": ("Chileans", {("people", "CHL")}),
    "men of a people": ("Frenchmen", {("people", "FRA")}),
    "two countries' people": ("Congolese", {("people", "COD"), ("people", "COG")}),
    "seat of government": ("Ottawa", {("seat", "CAN")}),
    "part of a country": ("Scotland", {("part", "GBR")}),
    "people of no state": ("Kurds", {("people", None)}),
    "body": ("NATO", {("body", None)}),
    "body's other name": ("U.N.", {("body", None)}),
    "capitals of a dateline": ("CHILE", {("country", "CHL")}),
    "force of a state": ("Royal Thai Navy", {("body", "THA")}),
    "abbreviation of a group": ("HUJI", {("body", None)}),
    "typographic apostrophe": ("Lord’s Resistance Army", {("body", "UGA")}),
    "case": ("chile", set()),
    "nothing": ("Halm", set()),
}


@pytest.mark.parametrize(("name", "expected"), STANDS_FOR.values(), ids=STANDS_FOR)
def test_what_a_name_stands_for(name, expected):
    assert {(each.what, each.country) for each in named(key(name))} == expected


LINKS = {
    "one": ("Chile", 1),
    "state and city": ("Singapore", 2),
    "cities": ("Valencia", 4),
    "leader of two terms": ("Benjamin Netanyahu", 1),
    "none": ("Halm", 0),
    "people": ("Chilean", 0),
}


@pytest.mark.parametrize(("name", "number"), LINKS.values(), ids=LINKS)
def test_all_that_a_name_may_be_linked_to(name, number):
    assert len(links(name)) == number
    assert len(set(links(name))) == number


def test_cities_of_one_name_stand_the_largest_first():
    found = cities("Tripoli")
    assert [city.country for city in found] == ["LBY", "LBN", "GRC"]
    assert sorted((city.thousands for city in found), reverse=True) == [
        city.thousands for city in found
    ]


def test_the_names_of_the_columns_are_no_cities():
    assert cities("Name") == ()


@pytest.mark.parametrize("name", ["Sao Paulo", "São Paulo", "sao paulo"])
def test_accents_and_case_tell_no_cities_apart(name):
    assert cities(name) == cities("São Paulo") != ()


def test_a_city_much_larger_than_its_namesakes_goes_by_the_bare_name():
    assert principal("Paris").country == "FRA"
    assert principal("Valencia") is None
    assert principal("Halm") is None


@pytest.mark.parametrize(
    ("name", "plain"), [("Łódź", "lodz"), ("Sana’a", "sanaa"), ("Ürümqi", "urumqi")]
)
def test_names_are_folded(name, plain):
    assert folded(name) == plain


def test_the_tables_are_small():
    tables = [each for each in FOLDER.iterdir() if each.name.endswith(".tsv")]
    assert {each.name for each in tables} == {
        "bodies.tsv",
        "cities.tsv",
        "countries.tsv",
        "forces.tsv",
        "leaders.tsv",
        "peoples.tsv",
    }
    assert sum(len(each.read_bytes()) for each in tables) < MOST


def test_codes_are_alpha_3_and_stand_once():
    codes = [row["country"] for row in COUNTRIES]
    assert len(codes) == len(set(codes)) > 240
    assert all(len(code) == 3 and code.isupper() for code in codes)


def test_a_body_has_an_id_of_its_own_and_a_known_country():
    ids = [row["id"] for row in BODIES]
    assert len(ids) == len(set(ids))
    assert {row["country"] for row in BODIES} - {row["country"] for row in COUNTRIES} == {""}


def test_no_two_bodies_share_a_name():
    bearers = {}
    for row in BODIES:
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            bearers.setdefault(key(name), set()).add(row["id"])
    assert {name: ids for name, ids in bearers.items() if len(ids) > 1} == {}


def test_what_is_written_by_hand_goes_before_what_is_made():
    (one,) = named(key("Islamic State"))
    assert one.link in {f"body:{row['id']}" for row in BODIES}


@pytest.mark.parametrize("table", [FORCES, LEADERS], ids=["forces", "leaders"])
def test_made_tables_name_known_countries(table):
    assert len(table) > 400
    assert {row["country"] for row in table} - {row["country"] for row in COUNTRIES} <= {""}


@pytest.mark.parametrize("name", ["François Hollande", "Francois Hollande", "FRANÇOIS HOLLANDE"])
def test_a_leader_is_known_by_his_full_name(name):
    (one,) = leaders(name)
    assert (one.link, one.country) == ("leader:FRA-francois-hollande", "FRA")
    assert leaders("Hollande") == ()


@pytest.mark.parametrize(
    ("day", "leads"),
    [
        pytest.param("2012-05-14", False, id="before the term"),
        pytest.param("2012-05-15", True, id="its first day"),
        pytest.param("2015-12-31", True, id="the last month known"),
        pytest.param("2016-01-01", False, id="no longer known"),
        pytest.param("", False, id="no day"),
    ],
)
def test_a_leader_leads_from_the_first_day_to_the_last_known_month(day, leads):
    (one,) = leaders("François Hollande")
    assert one.leads(day) is leads
