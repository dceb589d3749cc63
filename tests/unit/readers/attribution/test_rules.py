"""Every row of the tables of attribution, held against its own example and counter-example."""

import pytest

from onrecord.lexicon import rows
from tests.drafts import attributions

RULES = rows("attribution_rules")
CUES = rows("cues")
NOUNS = rows("report_nouns")


def forms(row):
    return {row["lemma"].split()[0], *row["forms"].split()}


def with_cue(text, known):
    return [
        each
        for each in attributions(text)
        if any(known & set(span.text.lower().split()) for span in each.cue)
    ]


@pytest.mark.parametrize("row", RULES, ids=lambda row: row["rule"])
def test_a_rule_fires_on_its_example_and_not_on_its_counter(row):
    fired = {each.how for each in attributions(row["example"].replace("⏎", "\n"))}
    spared = {each.how for each in attributions(row["counter"].replace("⏎", "\n"))}
    assert f"rule:{row['rule']}" in fired
    assert f"rule:{row['rule']}" not in spared


@pytest.mark.parametrize("row", RULES, ids=lambda row: row["rule"])
def test_a_rule_gives_its_score(row):
    found = attributions(row["example"].replace("⏎", "\n"))
    scores = {each.score for each in found if each.how == f"rule:{row['rule']}"}
    assert scores == {float(row["score"])}


@pytest.mark.parametrize("row", CUES, ids=lambda row: row["lemma"].replace(" ", "-"))
def test_a_verb_reports_in_its_example_and_not_in_its_counter(row):
    found = with_cue(row["example"], forms(row))
    assert row["stance"] in {each.stance for each in found}
    assert not with_cue(row["counter"], forms(row))


@pytest.mark.parametrize("row", NOUNS, ids=lambda row: row["noun"])
def test_a_noun_reports_in_its_example_and_not_in_its_counter(row):
    found = with_cue(row["example"], {row["noun"]})
    assert {each.stance for each in found} == {row["stance"]}
    assert not with_cue(row["counter"], {row["noun"]})


def test_no_form_belongs_to_two_verbs_without_particle():
    plain = [form for row in CUES if " " not in row["lemma"] for form in forms(row)]
    assert sorted(plain) == sorted(set(plain))
