"""Web Annotations keep what the recommendation demands."""

import hashlib
import json
from base64 import urlsafe_b64decode
from collections import Counter

import jsonschema
import pytest

from onrecord.export.annotation import CONTEXT, pieces
from tests.exported import QUAY, quay, records
from tests.records import at, harbour, quantity_at, record_of, report_of

IRI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}
MOTIVATION = {"enum": ["classifying", "describing", "tagging"]}


def only(required, **properties):
    """An object of these properties and no other, all required but those named with ``?``."""
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


POSITION = only("type start end", type={"const": "TextPositionSelector"}, start=COUNT, end=COUNT)
QUOTE = only(
    "type exact prefix suffix",
    type={"const": "TextQuoteSelector"},
    exact=TEXT,
    prefix=TEXT,
    suffix=TEXT,
)
SOURCE = only("id type format", id=IRI, type={"const": "Text"}, format=TEXT, language=TEXT)
TARGET = only(
    "type source selector",
    type={"const": "SpecificResource"},
    source=SOURCE,
    scope=IRI,
    selector={"type": "array", "prefixItems": [POSITION, QUOTE], "minItems": 2, "maxItems": 2},
)
BODY = only(
    "type value", type={"const": "TextualBody"}, purpose=MOTIVATION, format=TEXT, value=TEXT
)
ANNOTATION = only(
    "id type target",
    id=IRI,
    type={"const": "Annotation"},
    motivation=MOTIVATION,
    generated={"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"},
    generator=only("type name", type={"const": "Software"}, name=TEXT),
    body={"type": "array", "items": BODY},
    target={"anyOf": [TARGET, {"type": "array", "items": TARGET, "minItems": 2}]},
)
PAGE = only(
    "id type items",
    id=IRI,
    type={"const": "AnnotationPage"},
    startIndex=COUNT,
    items={"type": "array", "items": ANNOTATION},
)
COLLECTION = only(
    "@context id type first total",
    **{"@context": {"const": "http://www.w3.org/ns/anno.jsonld"}},
    id=IRI,
    type={"const": "AnnotationCollection"},
    label=TEXT,
    first=PAGE,
    last=IRI,
    total=COUNT,
)
"""What Web Annotation Data Model 3 to 5 demands (MUST), with no property it does not name."""


def exported(*given):
    return json.loads("".join(pieces(given, Counter())))


def selectors(collection):
    for annotation in collection["first"]["items"]:
        targets = annotation["target"]
        for target in targets if isinstance(targets, list) else [targets]:
            yield target["selector"]


GIVEN = {"two records": records(), "a sample": [harbour()], "nothing": []}


@pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)
def test_the_collection_is_valid(given):
    collection = exported(*given)
    jsonschema.Draft202012Validator(COLLECTION).validate(collection)
    assert collection["@context"] == CONTEXT
    assert collection["total"] == len(collection["first"]["items"])
    assert collection["last"] == collection["first"]["id"]


def test_ids_are_unique_and_the_same_each_time():
    ids = [each["id"] for each in exported(*records())["first"]["items"]]
    assert len(set(ids)) == len(ids)
    assert ids == [each["id"] for each in exported(*records())["first"]["items"]]


def test_positions_count_code_points_and_not_code_units():
    text = "🚢🚢 At least 20 ships."
    span = at(text, "At least 20")
    [(position, _)] = selectors(
        exported(record_of(report_of(text), quantities=(quantity_at(span),)))
    )
    assert (position["start"], position["end"]) == (3, 14)


def test_both_selectors_choose_the_same_words():
    for position, quote in selectors(exported(quay())):
        start, end = position["start"], position["end"]
        assert QUAY[start:end] == quote["exact"]
        assert QUAY[:start].endswith(quote["prefix"])
        assert QUAY[end:].startswith(quote["suffix"])


def test_a_quotation_is_found_by_its_surroundings_alone():
    for position, quote in selectors(exported(quay())):
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert QUAY.count(around) == 1
        assert QUAY.index(around) + len(quote["prefix"]) == position["start"]


def test_the_target_is_the_text_by_its_hash_and_the_page_is_its_scope():
    target = exported(quay())["first"]["items"][0]["target"]
    name, _, digest = target["source"]["id"].partition(";")
    assert name == "ni:///sha-256"
    assert urlsafe_b64decode(digest + "=") == hashlib.sha256(QUAY.encode()).digest()
    assert target["scope"] == "https://courier.example/quay?a=1&b=2"


def test_a_report_of_a_file_has_no_scope():
    target = exported(harbour())["first"]["items"][0]["target"]
    assert "scope" not in target


def test_people_and_programs_have_a_body_each():
    tag, facts = exported(quay())["first"]["items"][0]["body"]
    assert tag["value"] == "attribution: source"
    told = json.loads(facts["value"])
    assert told["report"] == quay().report.id
    assert told["attribution"]["stance"] == "asserts"


def test_an_entry_without_words_is_counted():
    left_out = Counter()
    assert "".join(pieces(records(), left_out))
    assert left_out == {"entries without words": 1}
