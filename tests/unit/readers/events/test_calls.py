"""Calls paid and made, as against calls for something."""

import pytest

from tests.acts import events, sides

CALLS = {
    "paid to talk": (
        "A delegation of the union called on President Ines Halm on Friday to discuss prices.",
        [("CONSULT", "visit", "happened"), ("CONSULT", None, "happened")],
    ),
    "paid in a place": (
        "The foreign minister called on his counterpart in Tessa and left on Sunday.",
        [("CONSULT", "visit", "happened")],
    ),
    "for an act": (
        "The union called on President Halm to resign.",
        [("REQUEST", None, "happened"), ("CONCEDE", None, "hypothetical")],
    ),
    "of a country": (
        "Orland called on Kesh to discuss the river.",
        [("REQUEST", None, "happened"), ("CONSULT", None, "hypothetical")],
    ),
    "for talks with others": (
        "The bishops called on the president to discuss the levy with farmers.",
        [("REQUEST", None, "happened"), ("CONSULT", None, "hypothetical")],
    ),
    "for a thing": (
        "The bishops called on the president for mercy.",
        [("REQUEST", None, "happened")],
    ),
    "that was not made": (
        "Okafor did not call President Halm to congratulate her.",
        [("CONSULT", "phone", "denied"), ("SUPPORT", None, "denied")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CALLS.values(), ids=CALLS)
def test_what_a_call_is(text, expected):
    assert [(one.type, one.mode, one.status) for one in events(text)] == expected


PURPOSES = {
    "congratulating": (
        "President Okafor called Prime Minister Halm on Monday to congratulate her on her victory.",
        [("called", "CONSULT", "Okafor", "Halm"), ("congratulate", "SUPPORT", "Okafor", "Halm")],
    ),
    "thanking": (
        "Okafor telephoned President Halm to thank her.",
        [("telephoned", "CONSULT", "Okafor", "Halm"), ("thank", "SUPPORT", "Okafor", "Halm")],
    ),
    "summoning": (
        "The mayor called the guards to arrest him.",
        [("arrest", "COERCE", "the guards", "")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PURPOSES.values(), ids=PURPOSES)
def test_who_thanks_is_who_calls(text, expected):
    assert sides(text) == expected
