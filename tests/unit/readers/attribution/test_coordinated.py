"""A second reporting verb of one speaker is an attribution of its own."""

import pytest

from onrecord.neural import Candidate, Encoded, Relation
from onrecord.readers import attribution
from onrecord.readers.draft import Draft
from onrecord.record import Attribution
from tests.drafts import attributions, words
from tests.records import report_of


def read(text, source, cue, *contents):
    """Cue, content and stance of each attribution, where the encoder heard only one."""

    def candidate(role, part):
        start = text.index(part)
        return Candidate(role, start, start + len(part), 0.9)

    pieces = tuple(candidate("content", part) for part in contents)
    one = Relation(candidate("source", source), candidate("cue", cue), pieces, 0.9)
    draft = Draft(report_of(text), Encoded("attribution@test", (), (one,)))
    draft.add(attribution.read(draft))
    return [(*words(one)[1:], one.stance) for one in draft.of(Attribution)]


PARTED = {
    "added": (
        "The mayor said the bridge was sound and added that it would stay open.",
        ("The mayor", "said", "the bridge was sound and added that it would stay open"),
        [
            ("said", "the bridge was sound", "asserts"),
            ("added", "that it would stay open", "asserts"),
        ],
    ),
    "denied": (
        "The minister said the port was safe and denied that its head had fled.",
        ("The minister", "said", "the port was safe and denied that its head had fled"),
        [
            ("said", "the port was safe", "asserts"),
            ("denied", "that its head had fled", "denies"),
        ],
    ),
    "refused": (
        "Sarr said two men were held but refused to say why.",
        ("Sarr", "said", "two men were held but refused to say why"),
        [("said", "two men were held", "asserts"), ("refused to say", "why", "refuses")],
    ),
    "in a list": (
        "The firm confirmed the leak, denied any delay and called the report a lie.",
        ("The firm", "confirmed", "the leak", "any delay"),
        [("confirmed", "the leak", "asserts"), ("denied", "any delay", "denies")],
    ),
    "three": (
        "Police said one road was open, added that two were shut and urged drivers to turn.",
        ("Police", "said", "one road was open, added that two were shut and urged drivers to turn"),
        [
            ("said", "one road was open", "asserts"),
            ("added", "that two were shut", "asserts"),
            ("urged", "drivers to turn", "urges"),
        ],
    ),
    "an act behind a predicate with an auxiliary": (
        "The envoy said the talks had stalled and accused the rebels of bad faith.",
        ("The envoy", "said", "the talks had stalled and accused the rebels of bad faith"),
        [
            ("said", "the talks had stalled", "asserts"),
            ("accused", "the rebels of bad faith", "asserts"),
        ],
    ),
}

WHOLE = {
    "an act of the person told of": (
        "Moss",
        "says",
        "he spoke to the guard and asked him to leave",
    ),
    "an act in a relative clause": (
        "Moss",
        "said",
        "the ferry was full of men who saw the guard and urged him to leave",
    ),
    "a verb that shares an infinitive": (
        "Voters",
        "said",
        "the mayor has time to step up and show that he is honest",
    ),
    "a thought of the person told of": (
        "Moss",
        "said",
        "he did not like the plan and hoped that it would fail",
    ),
    "a verb with another subject": (
        "Moss",
        "said",
        "the army had left and the general confirmed that the bridge was down",
    ),
}


@pytest.mark.parametrize(("text", "heard", "expected"), PARTED.values(), ids=PARTED)
def test_a_second_verb_of_the_speaker_parts_the_content(text, heard, expected):
    assert read(text, *heard) == expected


@pytest.mark.parametrize(("source", "cue", "content"), WHOLE.values(), ids=WHOLE)
def test_what_the_first_verb_tells_stays_whole(source, cue, content):
    found = read(f"{source} {cue} {content}.", source, cue, content)
    assert found[0][:2] == (cue, content)


def test_a_second_verb_that_the_encoder_has_is_not_told_twice():
    text = "The mayor said the bridge was sound and added that it would stay."
    places = {part: text.index(part) for part in ("The mayor", "said", "added")}
    source, said, added = (
        Candidate(role, places[part], places[part] + len(part), 0.9)
        for role, part in (("source", "The mayor"), ("cue", "said"), ("cue", "added"))
    )
    end = len(text) - 1
    first = Candidate("content", said.end + 1, end, 0.9)
    second = Candidate("content", added.end + 1, end, 0.9)
    relations = (Relation(source, said, (first,), 0.9), Relation(source, added, (second,), 0.9))
    draft = Draft(report_of(text), Encoded("attribution@test", (), relations))
    draft.add(attribution.read(draft))
    assert [(words(one)[2], one.within) for one in draft.of(Attribution)] == [
        ("the bridge was sound", None),
        ("that it would stay", None),
    ]


LISTS = {
    "that": (
        "Sarr said the road was open, added that one lane was shut and urged drivers to turn.",
        "Sarr",
        ["said", "added", "urged"],
    ),
    "objects": (
        "The council announced the closure, dismissed the petition and said work would begin.",
        "The council",
        ["announced", "dismissed", "said"],
    ),
    "present": (
        "The ministry says the dam is safe, denies that it leaks and insists it will hold.",
        "The ministry",
        ["says", "denies", "insists"],
    ),
}


@pytest.mark.parametrize(("text", "source", "cues"), LISTS.values(), ids=LISTS)
def test_rules_alone_hear_a_list_of_verbs(text, source, cues):
    assert [words(one)[:2] for one in attributions(text)] == [(source, cue) for cue in cues]


def test_a_verb_between_commas_that_is_passive_begins_no_second():
    found = attributions("The firm confirmed the leak, denied by its owner and reported by staff.")
    assert "denied" not in [words(one)[1] for one in found]
