"""An actor of the encoder's that the clause rules out."""

from dataclasses import replace

import pytest

from tests.unit.readers.events.test_encoded import act, read

BARRED = {
    "who dies": ("Nine guards died in an ambush.", "ambush", "ASSAULT", "Nine guards"),
    "who is under attack": ("Our guards are under attack.", "attack", "ASSAULT", "Our guards"),
    "who only tells": (
        "The convoy came under attack, the general said.",
        *("attack", "ASSAULT", "the general"),
    ),
    "whom the act befalls": (
        "Rail firms were hit by a walkout.",
        *("walkout", "PROTEST", "Rail firms"),
    ),
    "behind while": (
        "The mill was raided at dawn, while the Velmari army held the road.",
        *("raided", "ASSAULT", "the Velmari army"),
    ),
    "behind with": (
        "With two guards shot, Kesh has left Halm.",
        *("shot", "ASSAULT", "Kesh"),
    ),
    "behind but": (
        "The mill was raided, but the mayor praised her guards.",
        *("raided", "ASSAULT", "the mayor"),
    ),
    "behind and, with a verb": (
        "The mill was torched and the council met.",
        *("torched", "ASSAULT", "the council"),
    ),
    "before while": (
        "The army held the road while two clerks were arrested.",
        *("arrested", "COERCE", "The army"),
    ),
    "who ends it": (
        "The march was called off after the bishop banned it.",
        *("march", "PROTEST", "the bishop"),
    ),
    "in what one is accused of": (
        "The mayor is accused of taking bribes from a builder.",
        *("accused", "ACCUSE", "a builder"),
    ),
    "who urges a pronoun to": (
        "The bishops urged her to free the editor.",
        *("free", "RETREAT", "The bishops"),
    ),
    "who criticises a deal": (
        "Farmers criticised the deal.",
        *("deal", "AGREE", "Farmers"),
    ),
    "who calls it names": ("The bishop called the march vain.", "march", "PROTEST", "The bishop"),
}


@pytest.mark.parametrize(("text", "word", "kind", "actor"), BARRED.values(), ids=BARRED)
def test_barred(text, word, kind, actor):
    assert [
        by for name, *_, by, _, _ in read(text, act(text, word, kind, actor)) if name == word
    ] in (
        [""],
        [],
    )


KEPT = {
    "behind by": ("The mill was raided at dawn by Orlandi troops.", "raided", "Orlandi troops"),
    "behind when": ("Two clerks were killed when soldiers opened fire.", "killed", "soldiers"),
    "in a noun phrase": ("Ida Moss was arrested in a search of guards.", "arrested", "guards"),
}


@pytest.mark.parametrize(("text", "word", "actor"), KEPT.values(), ids=KEPT)
def test_kept(text, word, actor):
    found = read(text, act(text, word, "ASSAULT", actor))
    assert [by for name, *_, by, _, _ in found if name == word] == [actor]


OWN = {
    "behind and": (
        "Rebels shelled the town and guards shelled the hills.",
        *("shelled the hills", "Rebels", "guards"),
    ),
    "behind and, in progress": (
        "The king is safe and guards are retaking the bridge.",
        *("retaking", "The king", "guards"),
    ),
    "before who": (
        "Miners threw stones at guards, who responded with tear gas.",
        *("tear gas", "Miners", "guards"),
    ),
}


@pytest.mark.parametrize(("text", "words", "seen", "own"), OWN.values(), ids=OWN)
def test_a_subject_of_its_own_goes_first(text, words, seen, own):
    word = words if words == "tear gas" else words.split()[0]
    place = text.index(words)
    given = replace(act(text, word, "ASSAULT", seen), start=place, end=place + len(word))
    assert [by for name, *_, by, _, _ in read(text, given) if name == word] == [own]


def test_who_dies_is_acted_upon():
    text = "Some 40 villagers perished in the raid."
    found = read(text, act(text, "perished", "ASSAULT", "Some 40 villagers", score=0.98))
    assert [(by, to) for *_, by, to, _ in found] == [("", "Some 40 villagers")]


def test_the_object_of_the_verb_before_is_no_recipient():
    text = "The colonels dissolved parliament and closed the border."
    found = read(text, act(text, "closed", "COERCE", "The colonels", "parliament"))
    assert [(by, to) for name, *_, by, to, _ in found if name == "closed"] == [("The colonels", "")]


UNTOLD = {
    "telling": ("The envoy told the council that it was late.", "told", "THREATEN", "The envoy"),
    "counting": ("Clerks recorded nine thefts.", "recorded", "ACCUSE", "Clerks"),
    "coming": ("Ida Moss came to power in May.", "came", "YIELD", "Ida Moss"),
    "raising": ("Ida Moss raised to 26 her count of guests.", "raised", "AID", "Ida Moss"),
}


@pytest.mark.parametrize(("text", "word", "kind", "actor"), UNTOLD.values(), ids=UNTOLD)
def test_words_that_name_no_act(text, word, kind, actor):
    assert read(text, act(text, word, kind, actor, sure=0.99)) == []


FIRM = {
    "troops": ("Kesh sent 300 soldiers to Orland.", "sent", "AID", "MOBILIZE"),
    "a truce": ("Kesh kept a truce with Orland.", "truce", "ASSAULT", "RETREAT"),
    "an overthrow": ("Rebels toppled the king.", "toppled", "PROTEST", "COERCE"),
}


@pytest.mark.parametrize(("text", "word", "seen", "kind"), FIRM.values(), ids=FIRM)
def test_a_firm_type_stays(text, word, seen, kind):
    assert [type_ for _, type_, *_ in read(text, act(text, word, seen, sure=0.99))] == [kind]


def test_where_people_met_is_nobody_they_met():
    place = "Kesh held talks in Halm on Monday."
    assert [to for *_, to, _ in read(place, act(place, "talks", "CONSULT", "Kesh", "Halm"))] == [""]
    side = "Kesh held talks with Halm on Monday."
    found = read(side, act(side, "talks", "CONSULT", "Kesh", "Halm"))
    assert [to for *_, to, _ in found] == ["Halm"]
