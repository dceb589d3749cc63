"""The gates hold, and the code agrees with them on the sample of our own."""

from workshop.evaluate import gates, sample

FLOORS = {"times": {"value": 60.0}}


def test_a_figure_at_its_floor_passes():
    assert gates.below({"times": {"value": 60.0}}, FLOORS) == []


def test_a_figure_under_its_floor_is_named():
    assert gates.below({"times": {"value": 59.9}}, FLOORS) == [
        "times: value is 59.9, its floor 60.0"
    ]


def test_a_pinned_figure_that_is_not_measured_is_named():
    assert gates.below({"times": {"strict": 80.0}}, FLOORS) == [
        "times: value is None, its floor 60.0"
    ]


def test_a_task_that_was_not_measured_keeps_its_floors():
    assert gates.below({}, FLOORS) == []
    assert gates.pinned({}, FLOORS, lower=False) == FLOORS


def test_a_better_figure_raises_the_floor():
    assert gates.pinned({"times": {"value": 61.0}}, FLOORS, lower=False) == {
        "times": {"value": 61.0}
    }


def test_a_worse_figure_lowers_the_floor_only_when_told():
    worse = {"times": {"value": 50.0}}
    assert gates.pinned(worse, FLOORS, lower=False) == FLOORS
    assert gates.pinned(worse, FLOORS, lower=True) == worse


def test_a_peer_s_figure_is_no_floor():
    measured = {"names": {"gum": 71.0, "gum_spacy": 66.0}}
    assert gates.pinned(measured, {}, lower=False) == {"names": {"gum": 71.0}}


def test_the_code_and_the_pinned_floors_agree_on_our_sample():
    errors = []
    measured = {"sample": sample.measure(errors)}
    assert gates.read()["sample"].keys() == measured["sample"].keys()
    assert gates.below(measured, gates.read()) == [], "\n".join(errors)
