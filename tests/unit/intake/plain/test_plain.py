"""Text files and pasted texts to reports."""

from datetime import date

import pytest

from onrecord.errors import NoText, UnreadableSource
from onrecord.intake.plain import from_text, load
from onrecord.intake.plain.front import is_date_line
from onrecord.lexicon import rows

BODY = "\n\nThe council will vote on the quay on Friday, its clerk said.\n"


def kinds(text):
    return [block.kind for block in from_text(text).report.blocks]


@pytest.mark.parametrize(
    "text",
    ["", "\0", "😀 said “no”.\r\n\r\nשלום", "word " * 200_000, "\ufeff# A", "*a* [b](c.d)", " \n "],
    ids=["empty", "nul", "emoji-crlf-rtl", "one-line", "bom", "markup", "blank"],
)
def test_a_pasted_text_is_kept_to_the_letter(text):
    assert from_text(text).report.text == text


def test_a_lone_surrogate_is_named_with_its_place():
    with pytest.raises(UnreadableSource, match=r"a\.txt: lone surrogate U\+D83D at position 2"):
        from_text("ab\ud83d", address="a.txt")


@pytest.mark.parametrize("data", [b"", b" \n", b"***\n---", b"\xef\xbb\xbf"])
def test_a_file_without_words_is_refused(data):
    with pytest.raises(NoText):
        load(data, address="a.txt")


def test_a_file_without_markup_is_kept_to_the_letter():
    text = "Prices rose by 2 * 3 percent,\r\n  it said.\t\n"
    report = load(text.encode(), address=None).report
    assert report.text == text
    assert [(each.start, each.end, each.offset) for each in report.anchors] == [(0, len(text), 0)]


def test_replaced_bytes_are_a_trouble():
    troubles = load(
        "Die Straße führt über Öd".encode() + b"\xff, 1 May 2020.", address=None
    ).troubles
    assert "encoding" in [trouble.kind for trouble in troubles]


def test_what_the_caller_knows_goes_first():
    found = from_text("A title\n4 July 2022" + BODY, published=date(2020, 1, 1), title="B").report
    assert (found.title, found.published) == ("B", date(2020, 1, 1))


def test_an_unknown_date_is_a_trouble_and_a_known_one_is_none():
    (trouble,) = from_text("Words.").troubles
    assert trouble.kind == "no-date"
    assert trouble.message == "The text states no date of publication."
    assert from_text("Words.", published=date(2020, 1, 1)).troubles == ()


@pytest.mark.parametrize(
    "line",
    [
        "10 July 2024",
        "Published: 10 July 2024",
        "Wed 10 July 2024 14.05 BST",
        "JULY 10, 2024 3:05 PM EDT",
        "2024-07-10T14:05:00Z",
        "Last updated on 10 July 2024 at 09:30 | 4 min read",
    ],
)
def test_a_date_line(line):
    assert is_date_line(line)
    assert kinds(f"A title\n\n{line}{BODY}")[1] == "byline"
    assert from_text(f"A title\n\n{line}{BODY}").report.published == date(2024, 7, 10)


@pytest.mark.parametrize("line", ["The vote is on 10 July 2024", "July 2024", "3 of 4", ""])
def test_no_date_line(line):
    assert not is_date_line(line)


def test_the_day_of_publication_goes_before_that_of_an_update():
    text = "A title\n\nUpdated 6 July 2022 | Published 4 July 2022" + BODY
    assert from_text(text).report.published == date(2022, 7, 4)


def test_a_dateline_is_cut_off_and_dates_the_report_where_nothing_else_does():
    report = from_text("OSLO, May 9, 2023 - The mayor spoke for an hour.").report
    assert [block.kind for block in report.blocks] == ["dateline", "paragraph"]
    assert report.text[report.blocks[1].start :] == "The mayor spoke for an hour."
    assert report.published == date(2023, 5, 9)
    dated = from_text("A title\n10 May 2023\n\nOSLO, May 9, 2023 - The mayor spoke.").report
    assert dated.published == date(2023, 5, 10)


