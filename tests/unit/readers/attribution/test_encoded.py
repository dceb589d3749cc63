"""What the encoder found becomes attributions, beside those of the rules."""

import pytest

from onrecord.neural import Candidate, Encoded, Relation
from onrecord.readers import attribution
from onrecord.readers.draft import Draft
from onrecord.record import Attribution
from tests.records import report_of


def candidate(text, role, words):
    start = text.index(words)
    return Candidate(role, start, start + len(words), 0.9)


def relation(text, source, cue, *content, score=0.7):
    return Relation(
        candidate(text, "source", source) if source else None,
        candidate(text, "cue", cue),
        tuple(candidate(text, "content", words) for words in content),
        score,
    )


def read(text, *relations, kinds=()):
    """The attributions as source, cue, content and how, from relations given as words.

    ``kinds`` names the first blocks of the text.
    """
    encoded = Encoded("attribution@test", (), tuple(relation(text, *each) for each in relations))
    draft = Draft(report_of(text, *kinds), encoded)
    draft.add(attribution.read(draft))
    return [
        (
            " ".join(span.text for span in one.source),
            " ".join(span.text for span in one.cue),
            [span.text for span in one.content],
            one.how,
        )
        for one in draft.of(Attribution)
    ]


BY_ENCODER = "attribution@test"


def test_what_no_rule_finds_is_the_encoders():
    text = "The mayor criticised the plan to close the pool."
    found = ("The mayor", "criticised", "the plan to close the pool.")
    assert read(text, found) == [
        ("The mayor", "criticised", ["the plan to close the pool"], BY_ENCODER)
    ]


def test_borders_are_those_of_the_labels():
    text = "The ministry’s claim that “all is well” was doubted."
    found = ("The ministry’s", "claim", "that “all is well”")
    assert read(text, found)[0][:3] == ("The ministry", "claim", ["that “all is well”"])


def test_the_same_words_are_told_once():
    text = "Ada Quist said that the bridge was closed."
    found = ("Ada Quist", "said", "that the bridge was closed")
    assert [each[3] for each in read(text, found)] == [BY_ENCODER]


def test_a_source_that_the_encoder_missed_is_lent_by_the_rule():
    text = "“The bridge is closed,” said Ada Quist, the pilot."
    found = (None, "said", "The bridge is closed")
    assert read(text, found)[0][0] == "Ada Quist, the pilot"


def test_what_the_encoder_missed_a_rule_adds():
    text = "“The bridge is closed,” said Ada Quist. The mayor criticised the delay."
    found = ("The mayor", "criticised", "the delay")
    assert [each[1] for each in read(text, found)] == ["said", "criticised"]


def test_the_rules_keep_their_chains():
    text = "The ministry said witnesses had told it that two men ran."
    found = ("The ministry", "said", "witnesses had told it that two men ran")
    assert [each[1] for each in read(text, found)] == ["said", "had told"]


@pytest.mark.parametrize(
    ("cue", "stance"),
    [("denied", "denies"), ("did not comment on", "refuses"), ("hopes for", "believes")],
)
def test_stance_comes_from_the_words_of_the_cue(cue, stance):
    text = f"The mayor {cue} the delay."
    encoded = Encoded("attribution@test", (), (relation(text, "The mayor", cue, "the delay"),))
    draft = Draft(report_of(text), encoded)
    draft.add(attribution.read(draft))
    assert [one.stance for one in draft.of(Attribution)] == [stance]


def test_a_relation_of_marks_alone_is_dropped():
    text = "The mayor said “…”."
    assert read(text, ("The mayor", "said", "”")) == []


def test_a_colon_is_no_cue():
    text = "Mayor: stay at home"
    assert read(text, ("Mayor", ":", "stay at home"), kinds=("heading",)) == [
        ("Mayor", "", ["stay at home"], "rule:layout.title")
    ]


def test_a_relative_of_a_headline_tells_nothing():
    text = "Lund: the town that says yes"
    assert read(text, ("that", "says", "yes"), kinds=("title",)) == []


def attributions_of(text, *relations):
    draft = Draft(report_of(text), Encoded("attribution@test", (), relations))
    draft.add(attribution.read(draft))
    return draft.of(Attribution)


LACKING = {
    "an order without its hearer": (
        "They were told to leave their homes.",
        "were told",
        "to leave their homes",
        0.45,
        False,
    ),
    "a word or two": ("The cause is not known.", "is not known", "The cause", 0.45, False),
    "an expectation": (
        "The vote is expected to fail soon.",
        "is expected",
        "to fail soon",
        0.45,
        True,
    ),
    "an expectation, not sure": (
        "The vote is expected to fail.",
        "is expected",
        "to fail",
        0.25,
        False,
    ),
    "a verb that leans on another": (
        "While at sea, hoping for rain.",
        "hoping for",
        "rain",
        0.45,
        False,
    ),
    "a verb that leans on one with a subject": (
        "The firm rose, hoping for rain.",
        "hoping for",
        "rain",
        0.45,
        True,
    ),
    "a verb that leans, but sure": (
        "While at sea, hoping for rain.",
        "hoping for",
        "rain",
        0.55,
        True,
    ),
    "a name": ("A cave also known as the Maw fell in.", "also known as", "the Maw", 0.95, False),
}


