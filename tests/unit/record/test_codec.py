"""Records to JSON and back; the schema describes what is written."""

import json
from datetime import date

import jsonschema
import pytest

from onrecord import SpanError, UnreadableSource, from_json, to_json
from onrecord.record.codec import json_schema
from tests.records import harbour
from workshop.reference import record_schema

RECORD = harbour()


def test_a_record_comes_back_as_it_was():
    assert from_json(to_json(RECORD)) == RECORD


def test_a_record_is_one_line():
    assert "\n" not in to_json(RECORD)


def test_the_keys_are_those_of_the_contract():
    written = json.loads(to_json(RECORD))
    assert (
        list(written)
        == (
            "schema report attributions times quantities actors events claims troubles provenance"
        ).split()
    )
    assert (
        list(written["report"])
        == (
            "id title bylines published publisher address canonical language digest text blocks"
        ).split()
    )
    assert (
        list(written["attributions"][0])
        == (
            "id mode source cue content source_actor source_kind within stance score how anonymity"
        ).split()
    )
    assert (
        list(written["times"][0])
        == ("id start end text type value mod earliest latest anchor score how").split()
    )
    assert (
        list(written["quantities"][0])
        == (
            "id start end text low high value comparator trend unit kind counted approximate time"
            " voice score how"
        ).split()
    )


def test_a_day_is_written_as_iso_8601():
    written = json.loads(to_json(RECORD))
    assert written["report"]["published"] == "2031-05-12"
    assert RECORD.report.published == date(2031, 5, 12)


def test_what_is_written_fits_the_schema():
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(to_json(RECORD)))


def test_the_published_schema_is_the_generated_one():
    assert record_schema.PAGE.read_text(encoding="utf-8") == record_schema.text()


def test_a_field_of_a_later_version_is_passed_over():
    written = {**json.loads(to_json(RECORD)), "later": 1}
    assert from_json(json.dumps(written)) == RECORD


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="cut off"),
        pytest.param("[]", id="a list"),
        pytest.param('{"schema": "onrecord/2"}', id="another schema"),
        pytest.param("[" * 100_000, id="deeply nested"),
        pytest.param(b"\xff\xfe", id="no text"),
    ],
)
def test_what_is_no_record_raises(text):
    with pytest.raises(UnreadableSource, match="not an onrecord/1 record"):
        from_json(text)


def test_a_record_whose_spans_were_moved_raises():
    written = json.loads(to_json(RECORD))
    written["times"][0]["start"] += 1
    written["times"][0]["end"] += 1
    with pytest.raises(SpanError):
        from_json(json.dumps(written))
