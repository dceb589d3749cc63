"""Who the sources are: names merged, roles kept, pronouns only where sure."""

import pytest

from onrecord import read_text
from tests.drafts import speakers, words

FULL = "“It held,” said fire chief Grace Okafor."


def names(marked):
    """Each source with the name of its actor, in the order of the text."""
    found, actors = speakers(marked)
    ordered = sorted(found, key=lambda each: (each.source or each.content)[0].start)
    return [
        (words(each)[0], actors[each.source_actor].name if each.source_actor else None)
        for each in ordered
    ]


RESOLVED = {
    "surname": (f"{FULL} Okafor said that it was old.", "Grace Okafor"),
    "surname with title": (f"{FULL} Ms Okafor said that it was old.", "Grace Okafor"),
    "surname before the full name": (f"Okafor said that it was old. {FULL}", "Grace Okafor"),
    "role": (f"{FULL} The chief said that it was old.", "Grace Okafor"),
    "pronoun in the same paragraph": (f"{FULL} She said that it was old.", "Grace Okafor"),
    "pronoun in the next paragraph": (f"{FULL}\nShe said that it was old.", "Grace Okafor"),
    "two persons of one surname": (
        f"{FULL}\n“No,” said Tom Okafor.\nThe moon rose.\nOkafor said that it was old.",
        "Okafor",
    ),
    "wrong title": (
        "“It held,” said Mr. Abel Okafor.\nMrs. Okafor said that it was old.",
        "Okafor",
    ),
    "speaker of the sentence before": (
        f"{FULL} “No,” said Ada Quist. She said that it was old.",
        "Ada Quist",
    ),
    "subject of the sentence before": (
        f"{FULL} Then Ada Quist came. She said that it was old.",
        "Ada Quist",
    ),
    "too far": (f"{FULL}\nRain fell.\nIt fell.\nShe said that it was old.", None),
    "thing": (
        "The Ministry of Works said that the dam held. It said that rain was near.",
        "Ministry of Works",
    ),
}


@pytest.mark.parametrize(("marked", "name"), RESOLVED.values(), ids=RESOLVED)
def test_whom_a_short_source_stands_for(marked, name):
    short = [each for each in names(marked) if "Grace" not in each[0]]
    assert short[-1][1] == name


KINDS = {
    "person": (FULL, "person", "Grace Okafor", "fire chief"),
    "apposition": ("Ada Quist, a baker, said that it held.", "person", "Ada Quist", "baker"),
    "age is no role": ("Ada Quist, 34, said that it held.", "person", "Ada Quist", ""),
    "role first": ("The founder, Ada Quist, said that it held.", "person", "Ada Quist", "founder"),
    "honorific is no role": ("Mr. Quist said that it held.", "person", "Quist", ""),
    "title is a role": ("Mayor Ada Quist said that it held.", "person", "Ada Quist", "Mayor"),
    "paper's writer": ("The Lund Herald’s Ada Quist said that it held.", "person", "Ada Quist", ""),
    "owned role": (
        "The council’s treasurer, Oskar Brandt, said that it held.",
        "person",
        "Oskar Brandt",
        "treasurer",
    ),
    "role of a pronoun": (
        "Its managing director, Tomas Revell, said that it held.",
        "person",
        "Tomas Revell",
        "managing director",
    ),
    "role that ends like an article": (
        "Hana Ruiz, Tarna coach, said that it held.",
        "person",
        "Hana Ruiz",
        "Tarna coach",
    ),
    "role in a body": (
        "Hana Ruiz, a clerk at the mayor’s office, said that it held.",
        "person",
        "Hana Ruiz",
        "clerk at the mayor’s office",
    ),
    "body with an article": (
        "The Kestrel Coast fire service said that it held.",
        "organisation",
        "Kestrel Coast fire service",
        "",
    ),
    "paper with an article": (
        "The Economist said that it held.",
        "organisation",
        "The Economist",
        "",
    ),
    "kind before a body": (
        "The broadcaster Kanal Vestra said that it held.",
        "organisation",
        "Kanal Vestra",
        "broadcaster",
    ),
    "firm of two names": (
        "Harrow & Lisle said that it held.",
        "organisation",
        "Harrow & Lisle",
        "",
    ),
    "name behind an office of a place": (
        "The mayor of Lisk, Anton Reye, said that it held.",
        "person",
        "Anton Reye",
        "mayor of Lisk",
    ),
    "name behind an office": (
        "Minister of Education Ada Quist said that it held.",
        "person",
        "Ada Quist",
        "Minister of Education",
    ),
    "office of somebody": (
        "An aide to Senator Ada Quist said that it held.",
        "unnamed",
        "An aide to Senator Ada Quist",
        "",
    ),
    "unnamed": ("A senior official said that it held.", "unnamed", "A senior official", ""),
    "group": ("Residents said that it held.", "group", "Residents", ""),
    "country": ("Norway said that it held.", "government", "Norway", ""),
    "ministry": ("The ministry said that it held.", "government", "The ministry", ""),
    "firm": ("The firm said that it held.", "organisation", "The firm", ""),
    "document": ("The report said that it held.", "document", "The report", ""),
}


