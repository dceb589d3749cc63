"""Every row of the tables of claims does what its example says, and nothing in its counter."""

import re

import pytest

from onrecord.lexicon import rows
from onrecord.readers import READERS, claims
from onrecord.record import Claim
from tests.drafts import draft_of


def found(text):
    draft = draft_of(text)
    for reader in READERS:
        if reader is not claims.read:
            draft.add(reader(draft))
    draft.add(claims.read(draft))
    return draft.of(Claim)


def reasons(text):
    return {reason for claim in found(text) for reason in claim.how.split("+")[1:]}


@pytest.mark.parametrize("row", rows("claim_kinds"), ids=lambda row: row["id"])
def test_kind(row):
    kinds = [(claim.kind, claim.how.split("/")[1].split("+")[0]) for claim in found(row["example"])]
    assert kinds == [(row["kind"], row["id"])]
    assert row["id"] not in [
        claim.how.split("/")[1].split("+")[0] for claim in found(row["counter"])
    ]


@pytest.mark.parametrize(
    "row",
    [row for row in rows("claim_reasons") if row["reason"] not in {"event", "name"}],
    ids=lambda row: row["reason"],
)
def test_reason(row):
    assert row["reason"] in reasons(row["example"])
    assert row["reason"] not in reasons(row["counter"])


@pytest.mark.parametrize("row", rows("loaded_words"), ids=lambda row: row["id"])
def test_loaded_word(row):
    def ids(text):
        return {word.lexicon for claim in found(text) for word in claim.loaded}

    assert row["id"] in ids(row["example"])
    assert row["id"] not in ids(row["counter"])


def test_ids_are_unique():
    for table, key in (("claim_kinds", "id"), ("loaded_words", "id"), ("claim_reasons", "reason")):
        names = [row[key] for row in rows(table)]
        assert len(set(names)) == len(names)


def test_patterns_hold_no_groups_that_would_shift_others():
    assert all(re.compile(row["pattern"]).groups == 0 for row in rows("loaded_words"))
