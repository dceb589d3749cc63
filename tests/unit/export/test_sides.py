"""Rows of a comparison: letters, sides, origins."""

from dataclasses import replace

import pytest

from onrecord.export.sides import Side, copied, letters, reports, sheets
from onrecord.record import (
    Agreement,
    Comparison,
    Copy,
    EntryRef,
    Origin,
    ReportRef,
    Story,
)
from tests.records import at, attribution, quantity_at, record_of, report_of
from tests.unit.across.agreement.acts import claiming, doing


def counted(outlet, text, words, **given):
    report = report_of(text, address=outlet)
    return record_of(report, quantities=(quantity_at(at(text, words), **given),))


ONE = counted("one.html", "At least 20 were hurt.", "At least 20", value=20, comparator=">=")
TWO = counted("two.html", "It hurt 23.", "23", value=23)
REFS = [EntryRef(each.report.id, each.quantities[0].id) for each in (ONE, TWO)]


def comparison(**changed):
    ids = ONE.report.id, TWO.report.id
    origins = (Origin("fire service", (REFS[0],)), Origin("hospital", (REFS[1],)))
    given = {
        "reports": tuple(ReportRef(each, None, None) for each in ids),
        "copies": (),
        "stories": (Story("s1", ids, "they share words"),),
        "agreements": (
            Agreement("quantity", "injured", "different_base", tuple(REFS), origins, "Because."),
        ),
    } | changed
    return Comparison(**given)


def test_letters_go_on_after_z():
    assert letters(28)[-3:] == ["Z", "AA", "AB"]


def test_each_report_has_its_side_and_its_origin():
    (sheet,) = sheets([ONE, TWO], comparison())
    (row,) = sheet.rows
    assert sheet.letters == ("A", "B")
    assert sheet.origins == ("fire service", "hospital")
    assert row.verdict == "different base"
    assert row.sides == ((Side("at least 20", 1),), (Side("23", 2),))


def test_a_story_of_one_report_has_no_sheet():
    alone = comparison(stories=(Story("s1", (ONE.report.id,), ""),), agreements=())
    assert sheets([ONE, TWO], alone) == []


def test_a_copy_says_which_copies_which():
    copy = Copy(ONE.report.id, TWO.report.id, 0.954, (), None, (), (), "it credits One")
    assert copied([ONE, TWO], comparison(copies=(copy,))) == [
        "B copies A, 95 % of its words: it credits One"
    ]


def test_a_report_is_shown_by_title_and_place():
    (first, _) = reports([ONE, TWO])
    assert first == ("A", "no title", "one.html")


def test_an_act_shows_its_numbers_where_they_are_at_odds():
    acts = [
        replace(acted, events=(replace(event, quantities=(record.quantities[0].id,)),))
        for record, trigger in ((ONE, "hurt"), (TWO, "hurt"))
        for acted in (doing(record, trigger, "ASSAULT"),)
        for event in acted.events
    ]
    refs = tuple(EntryRef(each.report.id, each.events[0].id) for each in acts)
    origins = tuple(Origin(name, (ref,)) for name, ref in zip(("A", "B"), refs, strict=True))
    many = Agreement("quantity", "injured", "conflict", tuple(REFS), (), "Because.")
    for verdict, shown in (("conflict", "happened, at least 20"), ("same", "happened")):
        event = Agreement("event", "hurt", verdict, refs, origins, "Because.")
        (sheet,) = sheets(acts, comparison(agreements=(many, event)))
        (row,) = (row for row in sheet.rows if row.kind == "event")
        assert row.sides[0] == (Side(shown, 1),)


def act(outlet, words, trigger, **roles):
    report = report_of(words, address=outlet)
    return doing(record_of(report), trigger, "COERCE", **roles)


ACTS = {
    "who and whom, of two reports": (
        ("Police seized a boat.", {"who": "Police"}),
        ("Men seized a boat.", {"whom": "a boat"}),
        "seized: Police › a boat",
    ),
    "nobody named": (("A boat was seized.", {}), ("Two were seized.", {}), "seized"),
    "where it was": (
        ("A boat was seized in Lisk.", {"where": "Lisk"}),
        ("Two were seized.", {}),
        "seized, Lisk",
    ),
}


@pytest.mark.parametrize(("one", "other", "about"), ACTS.values(), ids=ACTS)
def test_an_act_is_shown_with_who_did_it_to_whom(one, other, about):
    acts = [
        act(outlet, words, "seized", **roles)
        for outlet, (words, roles) in (("one.html", one), ("two.html", other))
    ]
    ids = tuple(each.report.id for each in acts)
    refs = tuple(EntryRef(each.report.id, each.events[0].id) for each in acts)
    origins = tuple(Origin(name, (ref,)) for name, ref in zip(("A", "B"), refs, strict=True))
    event = Agreement("event", "seized", "same", refs, origins, "Because.")
    (sheet,) = sheets(acts, comparison(stories=(Story("s1", ids, ""),), agreements=(event,)))
    assert [row.about for row in sheet.rows] == [about]


def test_a_claim_that_its_source_denies_is_shown_so():
    text = "The union denied that the mill had shut."
    said = attribution(
        (at(text, "The union"),),
        (at(text, "denied"),),
        (at(text, "that the mill had shut"),),
        stance="denies",
    )
    record = claiming(record_of(report_of(text), attributions=(said,)), "that the mill had shut")
    ref = EntryRef(record.report.id, record.claims[0].id)
    told = Agreement("claim", "mill", "conflict", (ref,), (Origin("union", (ref,)),), "Because.")
    story = Story("s1", (record.report.id, TWO.report.id), "")
    (sheet,) = sheets([record, TWO], comparison(stories=(story,), agreements=(told,)))
    assert sheet.rows[0].sides[0] == (Side("denies: the mill had shut", 1),)


def test_a_claim_is_cut_between_words_and_says_no_that():
    words = "that the river doors were locked " + "by the guard who had lost the key " * 5
    report = report_of(f"It said {words.strip()}.", address="long.html")
    record = claiming(record_of(report), words.strip())
    ref = EntryRef(report.id, record.claims[0].id)
    told = Agreement("claim", "doors", "same", (ref,), (Origin("guard", (ref,)),), "Because.")
    story = Story("s1", (report.id, TWO.report.id), "")
    (sheet,) = sheets([record, TWO], comparison(stories=(story,), agreements=(told,)))
    ((shown,), _) = sheet.rows[0].sides
    assert shown.words.startswith("the river doors")
    assert shown.words.endswith(" …")
    assert words.startswith(f"that {shown.words.removesuffix(' …')} ")
