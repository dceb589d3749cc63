"""Agreements on numbers: on how many independent origins they rest."""

from dataclasses import replace

import pytest

from onrecord.across.agreement.origins import Origins
from onrecord.across.agreement.sources import sources
from tests.records import actor_of, at, attribution, record_of, report_of
from tests.unit.across.agreement.told import agreed, copy_of, told

FIRE = "the fire service"
POLICE = "the police"

ORIGINS = {
    "a copy shares the origins of what it copies": (
        [told("Post", ("", "The blast killed 14 people")), told("Star", ("", "It killed 14"))],
        True,
        {"Post"},
    ),
    "without the copy there are two": (
        [told("Post", ("", "The blast killed 14 people")), told("Star", ("", "It killed 14"))],
        False,
        {"Post", "Star"},
    ),
    "a copy that lost the source still rests on it": (
        [told("Post", (FIRE, "the blast killed 14")), told("Star", ("", "The blast killed 14"))],
        True,
        {"fire service"},
    ),
    "the title rests on the source named below it": (
        [
            told("Post", (FIRE, "14 people were killed"), title="Blast kills 14"),
            told("Star", (FIRE, "the blast killed 14")),
        ],
        False,
        {"fire service"},
    ),
    "an official by name, once with the body and once without": (
        [
            told("Post", ("the head of the Kell fire service, Ana Brandt", "14 people had died")),
            told("Star", ("the Kell fire service", "14 people had died")),
            told("Echo", ("Ana Brandt", "14 people had died")),
        ],
        False,
        {"Kell fire service"},
    ),
    "the fire chief is the fire service": (
        [
            told("Post", ("the fire chief, Ana Brandt", "14 people had died")),
            told("Star", (FIRE, "14 people had died")),
        ],
        False,
        {"fire service"},
    ),
    "a former chief speaks for himself": (
        [
            told("Post", ("the former fire chief, Ana Brandt", "14 people had died")),
            told("Star", (FIRE, "14 people had died")),
        ],
        False,
        {"Ana Brandt", "fire service"},
    ),
    "a spokesman gives the word of the body": (
        [
            told("Post", ("a police spokesman", "14 people had died")),
            told("Star", (POLICE, "14 people had died")),
        ],
        False,
        {"police"},
    ),
    "an officer who speaks without leave does not": (
        [
            told("Post", ("a police officer", "14 people had died")),
            told("Star", (POLICE, "14 people had died")),
        ],
        False,
        {"police officer", "police"},
    ),
    "two officers without names in two papers are two": (
        [
            told("Post", ("a police officer", "14 people had died")),
            told("Star", ("a police officer", "14 people had died")),
        ],
        False,
        2,
    ),
    "witnesses of two papers are not the same": (
        [
            told("Post", ("two witnesses", "14 people had died")),
            told("Star", ("two witnesses", "14 people had died")),
        ],
        False,
        2,
    ),
    "the prefect speaks for the prefecture": (
        [
            told("Post", ("the prefect, Lucan Adair", "14 people had died")),
            told("Star", ("the county prefecture", "14 people had died")),
        ],
        False,
        {"county prefecture"},
    ),
    "two ministries stay two, and the ministry could be either": (
        [
            told("Post", ("the interior ministry", "14 people had died")),
            told("Star", ("the health ministry", "14 people had died")),
            told("Echo", ("the ministry", "14 people had died")),
        ],
        False,
        {"interior ministry", "health ministry", "ministry"},
    ),
    "a chain ends at its first speaker": (
        [
            told("Post", ("the ministry < the police", "14 people had died")),
            told("Star", (POLICE, "14 people had died")),
        ],
        False,
        {"police"},
    ),
    "what the agency reported rests on the agency's source": (
        [
            told("Northline News Agency", (FIRE, "14 people had died")),
            told("Star", ("Northline", "14 people had died")),
        ],
        False,
        {"fire service"},
    ),
    "who puts a number at something gives it": (
        [
            told("Post", ("", "The mayor, Ana Ruiz, put the number of dead at 14")),
            told("Star", ("Ana Ruiz", "14 people had died")),
            told("Echo", ("", "Police had put the death toll at 14")),
        ],
        False,
        {"Ana Ruiz", "Police"},
    ),
    "a storm that raises a number gives none": (
        [
            told("Post", ("", "A second storm raised the number of dead to 14")),
            told("Star", ("Ana Ruiz", "14 people had died")),
        ],
        False,
        {"Post", "Ana Ruiz"},
    ),
    "who a number is put at by gives it": (
        [
            told("Post", ("", "The number of dead is put at 14 by the Kell fire service")),
            told("Star", ("the Kell fire service", "14 people had died")),
        ],
        False,
        {"Kell fire service"},
    ),
    "the brigade is the brigade named before": (
        [
            told(
                "Post",
                ("the Kell fire brigade", "14 people had died"),
                ("the brigade's chief, Ana Brandt", "all 14 people had died at once"),
            ),
            told("Star", ("Ana Brandt", "14 people had died")),
        ],
        False,
        {"Kell fire brigade"},
    ),
    "the medics of a body are the body": (
        [
            told("Post", ("medics of the Red Lamp aid group", "14 people had died")),
            told("Star", ("the Red Lamp", "14 people had died")),
        ],
        False,
        {"Red Lamp aid group"},
    ),
    "medics of nobody are one source a report": (
        [
            told("Post", ("two medics", "14 people had died")),
            told("Star", ("two medics", "14 people had died")),
        ],
        False,
        2,
    ),
    "a communique is the word of whose it is": (
        [
            told("Post", ("the prefecture's communique", "14 people had died")),
            told("Star", ("the prefecture", "14 people had died")),
        ],
        False,
        1,
    ),
    "what a body publishes itself is its own word": (
        [
            told("Prefecture of Kell County", ("", "The blast killed 14 people")),
            told("Star", ("the county prefecture", "14 people had died")),
        ],
        False,
        1,
    ),
    "the county is no county prefecture": (
        [
            told("Post", ("the county", "14 people had died")),
            told("Star", ("the county prefecture", "14 people had died")),
        ],
        False,
        2,
    ),
    "one surname borne by two stays apart": (
        [
            told("Post", ("the fire chief, Ana Brandt", "14 people had died")),
            told("Star", ("the police chief, Tom Brandt", "14 people had died")),
        ],
        False,
        2,
    ),
}


