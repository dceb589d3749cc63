"""An antecedent is right where gold says so, and what is asked is asked once."""

import pytest

from tests.records import actor_of, at, attribution, record_of, report_of
from tests.unit.workshop.conllu import written
from workshop.corpora.gum import document
from workshop.evaluate import resolution


@pytest.fixture
def pier(tmp_path):
    return document(written(tmp_path))


def record(pier, *actors, **entries):
    return record_of(report_of(pier.text), actors=actors, **entries)


def words(pier, cases):
    return [(pier.text[each.mention.start : each.mention.end], each.pronoun) for each in cases]


def case_of(pier, text):
    return next(
        each
        for each in resolution.cases_said(pier, record(pier))
        if pier.text[each.mention.start : each.mention.end] == text
    )


def test_pronouns_and_short_names_that_speak_are_cases(pier):
    found = resolution.cases_said(pier, record(pier))
    assert words(pier, found) == [("She", True), ("Oduya", False)]


def test_a_source_with_a_fuller_mention_before_it_is_a_case(pier):
    text = pier.text
    sources = (at(text, "Lena Oduya"), at(text, "She"), at(text, "nobody"))
    read = record(pier, attributions=tuple(attribution((source,)) for source in sources))
    assert words(pier, resolution.cases_found(pier, read)) == [("She", True)]


@pytest.mark.parametrize(
    ("places", "verdict"),
    [
        (["Lena Oduya"], True),
        (["Lena Oduya, mayor said the pier's gate leaks"], True),
        (["the pier"], False),
        (["Lena Oduya", "the pier"], False),
        (["closes"], False),
        ([], None),
        (["nobody"], None),
    ],
    ids=[
        "right",
        "with what follows a comma",
        "wrong",
        "mixed with another",
        "no mention",
        "alone",
        "only behind it",
    ],
)
def test_the_places_in_front_decide(pier, places, verdict):
    case = case_of(pier, "She")
    spans = [at(pier.text, "She"), *(at(pier.text, place) for place in places)]
    read = record(pier, actor_of("Lena Oduya", *spans))
    assert resolution.judged(pier, read, case) is verdict


def test_a_pronoun_is_no_antecedent(pier):
    case = case_of(pier, "Oduya")
    she = actor_of("Oduya", at(pier.text, "She"), at(pier.text, "Oduya", 1))
    assert resolution.judged(pier, record(pier, she), case) is None


def test_an_actor_without_the_mention_answers_nothing(pier):
    other = actor_of("Lena Oduya", at(pier.text, "Lena Oduya"))
    assert resolution.judged(pier, record(pier, other), case_of(pier, "She")) is None


def test_figures_count_every_case_of_every_document(tmp_path):
    written(tmp_path)
    written(tmp_path, "GUM_interview_pier")
    figures = resolution.measure(tmp_path)
    assert (figures["said_pronoun_cases"], figures["said_name_cases"]) == (2, 2)
    assert figures["said_name_right"] <= figures["said_name_answered"] <= 2
