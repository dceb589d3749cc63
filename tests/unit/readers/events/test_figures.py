"""Figures of speech beside the acts that the same words name; the rows' own pairs run elsewhere."""

import pytest

from tests.acts import sides
from tests.unit.readers.events.test_encoded import act, read

PAIRS = {
    "shot down": (
        ("Senators shot down Okafor's plan to raise the toll.", ["REJECT"]),
        ("Rebels shot down two pilots over Halm.", ["ASSAULT"]),
    ),
    "turned down, passive": (
        ("The bill was killed by the senate on Monday.", ["REJECT"]),
        ("The clerk was killed by the guards on Monday.", ["ASSAULT"]),
    ),
    "beat back": (
        ("Okafor beat back growing calls.", ["REJECT"]),
        ("Kesh beat back growing crowds of rebels.", ["ASSAULT"]),
    ),
    "a fight about money": (
        ("Orland clashed with Kesh over the levy.", ["ACCUSE"]),
        ("Orland soldiers clashed with Kesh over the levy.", ["ASSAULT"]),
    ),
    "a fight to go on": (
        ("The guild was fighting to save the mill.", []),
        ("The army was fighting to save the mill.", ["ASSAULT"]),
    ),
    "a fight for a title": (
        ("The battle for the title goes on.", []),
        ("The battle for the title left four wounded guards.", ["ASSAULT"]),
    ),
    "shown": (
        ("The board called it a demonstration of bellicosity.", []),
        ("Okafor led a demonstration of 400 bakers.", ["PROTEST"]),
    ),
    "won": (
        ("Ida Moss beat the mayor by 400 votes to win the seat.", []),
        ("Ida Moss beat the mayor with a stick.", ["ASSAULT"]),
    ),
}


def types(text):
    return [kind for _, kind, _, _ in sides(text)]


@pytest.mark.parametrize(("figure", "literal"), PAIRS.values(), ids=PAIRS)
def test_a_figure_and_the_act_that_its_word_names(figure, literal):
    assert types(figure[0]) == figure[1]
    assert types(literal[0]) == literal[1]


def test_who_turns_down_a_call_has_not_called():
    acts = sides("Okafor rejected growing calls for a truce.")
    assert ("rejected", "REJECT", "Okafor", "") in acts
    assert [who for word, _, who, _ in acts if word == "calls"] == [""]


def seen(text, *words):
    """The triggers, types and actors, where the encoder sees Okafor act by each of the words."""
    acts = [act(text, word, kind, "Okafor", score=0.97) for word, kind in words]
    return [found[:2] + found[3:4] for found in read(text, *acts)]


def test_what_the_encoder_alone_takes_for_an_act_may_be_a_figure():
    figure = "Okafor struck down the law."
    assert seen(figure, ("struck", "ASSAULT")) == [("struck", "REJECT", "Okafor")]
    literal = "Okafor struck down the clerk."
    assert seen(literal, ("struck", "ASSAULT")) == [("struck", "ASSAULT", "Okafor")]


def test_a_word_that_describes_an_act_is_no_second_act():
    text = "Okafor launched a furious attack on Brandt."
    attack = ("attack", "ASSAULT")
    assert seen(text, ("furious", "ASSAULT"), attack) == [(*attack, "Okafor")]
    both = seen(text, ("furious", "REQUEST"), attack)
    assert both == [("furious", "REQUEST", "Okafor"), (*attack, "Okafor")]