@pytest.mark.parametrize(("text", "cue", "content", "score", "kept"), LACKING.values(), ids=LACKING)
def test_what_may_stand_without_a_source(text, cue, content, score, kept):
    assert bool(attributions_of(text, relation(text, None, cue, content, score=score))) == kept


def test_a_particle_belongs_to_its_verb():
    text = "The mayor called the plan a joke."
    (found,) = attributions_of(text, relation(text, "The mayor", "called", "the plan a joke"))
    assert found.stance == "asserts"


def test_the_encoders_content_stands_over_a_wider_rules():
    text = "Two clerks, who feared they would be sacked, said the shop was shut."
    said = relation(text, "Two clerks", "said", "the shop was shut")
    assert [one.within for one in attributions_of(text, said) if one.cue[0].text == "said"] == [
        None
    ]


def test_all_pieces_around_a_parenthesis_are_kept():
    text = "The ferry, his wife says, may be saved."
    (found,) = attributions_of(text, relation(text, "his wife", "says", "may be saved"))
    assert [piece.text for piece in found.content] == ["The ferry", "may be saved"]


def test_a_rule_tells_whose_the_words_are_that_the_encoder_left_alone():
    text = "Okafor condemned the delay."
    content = candidate(text, "content", "the delay")
    draft = Draft(report_of(text), Encoded("attribution@test", (content,), ()))
    draft.add(attribution.read(draft))
    assert [one.how for one in draft.of(Attribution)] == ["rule:said.object"]


def test_a_clause_does_not_end_at_the_comma_behind_its_subject():
    text = "Residents fear that the truce, agreed in January, is over."
    (found,) = attributions_of(text, relation(text, "Residents", "fear", "that the truce"))
    assert found.content[0].text == "that the truce, agreed in January, is over"


def test_a_source_keeps_to_the_sentence_of_its_cue():
    text = "The vote was lost by its chairman, Anton Sarr. Sarr said the count was fair."
    source = "its chairman, Anton Sarr. Sarr"
    (found,) = attributions_of(text, relation(text, source, "said", "the count was fair"))
    assert found.source[0].text == "Sarr"


def test_a_rule_tells_whose_the_words_are_around_a_content_without_a_source():
    text = "Rumours that the bank would close were dismissed by its chairman, Anton Sarr."
    content = candidate(text, "content", "that the bank would close")
    rumour = Relation(None, candidate(text, "cue", "Rumours"), (content,), 0.9)
    draft = Draft(report_of(text), Encoded("attribution@test", (content,), (rumour,)))
    draft.add(attribution.read(draft))
    assert "its chairman, Anton Sarr" in {
        one.source[0].text for one in draft.of(Attribution) if one.source
    }


@pytest.mark.parametrize(
    ("label", "sources"),
    [
        pytest.param("Tarn", [], id="a place"),
        pytest.param("Analysis", [], id="a topic"),
        pytest.param("Mayor", ["Mayor"], id="a role"),
        pytest.param("Brandt", ["Brandt"], id="one who speaks later"),
    ],
)
def test_before_the_colon_of_a_title_stands_who_can_speak(label, sources):
    text = f"{label}: toll of collapse rises to five\n\nIn Tarn the river fell, Brandt said."
    found = (label, "rises", "toll of collapse")
    told = read(text, found, kinds=("title",))
    assert [source for source, cue, _, _ in told if cue != "said"] == sources


def test_a_title_and_a_paragraph_share_no_content():
    text = "Floods: what we know\n\nThe river fell, Brandt said."
    found = ("Brandt", "said", "what we know", "The river fell")
    assert [how for *_, how in read(text, found, kinds=("title",))] == ["rule:said.trailing"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The dam will hold, per the county.",
            ("the county", "per", ["The dam will hold"], "rule:according.per"),
        ),
        (
            "Brandt denies three counts of fraud and one of theft.",
            (
                "Brandt",
                "denies",
                ["three counts of fraud and one of theft"],
                "rule:said.denied",
            ),
        ),
        (
            "The dam broke, killing three, the port said, as boats fled.",
            (
                "the port",
                "said",
                ["The dam broke, killing three", "as boats fled"],
                "rule:said.parenthetical",
            ),
        ),
        (
            "The port did not immediately respond to a request for comment.",
            (
                "The port",
                "did not immediately respond",
                ["to a request for comment"],
                "rule:said.withheld",
            ),
        ),
    ],
    ids=["per", "counts", "between commas", "no answer"],
)
def test_a_form_without_a_second_reading_needs_no_encoder(text, expected):
    assert read(text) == [expected]


