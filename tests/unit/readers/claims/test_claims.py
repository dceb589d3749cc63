"""Claims: whose word, of what kind, how far worth checking, and what they rest on."""

from dataclasses import replace

import pytest

from onrecord.readers import claims, quantities, times
from onrecord.readers.draft import Draft
from onrecord.record import Claim, Quantity, Time
from tests.drafts import draft_of
from tests.records import actor_of, attribution, event_at


def reported(draft, source, cue, *content, mode="indirect", stance="asserts"):
    """An attribution of a draft by its words."""

    def spans(*words):
        places = [(draft.text.index(each), each) for each in words if each]
        return tuple(draft.span(at, at + len(each)) for at, each in places)

    roles = spans(source), spans(cue), spans(*content)
    return attribution(*roles, mode=mode, stance=stance)


def read(draft: Draft, *entries):
    draft.add(iter(entries))
    draft.add(claims.read(draft))
    return draft.of(Claim)


def shown(found, ids):
    return [(each.text, ids.get(each.voice, each.voice), each.kind) for each in found]


TEXT = "The mayor said that the pier was safe, but two divers saw the crack."


def test_reported_and_own_words_apart():
    draft = draft_of(TEXT)
    said = reported(draft, "The mayor", "said", "that the pier was safe")
    assert shown(read(draft, said), {said.id: "mayor"}) == [
        ("that the pier was safe", "mayor", "assertion"),
        ("two divers saw the crack", "author", "assertion"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The pier is safe.", ["The pier is safe"], id="one"),
        pytest.param(
            "The pier was closed; the ferry was sold.",
            ["The pier was closed", "the ferry was sold"],
            id="a semicolon",
        ),
        pytest.param(
            "The reason was plain: the ferry was sold.",
            ["The reason was plain", "the ferry was sold"],
            id="a colon between clauses",
        ),
        pytest.param(
            "The board was told three things: costs, fares and jobs.",
            ["The board was told three things: costs, fares and jobs"],
            id="a colon before a list",
        ),
        pytest.param(
            "The pier was closed, and the board was told.",
            ["The pier was closed", "the board was told"],
            id="two clauses",
        ),
        pytest.param(
            "Anders, Grace and the others have left.",
            ["Anders, Grace and the others have left"],
            id="a list is no joint",
        ),
        pytest.param("Not yet.", [], id="too short"),
        pytest.param("The others have not.", [], id="a clause that leans on the one before"),
        pytest.param(
            "It could shut the pier; it will not, because the pier is his.",
            ["It could shut the pier", "it will not, because the pier is his"],
            id="a clause that leans on the next",
        ),
        pytest.param("But what was it?", ["what was it?"], id="a short question"),
        pytest.param("# Warnings on file", [], id="a heading that says nothing"),
        pytest.param("Is it safe? It was.", ["Is it safe?"], id="question"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_cutting(text, expected):
    assert [each.text for each in read(draft_of(text))] == expected


def test_the_word_that_joins_a_reported_clause_is_left_out():
    draft = draft_of("The chief resigned on Monday after a memo showed that the pier was unsafe.")
    showed = reported(draft, "a memo", "showed", "that the pier was unsafe")
    assert shown(read(draft, showed), {showed.id: "memo"}) == [
        ("The chief resigned on Monday", "author", "assertion"),
        ("that the pier was unsafe", "memo", "assertion"),
    ]


def test_fragments_of_one_voice_are_one_claim():
    draft = draft_of("Some 600 residents of the quay were told to leave their homes.")
    told = reported(
        draft, "", "were told", "Some 600 residents of the quay", "to leave their homes"
    )
    assert [each.text for each in read(draft, told)] == [draft.text.strip(". \n")]


def test_a_block_quotation_without_a_source_is_not_the_authors():
    draft = draft_of("The post was shared.\n> The corrupt mayor sold the pier for 40 crowns.")
    assert shown(read(draft), {}) == [("The post was shared", "author", "assertion")]


def test_a_block_quotation_is_its_sources():
    quoted = "The corrupt mayor sold the pier for 40 crowns"
    draft = draft_of(f"Ida Moss wrote:\n> {quoted}. She knew.")
    wrote = reported(draft, "Ida Moss", "wrote", quoted, mode="direct")
    assert shown(read(draft, wrote), {wrote.id: "Moss"}) == [(quoted, "Moss", "assertion")]


def test_whole_clauses_of_one_voice_stay_apart():
    draft = draft_of("“It was dark,” Okafor said, “and it was late.”")
    said = reported(draft, "Okafor", "said", "It was dark", "and it was late", mode="direct")
    assert [each.text for each in read(draft, said)] == ["It was dark", "it was late"]


def test_the_inner_voice_wins():
    draft = draft_of("The paper wrote that Okafor had said that the dam was safe.")
    outer = reported(draft, "The paper", "wrote", "that Okafor had said that the dam was safe")
    inner = reported(draft, "Okafor", "had said", "that the dam was safe")
    assert shown(read(draft, outer, inner), {inner.id: "Okafor", outer.id: "paper"}) == [
        ("that the dam was safe", "Okafor", "assertion")
    ]


def test_what_nobody_says_without_a_clause_of_its_own_is_the_authors():
    draft = draft_of("The cause of the leak was not known, but the pier was shut.")
    unknown = reported(draft, "", "was not known", "The cause of the leak")
    assert shown(read(draft, unknown), {}) == [
        ("The cause of the leak was not known", "author", "assertion"),
        ("the pier was shut", "author", "assertion"),
    ]


def test_what_somebody_is_said_in_passing_to_deny_stays_with_the_authors_claim():
    draft = draft_of("Kell, who denies the charge, is due in court on Monday.")
    denies = reported(draft, "who", "denies", "the charge", stance="denies")
    assert shown(read(draft, denies), {}) == [
        ("Kell, who denies the charge, is due in court on Monday", "author", "assertion"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "own"),
    [
        ("Ida Moss", ", left early", []),
        ("On Monday the guild elected Ida Moss", "", ["On Monday the guild elected Ida Moss"]),
    ],
    ids=["the subject", "the object"],
)
def test_whom_who_blames_is_no_claim_of_the_authors(before, after, own):
    draft = draft_of(f"{before}, who blamed the council{after}.")
    blames = reported(draft, "who", "blamed", "the council")
    assert [each.text for each in read(draft, blames) if each.voice == "author"] == own


def test_a_speaker_who_blames_somebody_makes_no_claim_of_the_authors():
    draft = draft_of("“It was dark,” said Ida Moss, who blamed the council.")
    said = reported(draft, "Ida Moss", "said", "It was dark", mode="direct")
    blames = reported(draft, "who", "blamed", "the council")
    assert [each.text for each in read(draft, said, blames)] == ["It was dark"]


@pytest.mark.parametrize(
    ("text", "said", "own"),
    [
        (
            "In May he left a book that sold well and which Moss called a gem.",
            ("Moss", "called", "a gem"),
            ["In May he left a book that sold well"],
        ),
        (
            "In May he gave a talk in Lund in which Moss called it a gem.",
            ("Moss", "called", "it a gem"),
            ["In May he gave a talk in Lund"],
        ),
        (
            "Moss called it a gem and visited the pier in May.",
            ("Moss", "called", "it a gem"),
            [],
        ),
        (
            "Moss called it a gem, where the pier was shut.",
            ("Moss", "called", "it a gem"),
            ["the pier was shut"],
        ),
        (
            "Talks broke down in May, with each side calling it a gem.",
            ("each side", "calling", "it a gem"),
            ["Talks broke down in May"],
        ),
        (
            "In his last talk in Lund in May, Moss said that it was dark.",
            ("Moss", "said", "that it was dark"),
            [],
        ),
        (
            "It may rain in Lund, Moss said.",
            ("Moss", "said", "It may rain in Lund"),
            [],
        ),
    ],
    ids=[
        "two words that join",
        "a preposition before which",
        "a verb",
        "a place",
        "with",
        "a month is no verb",
        "a verb is no month",
    ],
)
def test_what_is_left_over_ends_with_its_last_word(text, said, own):
    draft = draft_of(text)
    found = read(draft, reported(draft, *said))
    assert [each.text for each in found if each.voice == "author"] == own


def test_a_clause_said_by_who_is_theirs():
    draft = draft_of("Marta Lind, who says the pier was safe, left in May.")
    says = reported(draft, "who", "says", "the pier was safe")
    assert [(each.text, each.voice) for each in read(draft, says)] == [
        ("the pier was safe", says.id),
    ]


@pytest.mark.parametrize("clause", ["that the pier was shut", "that a pier costs nothing"])
def test_what_nobody_says_in_a_clause_of_its_own_is_not_the_authors(clause):
    draft = draft_of(f"It is believed {clause}.")
    believed = reported(draft, "", "is believed", clause)
    assert [each.voice for each in read(draft, believed)] == [believed.id]


@pytest.mark.parametrize(
    ("behind", "left"),
    [
        pytest.param(
            ", who has run the pier since May",
            ["Ida Moss, who has run the pier since May"],
            id="a clause on the speaker",
        ),
        pytest.param(" when she left the pier in May", ["she left the pier in May"], id="a time"),
        pytest.param(" on Monday at the pier, which is shut", [], id="a place"),
        pytest.param(" to the board that was formed in May", [], id="a hearer"),
        pytest.param(", looking at what had been a pier", [], id="a participle"),
        pytest.param(
            ", and in May the pier was shut", ["in May the pier was shut"], id="another clause"
        ),
    ],
)
def test_what_is_left_over_stands_alone_or_is_no_claim(behind, left):
    draft = draft_of(f"“It was dark,” said Ida Moss{behind}.")
    said = reported(draft, "Ida Moss", "said", "It was dark", mode="direct")
    assert [each.text for each in read(draft, said) if each.voice == "author"] == left


def test_a_piece_that_goes_on_with_the_clause_before_belongs_to_it():
    draft = draft_of("Both sides have agreed, Okafor said, to a truce that was offered in May.")
    pieces = "Both sides have agreed", "to a truce that was offered in May"
    said = reported(draft, "Okafor", "said", *pieces)
    assert [each.text for each in read(draft, said)] == [draft.text.strip(". \n")]


@pytest.mark.parametrize(
    ("stance", "mode", "kind"),
    [
        ("asks", "indirect", "question"),
        ("urges", "indirect", "directive"),
        ("believes", "indirect", "opinion"),
        ("predicts", "mixed", "prediction"),
        ("urges", "direct", "assertion"),
        ("asserts", "indirect", "assertion"),
    ],
)
def test_how_it_is_reported_decides(stance, mode, kind):
    draft = draft_of("Okafor put it thus: the dam was safe.")
    said = reported(draft, "Okafor", "put it", "the dam was safe", stance=stance, mode=mode)
    assert [each.kind for each in read(draft, said) if each.voice == said.id] == [kind]


@pytest.mark.parametrize(
    ("source", "cue", "mode", "kind"),
    [
        ("Okafor", "called", "indirect", "opinion"),
        ("Okafor", "has condemned", "mixed", "opinion"),
        ("Okafor", "told", "indirect", "assertion"),
        ("Okafor", "called", "direct", "assertion"),
        ("", "called", "indirect", "assertion"),
    ],
)
def test_who_calls_names_gives_an_opinion(source, cue, mode, kind):
    draft = draft_of(f"It was Okafor who {cue} the dam of the firm a cheap toy.")
    said = reported(draft, source, cue, "the dam of the firm a cheap toy", mode=mode)
    assert [each.kind for each in read(draft, said)][-1] == kind


def test_who_refuses_to_say_says_nothing():
    draft = draft_of("Okafor declined to say whether the dam was safe.")
    refused = reported(
        draft, "Okafor", "declined to say", "whether the dam was safe", stance="refuses"
    )
    assert read(draft, refused) == ()


def test_the_terms_of_anonymity_are_no_claim():
    draft = draft_of("“It is shut,” said an aide, who was not allowed to speak on Monday.")
    said = replace(
        reported(draft, "an aide", "said", "It is shut", mode="direct"),
        anonymity=draft.span(28, 67),
    )
    assert [each.text for each in read(draft, said)] == ["It is shut"]


def test_what_it_rests_on_and_why_it_is_worth_checking():
    draft = draft_of("On 4 March 2024 at least 30 families left because a dam failed.")
    draft.add(times.read(draft))
    draft.add(quantities.read(draft))
    (time,), (quantity,) = draft.of(Time), draft.of(Quantity)
    trigger = draft.span(draft.text.index("failed"), draft.text.index("failed") + 6)
    event = event_at(trigger)
    (claim,) = read(draft, event)
    assert claim.rests_on == (time.id, quantity.id, event.id)
    assert claim.how == "rule:claim/assertion+quantity+event+time+cause"
    assert claim.checkworthy == pytest.approx(0.2 + 0.3 + 0.15 + 0.1 + 0.2)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Lena Marsh, 54, left the valley.", False),
        ("Her 7-year-old son left the valley.", False),
        ("The 54 families left the valley.", True),
        ("The bridge is 54 years old.", True),
        ("The firm signed a 10-year contract.", True),
    ],
)
def test_how_old_somebody_is_is_nothing_to_check(text, counts):
    draft = draft_of(text)
    draft.add(quantities.read(draft))
    (quantity,) = draft.of(Quantity)
    (claim,) = read(draft)
    assert ("quantity" in claim.how.split("+")) is counts
    assert claim.rests_on == (quantity.id,)


@pytest.mark.parametrize(
    ("kind", "name", "counts"),
    [("person", "Okafor", True), ("unnamed", "Okafor", False), ("person", "he", False)],
)
def test_a_name_makes_it_worth_more(kind, name, counts):
    draft = draft_of(f"It was {name} who left the valley.")
    span = draft.span(draft.text.index(name), draft.text.index(name) + len(name))
    actor = actor_of(name, span, kind=kind)
    (claim,) = read(draft, actor)
    assert ("name" in claim.how.split("+")) is counts
    assert claim.rests_on == ()


def test_a_claim_rests_on_the_words_that_report_it():
    draft = draft_of("The mayor said that the pier was safe.")
    said = reported(draft, "The mayor", "said", "that the pier was safe")
    (claim,) = read(draft, said)
    assert claim.rests_on == (said.id,)


LOADED = "The board calls it “a disgraceful scandal”. The plan is a fiasco."


def test_loaded_words_in_marks_are_not_the_authors():
    found = read(draft_of(LOADED))
    assert [[(word.text, word.lexicon) for word in each.loaded] for each in found] == [
        [],
        [("fiasco", "botch")],
    ]


def test_loaded_words_of_a_source_are_the_sources():
    draft = draft_of(LOADED)
    said = reported(draft, "The board", "calls it", "a disgraceful scandal", mode="direct")
    found = read(draft, said)
    assert [(each.voice == said.id, [w.text for w in each.loaded]) for each in found] == [
        (True, ["disgraceful", "scandal"]),
        (False, ["fiasco"]),
    ]
