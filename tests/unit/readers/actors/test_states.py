"""Names that no table knows, as sources: states, bodies by their last word, persons."""

import pytest

from onrecord.neural import Candidate, Encoded
from onrecord.readers import actors, attribution
from onrecord.readers.draft import Draft
from onrecord.record import Actor, Attribution
from tests.drafts import speakers
from tests.records import report_of

SAID = "said that the pier was old."
STATES = {
    "an office": f"Velmark’s foreign minister came. Velmark {SAID}",
    "an office in capitals": f"Velmark’s President Ada Quist came. Velmark {SAID}",
    "a place where things happen": f"Floods rose in Velmark. Velmark {SAID}",
    "told to be one": f"Velmark, a small country, fell. Velmark {SAID}",
    "neighbouring": f"They fled to neighbouring Velmark. Velmark {SAID}",
    "no person": f"Velmark, which hosts the talks, fell. Velmark {SAID}",
}


@pytest.mark.parametrize("text", STATES.values(), ids=STATES)
def test_a_name_used_as_a_states_is_one(text):
    found, known = speakers(text)
    assert {one.source_kind for one in found} == {"organisation"}
    assert {(one.name, one.kind) for one in known.values()} == {("Velmark", "government")}


PERSONS = {
    "a surname": f"Robin Velmark came. Velmark’s army fled. Velmark {SAID}",
    "somebody’s house": f"Velmark’s house burned. Velmark {SAID}",
    "the head of a place": f"They met in Velmark Square. Velmark {SAID}",
}


@pytest.mark.parametrize("text", PERSONS.values(), ids=PERSONS)
def test_a_name_that_is_a_persons_stays_one(text):
    found, _ = speakers(text)
    assert {one.source_kind for one in found} == {"named"}


def read(text, *names):
    """The sources with kind, and the name of their actor; ``names`` as the encoder found them."""
    at, tags = 0, []
    for words, role in names:
        at = text.index(words, at)
        tags.append(Candidate(role, at, at + len(words), 0.9))
        at += len(words)
    draft = Draft(report_of(text), Encoded("names@test", (), (), tuple(tags)))
    draft.add(attribution.read(draft))
    draft.add(actors.read(draft))
    known = {one.id: one.name for one in draft.of(Actor)}
    return [
        (one.source[0].text, one.source_kind, known.get(one.source_actor))
        for one in draft.of(Attribution)
    ]


def test_a_possessor_is_not_the_source():
    found = read("Velmark’s government said it was old.", ("Velmark", "person"))
    assert found == [("Velmark’s government", "organisation", "Velmark’s government")]


def test_the_last_word_of_a_bodys_name_is_that_body():
    text = "Fire broke out at the Halm Lamps. Lamps said it was old."
    found = read(text, ("Halm Lamps", "organisation"))
    assert [(kind, name) for _, kind, name in found] == [("organisation", "Halm Lamps")]


def test_a_person_is_no_body_for_an_encoder_that_ran_over():
    text = "They met Halm University Kit Korn. Korn said it was old."
    found = read(text, ("Halm University Kit Korn", "organisation"), ("Korn", "person"))
    assert [(kind, name) for _, kind, name in found] == [("named", "Korn")]


def test_a_turn_by_surname_is_the_person_named_before():
    lines = ("Herald: Was it cold?", "Korn: It was.", "Herald: And wet?", "Korn: No.")
    text = "\n\n".join(("They met Ida Korn in May.", *lines))
    names = [("Ida Korn", "person"), ("Korn", "organisation"), ("Korn", "organisation")]
    found = [one for one in read(text, *names) if one[0] == "Korn"]
    assert found == [("Korn", "named", "Ida Korn")] * 2
