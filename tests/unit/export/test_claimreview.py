"""ClaimReview skeletons: the claim and whose it is, and nothing that would be a verdict."""

import json
from collections import Counter
from dataclasses import replace

import jsonschema
import pytest

from onrecord.export.claimreview import pieces
from tests.exported import quay
from tests.records import actor_of, at, attribution, claim_at, record_of, report_of

AGENT = {
    "type": "object",
    "properties": {
        "@type": {"enum": ["Person", "Organization", "GovernmentOrganization"]},
        "name": {"type": "string"},
        "description": {"type": "string"},
        "jobTitle": {"type": "string"},
    },
    "required": ["@type"],
    "additionalProperties": False,
}
AGENTS = {"anyOf": [AGENT, {"type": "array", "items": AGENT, "minItems": 1}]}
SKELETON = {
    "type": "object",
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "ClaimReview"},
        "claimReviewed": {"type": "string", "minLength": 1},
        "itemReviewed": {
            "type": "object",
            "properties": {
                "@type": {"const": "Claim"},
                "identifier": {"type": "string"},
                "author": AGENTS,
                "appearance": {
                    "type": "object",
                    "properties": {
                        "@type": {"const": "CreativeWork"},
                        "headline": {"type": "string"},
                        "url": {"type": "string", "format": "uri"},
                        "datePublished": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
                        "inLanguage": {"type": "string"},
                        "author": AGENTS,
                        "publisher": AGENT,
                        "identifier": {"type": "string"},
                    },
                    "required": ["@type", "identifier"],
                    "additionalProperties": False,
                },
            },
            "required": ["@type", "identifier", "appearance"],
            "additionalProperties": False,
        },
    },
    "required": ["@context", "@type", "claimReviewed", "itemReviewed"],
    "additionalProperties": False,
}
"""schema.org's ClaimReview, Claim and CreativeWork, with none of the checker's own properties."""

TEXT = "Odile Brandt said the quay is shut. The quay is shut."


def exported(*records):
    return [json.loads(line) for line in pieces(records, Counter())]


def said(stance="asserts", **others):
    """What Odile Brandt says in TEXT, as a record; ``others`` are of the actor."""
    brandt = actor_of("Odile Brandt", at(TEXT, "Odile Brandt"), **others)
    found = attribution(
        (at(TEXT, "Odile Brandt"),),
        (at(TEXT, "said"),),
        (at(TEXT, "the quay is shut"),),
        stance=stance,
        source_actor=brandt.id,
    )
    claim = claim_at(at(TEXT, "the quay is shut"), voice=found.id)
    report = report_of(TEXT)
    return record_of(report, attributions=(found,), actors=(brandt,), claims=(claim,))


@pytest.mark.parametrize("record", [quay(), said()], ids=["quay", "said"])
def test_every_skeleton_is_valid_and_has_no_verdict(record):
    lines = list(pieces([record], Counter()))
    for line in lines:
        jsonschema.Draft202012Validator(SKELETON).validate(json.loads(line))
    assert lines
    assert "ating" not in "".join(lines)


AUTHORS = {
    "person": ({}, {"@type": "Person", "name": "Odile Brandt"}),
    "person with a role": (
        {"role": "chair"},
        {"@type": "Person", "name": "Odile Brandt", "jobTitle": "chair"},
    ),
    "organisation": ({"kind": "organisation"}, {"@type": "Organization", "name": "Odile Brandt"}),
    "government": (
        {"kind": "government"},
        {"@type": "GovernmentOrganization", "name": "Odile Brandt"},
    ),
    "unnamed": ({"kind": "unnamed"}, {"@type": "Person", "description": "Odile Brandt"}),
}


@pytest.mark.parametrize(("actor", "author"), AUTHORS.values(), ids=AUTHORS)
def test_the_claim_is_the_source_s(actor, author):
    [skeleton] = exported(said(**actor))
    assert skeleton["itemReviewed"]["author"] == author


@pytest.mark.parametrize("stance", ["denies", "refuses"])
def test_what_its_source_turns_down_is_left_out_and_counted(stance):
    left_out = Counter()
    assert list(pieces([said(stance)], left_out)) == []
    assert left_out == {"claims that their source denies or refuses": 1}


@pytest.mark.parametrize("stance", ["asks", "urges"])
def test_who_does_not_assert_a_claim_is_not_its_author(stance):
    [skeleton] = exported(said(stance))
    assert "author" not in skeleton["itemReviewed"]


def test_a_claim_of_the_report_is_its_writers():
    claim = claim_at(at(TEXT, "The quay is shut"))
    report = replace(report_of(TEXT), bylines=("Ines Calloway",), publisher="The Courier")
    [skeleton] = exported(record_of(report, claims=(claim,)))
    assert skeleton["itemReviewed"]["author"] == {"@type": "Person", "name": "Ines Calloway"}
    [skeleton] = exported(record_of(replace(report, bylines=()), claims=(claim,)))
    assert skeleton["itemReviewed"]["author"] == {"@type": "Organization", "name": "The Courier"}


def test_a_source_without_an_actor_is_described_in_the_report_s_words():
    record = said()
    found = replace(record.attributions[0], source_actor=None)
    [skeleton] = exported(replace(record, attributions=(found,)))
    assert skeleton["itemReviewed"]["author"] == {
        "@type": "Person",
        "description": "Odile Brandt",
    }


@pytest.mark.parametrize("kind", ["opinion", "prediction", "question", "directive"])
def test_what_asserts_nothing_is_left_out_and_counted(kind):
    claim = claim_at(at(TEXT, "The quay is shut"), kind=kind)
    left_out = Counter()
    assert list(pieces([record_of(report_of(TEXT), claims=(claim,))], left_out)) == []
    assert left_out == {"claims that assert nothing": 1}


def test_a_report_without_a_claim_is_counted():
    left_out = Counter()
    assert list(pieces([record_of(report_of(TEXT))], left_out)) == []
    assert left_out == {"reports without a claim": 1}


def test_a_claim_over_two_lines_is_one_line():
    assert exported(quay())[0]["claimReviewed"] == "+400 dockers had struck on Monday"
