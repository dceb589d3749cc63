"""Pronouns as sources: whom they stand for, and where nobody is sure."""

import pytest

from tests.drafts import speakers

QUIET = "said that it was old."
PRONOUNS = {
    "subject of another verb": (f"Robin Quist won. He {QUIET}", "Robin Quist"),
    "object": (f"Crowds cheered Robin Quist. He {QUIET}", "Robin Quist"),
    "given name of the gender": (f"Ada Quist met Oskar Brandt. He {QUIET}", "Oskar Brandt"),
    "given name of the other gender": (f"Oskar Brandt won. She {QUIET}", None),
    "title of the other gender": (f"Mr Robin Quist won. She {QUIET}", None),
    "role of the gender": (f"Spokeswoman Kit Quist met Mr Robin Brandt. She {QUIET}", "Kit Quist"),
    "surname of somebody known": (
        f"Oskar Quist won.\nRain fell. Crowds cheered Quist. He {QUIET}",
        "Oskar Quist",
    ),
    "earlier in the sentence": (f"Robin Quist added that he {QUIET}", "Robin Quist"),
    "two earlier in the sentence": (f"Robin Quist and Kit Brandt met and he {QUIET}", None),
    "speaker before another": (
        f"Robin Quist said that Kit Brandt had left. He {QUIET}",
        "Robin Quist",
    ),
    "subject before another": (f"Robin Quist met Kit Brandt. He {QUIET}", "Robin Quist"),
    "two, none of them first": (f"Then Robin Quist met Kit Brandt. He {QUIET}", None),
    "town between": (f"Robin Quist won. Rain fell in Vel Marra. He {QUIET}", "Robin Quist"),
    "name in a quotation": (f"“Kit Brandt lied,” said Robin Quist. He {QUIET}", "Robin Quist"),
    "scare quotes": (f"Robin Quist won “the Kit Brandt run” there. He {QUIET}", "Robin Quist"),
    "thing of two capitals": (
        f"Robin Quist sells Halm Lamps.\nIt burned. Robin Quist lit Lamps. He {QUIET}",
        "Robin Quist",
    ),
    "previous paragraph": (f"Robin Quist won.\nHe {QUIET}", "Robin Quist"),
    "three sentences before": (
        f"Robin Quist won. It rained. It froze. It thawed. He {QUIET}",
        None,
    ),
    "the same pronoun between": (
        f"Robin Quist won. His time was near Kit Brandt’s. He {QUIET}",
        "Robin Quist",
    ),
    "who speaks for the one before": (
        f"Robin Quist won. His lawyer, Kit Brandt, said that it rained. He {QUIET}",
        "Kit Brandt",
    ),
    "who is only of the one before": (
        f"Robin Quist won. His town cheered Kit Brandt. He {QUIET}",
        "Robin Quist",
    ),
    "the same pronoun behind a time": (
        f"Robin Quist won. In May he left a town that Kit Brandt ran. He {QUIET}",
        "Robin Quist",
    ),
    "another pronoun behind a time": (
        f"Robin Quist won. In May it left a town that Kit Brandt ran. He {QUIET}",
        "Kit Brandt",
    ),
    "word that is the first of a name": (
        f"Halm Kit Brandt won.\nRobin Quist ran at Halm. He {QUIET}",
        "Robin Quist",
    ),
    "a body that begins the sentence before": (f"The council met. It {QUIET}", "The council"),
    "a body that something happened to": (f"Rain spared the council. It {QUIET}", None),
    "people are not he": (f"Delegates said that it held. He {QUIET}", None),
    "people by role": (f"The officials left the hall. They {QUIET}", "The officials"),
    "people by role in the sentence": (
        "The tenants met at a hall where they said that rain was near.",
        "The tenants",
    ),
    "speaking body": (
        "The council said that the dam held. They said that rain was near.",
        "The council",
    ),
    "subject before others": (f"The officials met farmers. They {QUIET}", "The officials"),
    "body that was accused": (
        f"The opposition was accused by the council of fraud. It {QUIET}",
        "The opposition",
    ),
    "body that was accused, behind a lead": (
        f"Later, Osmere’s government was told by the bank that it was late. It {QUIET}",
        "Osmere’s government",
    ),
    "people who were accused": (
        f"The officials were accused by the council of fraud. They {QUIET}",
        "The officials",
    ),
    "a thing that was cleared": (f"The pier was cleared by the council. It {QUIET}", None),
    "people nowhere": (f"Robin Quist won. They {QUIET}", None),
}


