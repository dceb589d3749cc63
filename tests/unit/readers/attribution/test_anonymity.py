"""The words that say why a source is not named stay with its attribution."""

import pytest

from onrecord.lexicon import rows
from tests.drafts import attributions


def reasons(text):
    return [each.anonymity.text if each.anonymity else None for each in attributions(text)]


@pytest.mark.parametrize("row", rows("anonymity"), ids=lambda row: row["id"])
def test_row(row):
    assert any(reasons(row["example"]))
    assert not any(reasons(row["counter"]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“It will close,” said an official who asked not to be named because the inquiry is"
            " not public.",
            ["who asked not to be named because the inquiry is not public"],
            id="with its reason",
        ),
        pytest.param(
            "An aide, speaking on condition of anonymity for fear of losing her job, said that the"
            " vote was lost.",
            ["speaking on condition of anonymity for fear of losing her job"],
            id="before the cue",
        ),
        pytest.param(
            "Grace Okafor, who was not allowed to speak on Monday, said that the vote was lost.",
            [None],
            id="a named source",
        ),
        pytest.param(
            "An aide said that the mayor had asked not to be named.",
            [None],
            id="part of what is said",
        ),
        pytest.param(
            "An aide said that the vote was lost. The mayor spoke on condition of anonymity.",
            [None],
            id="another sentence",
        ),
    ],
)
def test_reason(text, expected):
    assert reasons(text) == expected