@pytest.mark.parametrize(("marked", "kind", "name", "role"), KINDS.values(), ids=KINDS)
def test_kind_name_and_role(marked, kind, name, role):
    _, actors = speakers(marked)
    assert [(each.kind, each.name, each.role) for each in actors.values()] == [(kind, name, role)]


def test_one_actor_holds_all_its_mentions():
    _, actors = speakers(f"{FULL} Okafor said that it was old. She said that it was dry.")
    (actor,) = actors.values()
    assert [span.text for span in actor.mentions] == ["fire chief Grace Okafor", "Okafor", "She"]


def test_indefinite_descriptions_stay_apart():
    _, actors = speakers("A nurse said that it held. A nurse said that it burst.")
    assert len(actors) == 2


def test_the_letters_of_an_interview_are_two_speakers():
    _, actors = speakers("Q: Did it hold?\nA: It did.\nQ: And then?\nA: Nothing.")
    assert [(each.name, len(each.mentions)) for each in actors.values()] == [("Q", 2), ("A", 2)]


def test_a_description_tied_to_a_name_is_named():
    found, _ = speakers(f"{FULL} The chief said that it was old.")
    assert [each.source_kind for each in found] == ["named", "named"]


def test_agentless_reports_have_no_actor():
    found, actors = speakers("It was reported that the dam had burst.")
    assert (found[0].source_actor, actors) == (None, {})


QUIET = "said that it was old."
INTRODUCED = {
    "as object": (f"They praised Grace Okafor. Okafor {QUIET}", "Grace Okafor"),
    "as subject of another verb": (f"Grace Okafor led the crew. Okafor {QUIET}", "Grace Okafor"),
    "with a role in front": (f"They met fire chief Grace Okafor. Okafor {QUIET}", "Grace Okafor"),
    "by given name": (f"Grace Okafor led the crew. Grace {QUIET}", "Grace Okafor"),
    "as possessor": (f"Grace Okafor’s crew went in. Okafor {QUIET}", "Grace Okafor"),
    "behind a possessor": (f"Tarn’s Grace Okafor led. Okafor {QUIET}", "Grace Okafor"),
    "in the title": (f"# Grace Okafor honoured\nOkafor {QUIET}", "Grace Okafor"),
    "capitals of a title": (
        f"# Halm Storms Okafor Harbour\nHalm Okafor spoke. Okafor {QUIET}",
        "Halm Okafor",
    ),
    "verb of a title": (f"# Grace Okafor Sees Halm Harbour Again\nOkafor {QUIET}", "Okafor"),
    "with an initial": (f"Grace B. Okafor led the crew. Okafor {QUIET}", "Grace B. Okafor"),
    "with a link": (
        f"Maren van der Velde led. Van der Velde came. Velde {QUIET}",
        "Maren van der Velde",
    ),
    "behind the name of a body": (
        f"The University of Upper Tarn Grace Okafor led. Okafor {QUIET}",
        "Grace Okafor",
    ),
    "twice, the fuller one kept": (
        f"Grace Ann Okafor led. Then Grace Okafor rested. Okafor {QUIET}",
        "Grace Ann Okafor",
    ),
    "title that fits": (f"Mr Oskar Brandt led the crew. Mr Brandt {QUIET}", "Oskar Brandt"),
    "two full names": (f"Grace Okafor met Tom Okafor. Okafor {QUIET}", "Okafor"),
    "title that does not fit": (f"Grace Okafor led the crew. Mr Okafor {QUIET}", "Okafor"),
    "place": (f"They drove to Port Okafor. Okafor {QUIET}", "Okafor"),
    "street": (f"They met in Grace Street. Grace {QUIET}", "Grace"),
    "second bearer of a surname": (
        f"Oskar Brandt led. Mr Brandt {QUIET} Anna Brandt {QUIET} Brandt {QUIET}",
        "Brandt",
    ),
    "second bearer, title told": (
        f"Oskar Brandt led. Mr Brandt {QUIET} Anna Brandt {QUIET} Mr Brandt {QUIET}",
        "Oskar Brandt",
    ),
    "only later": (f"Okafor {QUIET} Rain fell on Grace Okafor.", "Okafor"),
}


@pytest.mark.parametrize(("marked", "name"), INTRODUCED.values(), ids=INTRODUCED)
def test_a_short_name_joins_the_full_one_before_it(marked, name):
    assert names(marked)[-1][1] == name


