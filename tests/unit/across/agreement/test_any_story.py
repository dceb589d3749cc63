"""What holds of the agreements of any story, whatever its reports say."""

import pickle
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.across.agreement import agreements, ledger
from tests.unit.across.agreement.told import copy_of, one_story, told

SPEAKERS = (
    "",
    "the fire service",
    "the police",
    "a witness",
    "two witnesses",
    "the fire chief, Ana Brandt",
    "the ministry < the police",
    "the mill denies",
)
SENTENCES = (
    "14 people were killed",
    "the blast killed at least 16",
    "the death toll rose to 17 from 14",
    "about 20 people were injured",
    "nine people had been treated",
    "another three people died",
    "crews searched 46 stalls by hand",
    "crews searched 64 stalls by hand",
    "the figure was 12",
    "it rained",
)
LINES = st.tuples(st.sampled_from(SPEAKERS), st.sampled_from(SENTENCES))
REPORTS = st.lists(
    st.tuples(st.lists(LINES, min_size=1, max_size=4), st.integers(1, 3)), min_size=1, max_size=4
)


def story(reports):
    return [told(f"Paper {at}", *lines, day=day) for at, (lines, day) in enumerate(reports)]


@given(REPORTS)
@settings(max_examples=60, deadline=None)
def test_each_entry_rests_on_one_origin_and_two_reports_speak(reports):
    records = story(reports)
    for found in agreements(records, (), one_story(*records)):
        resting = [ref for origin in found.origins for ref in origin.entries]
        assert sorted(map(str, resting)) == sorted(map(str, found.entries))
        assert len(set(map(str, resting))) == len(resting)
        assert len({ref.report for ref in found.entries}) > 1
        assert found.why
        assert found.about


@given(REPORTS)
@settings(max_examples=30, deadline=None)
def test_nothing_rests_on_a_copy(reports):
    (first, *_) = story(reports)
    copied = told("Copy", *reports[0][0], day=reports[0][1])
    both = one_story(first, copied)
    lines = ledger([first, copied], [copy_of(first, copied)], both[0])
    assert "Copy" not in {line.origin for line in lines}


def test_a_record_from_elsewhere_may_hold_anything():
    record = told("Post", ("the police", "14 people died"), ("", "It killed 14"))
    odd = replace(
        record,
        actors=tuple(replace(each, name=" ", mentions=()) for each in record.actors),
        attributions=tuple(replace(each, within=each.id) for each in record.attributions),
        quantities=tuple(replace(each, value=10**400) for each in record.quantities),
    )
    other = told("Star", ("the police", "14 people died"))
    (found,) = agreements([odd, other], (), one_story(odd, other))
    assert (found.about, found.verdict) == ("dead", "compatible")


@given(REPORTS)
@settings(max_examples=20, deadline=None)
def test_the_same_reports_give_the_same_agreements(reports):
    records = story(reports)
    again = pickle.loads(pickle.dumps(records))
    assert agreements(records, (), one_story(*records)) == agreements(again, (), one_story(*again))
