"""A line of JSONL to a report."""

import json
from datetime import date

import pytest

from onrecord.errors import IntakeError, UnreadableSource
from onrecord.intake import jsonl


def line(**fields):
    return json.dumps(fields).encode()


def test_the_fields_of_a_line():
    report, troubles = jsonl.load(
        line(
            text="It rained.",
            title="Rain",
            published="2031-05-12T23:30:00-05:00",
            url="https://example.org/rain",
        ),
        name="a.jsonl:1",
    )
    assert (report.text, report.title, report.published, report.address, troubles) == (
        "It rained.",
        "Rain",
        date(2031, 5, 12),
        "https://example.org/rain",
        (),
    )


def test_a_line_without_address_is_named_by_its_place():
    report, _ = jsonl.load(line(text="It rained."), name="a.jsonl:7")
    assert report.address == "a.jsonl:7"


def test_a_date_that_is_none_is_a_trouble():
    report, troubles = jsonl.load(line(text="It rained.", published="12 May"), name="a:1")
    assert report.published is None
    assert [trouble.message for trouble in troubles] == [
        "a:1: published '12 May' is no ISO 8601 date"
    ]


def test_fields_of_no_meaning_here_are_passed_over():
    assert jsonl.load(line(text="It rained.", shares=3), name="a:1").report.text == "It rained."


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"{", id="cut off"),
        pytest.param(b'{"title": "Rain"}', id="no text"),
        pytest.param(b'{"text": 3}', id="a number for a text"),
        pytest.param(b'["text"]', id="a list"),
        pytest.param(b"\xff\xff", id="no UTF-8"),
        pytest.param(b"[" * 100_000, id="deeply nested"),
    ],
)
def test_what_is_no_line_is_named(data):
    with pytest.raises(UnreadableSource, match=r"^a\.jsonl:3: "):
        jsonl.load(data, name="a.jsonl:3")


def test_a_lone_surrogate_is_an_intake_error():
    with pytest.raises(IntakeError):
        jsonl.load(b'{"text": "\\ud800"}', name="a:1")