@pytest.mark.parametrize(("marked", "name"), PRONOUNS.values(), ids=PRONOUNS)
def test_whom_a_pronoun_stands_for(marked, name):
    found, actors = speakers(marked)
    (pronoun,) = [
        each for each in found if each.source[0].text.lower() in ("he", "she", "they", "it")
    ]
    actor = pronoun.source_actor
    assert (actors[actor].name if actor else None) == name


def test_who_a_pronoun_stands_for_is_kept_as_a_mention():
    _, actors = speakers(f"They met the fire chief Robin Quist there. He {QUIET}")
    actor = next(each for each in actors.values() if each.name == "Robin Quist")
    assert [span.text for span in actor.mentions] == ["the fire chief Robin Quist", "He"]


RELATIVES = {
    "body": (
        "They sued the dockers’ union, which says that the pier is old.",
        "the dockers’ union",
    ),
    "name": ("They met Robin Quist, who said that the pier was old.", "Robin Quist"),
    "name with an apposition": (
        "They met Robin Quist, a baker, who said that the pier was old.",
        "Robin Quist",
    ),
    "people of a body": (
        "They met clerks at the Halm council, who said that the pier was old.",
        None,
    ),
    "police": ("They saw the police, who said that the pier was old.", "the police"),
    "body with letters": (
        "They sued the council of the U.S. Islands, which said that the pier was old.",
        "council of the U.S. Islands",
    ),
    "thing": ("They saw the pier, which says that it is old.", None),
}


@pytest.mark.parametrize(("marked", "name"), RELATIVES.values(), ids=RELATIVES)
def test_a_relative_stands_for_the_phrase_before_it(marked, name):
    found, actors = speakers(marked)
    known = {actors[each.source_actor].name for each in found if each.source_actor}
    assert known == ({name} if name else set())


FIRST = {
    "quoted": ("“I asked whether the gate was locked,” said Robin Quist.", "Robin Quist"),
    "nobody quoted": ("I asked whether the gate was locked.", None),
}


@pytest.mark.parametrize(("marked", "name"), FIRST.values(), ids=FIRST)
def test_who_says_i_is_the_one_quoted(marked, name):
    found, actors = speakers(marked)
    (first,) = [each for each in found if each.source[0].text == "I"]
    actor = first.source_actor
    assert (actors[actor].name if actor else None) == name


def test_the_last_word_of_a_phrase_tells_its_kind():
    _, actors = speakers("Halm council officials met at a hall where they said that it held.")
    assert [actor.kind for actor in actors.values()] == ["unnamed"]


def test_people_of_one_description_stay_apart():
    _, actors = speakers(
        "Halm officials said that it held.\nLater Halm officials met at a hall where they "
        "said that rain was near."
    )
    assert [len(each.mentions) for each in actors.values()] == [1, 2]


PARTS = {
    "a part of the people before": (
        "It shut out the tenants, many of whom said that rain was near.",
        "the tenants",
    ),
    "a part of the papers before": (
        "It kept the reports, some of which said that rain was near.",
        "the reports",
    ),
    "a part of them": ("The tenants met. Most of them said that rain was near.", "The tenants"),
    "whose they are": ("Robin Quist, whose lawyer said that it rained, has left.", None),
    "whose they are, named": (
        "Robin Quist, whose lawyer, Kit Brandt, said that it rained, has left.",
        "Kit Brandt",
    ),
}


@pytest.mark.parametrize(("marked", "name"), PARTS.values(), ids=PARTS)
def test_whose_part_or_whose_own_speaks(marked, name):
    (found,), actors = speakers(marked)
    assert {actor.name for actor in actors.values()} == ({name} if name else set())
    assert found.source_actor in {*actors, None}


TRAILING = {
    "people who are told of": (
        "Two people familiar with the talks said that it held. Brokers had sold, they said.",
        "Two people familiar with the talks",
    ),
    "officials who are told of": (
        "Clerks said that it held. Officials had left in May, they said.",
        "Clerks",
    ),
    "nobody else": ("Officials had left in May, they said.", None),
}


@pytest.mark.parametrize(("marked", "name"), TRAILING.values(), ids=TRAILING)
def test_they_who_say_so_are_none_of_those_they_tell_of(marked, name):
    found, actors = speakers(marked)
    (they,) = [one for one in found if one.source and one.source[0].text == "they"]
    assert (actors[they.source_actor].name if they.source_actor else None) == name
