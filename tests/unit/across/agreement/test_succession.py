"""When a figure of another source is an update: where its report says that the number changed."""

import pytest

from onrecord.across.agreement import agreements
from tests.unit.across.agreement.acts import claiming
from tests.unit.across.agreement.told import agreed, one_story, told

FIRE = "the fire service"
CLINIC = "Tolna Hospital"
HARBOUR = "the harbour office"

FIRST = told("Post", (FIRE, "three people were killed in the crash"), day=1)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        pytest.param("The death toll rises to five", "update", id="rises to"),
        pytest.param("The death toll has climbed to 14", "update", id="has climbed to"),
        pytest.param("The death toll now stands at 20", "update", id="now stands at"),
        pytest.param("Five people are now known to have died", "update", id="are now known"),
        pytest.param("Two more died, bringing the toll to five", "update", id="bringing"),
        pytest.param("The toll is five, up from four", "update", id="up from another number"),
        pytest.param("The death toll was lowered to two", "update", id="lowered"),
        pytest.param("Five people were killed in the crash", "conflict", id="no word of change"),
        pytest.param("The death toll stands at 20", "conflict", id="stands at"),
        pytest.param("The death toll rose to two", "conflict", id="rose, and is lower"),
        pytest.param("The death toll fell to five", "conflict", id="fell, and is higher"),
    ],
)
def test_words_of_change_take_the_place_of_what_another_source_gave(sentence, verdict):
    later = told("Star", ("", sentence), day=2)
    assert agreed("dead", FIRST, later)[0] == verdict


def test_words_of_change_do_so_whichever_report_is_given_first():
    later = told("Star", (CLINIC, "the death toll had risen to five"), day=2)
    assert agreed("dead", later, FIRST)[0] == "update"


def test_on_one_day_nothing_tells_that_they_speak_of_the_figure_of_another():
    same_day = told("Star", (CLINIC, "the death toll had risen to five"), day=1)
    assert agreed("dead", FIRST, same_day)[0] == "conflict"


def test_a_report_of_the_day_before_cannot_change_what_comes_later():
    before = told("Star", (CLINIC, "the death toll had risen to five"), day=0)
    assert agreed("dead", before, FIRST)[0] == "conflict"


def test_who_still_gives_the_old_figure_makes_no_conflict():
    still = told("Echo", ("", "The crash killed three people"), day=2)
    later = told("Star", (CLINIC, "the death toll had risen to five"), day=2)
    assert agreed("dead", FIRST, still, later)[0] == "update"


def test_who_gives_the_new_figure_needs_no_words_of_change():
    words = ("", "The toll rose to five, after three deaths were reported a day earlier")
    risen = told("Star", words, day=2)
    next_day = told("Echo", (HARBOUR, "five people had died"), day=3)
    assert agreed("dead", FIRST, risen, next_day)[0] == "update"
    assert agreed("dead", risen, next_day)[0] == "update"


def test_who_gave_the_new_figure_before_it_was_new_is_in_conflict():
    early = told("Echo", (HARBOUR, "five people had died"), day=1)
    risen = told("Star", (CLINIC, "the death toll had risen to five"), day=2)
    assert agreed("dead", FIRST, risen, early)[0] == "conflict"


def test_another_new_figure_of_that_day_is_a_conflict():
    another = told("Echo", ("the mayor", "six people had died"), day=2)
    later = told("Star", (CLINIC, "the death toll had risen to five"), day=2)
    assert agreed("dead", FIRST, later, another)[0] == "conflict"


def test_the_reason_says_who_gave_which_figure():
    later = told("Star", (CLINIC, "the death toll had risen to five"), day=2)
    [found] = agreements([FIRST, later], [], one_story(FIRST, later))
    assert found.why == (
        "Tolna Hospital says that it is “five” now; fire service gave “three” before."
    )


def test_a_claim_that_the_number_changed_is_an_update_too():
    one = claiming(FIRST, "three people were killed in the crash")
    later = told("Star", ("", "The number of people killed in the crash rose to five"), day=2)
    other = claiming(later, "The number of people killed in the crash rose to five")
    verdicts = {
        each.kind: each.verdict for each in agreements([one, other], [], one_story(one, other))
    }
    assert verdicts == {"quantity": "update", "claim": "update"}


CARRIED = told("Post", (HARBOUR, "the ferry had carried 84 passengers"))


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("The ferry carried 112 passengers, not 84 as it had said", "update"),
        ("The ferry carried 112 passengers rather than the 84 it had announced", "update"),
        ("Not 84 passengers, as it had said, but 112 were carried by the ferry", "update"),
        ("The ferry carried 112 passengers, not 84", "conflict"),
        ("The ferry carried 112 passengers, not 96 as it had said", "conflict"),
    ],
    ids=["as it had said", "rather than", "the old first", "not corrected", "another figure"],
)
def test_a_figure_taken_back_is_left_behind(sentence, verdict):
    corrected = told("Star", ("", sentence), day=2)
    found = agreed("passengers", CARRIED, corrected)
    assert (found[0], found[2]) == (verdict, 2)


def test_a_correction_is_an_update_on_one_day_too():
    corrected = told("Star", (FIRE, "five people were killed, not three as it had said"), day=1)
    assert agreed("dead", FIRST, corrected) == ("update", ["fire service"], 2)


def test_who_gives_the_old_figure_after_the_correction_is_a_conflict():
    relapse = told("Echo", (HARBOUR, "the ferry had carried 84 passengers"), day=3)
    words = "The ferry carried 112 passengers, not 84 as it had said"
    assert agreed("passengers", told("Star", ("", words), day=2), relapse)[0] == "conflict"
