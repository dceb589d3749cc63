"""When "another 31" are all of their kind, and when they are more of those told of before."""

import pytest

from tests.unit.across.agreement.told import agreed, told

SERVICE = "the rescue service"
INJURED = told("Echo", (SERVICE, "31 people were injured"), day=1)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        pytest.param(
            [(SERVICE, "Seven people were killed"), (SERVICE, "Another 31 people were injured")],
            "same",
            id="beside the dead",
        ),
        pytest.param(
            [(SERVICE, "Seven people were killed and a further 31 people were injured")],
            "same",
            id="in one sentence",
        ),
        pytest.param([(SERVICE, "Another 31 people were injured")], None, id="beside nobody"),
        pytest.param(
            [(SERVICE, "Ten people were injured"), (SERVICE, "Another 31 people were injured")],
            "conflict",
            id="beside others injured",
        ),
        pytest.param(
            [(SERVICE, "Another two died on Sunday"), (SERVICE, "Another 31 people were injured")],
            None,
            id="beside more dead",
        ),
    ],
)
def test_another_number_is_all_of_its_kind_beside_those_of_another(lines, found):
    agreement = agreed("injured", INJURED, told("Post", *lines, day=1))
    assert (agreement and agreement[0]) == found
