"""The status of an act as its sentence leaves it: single cases, and 200 labelled sentences."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.acts import events, statuses

LABELLED = Path(__file__).parents[3] / "golden/status/labelled.jsonl"

CASES = {
    "plain past": ("Rebels [attacked] Kesh.", "happened"),
    "not": ("Rebels did not [attack] Kesh.", "denied"),
    "never": ("Rebels never [attacked] Kesh.", "denied"),
    "nobody": ("No rebel [attacked] Kesh.", "denied"),
    "without": ("Rebels left without [attacking] Kesh.", "denied"),
    "will": ("Rebels will [attack] Kesh.", "planned"),
    "might": ("Rebels might [attack] Kesh.", "hypothetical"),
    "if": ("If rebels [attack] Kesh, the bridge is lost.", "hypothetical"),
    "whether": ("It is unclear whether rebels [attacked] Kesh.", "hypothetical"),
    "question": ("Did rebels [attack] Kesh?", "hypothetical"),
    "progressive": ("Rebels are [attacking] Kesh.", "ongoing"),
    "denied threat": ("Rebels never threatened to [attack] Kesh.", "denied"),
    "failed refusal": ("Rebels did not refuse to [attack] Kesh.", "happened"),
    "managed": ("Rebels managed to [attack] Kesh.", "happened"),
    "attempted plan": ("Rebels may plan to [attack] Kesh.", "hypothetical"),
    "off": ("Rebels called off the [attack].", "denied"),
    "was off": ("The [attack] was called off.", "denied"),
    "launched": ("Rebels launched an [attack].", "happened"),
    "will launch": ("Rebels will launch an [attack].", "planned"),
    "settled dispute": ("Kesh wants to settle the [dispute].", "happened"),
    "investigated": ("Kesh will investigate [attacks] on Orland.", "happened"),
    "rejected demand": ("Kesh rejected the [demand] of Orland.", "happened"),
    "simultaneous": ("Nearly simultaneous [attacks] shook Kesh.", "happened"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_status(text, expected):
    assert [expected] == statuses(text)


def test_a_threat_with_a_condition():
    found = events("“If they cross the river we will attack Orland,” said the general.")
    assert [(one.trigger[0].text, one.status) for one in found] == [("attack", "threatened")]


def test_what_a_speaker_denies_is_denied():
    found = events("The council denied that police had arrested Ida Moss.")
    assert [one.status for one in found] == ["denied"]


def test_labelled_sentences():
    right, asked, unreal = Counter(), Counter(), 0
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        start, end = row["trigger"]["start"], row["trigger"]["end"]
        found = [
            one.status
            for one in events(row["text"])
            if one.trigger[0].start < end and start < one.trigger[0].end
        ]
        status = found[0] if found else "none"
        asked[row["status"]] += 1
        right[row["status"]] += status == row["status"]
        sure = row["status"] in ("happened", "ongoing", "alleged")
        unreal += status in ("happened", "ongoing") and not sure
    assert min(right[status] / asked[status] for status in asked) >= 0.8
    assert unreal <= 3
