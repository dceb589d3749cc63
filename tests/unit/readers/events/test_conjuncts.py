"""A second verb beside one that tells: told with it, or the speaker's own act."""

import pytest

from tests.acts import events

BESIDE = {
    "after a thing that is denied": (
        "The minister denied the allegation and accused Kesh of lying.",
        ("accused", "happened"),
    ),
    "with what it governs": (
        "The union denied the claim and threatened to strike.",
        ("strike", "threatened"),
    ),
    "a call": (
        "Dren denied any part in the raid and called for a joint inquiry.",
        ("called for", "happened"),
    ),
    "asked for by the call": (
        "Dren denied any part in the raid and called for a joint inquiry.",
        ("inquiry", "hypothetical"),
    ),
    "two gerunds": (
        "The general denied robbing a bank and killing two clerks.",
        ("killing", "denied"),
    ),
    "two clauses of reports": (
        "The army denied that guards had beaten two men and jailed a clerk.",
        ("jailed", "denied"),
    ),
    "what would have been": (
        "Velmar rejected a bill that would have allowed Kesh to fish.",
        ("allowed", "hypothetical"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), BESIDE.values(), ids=BESIDE)
def test_status_beside_a_denial(text, expected):
    assert expected in [(one.trigger[0].text, one.status) for one in events(text)]
