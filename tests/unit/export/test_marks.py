"""The text is cut at every span boundary, whole and in order."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.marks import Role, Segment, lanes, main_part, segments
from onrecord.record import span_of
from tests.records import at, attribution, harbour, quantity_at, record_of, report_of, time_at

TEXT = "Nearly 600 people left on Sunday night, she said."


def cut(record):
    return [
        (segment.text, [role.role for role in segment.roles]) for segment in segments(record)[0]
    ]


def record_with(*, content=(), times=(), quantities=()):
    said = tuple(attribution(content=(at(TEXT, words),)) for words in content)
    return record_of(
        report_of(TEXT),
        attributions=said,
        times=tuple(time_at(at(TEXT, words)) for words in times),
        quantities=tuple(quantity_at(at(TEXT, words)) for words in quantities),
    )


CASES = {
    "no entry": ({}, [(TEXT, [])]),
    "a mark inside a mark": (
        {"content": ["people left on Sunday"], "times": ["on"]},
        [
            ("Nearly 600 ", []),
            ("people left ", ["content"]),
            ("on", ["content", "time"]),
            (" Sunday", ["content"]),
            (" night, she said.", []),
        ],
    ),
    "marks that cross": (
        {"content": ["Nearly 600 people"], "times": ["people left"]},
        [
            ("Nearly 600 ", ["content"]),
            ("people", ["content", "time"]),
            (" left", ["time"]),
            (" on Sunday night, she said.", []),
        ],
    ),
    "two marks over the same words": (
        {"times": ["Sunday"], "quantities": ["Sunday"]},
        [
            ("Nearly 600 people left on ", []),
            ("Sunday", ["quantity", "time"]),
            (" night, she said.", []),
        ],
    ),
    "marks that touch": (
        {"times": ["Sunday night"], "quantities": ["Nearly 600 people left on "]},
        [
            ("Nearly 600 people left on ", ["quantity"]),
            ("Sunday night", ["time"]),
            (", she said.", []),
        ],
    ),
}


@pytest.mark.parametrize(("entries", "expected"), CASES.values(), ids=CASES)
def test_the_text_is_cut_at_every_boundary(entries, expected):
    assert cut(record_with(**entries)) == expected


def test_a_mark_over_two_blocks_is_cut_at_the_end_of_the_first():
    text = "One goes\n\non here."
    record = record_of(report_of(text), times=(time_at(at(text, "goes\n\non")),))
    assert [[(s.text, len(s.roles)) for s in row] for row in segments(record)] == [
        [("One ", 0), ("goes", 1)],
        [("on", 1), (" here.", 0)],
    ]


def test_a_role_names_its_entry():
    record = record_with(times=["Sunday"])
    assert segments(record)[0][1] == Segment(26, 32, "Sunday", (Role(record.times[0].id, "time"),))


SPANS = st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=12)


@given(SPANS, st.text(string.ascii_letters + " \n", min_size=80, max_size=80))
def test_segments_joined_are_the_text_of_their_block(places, text):
    report = report_of(text)
    spans = {span_of(text, start, start + length) for start, length in places}
    record = record_of(report, times=tuple(time_at(span) for span in spans))
    rows = segments(record)
    joined = ["".join(segment.text for segment in row) for row in rows]
    assert joined == [text[block.start : block.end] for block in report.blocks]


@given(SPANS)
def test_each_segment_plays_exactly_the_roles_of_the_spans_over_it(places):
    text = "x" * 80
    spans = {span_of(text, start, start + length) for start, length in places}
    times = tuple(time_at(span) for span in spans)
    for segment in segments(record_of(report_of(text), times=times))[0]:
        over = {t.id for t in times if t.start <= segment.start and segment.end <= t.end}
        assert {role.entry for role in segment.roles} == over


def test_contents_that_overlap_lie_in_different_lanes():
    record = harbour()
    ministry, witnesses = record.attributions[3:]
    lane = lanes(record)
    assert (lane[ministry.id], lane[witnesses.id]) == (0, 1)


def test_contents_apart_share_the_nearest_lane():
    record = record_with(content=["Nearly 600", "people", "she said"])
    assert set(lanes(record).values()) == {0}


def test_a_lane_is_free_again_when_its_content_has_ended():
    record = record_with(content=["Nearly 600 people", "600", "people left on", "left"])
    assert list(lanes(record).values()) == [0, 1, 1, 0]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"source": "she", "content": "people left"}, "content"),
        ({"source": "she", "cue": "said"}, "source"),
        ({"cue": "said"}, "cue"),
    ],
    ids=["content", "no content", "a cue alone"],
)
def test_what_of_an_attribution_is_numbered(given, expected):
    said = attribution(**{role: (at(TEXT, words),) for role, words in given.items()})
    assert main_part(said) == (expected, (at(TEXT, given[expected]),))
