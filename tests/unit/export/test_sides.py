"""Rows of a comparison: letters, sides, origins."""

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
from tests.records import at, quantity_at, record_of, report_of


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
