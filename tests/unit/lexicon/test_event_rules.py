"""Every row of the trigger and status tables does what its example says, and not in its counter."""

import re

import pytest

from onrecord.lexicon import rows
from onrecord.readers.events.words import forms_of
from tests.acts import events, statuses


def lemmas(table):
    return [
        pytest.param(row, lemma, id=f"{row['rule']}: {lemma}")
        for row in rows(table)
        for lemma in row["lemmas"].split(", ")
    ]


def past(lemma):
    first, *rest = lemma.split()
    forms = [form for form, kind in forms_of(first).items() if kind == "past"]
    return " ".join([forms[-1], *rest])


def filled(row, column, lemma):
    words = past(lemma) if row["part"] == "verb" else lemma
    return re.sub(r"\b(an?) \{\}", r"\1 {}", row[column]).replace("{}", words)


@pytest.mark.parametrize(("row", "lemma"), lemmas("plover_triggers"))
def test_trigger(row, lemma):
    found = [(one.how, one.type) for one in events(filled(row, "example", lemma))]
    assert row["type"] in [kind for how, kind in found if how.startswith("rule:")]
    assert f"rule:{row['rule']}" in [how for how, _ in found]


@pytest.mark.parametrize("row", rows("plover_triggers"), ids=lambda row: row["rule"])
def test_trigger_counter(row):
    first = row["lemmas"].split(", ")[0]
    found = events(filled(row, "counter", first))
    assert f"rule:{row['rule']}" not in [one.how for one in found]


@pytest.mark.parametrize(("row", "lemma"), lemmas("status_cues"))
def test_status_cue(row, lemma):
    assert statuses(filled(row, "example", lemma)) == [row["status"]]


@pytest.mark.parametrize("row", rows("status_cues"), ids=lambda row: row["rule"])
def test_status_cue_counter(row):
    first = row["lemmas"].split(", ")[0]
    assert row["status"] not in statuses(filled(row, "counter", first)) or (
        row["status"] == "happened"
    )
