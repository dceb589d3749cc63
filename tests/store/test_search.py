"""Search: what each query finds, the same on both engines."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.store.library import open_library
from tests.records import (
    actor_of,
    at,
    attribution,
    event_at,
    harbour,
    quantity_at,
    record_of,
    report_of,
    time_at,
)

DEPOT = """Depot closes

Officials said the budget of the Łódź depot was cut in March. The minister, Ada Okafor, denied it.

More than 10 buses burned on 4 March 2025. Dozens of drivers were hurt, an aide to Okafor said, \
when police attacked the yard.

“The budget is safe,” Okafor said."""


def depot():
    """A report with two sources, unnamed and named, two amounts and an attack."""
    text = DEPOT
    okafor = actor_of("Ada Okafor", at(text, "Ada Okafor"), at(text, "Okafor", 2))
    officials = attribution(
        (at(text, "Officials"),),
        (at(text, "said"),),
        (at(text, "the budget of the Łódź depot was cut in March"),),
        source_kind="unnamed",
        mode="indirect",
    )
    aide = attribution(
        (at(text, "an aide to Okafor"),),
        (at(text, "said", 1),),
        (at(text, "Dozens of drivers were hurt"),),
        source_kind="unnamed",
        mode="indirect",
    )
    safe = attribution(
        (at(text, "Okafor", 2),),
        (at(text, "said", 2),),
        (at(text, "The budget is safe"),),
        source_actor=okafor.id,
    )
    fourth = time_at(at(text, "4 March 2025"), earliest=date(2025, 3, 4), latest=date(2025, 3, 4))
    march = time_at(at(text, "March"), earliest=date(2025, 3, 1), latest=date(2025, 3, 31))
    buses = quantity_at(
        at(text, "More than 10"),
        value=10,
        low=10,
        comparator=">",
        counted=at(text, "buses"),
        time=fourth.id,
    )
    drivers = quantity_at(
        at(text, "Dozens"),
        low=24,
        high=99,
        approximate=True,
        counted=at(text, "drivers"),
        voice=aide.id,
    )
    attacked = event_at(at(text, "attacked"), time=fourth.id, voice=aide.id)
    report = replace(
        report_of(text, "title", address="depot.html"),
        published=date(2025, 3, 6),
        publisher="The Kestrel Post",
    )
    return record_of(
        report,
        attributions=(officials, aide, safe),
        times=(march, fourth),
        quantities=(buses, drivers),
        actors=(okafor,),
        events=(attacked,),
    )


@pytest.fixture(scope="module")
def two(shared_location):
    """A library of the fire in the harbour (2031) and of the depot (2025)."""
    with open_library(shared_location) as library:
        library.add(harbour())
        library.add(depot())
        yield library


def titles(found):
    return [{"Fire guts grain terminal": "fire", "Depot closes": "depot"}[r.title] for r in found]


BOTH, FIRE, DEPOT_ALONE, NONE = ["fire", "depot"], ["fire"], ["depot"], []

FINDS = {
    "a word": ("roof", FIRE),
    "a word of both, the one published last first": ("said", BOTH),
    "a word of neither": ("zebra", NONE),
    "a part of a word is no word": ("termin", NONE),
    "a prefix": ("termin*", FIRE),
    "a word is its own prefix": ("terminal*", FIRE),
    "case": ("ROOF", FIRE),
    "accents and strokes": ("lodz", DEPOT_ALONE),
    "accents in the query": ("bùdgét", DEPOT_ALONE),
    "two words": ("roof fire", FIRE),
    "two words of two reports": ("roof budget", NONE),
    "one or the other": ("roof OR budget", BOTH),
    "without": ("said -roof", DEPOT_ALONE),
    "without, alone": ("-roof", DEPOT_ALONE),
    "without either": ("-(roof OR budget)", NONE),
    "without both": ("-(roof budget)", BOTH),
    "parentheses": ("said (roof OR zebra)", FIRE),
    "a phrase": ('"came down"', FIRE),
    "a phrase in another order": ('"down came"', NONE),
    "a phrase with words between": ('"roof down"', NONE),
    "a phrase over marks": ('"in two minutes said odile"', FIRE),
    "a phrase that ends in a prefix": ('"came do*"', FIRE),
    "a phrase does not join title and text": ('"terminal fire"', NONE),
    "speaker": ("speaker:brandt", FIRE),
    "speaker, by the words of the source": ('speaker:"deputy chief"', FIRE),
    "speaker, who is only mentioned": ("speaker:calloway", NONE),
    "kind": ("kind:unnamed", DEPOT_ALONE),
    "kind of both": ("kind:named", BOTH),
    "quote": ("quote:alarm", FIRE),
    "quote, a word outside": ("quote:denied", NONE),
    "one attribution": ("speaker:okafor quote:safe", DEPOT_ALONE),
    "not of two attributions": ("speaker:officials quote:safe", NONE),
    "an unnamed source of a word": ("kind:unnamed quote:budget", DEPOT_ALONE),
    "the same entry, something left out": ("kind:unnamed -quote:budget", DEPOT_ALONE),
    "the same entry, everything left out": ("speaker:officials -quote:budget", NONE),
    "counted": ("counted:buses", DEPOT_ALONE),
    "counted, by what befell them": ("counted:injured value:>15", BOTH),
    "counted, in other words for it": ("counted:wounded", BOTH),
    "counted, and not by the beginning of a word": ("counted:woun*", NONE),
    "counted, a word that is not counted": ("counted:yard", NONE),
    "value": ("value:20", FIRE),
    "value over": ("value:>20", DEPOT_ALONE),
    "value at least": ("value:>=20", BOTH),
    "value under": ("value:<15", DEPOT_ALONE),
    "value in a vague one": ("value:50", DEPOT_ALONE),
    "value beyond a vague one": ("value:>99", NONE),
    "value from to": ("value:15..20", FIRE),
    "more than 10 is over 10": ("counted:buses value:>10", DEPOT_ALONE),
    "at least 20 is not over 20": ("counted:people value:>20", NONE),
    "one quantity": ("counted:drivers value:<15", NONE),
    "a day": ("time:2025-03-04", DEPOT_ALONE),
    "a month": ("time:2031-05", FIRE),
    "a part of a time": ("time:2025-03-20", DEPOT_ALONE),
    "a time that covers the days": ("time:1995", FIRE),
    "days from": ("time:2026..", FIRE),
    "days to": ("time:..2000", FIRE),
    "no such day": ("time:2027", NONE),
    "a quantity and a time": ("counted:drivers time:2025-03", DEPOT_ALONE),
    "a quantity's time": ("[counted:buses time:2025-03]", DEPOT_ALONE),
    "a quantity without a time": ("[counted:drivers time:2025-03]", NONE),
    "type": ("type:ASSAULT", DEPOT_ALONE),
    "status": ("status:happened", DEPOT_ALONE),
    "another status": ("status:denied", NONE),
    "an event's time": ("[type:ASSAULT time:2025-03-04]", DEPOT_ALONE),
    "not an event's time": ("[type:ASSAULT time:2025-03-20]", NONE),
    "whose word an event is on": ("[type:ASSAULT kind:unnamed speaker:okafor]", DEPOT_ALONE),
    "whose word a quantity is on": ('[counted:people speaker:"fire service"]', FIRE),
    "whose word it is not on": ("[counted:people speaker:brandt]", NONE),
    "the author's own is on nobody's word": ("[counted:buses -speaker:okafor]", DEPOT_ALONE),
    "not on an unnamed word": ("[counted:drivers -kind:unnamed]", NONE),
    "one entry of any kind": ("[speaker:brandt] -[counted:buses]", FIRE),
    "publisher": ("publisher:kestrel", DEPOT_ALONE),
    "publisher, a phrase": ('publisher:"the kestrel post"', DEPOT_ALONE),
    "a publisher's name is no word of the text": ("kestrel", NONE),
    "no publisher": ("-publisher:kestrel", FIRE),
    "words and fields": ("budget kind:unnamed time:2025 -type:AID", DEPOT_ALONE),
    "either field": ("counted:buses OR quote:roof", BOTH),
    "either of one kind and another": (
        "(speaker:brandt OR speaker:okafor) quote:safe",
        DEPOT_ALONE,
    ),
}


@pytest.mark.parametrize(("query", "reports"), FINDS.values(), ids=FINDS)
def test_finds(two, query, reports):
    assert titles(two.search(query)) == reports