EVIDENCE = {
    "role in front": ("They met fire chief Grace Okafor.", "fire chief Grace Okafor", "fire chief"),
    "article and role": (
        "They met the fire chief Ada Okafor.",
        "the fire chief Ada Okafor",
        "fire chief",
    ),
    "title": ("They met Mayor Grace Okafor.", "Mayor Grace Okafor", "Mayor"),
    "apposition": (
        "They met Grace Okafor, the fire chief, there.",
        "Grace Okafor, the fire chief",
        "fire chief",
    ),
    "age and apposition": (
        "They met Grace Okafor, 51, a baker.",
        "Grace Okafor, 51, a baker",
        "baker",
    ),
    "apposition with a clause": (
        "They met Grace Okafor, a baker who lost her job.",
        "Grace Okafor, a baker",
        "baker",
    ),
    "no apposition": ("They met Grace Okafor, then left.", "Grace Okafor", ""),
    "verb in front": ("Crowds cheered chief Grace Okafor.", "chief Grace Okafor", "chief"),
    "no role": ("They said Grace Okafor led.", "Grace Okafor", ""),
}


@pytest.mark.parametrize(("before", "mention", "role"), EVIDENCE.values(), ids=EVIDENCE)
def test_the_introduction_is_kept_as_a_mention(before, mention, role):
    _, actors = speakers(f"{before}\nOkafor {QUIET}")
    (actor,) = [each for each in actors.values() if "Okafor" in each.name]
    assert [span.text for span in actor.mentions] == [mention, "Okafor"]
    assert actor.role == role


BODIES = {
    "ministry": (f"They sued the interior ministry. The ministry {QUIET}", "the interior ministry"),
    "ministry of": (f"They sued the Ministry of Works. The ministry {QUIET}", "Ministry of Works"),
    "council of a place": (f"Halm Council met. The council {QUIET}", "Halm Council"),
    "council of a possessor": (f"They sued Halm’s council. The council {QUIET}", "Halm’s council"),
    "company with its form": (f"They sued Halm Energy plc. The company {QUIET}", "Halm Energy plc"),
    "company before its name": (
        f"They sued the company Halm Energy. The company {QUIET}",
        "Halm Energy",
    ),
    "the same body twice": (
        f"They sued the city council. The Halm city council met. The council {QUIET}",
        "Halm city council",
    ),
    "two, one of them near": (
        f"Halm Council met. Rain fell. It fell again. Tarn Council met. The council {QUIET}",
        "Tarn Council",
    ),
    "two": (f"Halm Council met Tarn Council. The council {QUIET}", "The council"),
    "head of another noun": (f"They met a council member. The council {QUIET}", "The council"),
    "only later": (f"The council {QUIET} They sued the city council.", "The council"),
    "acronym": (f"They rang the World Weather Office (WWO). WWO {QUIET}", "World Weather Office"),
    "acronym of a source": (
        f"The World Weather Office (WWO) {QUIET} WWO {QUIET}",
        "World Weather Office",
    ),
    "acronym with an article": (
        f"They rang the World Weather Office (WWO). The WWO {QUIET}",
        "World Weather Office",
    ),
    "acronym of something else": (f"They rang Halm and Tarn (WWO). WWO {QUIET}", "WWO"),
    "acronym unexplained": (f"They rang the World Weather Office. WWO {QUIET}", "WWO"),
}


@pytest.mark.parametrize(("marked", "name"), BODIES.values(), ids=BODIES)
def test_a_short_form_joins_the_body_introduced_before_it(marked, name):
    found = names(marked)
    assert next(each for each in reversed(found) if each[0] in _SHORT)[1] == name


_SHORT = ("The WWO", "The ministry", "The council", "The company", "WWO")


def test_a_source_is_no_second_mention_of_itself():
    _, actors = speakers(f"The World Weather Office (WWO) {QUIET} WWO {QUIET}")
    (actor,) = actors.values()
    assert [span.text for span in actor.mentions] == ["The World Weather Office (WWO)", "WWO"]


def test_a_full_name_takes_the_role_that_stood_before_it():
    _, actors = speakers(f"Crowds cheered fire chief Grace Okafor. Grace Okafor {QUIET}")
    (actor,) = actors.values()
    assert (actor.name, actor.role) == ("Grace Okafor", "fire chief")
    assert [span.text for span in actor.mentions] == ["fire chief Grace Okafor", "Grace Okafor"]


def test_names_go_on_over_the_end_of_a_line():
    text = (
        "In the harbour of Halm the crowds on the long pier cheered the fire\n"
        "chief of the town when it was over, and then they cheered Grace\n"
        "Okafor. Okafor said that the pier was old.\n"
    )
    persons = [actor for actor in read_text(text).actors if actor.kind == "person"]
    assert [(actor.name, len(actor.mentions)) for actor in persons] == [("Grace Okafor", 2)]
