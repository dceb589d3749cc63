"""Participles that lean on a clause: whoever acts there speaks here."""

import pytest

from tests.unit.readers.attribution.test_encoded import attributions_of, relation


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Brandt toured the quay, regretting that it was shut.", "Brandt"),
        ("Skipper Ada Quist resigned after learning that it was shut.", "Skipper Ada Quist"),
        ("Brandt toured the quay, regretting that it was shut. The firm left.", "Brandt"),
        ("Lund Ferries cut its fares, regretting that it was shut.", "Lund Ferries"),
        ("On Friday the mayor shut two schools, regretting that it was shut.", "the mayor"),
        ("The union struck on Monday, regretting that it was shut.", "The union"),
        ("A pay cut angered the crews, regretting that it was shut.", "A pay cut"),
        ("Brandt toured Lund, regretting that it was shut.", "Brandt"),
        ("Shares in Lund fell after the firm cut jobs, regretting that it was shut.", "the firm"),
    ],
    ids=[
        "behind a comma",
        "after",
        "another in the next sentence",
        "behind a past like the present",
        "behind a role",
        "behind a past of its own form",
        "a noun of that form",
        "behind a name that is no subject",
        "in the clause behind",
    ],
)
def test_a_participle_has_the_subject_of_its_sentence(text, source):
    cue = "learning" if "learning" in text else "regretting"
    wrong = "The firm" if "The firm left" in text else None
    (found,) = attributions_of(text, relation(text, wrong, cue, "that it was shut", score=0.9))
    assert found.source[0].text == source