@pytest.mark.parametrize(("records", "copied", "expected"), ORIGINS.values(), ids=ORIGINS)
def test_an_agreement_counts_origins_not_reports(records, copied, expected):
    copies = [copy_of(*records[:2])] if copied else []
    verdict, origins, entries = agreed("dead", *records, copies=copies)
    assert verdict == "same"
    assert entries >= len(records)
    assert (len(origins) if isinstance(expected, int) else set(origins)) == expected
    assert len(origins) == len(set(origins)) or isinstance(expected, int)


BEHIND = {
    "a spokesman": ("a spokesman", {"Kell Steel"}),
    "a spokesman by name": ("a spokesman, Tom Brandt", {"Kell Steel"}),
    "the company": ("the company", {"Kell Steel"}),
    "the union speaks of others": ("the union", {"union", "Kell Steel"}),
    "a spokesman of another body": ("a police spokesman", {"police spokesman", "Kell Steel"}),
}


@pytest.mark.parametrize(("speaker", "expected"), BEHIND.values(), ids=BEHIND)
def test_who_is_named_in_what_a_spokesman_says_is_behind_him(speaker, expected):
    record = told("Post", (speaker, "Kell Steel counted 14 dead"))
    mill = actor_of("Kell Steel", at(record.report.text, "Kell Steel"), kind="organisation")
    record = replace(record, actors=(*record.actors, mill))
    _, origins, _ = agreed("dead", record, told("Star", ("the Kell Steel", "14 people had died")))
    assert set(origins) == expected


