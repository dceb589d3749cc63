"""The status of an act as its sentence leaves it: single cases, and labelled sentences."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.acts import events, statuses

GOLDEN = Path(__file__).parents[3] / "golden/status"
LABELLED, SECOND = GOLDEN / "labelled.jsonl", GOLDEN / "second.jsonl"

CASES = {
    "plain past": ("Rebels [attacked] Kesh.", "happened"),
    "not": ("Rebels did not [attack] Kesh.", "denied"),
    "never": ("Rebels never [attacked] Kesh.", "denied"),
    "nobody": ("No rebel [attacked] Kesh.", "denied"),
    "without": ("Rebels left without [attacking] Kesh.", "denied"),
    "will": ("Rebels will [attack] Kesh.", "planned"),
    "might": ("Rebels might [attack] Kesh.", "hypothetical"),
    "if": ("If rebels [attack] Kesh, the bridge is lost.", "hypothetical"),
    "inverted had": ("Had the rebels [attacked] Kesh, the bridge would be lost.", "hypothetical"),
    "had, as it stands": ("By May rebels had [attacked] Kesh.", "happened"),
    "if not": ("Kesh will close the port if Orland does not [free] the crew.", "hypothetical"),
    "not, if": ("If it rains Orland says it does not [attack] Kesh.", "denied"),
    "until, ahead": ("Kesh will wait until rebels [free] the crew.", "hypothetical"),
    "until, gone": ("Kesh waited until rebels [freed] the crew.", "happened"),
    "a law to come": (
        "They vote next week on a bill that would [ban] trams.",
        "hypothetical",
    ),
    "beside a charge": ("Okafor accused her of lying and [urged] her to go.", "happened"),
    "in a charge": ("Okafor accused her of lying and [urging] him to go.", "alleged"),
    "whether": ("It is unclear whether rebels [attacked] Kesh.", "hypothetical"),
    "question": ("Did rebels [attack] Kesh?", "hypothetical"),
    "progressive": ("Rebels are [attacking] Kesh.", "ongoing"),
    "still under way": ("Rebels were still [attacking] Kesh.", "ongoing"),
    "over": ("Rebels were [attacking] Kesh.", "happened"),
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
    "worker's strike": ("The nurses will [strike] on Monday.", "planned"),
    "held back": ("A court kept the firm from [sacking] its stewards.", "denied"),
    "short of": ("The mob stopped just short of [murder].", "denied"),
    "sentenced for": ("A court sentenced Brandt to ten years for [killing] a clerk.", "happened"),
    "not convicted of": ("Brandt was not convicted of [killing] a clerk.", "denied"),
    "voted": ("The council voted on Monday to [ban] trams.", "planned"),
    "backed away": ("Kesh backed away from a promise to [release] the prisoners.", "denied"),
    "foiled plot": ("A plot to [kill] the regent was foiled by her cook.", "denied"),
    "joined to another": ("Police are said to have [beaten] and fined him.", "alleged"),
    "contracted": ("I'll be [suing] them in May.", "planned"),
    "threatened with": ("Kesh has threatened Orland with [sanctions].", "threatened"),
    "hopes that": ("Hopes are rising that rebels will [free] the crew.", "hypothetical"),
    "worry that": ("Traders worry that students will [riot].", "hypothetical"),
    "there is": ("There is [fighting] in Kesh.", "ongoing"),
    "there will be": ("There will be a [strike] in Kesh.", "planned"),
    "in its second week": ("[Talks] with the pilots are in their second week.", "ongoing"),
    "not ruled out": ("Kesh has not ruled out [talks] with the rebels.", "hypothetical"),
    "attempted": ("Okafor spoke of an attempted [murder].", "hypothetical"),
    "called a strike": ("The union has called a [strike] for May.", "planned"),
    "planned and off": ("A [march] planned for Friday was cancelled.", "denied"),
    "planned and called off": ("The [strike] planned for Monday has been called off.", "denied"),
    "scheduled and off": ("The [talks] scheduled for June were called off.", "denied"),
    "set and off": ("A [march] set for Friday was called off.", "denied"),
    "planned and postponed": ("The [walkout] planned for June was postponed.", "planned"),
    "planned": ("The [strike] planned for Monday worries the mayor.", "planned"),
    "planned and held": ("The [march] planned for Sunday went ahead.", "happened"),
    "planned, in the conditional": (
        "The [strike] planned for June would shut the port.",
        "hypothetical",
    ),
    "it blocks": ("The [strike] blocked the port.", "happened"),
    "beside a denial": ("Kesh denied it had marched and [blamed] the rebels.", "happened"),
    "in a denial": ("Kesh denied that guards had beaten and [robbed] him.", "denied"),
    "called names": ("The bishop called the [march] vain.", "happened"),
    "simultaneous": ("Nearly simultaneous [attacks] shook Kesh.", "happened"),
}


TITLES = {
    "off": ("# Port strike called off\n\nA ship left.", "denied"),
    "on": ("# Port strike set for Monday\n\nA ship left.", "planned"),
    "later": ("# Nurses' strike postponed\n\nA ship left.", "planned"),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=TITLES)
def test_status_in_a_title(text, expected):
    assert [one.status for one in events(text) if one.trigger[0].text == "strike"] == [expected]


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_status(text, expected):
    assert [expected] == statuses(text)


def test_a_threat_under_an_inverted_condition():
    found = events("Velmar said it would close the border should a single shell land on its soil.")
    assert [(one.trigger[0].text, one.status) for one in found] == [("close", "threatened")]


def test_what_nobody_is_named_to_say_has_the_authors_voice():
    found = events("The governor is said to have arrested Ida Moss.")
    assert [(one.status, one.voice) for one in found] == [("alleged", "author")]


def test_a_threat_with_a_condition():
    found = events("“If they cross the river we will attack Orland,” said the general.")
    assert [(one.trigger[0].text, one.status) for one in found] == [("attack", "threatened")]


def test_what_is_done_beside_a_denial_is_not_denied():
    found = events(
        "Ida Moss denied that she had met the rebels and accused the council of a smear."
    )
    assert [(one.trigger[0].text, one.status) for one in found] == [
        ("met", "denied"),
        ("accused", "happened"),
    ]
    assert found[1].voice == "author"


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


def test_second_sentences_are_sound():
    rows = [json.loads(line) for line in SECOND.read_text(encoding="utf-8").splitlines()]
    first = {json.loads(line)["text"] for line in LABELLED.read_text(encoding="utf-8").splitlines()}
    assert all(
        row["text"][row["trigger"]["start"] : row["trigger"]["end"]] == row["trigger"]["text"]
        for row in rows
    )
    assert len({row["text"] for row in rows} - first) == len(rows) == 120
