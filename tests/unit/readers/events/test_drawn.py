"""Criticism and praise told from the side of who gets them."""

import pytest

from tests.acts import sides

DRAWN = {
    "drawn": (
        "Kesh drew sharp criticism from Orland for the levy.",
        [("criticism", "ACCUSE", "Orland", "Kesh")],
    ),
    "met with": (
        "Okafor was met with condemnation from the union.",
        [("condemnation", "ACCUSE", "the union", "Okafor")],
    ),
    "under fire": (
        "The mayor came under fire from opposition parties over the budget.",
        [("came under fire", "ACCUSE", "opposition parties", "The mayor")],
    ),
    "won": (
        "The envoy won praise from the bishops of Velmar.",
        [("praise", "SUPPORT", "the bishops of Velmar", "The envoy")],
    ),
    "received": (
        "Kesh has received backing from Velmar.",
        [("backing", "SUPPORT", "Velmar", "Kesh")],
    ),
    "aid": ("Kesh received aid from Orland.", [("aid", "AID", "Orland", "Kesh")]),
    "a lawsuit faced": (
        "Okafor faced an inquiry by the council.",
        [("inquiry", "ACCUSE", "the council", "Okafor")],
    ),
    "a lawsuit won": (
        "Okafor won a lawsuit against Brandt.",
        [("lawsuit", "ACCUSE", "Okafor", "Brandt")],
    ),
    "of whom": (
        "There was criticism of Kesh from Orland.",
        [("criticism", "ACCUSE", "Orland", "Kesh")],
    ),
    "whose is it": (
        "Orland repeated its criticism of Kesh.",
        [("criticism", "ACCUSE", "Orland", "Kesh")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DRAWN.values(), ids=DRAWN)
def test_who_gives_and_who_gets(text, expected):
    assert sides(text) == expected


def test_fire_from_guns_is_no_criticism():
    found = sides("The convoy came under fire from rebels for two hours.")
    assert "ACCUSE" not in [kind for _, kind, *_ in found]
