"""Decisions that are taken back: a concession, and what was decided does not come to be."""

import pytest

from tests.acts import events, sides

TAKEN_BACK = {
    "reversed": (
        "The ministry reversed a decision to bar foreign nurses.",
        [("CONCEDE", "happened"), ("COERCE", "denied")],
    ),
    "its own ban": ("Kesh reversed its ban on night markets.", [("CONCEDE", "happened")]),
    "rolled back": ("The council rolled back a ban on tents.", [("CONCEDE", "happened")]),
    "backed down": (
        "Kesh backed down from a plan to expel two envoys.",
        [("CONCEDE", "happened"), ("SANCTION", "denied")],
    ),
    "scrapped": (
        "The government scrapped a plan to expel 40 families.",
        [("CONCEDE", "happened"), ("SANCTION", "denied")],
    ),
    "dropped": (
        "The queen dropped plans for a blockade of Orland.",
        [("CONCEDE", "happened")],
    ),
    "not reversed": (
        "The president has not reversed his decision to jail the editor.",
        [("CONCEDE", "denied"), ("THREATEN", "planned")],
    ),
    "a visit given up": (
        "The mayor abandoned a plan to visit Kesh.",
        [("REJECT", "happened"), ("CONSULT", "denied")],
    ),
    "a bridge given up": ("The mayor scrapped plans to build a bridge.", []),
    "a lorry": ("The lorry reversed into a wall.", []),
}


@pytest.mark.parametrize(("text", "expected"), TAKEN_BACK.values(), ids=TAKEN_BACK)
def test_what_is_taken_back(text, expected):
    assert [(one.type, one.status) for one in events(text)] == expected


def test_who_backs_down_is_who_had_planned():
    found = sides("Kesh backed down from a plan to expel two envoys.")
    assert [by for _, _, by, _ in found] == ["Kesh", "Kesh"]
