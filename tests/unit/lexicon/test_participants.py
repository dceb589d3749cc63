"""What the words of a participant tell: its country, sector and kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.lexicon import rows
from onrecord.lexicon.participants import describe

RULES = rows("sectors")
WORDS = [(word, row["sector"]) for row in RULES for word in row["words"].split("|")]


@pytest.mark.parametrize("row", RULES, ids=lambda row: row["example"])
def test_a_row_fires_on_its_example_and_not_on_its_counter(row):
    assert describe(row["example"]).sector == row["sector"]
    assert describe(row["counter"]).sector != row["sector"]


def test_every_word_of_the_table_tells_its_sector():
    assert [(word, sector) for word, sector in WORDS if describe(word).sector != sector] == []


def test_no_word_stands_under_two_sectors():
    words = [word for word, _ in WORDS]
    assert [word for word in set(words) if words.count(word) > 1] == []


PHRASES = {
    "people and role": ("Iranian troops", ("IRN", "MIL", "group")),
    "role alone": ("the police", (None, "COP", "government")),
    "plural alone": ("protesters", (None, "CVL", "group")),
    "ministry's head": ("the French interior minister", ("FRA", "GOV", "unnamed")),
    "role and name": ("Kenyan Foreign Minister Ada Quist", ("KEN", "GOV", "person")),
    "country": ("Iran", ("IRN", "GOV", "government")),
    "capital": ("Paris", ("FRA", "GOV", "government")),
    "country that owns": ("Turkey’s ambassador to Chile", ("TUR", "GOV", "unnamed")),
    "country behind of": ("the president of France", ("FRA", "GOV", "unnamed")),
    "city behind in": ("residents in Lagos", ("NGA", "CVL", "group")),
    "city before": ("Mosul residents", ("IRQ", "CVL", "group")),
    "body": ("a Hamas official", ("PSE", "REB", "unnamed")),
    "body of no country abroad": ("UN peacekeepers in Mali", (None, "IGO", "group")),
    "weak word gives way": ("the leader of the rebels", (None, "REB", "unnamed")),
    "weak word alone": ("the general", (None, "MIL", "unnamed")),
    "last sure word": ("an army hospital", (None, "HLH", "organisation")),
    "former office": ("the former Chilean president", ("CHL", "ELI", "unnamed")),
    "hundreds of": ("hundreds of Chilean students", ("CHL", "EDU", "group")),
    "group of": ("a group of gunmen", (None, "UAF", "group")),
    "two countries": ("the Chilean and Kenyan leaders", (None, None, "group")),
    "two countries of one people": ("Congolese troops", (None, "MIL", "group")),
    "backed": ("Iran-backed militia", (None, "UAF", "group")),
    "pro": ("pro-Chilean separatists", (None, "REB", "group")),
    "based": ("a Paris-based charity", (None, "NGO", "organisation")),
    "surname like a role": ("Ada King", (None, None, "person")),
    "pronoun like a country": ("us", (None, None, None)),
    "noun like a people": ("poles", (None, None, None)),
    "people": ("Poles", ("POL", None, "group")),
    "city": ("Fallujah", ("IRQ", None, "place")),
    "two cities of one name": ("Birmingham police", (None, "COP", "government")),
    "nothing": ("", (None, None, None)),
}


@pytest.mark.parametrize(("phrase", "expected"), PHRASES.values(), ids=PHRASES)
def test_what_a_phrase_tells(phrase, expected):
    assert tuple(describe(phrase)) == expected


@given(st.text(max_size=60))
def test_any_text_tells_something_or_nothing(text):
    country, sector, _ = describe(text)
    assert country is None or len(country) == 3
    assert sector is None or sector in {row["sector"] for row in RULES} | {
        row["sector"] for row in rows("gazetteer/bodies")
    }
