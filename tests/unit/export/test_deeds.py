"""What happened and what is claimed, as the page and the terminal show it."""

import io

import pytest

from onrecord.cli.terminal import Viewer
from onrecord.export.page import page
from onrecord.export.rows import labels, rows
from onrecord.record import LoadedSpan
from tests.records import (
    actor_of,
    at,
    attribution,
    claim_at,
    event_at,
    quantity_at,
    record_of,
    report_of,
    time_at,
)

SAID = "Guards arrested 12 strikers in Varnholm on Sunday, the union said."
TEXT = f"{SAID} The brutal regime is afraid."


def strike():
    """A report of one arrest on the word of a union, and of one claim of the author's."""
    guards = actor_of("Guards", at(TEXT, "Guards"), kind="group")
    strikers = actor_of("12 strikers", at(TEXT, "12 strikers"), kind="group")
    place = actor_of("Varnholm", at(TEXT, "Varnholm"), kind="place")
    content = at(TEXT, "Guards arrested 12 strikers in Varnholm on Sunday")
    said = attribution((at(TEXT, "the union"),), (at(TEXT, "said"),), (content,), mode="indirect")
    sunday = time_at(at(TEXT, "Sunday"))
    twelve = quantity_at(at(TEXT, "12"), value=12, counted=at(TEXT, "strikers"), voice=said.id)
    arrest = event_at(
        at(TEXT, "arrested"),
        type="COERCE",
        mode="arrest",
        actors=(guards.id,),
        recipients=(strikers.id,),
        place=place.id,
        time=sunday.id,
        status="alleged",
        voice=said.id,
        quantities=(twelve.id,),
    )
    brutal = at(TEXT, "brutal")
    own = claim_at(
        at(TEXT, "The brutal regime is afraid"),
        kind="opinion",
        checkworthy=0.35,
        loaded=(LoadedSpan(brutal.start, brutal.end, brutal.text, "ruthless"),),
        how="rule:claim/evaluation+name",
    )
    theirs = claim_at(content, voice=said.id, rests_on=(twelve.id, arrest.id))
    return record_of(
        report_of(TEXT),
        attributions=(said,),
        times=(sunday,),
        quantities=(twelve,),
        actors=(guards, strikers, place),
        events=(arrest,),
        claims=(theirs, own),
    )


def test_an_event_names_who_whom_where_when_and_on_whose_word():
    (row,) = rows(strike()).happened
    assert row.label == "e1"
    assert (row.type, row.mode, row.status) == ("COERCE", "arrest", "alleged")
    assert (row.who, row.words, row.whom) == ("Guards", "arrested", "12 strikers")
    assert (row.where, row.when, row.figures) == ("Varnholm", "Sunday", ("12 strikers",))
    assert (row.voice.name, row.voice.label) == ("the union", "1")


def test_the_authors_claims_stand_apart_from_those_of_others():
    found = rows(strike())
    (own,), (reported,) = found.own, found.reported
    assert (own.kind, own.voice, own.reasons, own.loaded) == (
        "opinion",
        None,
        ("name",),
        ("brutal",),
    )
    assert reported.voice.name == "the union"


def test_events_are_labelled_and_claims_are_not():
    assert set(labels(strike()).values()) == {"1", "t1", "q1", "e1"}


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("COERCE arrest", id="type and mode"),
        pytest.param('class="status alleged"', id="status"),
        pytest.param("worth checking 0.35: name", id="worth and reasons"),
        pytest.param('class="m loaded"', id="loaded words are marked"),
        pytest.param('class="m trigger"', id="triggers are marked"),
    ],
)
def test_the_page_shows(part):
    assert part in page(strike())


@pytest.mark.parametrize(
    "part", ["[e1]", "COERCE arrest, alleged", "Guards › 12 strikers", "loaded: brutal", "0.35"]
)
def test_the_terminal_shows(part, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    stream = io.StringIO()
    Viewer(stream).show(strike())
    assert part in stream.getvalue()
