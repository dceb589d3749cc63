"""Strikes of workers beside those of armies, which the same words tell of."""

import pytest

from tests.acts import sides

PAIRS = {
    "hit by a strike": (
        ("Schools were hit by a strike over pay.", [("strike", "PROTEST")]),
        (
            "Schools were hit by a missile strike.",
            [("hit", "ASSAULT"), ("missile strike", "ASSAULT")],
        ),
    ),
    "strikes in a war": (
        ("The port was hit by strikes in May.", [("strikes", "PROTEST")]),
        (
            "The army left. The port was hit by strikes in May.",
            [("hit", "ASSAULT"), ("strikes", "PROTEST")],
        ),
    ),
    "a strike that kills": (
        ("The port was hit by a strike that shut it.", [("strike", "PROTEST")]),
        (
            "The port was hit by a strike that killed two men.",
            [("hit", "ASSAULT"), ("strike", "PROTEST"), ("killed", "ASSAULT")],
        ),
    ),
    "struck by walkouts": (
        ("Schools in Halm were struck by walkouts.", [("walkouts", "PROTEST")]),
        ("Schools in Halm were struck by shells.", [("struck", "ASSAULT")]),
    ),
    "a strike that hits": (
        ("A stoppage hit two hospitals in Halm.", []),
        ("A rocket hit two hospitals in Halm.", [("hit", "ASSAULT")]),
    ),
    "on services": (
        ("A strike on the railways began.", [("strike", "PROTEST")]),
        ("A strike on targets in Kesh began.", [("strike", "ASSAULT")]),
    ),
}


def types(text):
    return [(word, kind) for word, kind, _, _ in sides(text)]


@pytest.mark.parametrize(("workers", "armies"), PAIRS.values(), ids=PAIRS)
def test_a_strike_of_workers_and_one_of_force(workers, armies):
    assert types(workers[0]) == workers[1]
    assert types(armies[0]) == armies[1]
