"""Which reports copy which. All texts are made."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.across.copies import CopyStream, copies, stream
from onrecord.record import Range, Record
from tests.records import record_of, report_of

WIRE = [
    "Two barges broke loose on the river Sarn on Monday and hit the old railway bridge at Orlow.",
    "Nobody was hurt, but the bridge will stay closed until engineers have looked at its piers.",
    "“We heard one long groan and then the whole street shook,” said Petra Halvorsen, a baker.",
    "The barges carried gravel for a new lock and had been moored below the sugar works since May.",
    "Police are asking who untied the ropes, which were found neatly coiled on the quay.",
    "Trains between Orlow and Dunmere are replaced by buses for at least nine days.",
]
OWN = [
    "The allotment holders of Dunmere met on Tuesday to choose a new chair.",
    "Forty gardeners came, more than in any year since the flood, and the tea ran out.",
    "Marrows were weighed afterwards in the yard of the school.",
    "The new chair is Ines Calloway, who has kept bees there for thirty years.",
    "She wants a second pump, a lower fence and an end to the quarrel over the pears.",
]


def read(paragraphs, day: int | None = None, publisher: str | None = None) -> Record:
    record = onrecord.read_text("\n\n".join(paragraphs), model="none")
    published = date(2031, 5, day) if day else record.report.published
    return replace(record, report=replace(record.report, published=published, publisher=publisher))


def words(record: Record, where: Range) -> str:
    return record.report.text[where.start : where.end]


def test_a_copy_cut_short_says_what_was_kept_and_what_was_cut():
    original, copy = read(WIRE, 12), read(WIRE[:4], 13)
    (found,) = copies([original, copy])
    assert (found.from_, found.to) == (original.report.id, copy.report.id)
    assert found.containment == 1.0
    assert [words(copy, each.to) for each in found.passages] == ["\n\n".join(WIRE[:4]).rstrip(".")]
    assert [words(original, each) for each in found.cut] == WIRE[4:]
    assert found.added == ()


@pytest.mark.parametrize(("first", "second"), [(12, 13), (13, 12)], ids=["before", "after"])
def test_a_figure_that_a_copy_changes_is_named(first, second):
    wire = [*WIRE[5:], *WIRE[:5]]
    changed = [each.replace("nine days", "90 days") for each in wire]
    (found,) = copies([read(wire, first), read(changed, second)])
    told = "“90” for “nine”" if first < second else "“nine” for “90”"
    assert f"; it has {told}; " in found.why


def test_words_that_a_copy_changes_are_no_figures():
    (found,) = copies([read(WIRE, 12), read(REWRITTEN, 13)])
    assert "it has" not in found.why


REWRITTEN = [
    "Two barges broke loose on the Sarn early on Monday and hit the old railway bridge at Orlow.",
    "No one was hurt, but the bridge will remain closed until engineers have looked at its piers.",
    "The barges carried gravel for the new lock and had been moored below the sugar works since"
    " May.",
    "Police ask who untied the ropes, which were found neatly coiled on the quay.",
]


def test_a_copy_lightly_rewritten_is_found():
    original, copy = read(WIRE, 12), read(REWRITTEN, 12)
    (found,) = copies([original, copy])
    assert found.from_ == original.report.id
    assert found.containment > 0.8


def test_a_copy_set_into_another_page_says_what_was_added():
    original, page = read(WIRE), read([*OWN[:2], *WIRE[:5], OWN[2]])
    (found,) = copies([page, original])
    assert found.from_ == original.report.id
    assert [words(page, each) for each in found.added] == OWN[:3]


def test_paragraphs_that_change_places_are_aligned():
    original, copy = read(WIRE, 12), read([WIRE[4], WIRE[0], WIRE[3], WIRE[1]], 13)
    (found,) = copies([original, copy])
    assert [words(original, each.from_)[:12] for each in found.passages] == [
        WIRE[place][:12] for place in (4, 0, 3, 1)
    ]


def test_one_long_sentence_is_a_part_copied():
    (found,) = copies([read(WIRE, 12), read([*OWN[:1], WIRE[3], *OWN[1:]], 13)])
    assert "a part in common" in found.why
    assert found.containment < 0.5


STATEMENT = (
    "“We have opened every door that we could reach and we have not found the ledger. Nobody will"
    " be charged before the auditors have done their work. I ask the town for patience until then,”"
)
NOT_COPIES = {
    "one statement quoted by two": (
        [OWN[0], STATEMENT + " the mayor told reporters."],
        [WIRE[0], "In the evening the mayor spoke. " + STATEMENT + " she said."],
    ),
    "formulas of the trade": (
        [OWN[0], "The firm did not immediately respond to a request for comment on Friday night."],
        [WIRE[0], "The firm did not immediately respond to a request for comment on Friday night."],
    ),
    "a long title of one person": (
        [*OWN, "Tea was poured all afternoon, without a word about the pears, by Ana Petrescu,"
         " Deputy Head of the Kell Valley Board for Bridges, Locks and Roads."],
        [WIRE[0], "Ana Petrescu, Deputy Head of the Kell Valley Board for Bridges, Locks and Roads,"
         " was woken by the noise and ran to the bank in her slippers."],
    ),
    "one event in other words": (
        WIRE[:2],
        ["A railway bridge at Orlow was hit by two loose barges on Monday.",
         "It is shut while its piers are examined; there were no injuries."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("pair", NOT_COPIES.values(), ids=NOT_COPIES)
def test_what_reports_may_share_is_no_copy(pair):
    assert copies([read(pair[0], 12), read(pair[1], 13)]) == ()


LINKS = [
    "Barges hit old bridge at Orlow again",
    "Mayor wants a toll on gravel",
    "What the divers found under the sugar works",
    "Nine days without trains, and how to get to work",
]
SIGN_UP = (
    "Get the news of Orlow in the morning: enter your email and unsubscribe whenever you like."
)
CHARGED = (
    "with reckless navigation, endangering the traffic on a public waterway, leaving the place of a"
    " collision, and failing to report damage"
)
SAME_WORDS = {
    "a list of links": ([*OWN, "Related:", *LINKS], [*WIRE, "Related:", *LINKS]),
    "an invitation to subscribe": ([*OWN, SIGN_UP], [*WIRE, SIGN_UP]),
    "the words of a charge": (
        [*OWN, f"A gardener was charged {CHARGED}, the court said."],
        [*WIRE, f"The boatman, Piet Sool, has been charged {CHARGED}."],
    ),
}


@pytest.mark.parametrize(("one", "other"), SAME_WORDS.values(), ids=SAME_WORDS)
def test_words_that_are_anybodys_make_no_copy(one, other):
    assert copies([read(one, 12), read(other, 12)]) == ()


def test_paragraphs_behind_a_list_of_links_count_again():
    page = [*OWN[:2], "Related:", LINKS[0], *WIRE[:4]]
    (found,) = copies([read(WIRE, 12), read(page, 13)])
    assert found.why.startswith("3 whole sentences")


def test_a_sentence_reworded_around_a_shared_quotation_is_a_part():
    words = "the boatman told his sister that he was {} if the {}” hands” of the crew had {} a rope"
    one = words.format("sorry", "“idle", "left loose")
    other = words.format("ashamed", "“idle", "untied")
    (found,) = copies([read([*OWN, f"{one}."], 12), read([*LINKS, f"{other}."], 13)])
    assert "a part in common" in found.why


DIRECTIONS = {
    "the earlier day": (read(WIRE[:4], 12), read(WIRE, 14), "published 2 days later"),
    "a credit line": (
        read(WIRE[:5], 12, "Northline"),
        read([*WIRE, "This report was first published by Northline."], 12),
        "it credits Northline",
    ),
    "an agency in the dateline": (
        read(WIRE[:5], 12),
        read([WIRE[0].replace("Two barges", "ORLOW (Reuters) - Two barges"), *WIRE[1:]], 12),
        "it credits Reuters",
    ),
    "a communique of the same day": (
        read(["PRESS RELEASE, 12 May", *WIRE[:5], *OWN[:2]], 12, "Port of Orlow"),
        read([f"ORLOW (Reuters) - {WIRE[0]}", *WIRE[1:5]], 12, "Reuters"),
        "the other is an official statement",
    ),
    "a communique that says no more than its kind": (
        read(["Port of Orlow", "Communique", *WIRE[:5]], 12),
        read([f"ORLOW (Northline) - {WIRE[0]}", *WIRE[1:5]], 12),
        "the other is an official statement",
    ),
    "a ministry named the other way round": (
        read(WIRE[:5], 12, "Ministry of Transport of Sarn"),
        read([*WIRE[:5], "That is what the transport ministry said."], 12, "Gazette"),
        "it names Ministry of Transport of Sarn",
    ),
    "a statement that came a day later": (
        read(WIRE[:5], 12, "Reuters"),
        read(["PRESS RELEASE, 13 May", *WIRE[:5]], 13, "Port of Orlow"),
        "published 1 day later",
    ),
    "the other's house named": (
        read(WIRE[:5], 12, "Dunmere Gazette"),
        read([*WIRE, "The Dunmere Gazette had the story at noon."], 12),
        "it names Dunmere Gazette",
    ),
    "a body named that speaks for itself": (
        read(WIRE[:5], 12, "Port Authority of Orlow"),
        read([*WIRE[:5], "The port authority of Orlow said so in writing."], 12, "Gazette"),
        "it names Port Authority of Orlow",
    ),
    "an agency that signs with half its name": (
        read([f"ORLOW (Northline) - {WIRE[0]}", *WIRE[1:]], 12, "Northline News Agency"),
        read([f"ORLOW (Northline) - {WIRE[0]}", *WIRE[1:5]], 12, "Dunmere Gazette"),
        "it credits Northline",
    ),
    "surroundings on other things": (
        read(
            [
                *WIRE,
                "The railway bridge was struck by gravel barges once before, in May; engineers"
                " from Orlow replaced its piers and moored the barges below the works.",
            ]
        ),
        read([*WIRE[:4], *OWN]),
        "is on other things",
    ),
    "the longer": (read(WIRE), read(WIRE[:-1]), "the common text is a larger part of the copy"),
}


@pytest.mark.parametrize("turned", [False, True], ids=["in order", "copy first"])
@pytest.mark.parametrize("case", DIRECTIONS.values(), ids=DIRECTIONS)
def test_who_copies_whom(case, turned):
    original, copy, why = case
    (found,) = copies([copy, original] if turned else [original, copy])
    assert (found.from_, found.to) == (original.report.id, copy.report.id)
    assert why in found.why


def test_the_credit_line_is_shown():
    copy = read([*WIRE, "This report was first published by Northline."], 13)
    (found,) = copies([read(WIRE, 12, "Northline"), copy])
    assert words(copy, found.credit) == "report was first published by Northline"


def test_two_copies_of_one_report_do_not_copy_each_other():
    original, one, other = read(WIRE, 12), read(WIRE[:4], 13), read(WIRE[:5], 14)
    found = {(each.from_, each.to) for each in copies([one, original, other])}
    assert found == {(original.report.id, one.report.id), (original.report.id, other.report.id)}


def test_a_report_given_twice_and_one_without_text_are_passed_over():
    record = read(WIRE)
    assert copies([record, record, record_of(report_of(""))]) == ()


def test_only_the_latest_reports_are_kept(monkeypatch):
    monkeypatch.setattr(stream, "_KEPT", 2)
    finder = CopyStream()
    others = [read([each]) for each in OWN]
    found = [finder.add(record) for record in (read(WIRE), *others, read(WIRE[:5]))]
    assert not any(found)
    assert len(finder._words) == 2
    assert len(finder._prints._of) == 2


@pytest.mark.growth
def test_hostile_repetition_takes_linear_time():
    one = record_of(report_of("buy gold now " * 6000))
    other = record_of(report_of("sell gold now buy gold now " * 3000))
    begun = time.process_time()
    copies([one, other])
    assert time.process_time() - begun < 8


VOCABULARY = "river bridge the a of Orlow barge gravel rope. “quay” told police, nine".split()
TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=80).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_passages_hold_the_same_words_and_lie_in_order(one, other):
    first = record_of(report_of("\n\n".join([*WIRE[:4], one]), address="one"))
    second = record_of(report_of("\n\n".join([other, *WIRE[:4]]), address="other"))
    for found in copies([first, second]):
        texts = {each.report.id: each.report.text for each in (first, second)}
        ends = [0]
        for passage in found.passages:
            there = texts[found.to][passage.to.start : passage.to.end]
            here = texts[found.from_][passage.from_.start : passage.from_.end]
            assert there.split()[0].strip("“”.,").lower() == here.split()[0].strip("“”.,").lower()
            assert passage.to.start >= ends[-1]
            ends.append(passage.to.end)
        assert 0 < found.containment <= 1