MINISTER = "transport minister, Emil Thorne"
OF_HIMSELF = {
    "he says it of himself": ((MINISTER, "he had killed 14 people"), "Emil Thorne"),
    "he says I": ((MINISTER, "I had killed 14 people"), "Emil Thorne"),
    "he denies that he did it": ((f"{MINISTER} denies", "he had killed 14"), "Emil Thorne"),
    "he speaks for the ministry": ((MINISTER, "the storm had killed 14"), "transport ministry"),
    "he denies it for the ministry": (
        (f"{MINISTER} denies", "the storm had killed 14"),
        "transport ministry",
    ),
}


@pytest.mark.parametrize(("line", "origin"), OF_HIMSELF.values(), ids=OF_HIMSELF)
def test_who_speaks_of_himself_stands_under_his_own_name(line, origin):
    records = told("Post", line), told("Star", line)
    assert agreed("dead", *records)[1] == [origin]


@pytest.mark.parametrize(
    ("denied", "personal"),
    [
        ("taking bribes", True),
        ("ever having taken bribes", True),
        ("any wrongdoing", True),
        ("the charges", True),
        ("that he took bribes", True),
        ("that the port took bribes", False),
        ("a plan to close the port", False),
    ],
)
def test_whoever_denies_what_they_are_accused_of_speaks_of_themselves(denied, personal):
    text = f"Emil Thorne denied {denied}."
    thorne = actor_of("Emil Thorne", at(text, "Emil Thorne"))
    said = attribution(
        (at(text, "Emil Thorne"),),
        (at(text, "denied"),),
        (at(text, denied),),
        source_actor=thorne.id,
        stance="denies",
    )
    record = record_of(report_of(text), attributions=(said,), actors=(thorne,))
    assert [each.personal for each in sources(record)] == [personal]


def test_who_speaks_of_himself_counts_with_the_body_he_speaks_for():
    records = (
        told("Post", (MINISTER, "he had killed 14 people")),
        told("Star", ("the transport ministry", "the storm had killed 14")),
    )
    assert agreed("dead", *records)[1] == ["transport ministry"]


@pytest.mark.parametrize(
    ("word", "kind", "origin"),
    [
        ("who", "pronoun", "Star"),
        ("which", "pronoun", "Star"),
        ("this", "named", "Star"),
        ("we", "pronoun", "Star"),
        ("he", "pronoun", "mayor"),
        ("some", "collective", "unnamed (“Some”)"),
        ("others", "collective", "unnamed (“Others”)"),
    ],
)
def test_no_pronoun_is_an_origin(word, kind, origin):
    record = told("Star", ("the mayor", "the hall was shut"), (word, "14 people had died"))
    *before, said = record.attributions
    said = replace(said, source_kind=kind, source_actor=None)
    record = replace(record, attributions=(*before, said))
    _, origins, _ = agreed("dead", record, told("Post", (FIRE, "14 people had died")))
    assert set(origins) == {origin, "fire service"}


LONG = "A headline of far more words than fit beside a number"
UNSIGNED = {
    "a short title": ("Noon news", "/news/noon.txt", "Noon news"),
    "a long title, and a file": (LONG, "/news/10_fire.txt", "10_fire.txt"),
    "a long title, and a page": (LONG, "https://www.kell.example/a/fire?x=1", "kell.example"),
    "a long title alone": (LONG, None, "“A headline of far more words …”"),
    "neither": (None, None, "“The county said that nine people …”"),
}


@pytest.mark.parametrize(("title", "address", "shown"), UNSIGNED.values(), ids=UNSIGNED)
def test_a_report_without_an_outlet_has_a_short_name(title, address, shown):
    text = "The county said that nine people were hurt on the bridge."
    report = replace(report_of(text, address=address), title=title, publisher=None)
    origins = Origins([record_of(report)])
    assert origins.name([origins.own(0)]) == shown