def test_a_source_in_another_sentence_gives_way_to_the_one_beside_the_cue():
    text = "Brandt denied any role in it. The firm left."
    found = ("The firm", "denied", "any role in it")
    assert [source for source, *_ in read(text, found)] == ["Brandt"]


BROKEN = {
    "behind the speaker": (
        "Both sides agreed, the port said, to a 40-hour truce.",
        ("the port", "said", "Both sides agreed"),
        ["Both sides agreed", "to a 40-hour truce"],
    ),
    "a new clause behind is not the speaker's": (
        "Both sides agreed, the port said, and the crews left.",
        ("the port", "said", "Both sides agreed"),
        ["Both sides agreed"],
    ),
    "its subject": (
        "The port said on Monday the quay, shut in May, would open.",
        ("The port", "said", "would open"),
        ["the quay, shut in May, would open"],
    ),
    "its subject, before a verb no table knows": (
        "The port told parliament the city wanted longer quays.",
        ("The port", "told", "wanted longer quays"),
        ["the city wanted longer quays"],
    ),
    "its subject and verb": (
        "The port told parliament the city wanted longer quays.",
        ("The port", "told", "longer quays"),
        ["the city wanted longer quays"],
    ),
    "its subject before according to": (
        "Brandt, according to her agent, has left.",
        ("her agent", "according to", "has left"),
        ["Brandt", "has left"],
    ),
    "what goes before after": (
        "The crews left after it rained, the port said.",
        ("the port", "said", "it rained"),
        ["The crews left after it rained"],
    ),
    "whom it accuses": (
        "Rebels accused the army of using gas in a raid.",
        ("Rebels", "accused", "in a raid"),
        ["the army of using gas in a raid"],
    ),
    "to before a request": (
        "The port did not respond to a request for comment on the fire.",
        ("The port", "did not respond to", "a request for comment on the fire"),
        ["to a request for comment on the fire"],
    ),
    "its verb": (
        "The cause of the leak is not known, the port said.",
        ("the port", "said", "The cause of the leak"),
        ["The cause of the leak is not known"],
    ),
    "the verb of a question": (
        "The report does not say whether the senior guard was told.",
        ("The report", "does not say", "whether the senior guard"),
        ["whether the senior guard was told"],
    ),
    "a verb inside": (
        "The port urged crews to leave before the dam is expected to burst.",
        ("The port", "urged", "crews to leave before the dam", "to burst"),
        ["crews to leave before the dam is expected to burst"],
    ),
}


@pytest.mark.parametrize(("text", "found", "content"), BROKEN.values(), ids=BROKEN)
def test_a_clause_that_was_left_broken_is_mended(text, found, content):
    assert [pieces for _, _, pieces, how in read(text, found) if how == BY_ENCODER] == [content]


def test_a_refusal_takes_in_what_is_refused_where_it_is_told_on_what():
    text = "The port declined to comment on the fire."
    found = ("The port", "declined", "to comment on the fire")
    assert read(text, found) == [
        ("The port", "declined to comment", ["on the fire"], BY_ENCODER),
    ]


def test_another_clause_before_a_semicolon_is_not_told():
    text = "The lamp is old; the quay was shut in May, according to the port."
    found = ("the port", "according to", "The lamp is old", "the quay was shut in May")
    assert [content for _, _, content, _ in read(text, found)] == [["the quay was shut in May"]]


def test_a_further_clause_behind_a_semicolon_is_not_told():
    text = "Two guards recalled a flash; the rest saw nothing."
    found = ("Two guards", "recalled", "a flash", "nothing")
    assert [content for _, _, content, _ in read(text, found)] == [["a flash"]]


def test_a_source_lacks_the_stop_of_its_sentence():
    text = "“It held,” mused the pilot, Ada Quist. Quist left."
    (found,) = attributions_of(text, relation(text, "the pilot, Ada Quist.", "mused", "It held"))
    assert found.source[0].text == "the pilot, Ada Quist"


def test_the_hearer_of_an_order_is_part_of_what_is_told():
    text = "The port told skippers to stay at sea."
    found = ("The port", "told", "to stay at sea")
    assert read(text, found) == [("The port", "told", ["skippers to stay at sea"], BY_ENCODER)]


def test_a_lone_question_word_is_no_content_unless_it_is_spoken():
    assert read("Nobody knows why.", ("Nobody", "knows", "why")) == []
    text = "“Why?” asked the clerk."
    assert [found[2] for found in read(text, ("the clerk", "asked", "“Why?”"))] == [["Why?"]]
