"""Who does what to whom: trigger, type, actors and recipients, one sentence a case."""

import pytest

from tests.acts import sides

CASES = {
    "active": (
        "Border police arrested Ida Moss on Tuesday.",
        [("arrested", "COERCE", "Border police", "Ida Moss")],
    ),
    "passive with by": (
        "Ida Moss was arrested by border police.",
        [("arrested", "COERCE", "border police", "Ida Moss")],
    ),
    "passive without": (
        "Two activists were arrested in Kesh.",
        [("arrested", "COERCE", "", "Two activists")],
    ),
    "whose visit": (
        "Marchers wept after the visit of Ida Moss to Orland.",
        [("visit", "CONSULT", "Ida Moss", "Orland")],
    ),
    "light verb": (
        "Velmari troops launched an attack on Orland.",
        [("attack", "ASSAULT", "Velmari troops", "Orland")],
    ),
    "owner": (
        "Velmar's attack on Orland began at dawn.",
        [("attack", "ASSAULT", "Velmar", "Orland")],
    ),
    "relative": (
        "The rebels, who had attacked the convoy of Orland, fled.",
        [("attacked", "ASSAULT", "The rebels", "the convoy of Orland")],
    ),
    "aside": (
        "Ida Moss, the envoy of Kesh, met Bram Okafor.",
        [("met", "CONSULT", "Ida Moss", "Bram Okafor")],
    ),
    "both sides of a meeting": (
        "Ida Moss and Bram Okafor met on Friday.",
        [("met", "CONSULT", "Ida Moss|Bram Okafor", "Ida Moss|Bram Okafor")],
    ),
    "both sides of a clash": (
        "Rebels and soldiers clashed near the dam.",
        [("clashed", "ASSAULT", "Rebels|soldiers", "Rebels|soldiers")],
    ),
    "between": (
        "Talks between Kesh and Orland went on.",
        [("Talks", "CONSULT", "Kesh|Orland", "Kesh|Orland")],
    ),
    "control of a promise": (
        "Kesh promised to release two prisoners of Orland.",
        [
            ("promised", "AGREE", "Kesh", "two prisoners of Orland"),
            ("release", "RETREAT", "Kesh", "two prisoners of Orland"),
        ],
    ),
    "whom somebody urges": (
        "Ida Moss urged the rebels to attack the soldiers.",
        [
            ("urged", "REQUEST", "Ida Moss", "the rebels"),
            ("attack", "ASSAULT", "the rebels", "the soldiers"),
        ],
    ),
    "whom somebody accuses": (
        "Kesh accused the rebels of attacking the soldiers.",
        [
            ("accused", "ACCUSE", "Kesh", "the rebels"),
            ("attacking", "ASSAULT", "the rebels", "the soldiers"),
        ],
    ),
    "two verbs of one subject": (
        "Police arrested Ida Moss and deported Bram Okafor.",
        [
            ("arrested", "COERCE", "Police", "Ida Moss"),
            ("deported", "COERCE", "Police", "Bram Okafor"),
        ],
    ),
    "whose decision": (
        "Kesh condemned the decision of Orland.",
        [("condemned", "ACCUSE", "Kesh", "Orland")],
    ),
    "future cooperation is agreement": (
        "Ida Moss will meet Bram Okafor.",
        [("meet", "AGREE", "Ida Moss", "Bram Okafor")],
    ),
    "future refusal": (
        "Kesh will not release the prisoners.",
        [("release", "REJECT", "Kesh", "the prisoners")],
    ),
    "yielding by leaving": (
        "Orland withdrew its troops from Kesh.",
        [("withdrew", "RETREAT", "Orland", "Kesh")],
    ),
    "yielding by granting": (
        "Orland lifted the embargo on Kesh.",
        [("lifted", "CONCEDE", "Orland", "Kesh")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_sides(text, expected):
    assert expected == sides(text)


NOTHING = {
    "an accident": "Three people were killed when a coach left the road.",
    "a number hurt": "Two people were killed and 9 injured as the roof fell under snow.",
    "no comment": "A spokesman for Kesh declined to comment.",
    "anonymity": "An official of Kesh asked not to be named.",
    "a figure of speech": "The paper called it an attack on pensions.",
    "a thing proved": "The chart demonstrated that the brake was sound.",
    "a target met": "The lorry met its match.",
    "a name": "The Storm Strike choir sang in Kesh.",
    "a warning of weather": "Forecasters warned that the storm would grow.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_no_act_between_actors(text):
    assert sides(text) == []


SCENES = {
    "square": (
        "Border police attacked the square.",
        [("attacked", "ASSAULT", "Border police", "")],
    ),
    "flight": ("Flight 207 was attacked by rebels.", [("attacked", "ASSAULT", "rebels", "")]),
    "people of a street": (
        "Border police attacked the street vendors.",
        [("attacked", "ASSAULT", "Border police", "the street vendors")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SCENES.values(), ids=SCENES)
def test_where_people_act_is_nobody(text, expected):
    assert sides(text) == expected