def test_a_bare_place_deep_in_the_body_is_no_dateline():
    assert "dateline" not in kinds("One. \n\nTwo.\n\nThree.\n\nMORE CLAIMS — The mayor spoke.")


@pytest.mark.parametrize(
    "text",
    [
        "The council will vote.",
        '"We are ready," said the mayor.',
        "Words",
        "Hello there\nWorld",
        '"We go," -Bo Ek' + BODY,
    ],
)
def test_no_title_where_no_body_follows(text):
    assert from_text(text).report.title is None


CAPTIONS = rows("captions")


@pytest.mark.parametrize("row", CAPTIONS, ids=[row["id"] for row in CAPTIONS])
def test_each_caption_row_fires_on_its_example_and_not_on_its_counter(row):
    before = "The council will vote on the quay on Friday.\n\n"
    assert kinds(before + row["example"])[-1] == "caption"
    assert kinds(before + row["counter"])[-1] == "paragraph"


def test_a_page_break_in_mid_sentence_does_not_part_a_paragraph():
    text = "The council said that it would vote on the quay on\n\nthe last Friday of the month."
    assert kinds(text) == ["paragraph"]
    assert kinds(text.replace(" on\n", ";\n")) == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "word\n" * 50_000,
        "a:\n\n" * 20_000,
        "By Ana Lee\n" * 20_000,
        "OSLO " * 50_000,
        "\n" * 100_000,
    ],
    ids=["lines", "colons", "bylines", "capitals", "blank"],
)
def test_a_repeated_line_in_its_ten_thousands_is_laid_out(text):
    assert from_text(text).report.text == text


def test_words_after_the_end_mark_are_a_notice_and_those_after_a_rule_are_none():
    body = "The council will vote on the quay on Friday.\n\n"
    assert kinds(body * 4 + "###\n\nThe council has nine seats.")[-2:] == ["notice", "notice"]
    assert kinds(body + "###\n\n" + body * 4)[-1] == "paragraph"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("LUMEN PASS - Troops from Orlia crossed on Monday, she said.", id="hyphen"),
        pytest.param("LUMEN PASS – Troops from Orlia crossed on Monday, she said.", id="en dash"),
        pytest.param("LUMEN PASS — Troops from Orlia crossed on Monday, she said.", id="em dash"),
        pytest.param("One Orlian was killed in a fall on Monday, she said.", id="a number"),
        pytest.param("Ana Lee was a mayor of some note, she said.", id="a name and a verb"),
    ],
)
def test_the_first_sentence_under_a_title_is_no_byline(body):
    report = from_text("Fires in the pass\n\n" + body + "\n\nThe army denied it.").report
    assert report.bylines == ()
    assert [block.kind for block in report.blocks if block.kind != "dateline"] == [
        "title",
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("(Corrects day) PORT VALE, May 9 - ", ["notice", "dateline", "paragraph"]),
        ("PORT VALE, May 9 - (Adds reply) ", ["dateline", "notice", "paragraph"]),
        ("(Adds reply)\n\nPORT VALE, May 9 - ", ["notice", "dateline", "paragraph"]),
    ],
    ids=["before", "behind", "alone"],
)
def test_an_editors_note_is_a_block_of_its_own(first, expected):
    assert kinds("Fires in the pass\n\n" + first + BODY.strip()) == ["title", *expected]


FACTS = """The council will vote on the quay on Friday, its clerk said, and the ferry will stop.

The clerk has said so each year since the war, and nobody was surprised to hear it again."""


