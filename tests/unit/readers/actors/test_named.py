"""Everybody named is on the record: by rules, and with the names an encoder found."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.neural import Candidate, Encoded
from onrecord.readers import actors, attribution
from onrecord.record import Actor, Attribution
from tests.drafts import draft_of


def encoded(text, names):
    """What an encoder would say: (words, role) in the order of the text."""
    found, at = [], 0
    for words, role in names:
        at = text.index(words, at)
        found.append(Candidate(role, at, at + len(words), 0.9))
        at += len(words)
    return Encoded("made@1", (), (), names=tuple(found))


def cast(marked, *names):
    """The actors of a text in its order; read by rules where no names are given."""
    draft = draft_of(marked)
    draft.add(attribution.read(draft))
    draft.encoded = encoded(draft.text, names) if names else None
    draft.add(actors.read(draft))
    return sorted(draft.of(Actor), key=lambda each: each.mentions)


def described(marked, *names):
    return [(each.name, each.kind, len(each.mentions)) for each in cast(marked, *names)]


MERGED = {
    "surname behind": (
        "Grace Okafor ran. Crowds cheered Okafor.",
        [("Grace Okafor", "person"), ("Okafor", "person")],
        [("Grace Okafor", "person", 2)],
    ),
    "surname before": (
        "# Okafor wins again\nGrace Okafor ran.",
        [("Okafor", "person"), ("Grace Okafor", "person")],
        [("Grace Okafor", "person", 2)],
    ),
    "two bearers": (
        "Grace Okafor met Tom Okafor. Okafor won.",
        [("Grace Okafor", "person"), ("Tom Okafor", "person"), ("Okafor", "person")],
        [("Grace Okafor", "person", 1), ("Tom Okafor", "person", 1), ("Okafor", "person", 1)],
    ),
    "titles of one person": (
        "President Ilse Tarn flew. Mrs Tarn landed.",
        [("Ilse Tarn", "person"), ("Tarn", "person")],
        [("Ilse Tarn", "person", 2)],
    ),
    "initial": (
        "They met I. Tarn there.",
        [("I. Tarn", "person")],
        [("I. Tarn", "person", 1)],
    ),
    "title within the name": (
        "Professor Grace Okafor ran. Crowds cheered Okafor.",
        [("Professor Grace Okafor", "person"), ("Okafor", "person")],
        [("Grace Okafor", "person", 2)],
    ),
    "found again where the encoder saw nothing": (
        "Halm Voss grew. Crowds cheered Halm Voss.",
        [("Halm Voss", "organisation")],
        [("Halm Voss", "organisation", 2)],
    ),
    "kind agreed on": (
        "Voss grew. Voss shrank. Voss burned. Then Voss fell.",
        [("Voss", "organisation")] * 3 + [("Voss", "person")],
        [("Voss", "organisation", 4)],
    ),
    "acronym in brackets": (
        "The World Weather Office (WWO) closed. Rain fell on WWO.",
        [
            ("World Weather Office", "organisation"),
            ("WWO", "organisation"),
            ("WWO", "organisation"),
        ],
        [("World Weather Office", "organisation", 3)],
    ),
    "two names of one body": (
        "The United Nations met. Crowds cheered the UN.",
        [("United Nations", "organisation"), ("UN", "organisation")],
        [("United Nations", "organisation", 2)],
    ),
    "two names of one country": (
        "They flew to the United States. The U.S. is wide.",
        [("United States", "place"), ("U.S.", "place")],
        [("United States", "place", 2)],
    ),
    "legal form": (
        "Halm Energy plc grew. Then Halm Energy shrank.",
        [("Halm Energy plc", "organisation"), ("Halm Energy", "organisation")],
        [("Halm Energy plc", "organisation", 2)],
    ),
    "source and mention": (
        "“It held,” said Grace Okafor. Crowds cheered Okafor.",
        [("Grace Okafor", "person"), ("Okafor", "person")],
        [("Grace Okafor", "person", 2)],
    ),
    "country that speaks": (
        "Chile said that it held. They flew to Chile.",
        [("Chile", "place"), ("Chile", "place")],
        [("Chile", "government", 2)],
    ),
    "seat of government and city": (
        "Paris said that it held. Rain fell in Paris.",
        [("Paris", "place"), ("Paris", "place")],
        [("Paris", "government", 1), ("Paris", "place", 1)],
    ),
    "name within a source": (
        "An aide to Grace Okafor said that it held.",
        [("Grace Okafor", "person")],
        [("An aide to Grace Okafor", "unnamed", 1), ("Grace Okafor", "person", 1)],
    ),
    "body that speaks like a person": (
        "Halm Voss said that it held.",
        [("Halm Voss", "organisation")],
        [("Halm Voss", "organisation", 1)],
    ),
    "document": (
        "They signed the Treaty of Halm.",
        [("Treaty of Halm", "other")],
        [("Treaty of Halm", "document", 1)],
    ),
    "people": (
        "Chileans danced. A Chilean song rang.",
        [("Chileans", "other"), ("Chilean", "other")],
        [("Chileans", "group", 1)],
    ),
}


@pytest.mark.parametrize(("marked", "names", "expected"), MERGED.values(), ids=MERGED)
def test_names_of_one_actor_are_merged(marked, names, expected):
    assert described(marked, *names) == expected


NOBODY = {
    "month": ("It fell in May again.", ("May", "person")),
    "weekday": ("It fell on Friday again.", ("Friday", "person")),
    "pronoun": ("Then She fell.", ("She", "person")),
    "product": ("The Toyota Corolla stood there.", ("Toyota Corolla", "person")),
    "work": ("They sang Halm Forever there.", ("Halm Forever", "other")),
}


@pytest.mark.parametrize(("marked", "name"), NOBODY.values(), ids=NOBODY)
def test_what_is_nobody_is_not_on_the_record(marked, name):
    assert cast(marked, name) == []


@pytest.mark.parametrize("case", ["month", "weekday", "pronoun", "product"])
def test_rules_take_none_of_it_for_a_person(case):
    marked, _ = NOBODY[case]
    assert [each.name for each in cast(marked) if each.kind == "person"] == []


KNOWN = {
    "minister": (
        "The French interior minister, Grace Okafor, came.",
        ("Grace Okafor", "person"),
        ("FRA", "GOV", None),
    ),
    "title in capitals": (
        "They met Kenyan Foreign Minister Grace Okafor.",
        ("Grace Okafor", "person"),
        ("KEN", "GOV", None),
    ),
    "apposition": (
        "They met Grace Okafor, a Chilean banker, there.",
        ("Grace Okafor", "person"),
        ("CHL", "BUS", None),
    ),
    "nothing told": ("They met Grace Okafor.", ("Grace Okafor", "person"), (None, None, None)),
    "country": ("It fell in Chile.", ("Chile", "place"), ("CHL", None, "country:CHL")),
    "part of a country": ("It fell in Scotland.", ("Scotland", "place"), ("GBR", None, None)),
    "city": ("It fell in Lagos.", ("Lagos", "place"), ("NGA", None, "geonames:2332459")),
    "former name": ("It fell in Kiev.", ("Kiev", "place"), ("UKR", None, "geonames:703448")),
    "two cities of like size": ("It fell in Valencia.", ("Valencia", "place"), (None, None, None)),
    "city with its country": (
        "It fell in Tripoli, Lebanon, again.",
        ("Tripoli", "place"),
        ("LBN", None, "geonames:266826"),
    ),
    "city of a country told": (
        "Spanish crews came. It fell in Valencia.",
        ("Valencia", "place"),
        ("ESP", None, "geonames:2509954"),
    ),
    "city of a rival country told": (
        "Canadian crews came. It fell in London.",
        ("London", "place"),
        (None, None, None),
    ),
    "international body": ("NATO met.", ("NATO", "organisation"), (None, "IGO", "body:nato")),
    "armed group": (
        "Hezbollah met.",
        ("Hezbollah", "organisation"),
        ("LBN", "REB", "body:hezbollah"),
    ),
    "ministry of a country": (
        "The Chilean Foreign Ministry closed.",
        ("Chilean Foreign Ministry", "organisation"),
        ("CHL", "GOV", None),
    ),
    "unknown town": ("It fell in Halm.", ("Halm", "place"), (None, None, None)),
}


@pytest.mark.parametrize(("marked", "name", "expected"), KNOWN.values(), ids=KNOWN)
def test_country_sector_and_link(marked, name, expected):
    (actor,) = [each for each in cast(marked, name) if name[0] in each.name]
    assert (actor.country, actor.sector, actor.link) == expected


LEADERS = {
    "in office": ("The French met Emmanuel Macron.", "2019-05-01", ("FRA", "GOV", True)),
    "no day": ("The French met Emmanuel Macron.", None, ("FRA", None, True)),
    "no country told": ("They met Emmanuel Macron.", "2019-05-01", (None, None, False)),
    "before the term": ("The French met Emmanuel Macron.", "2016-05-01", (None, None, False)),
    "long after it": ("The French met Manuel Valls.", "2019-05-01", ("FRA", None, True)),
}


@pytest.mark.parametrize(("text", "day", "expected"), LEADERS.values(), ids=LEADERS)
def test_a_leader_is_linked_where_the_report_fits(text, day, expected):
    draft = draft_of(text)
    published = date.fromisoformat(day) if day else None
    draft.report = replace(draft.report, published=published)
    name = text.partition(" met ")[2].strip(".")
    draft.encoded = encoded(draft.text, [(name, "person")])
    draft.add(actors.read(draft))
    (actor,) = [each for each in draft.of(Actor) if each.name == name]
    link = "leader:FRA-" + name.lower().replace(" ", "-") if expected[2] else None
    assert (actor.country, actor.sector, actor.link) == (*expected[:2], link)


def test_an_ambiguous_name_says_so():
    (actor,) = cast("It fell in Valencia.", ("Valencia", "place"))
    assert actor.how == "made@1+link:ambiguous"


RULES = {
    "gazetteer": ("Then Chile and the UN met.", [("Chile", "place"), ("UN", "organisation")]),
    "full name": ("Then Grace Okafor ran.", [("Grace Okafor", "person")]),
    "title": ("They met Mr Tarn there.", [("Tarn", "person")]),
    "surname": (
        "Then Grace Okafor ran. Crowds cheered Okafor.",
        [("Grace Okafor", "person")],
    ),
    "city": ("Rain fell in Lagos.", [("Lagos", "place")]),
    "town behind a preposition": ("Rain fell in Nakuru.", [("Nakuru", "place")]),
    "head behind": ("Then Halm Council met.", [("Halm Council", "government")]),
    "head before": (
        "Then the University of Halm closed.",
        [("University of Halm", "organisation")],
    ),
    "landscape": ("Snow fell on Mount Halm.", [("Mount Halm", "place")]),
    "beginning of a sentence": ("Rain fell. Nobody came.", []),
    "owner": ("Chile’s Grace Okafor ran.", [("Chile", "place"), ("Grace Okafor", "person")]),
}


@pytest.mark.parametrize(("marked", "expected"), RULES.values(), ids=RULES)
def test_names_found_by_rules(marked, expected):
    assert [(each.name, each.kind) for each in cast(marked)] == expected


WORDS = ["Grace Okafor", "Okafor", "the UN", "Chile", "Paris", "Halm Council", "said", "(WWO)"]
SPANS = st.tuples(
    st.integers(0, 60),
    st.integers(1, 20),
    st.sampled_from(["person", "organisation", "place", "other"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, " ", ". ", ", ", "\n"]), max_size=20), st.lists(SPANS))
def test_any_names_of_an_encoder_give_sound_actors(pieces, spans):
    draft = draft_of(" ".join(pieces))
    names = [
        Candidate(role, start, min(start + length, len(draft.text)), 0.5)
        for start, length, role in sorted(spans)
        if start < len(draft.text)
    ]
    draft.encoded = Encoded("made@1", (), (), names=tuple(names))
    draft.add(attribution.read(draft))
    draft.add(actors.read(draft))
    for actor in draft.of(Actor):
        assert actor.name
        assert actor.mentions
        assert all(draft.text[one.start : one.end] == one.text for one in actor.mentions)
    ids = {actor.id for actor in draft.of(Actor)}
    assert all(each.source_actor in ids | {None} for each in draft.of(Attribution))


@pytest.mark.growth
def test_eight_times_the_names_take_no_forty_times_the_time():
    piece = "Grace Okafor met Tom Brandt of Halm Council in Lagos, Nigeria. The UN (UN) said so. "

    def seconds(times):
        draft = draft_of(piece * times)
        draft.add(attribution.read(draft))
        assert draft.sentences
        begin = time.process_time()
        for _ in actors.read(draft):
            pass
        return time.process_time() - begin

    seconds(10)
    assert seconds(800) < 40 * max(seconds(100), 0.002)
