"""Who only reacts to an act: the encoder's actor where the clause rules them out."""

import pytest

from tests.acts import sides
from tests.unit.readers.events.test_encoded import act, read

REACTING = {
    "later": ("The mayor raised pay after a strike.", "strike", "PROTEST", "The mayor"),
    "following": ("The mayor resigned following protests.", "protests", "PROTEST", "The mayor"),
    "despite": ("Kesh held the vote despite an attack.", "attack", "ASSAULT", "Kesh"),
    "who is criticised for it": (
        "Kesh faces criticism from Orland over the arrest of two clerks.",
        *("arrest", "COERCE", "Orland"),
    ),
    "who condemns what set it off": (
        "The arrest of two clerks drew condemnation from Orland.",
        *("arrest", "COERCE", "Orland"),
    ),
    "who condemns": ("Orland condemned the arrest of two clerks.", "arrest", "COERCE", "Orland"),
    "who prepares": ("The army is prepared for an attack.", "attack", "ASSAULT", "The army"),
    "who will answer": ("Kesh vowed to respond to any attack.", "attack", "ASSAULT", "Kesh"),
    "who threatens to": (
        "Kesh threatened retaliation for any attack.",
        *("attack", "ASSAULT", "Kesh"),
    ),
}


@pytest.mark.parametrize(("text", "word", "kind", "actor"), REACTING.values(), ids=REACTING)
def test_who_reacts_does_not_act(text, word, kind, actor):
    found = read(text, act(text, word, kind, actor))
    assert [by for name, *_, by, _, _ in found if name == word] == [""]


ACTING = {
    "back at work": ("Nurses left the camp after a strike.", "strike", "PROTEST", "Nurses"),
    "its own": ("Kesh lost the bridge after its attack.", "attack", "ASSAULT", "Kesh"),
    "during": ("Guards fell ill during a raid.", "raid", "COERCE", "Guards"),
    "with": ("Rebels responded with an attack.", "attack", "ASSAULT", "Rebels"),
    "who prepares one on others": (
        "Rebels were preparing for an attack on Kesh.",
        *("attack", "ASSAULT", "Rebels"),
    ),
    "after talks": ("Okafor left after a meeting with Brandt.", "meeting", "CONSULT", "Okafor"),
}


@pytest.mark.parametrize(("text", "word", "kind", "actor"), ACTING.values(), ids=ACTING)
def test_whose_act_it_may_be(text, word, kind, actor):
    found = read(text, act(text, word, kind, actor))
    assert [by for name, *_, by, _, _ in found if name == word] == [actor]


WARNED = {
    "of others": ("The general warned of attacks by rebels.", ["attacks"]),
    "of what one may do": ("Kesh warned Orland of retaliation.", ["warned"]),
    "met with anger": ("The levy was met with anger by Orland.", []),
}


@pytest.mark.parametrize(("text", "words"), WARNED.values(), ids=WARNED)
def test_words_of_another_meaning(text, words):
    assert [word for word, *_ in sides(text)] == words