@pytest.mark.parametrize(
    ("front", "publisher"),
    [
        ("The Harbour Courier\n10 July 2024", "The Harbour Courier"),
        ("THE NORTH LEDGER\n\n10 July 2024", "THE NORTH LEDGER"),
        ("The Harbour Courier, 10 July 2024", "The Harbour Courier"),
        ("Harbour Courier | Wednesday, 10 July 2024", "Harbour Courier"),
        (
            "By Ann Lee\nThe Times of Ansel and Kell Post\n10 July 2024",
            "The Times of Ansel and Kell Post",
        ),
        ("By Ann Lee, The Harbour Courier\n10 July 2024", "The Harbour Courier"),
        ("By Ann Lee for The Harbour Courier\n10 July 2024", "The Harbour Courier"),
        ("By Ann Lee, Reuters\n10 July 2024", None),
        ("Reuters\n10 July 2024", None),
        ("HARBOUR DESK\n10 July 2024", None),
        ("The Meridian | 10 July 2024", "The Meridian"),
        ("Port Ansel, 10 July 2024", None),
        ("Local News\n10 July 2024", None),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["below", "a line apart"])
@pytest.mark.parametrize(
    "title", ["Fires in the pass", "Three dead after a ferry strikes the breakwater of Port Ansel"]
)
def test_an_outlet_under_the_title_joins_neither_title_nor_body(title, gap, front, publisher):
    report = from_text(f"{title}{gap}{front}\n\n{FACTS}").report
    assert (report.title, report.publisher) == (title, publisher)
    assert report.published == date(2024, 7, 10)
    kinds = [block.kind for block in report.blocks]
    assert kinds == ["title", *["byline"] * (len(kinds) - 3), "paragraph", "paragraph"]


@pytest.mark.parametrize("over", ["The Harbour Courier", "THE NORTH LEDGER"])
def test_an_outlet_over_the_title_is_no_title(over):
    report = from_text(f"{over}\n\nFires in the pass\n10 July 2024\n\n{FACTS}").report
    assert (report.title, report.publisher) == ("Fires in the pass", over)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"The Last Post\n\n{FACTS}", id="a title alone"),
        pytest.param(f"Fires near the Harbour Courier\n\n{FACTS}", id="within a title"),
        pytest.param(
            f"Fires in the pass\n\nThe guide was sold to the Courier.\n\n{FACTS}", id="body"
        ),
        pytest.param(
            f"Fires in the pass\n\n{FACTS}\n\nThe Harbour Courier\n\n{FACTS}", id="heading"
        ),
    ],
)
def test_what_is_no_outlet_of_the_report(text):
    assert from_text(text).report.publisher is None


def test_an_outlet_ends_a_title_whose_text_is_wrapped():
    wrapped = """Council of Port Vale asks for another opinion on the quay
The Harbour Courier
10 July 2024

The council of Port Vale has asked for another opinion on the
quay, its clerk said on Tuesday, after an engineer had called it
unsafe for the third time since the war.
"""
    report = from_text(wrapped).report
    assert report.title == "Council of Port Vale asks for another opinion on the quay"
    assert report.publisher == "The Harbour Courier"


def test_lines_are_not_wrapped_where_the_body_overruns_their_width():
    title = "Fires in the pass are out for good now"
    text = f"{title}\nBo Ek saw the first of them from his house\n\n{FACTS}"
    assert from_text(text).report.title == title


@pytest.mark.parametrize(
    ("line", "bylines"),
    [
        ("Published 10 July 2024 by Mara Venn", ("Mara Venn",)),
        ("*Published 10 July 2024 by Mara Venn*", ("Mara Venn",)),
        ("Published 10 July 2024 by the desk", ("the desk",)),
    ],
)
def test_a_line_of_the_day_may_end_in_who_wrote(line, bylines):
    report = from_text(f"Fires in the pass\n\n{line}\n\n{FACTS}").report
    assert (report.published, report.bylines) == (date(2024, 7, 10), bylines)


def test_a_role_at_a_place_is_a_byline_and_no_body():
    front = "Fires in the pass\nBy our correspondent in Port Ansel\n10 July 2024"
    report = from_text(f"{front}\n\n{FACTS}").report
    assert report.bylines == ("our correspondent",)
    assert [block.kind for block in report.blocks[:3]] == ["title", "byline", "byline"]
