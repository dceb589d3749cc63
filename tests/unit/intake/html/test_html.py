"""Pages to reports: front, body, anchors, and what is wrong with a page."""

from datetime import date

import pytest

from onrecord.errors import NoText
from onrecord.intake.html import load
from onrecord.intake.html.entries import is_stamp
from onrecord.intake.html.tree import parse

FIRST = "The ferry to Lisk will run again from Monday, the harbour board said after a long meeting."
NEXT = (
    "It has lain in dock for a year, and nobody in the valley had expected to see it this spring."
)
LAST = "The first boat leaves at seven in the morning and the last one comes back before midnight."
BODY = f"<p>{FIRST}</p><p>{NEXT}</p><p>{LAST}</p>"


def read(page, address=None):
    return load(page.encode(), address=address).report


def blocks(report, *kinds):
    return [report.text[b.start : b.end] for b in report.blocks if b.kind in kinds]


def laid(page):
    report = read(page)
    return [(block.kind, report.text[block.start : block.end]) for block in report.blocks]


def test_title_byline_and_body_stand_in_order_an_empty_line_apart():
    report = read(f"<article><h1>Ferry runs again</h1><p>By Mara Venn</p>{BODY}</article>")
    assert report.text == "\n\n".join(["Ferry runs again", "By Mara Venn", FIRST, NEXT, LAST])
    assert report.title == "Ferry runs again"
    assert report.bylines == ("Mara Venn",)


def test_a_title_only_the_head_names_is_tied_to_it():
    report = read(
        f"<title>Ferry runs again - Post</title><meta property=og:site_name content=Post>{BODY}"
    )
    assert report.text.startswith(f"Ferry runs again\n\n{FIRST}")
    assert (report.anchors[0].node, report.anchors[0].offset) == ("/html/head/title/text()[1]", 0)


def test_a_title_no_text_node_shows_is_no_block():
    report = read(f'<meta property="og:title" content="Ferry runs again">{BODY}')
    assert report.title == "Ferry runs again"
    assert blocks(report, "title") == []


def test_a_dateline_is_a_block_of_its_own():
    found = laid(f"<h1>Ferry runs again</h1><p>PORT VALE, May 9, 2023 — {FIRST}</p><p>{NEXT}</p>")
    assert found[1:3] == [("dateline", "PORT VALE, May 9, 2023 —"), ("paragraph", FIRST)]


def test_an_editors_note_before_the_dateline_is_a_notice():
    note = "(Corrects the day)"
    page = f"<h1>Ferry runs again</h1><p>{note} PORT VALE, May 9, 2023 — {FIRST}</p><p>{NEXT}</p>"
    assert [kind for kind, _ in laid(page)[1:4]] == ["notice", "dateline", "paragraph"]
    assert laid(page)[1][1] == note


FRONTS = {
    "a line by": ("<p>By Mara Venn and Ana Lee</p>", ("Mara Venn", "Ana Lee"), None),
    "a line marked as one": ("<div class=article-byline>Mara Venn</div>", ("Mara Venn",), None),
    "a line by with the day": ("<p>By Mara Venn<br>3 May 2024", ("Mara Venn",), date(2024, 5, 3)),
    "a day alone": ("<p>Friday, May 3, 2024</p>", (), date(2024, 5, 3)),
    "published before updated": (
        "<p>Updated 6 May 2024</p><p>Published 3 May 2024</p>",
        (),
        date(2024, 5, 3),
    ),
    "a day with its hour": (
        "<p>Published Fri, May 3, 2024 at 10:15 PM EST</p>",
        (),
        date(2024, 5, 3),
    ),
    "a day after somebody without a name": ("<p>By staff | May 3, 2024</p>", (), date(2024, 5, 3)),
    "a day in a sentence": ("<p>The storm of 3 May 2024 shut it</p>", (), None),
    "words that begin like a byline": ("<p>By contrast, the north is dry</p>", (), None),
    "a marked line without a name": ("<p class=author>about our team and what we do</p>", (), None),
}


@pytest.mark.parametrize(("front", "bylines", "published"), FRONTS.values(), ids=FRONTS)
def test_the_front_of_a_page_is_read_where_its_data_are_silent(front, bylines, published):
    report = read(f"<main><h1>Ferry runs again</h1>{front}<div>{BODY}</div></main>")
    assert (report.bylines, report.published) == (bylines, published)


def test_a_byline_shown_wins_over_a_name_that_is_not():
    front = (
        "<meta name=author content='Web Desk Uploader'><h1>Ferry runs again</h1><p>By Mara Venn</p>"
    )
    assert read(f"{front}{BODY}").bylines == ("Mara Venn",)


def test_a_sentence_about_the_author_is_no_byline():
    said = "<p>Mara Venn spoke to the harbour board.</p>"
    page = f"<meta name=author content='Mara Venn'><h1>Ferry runs again</h1>{BODY}{said}"
    found = laid(f"<meta name=author content='Mara Venn'><h1>Ferry</h1><p>{FIRST}</p>{said}{BODY}")
    assert ("paragraph", "Mara Venn spoke to the harbour board.") in found
    assert read(page).bylines == ("Mara Venn",)
    assert blocks(read(page), "byline") == []


def test_a_dateline_in_a_passage_of_its_own_stays_one():
    found = laid(
        f"<article><h1>Ferry runs again</h1><p>PORT VALE, May 9, 2023 —</p>{BODY}</article>"
    )
    assert ("dateline", "PORT VALE, May 9, 2023 —") in found


@pytest.mark.parametrize(
    ("author", "line", "byline"),
    [
        ("Mara Venn", "Mara VennHarbour Reporter", True),
        ("Mara Venn", "Harbour: Mara Venn", True),
        ("Ana", "Ana, in Lisk", True),
        ("Ana", "Banana harvest", False),
    ],
)
def test_a_byline_holds_its_names_word_for_word(author, line, byline):
    page = f"<meta name=author content='{author}'><h1>Ferry runs again</h1><p>{line}</p>{BODY}"
    assert blocks(read(page), "byline") == ([line] if byline else [])


DAYS = {
    "in UTC, shown as the day before": ("2024-05-04T02:00:00Z", date(2024, 5, 3)),
    "in UTC, shown as another day": ("2024-05-20T02:00:00Z", date(2024, 5, 20)),
    "in its own zone": ("2024-05-04T02:00:00+02:00", date(2024, 5, 4)),
}


@pytest.mark.parametrize(("stated", "published"), DAYS.values(), ids=DAYS)
def test_the_day_shown_wins_over_the_same_moment_in_utc(stated, published):
    head = f'<meta property="article:published_time" content="{stated}">'
    page = f"{head}<h1>Ferry runs again</h1><p>May 3, 2024, 10 p.m.</p>{BODY}"
    assert read(page).published == published


KEPT = {
    "what adverts cut apart": (
        f'<main><div class="story"><div class="t"><p>{FIRST}</p><p>{NEXT}</p></div>'
        f'<div class="ad">Buy boots</div><div class="t"><p>{LAST}</p></div></div></main>',
        [FIRST, NEXT, LAST],
    ),
    "no lines of links among it": (
        f'<article><p>{FIRST}</p><p><a href="/x">Ten ways to cross the river in a small boat '
        f"without any oars, as told by us</a></p><p>{NEXT}</p><p>{LAST}</p></article>",
        [FIRST, NEXT, LAST],
    ),
    "no second article": (
        f'<div class="all"><article class="a"><div class="t">{BODY}</div></article>'
        '<article class="a"><h1>Bridge shut</h1><div class="t"><p>The bridge at Lisk is shut for '
        "repairs until the end of June, engineers of the county said.</p></div></article></div>",
        [FIRST, NEXT, LAST],
    ),
    "the same words twice": (
        f"<article><p>{FIRST}</p><p>{NEXT}</p><p>{FIRST}</p></article>",
        [FIRST, NEXT, FIRST],
    ),
    "a passage of its own script": (
        "<article><p>" + "港で火事があった。" * 30 + "</p></article>",
        ["港で火事があった。" * 30],
    ),
}


@pytest.mark.parametrize(("page", "paragraphs"), KEPT.values(), ids=KEPT)
def test_the_article_is_kept_whole_and_alone(page, paragraphs):
    assert blocks(read(page), "paragraph") == paragraphs


def test_captions_of_the_article_are_kept_once():
    figure = "<figure><img src=a><figcaption>The ferry at her berth on Monday</figcaption></figure>"
    found = read(
        f"<article><h1>Ferry runs again</h1>{figure}<p>{FIRST}</p>{figure}{BODY}</article>"
    )
    assert blocks(found, "caption") == ["The ferry at her berth on Monday"]


def test_notices_and_lone_dates_are_no_paragraphs():
    before, after = "<h1>Ferry runs again</h1><p>3 May 2024</p>", "<p>Sign up to our newsletter</p>"
    assert blocks(read(f"<article>{before}{BODY}{after}</article>"), "paragraph") == [
        FIRST,
        NEXT,
        LAST,
    ]


def test_paths_number_only_where_names_repeat_and_avoid_odd_names():
    page = f"<body><o:p><p>{FIRST}</p></o:p><div><p>{NEXT}</p><p>{LAST}</p></div>"
    report = read(page)
    root = parse(page.encode(), "page").root
    nodes = [anchor.node for anchor in report.anchors]
    assert nodes[0].startswith("/html/body/*[1]/p")
    assert nodes[-1] == "/html/body/div/p[2]/text()[1]"
    assert [root.xpath(node) for node in nodes] == [[FIRST], [NEXT], [LAST]]


LINK = '<link rel="canonical" href="https://post.example/ferry">'


@pytest.mark.parametrize(
    ("given", "address"), [(None, "https://post.example/ferry"), ("ferry.html", "ferry.html")]
)
def test_the_stated_address_stands_in_for_none(given, address):
    report = read(f"{LINK}{BODY}", given)
    assert (report.address, report.canonical) == (address, "https://post.example/ferry")


GERMAN = (
    "Die Fähre nach Lisk fährt ab Montag wieder, wie der Hafenrat nach langer Sitzung mitteilte. "
)
LANGUAGES = {
    "stated": ("<html lang=en>", BODY, "en"),
    "not stated": ("", BODY, "en"),
    "stated wrongly as English": ("<html lang=en>", f"<p>{GERMAN * 6}</p>", "de"),
    "stated wrongly as another": ("<html lang=de>", f"<p>{FIRST * 3} {NEXT * 3}</p>", "en"),
}


@pytest.mark.parametrize(("root", "body", "code"), LANGUAGES.values(), ids=LANGUAGES)
def test_the_language_is_the_stated_one_unless_plainly_wrong(root, body, code):
    assert read(f"{root}{body}").language == code


TROUBLES = {
    "no date": (f"<h1>Ferry</h1>{BODY}".encode(), ["no-date"]),
    "a date": (f"<meta name=date content=2024-05-03>{BODY}".encode(), []),
    "bytes that are no text": (
        f"<meta charset=utf-8><meta name=date content=2024-05-03>{BODY}<p>été élégant ".encode()
        + b"\xff",
        ["encoding"],
    ),
    "deep nesting": (
        b"<meta name=date content=2024-05-03>" + b"<div>" * 5000 + BODY.encode(),
        ["depth"],
    ),
    "a page cut short": (f"<article>{BODY}<p>and <a hre".encode(), ["no-date"]),
}


@pytest.mark.parametrize(("data", "kinds"), TROUBLES.values(), ids=TROUBLES)
def test_what_is_wrong_with_a_page_is_said(data, kinds):
    found = load(data, address=None)
    assert [trouble.kind for trouble in found.troubles] == kinds
    assert FIRST in found.report.text


EMPTY = {
    "nothing": b"",
    "markup alone": b"<html><head><title>Ferry</title></head><body><img src=a></body></html>",
    "scripts alone": b"<script>var a = 1</script><style>p {}</style>",
    "hidden words alone": b"<p hidden>The ferry runs again</p>",
}


@pytest.mark.parametrize("data", EMPTY.values(), ids=EMPTY)
def test_a_page_without_words_is_no_report(data):
    with pytest.raises(NoText, match=r"ferry\.html"):
        load(data, address="ferry.html")


def entry(stamp, heading, words):
    return f'<div class="entry"><time>{stamp}</time><h2>{heading}</h2><p>{words}</p></div>'


def test_the_entries_of_a_live_page_keep_their_headings_and_stamps():
    entries = [
        ("18:47", "Boat sails", FIRST),
        ("5.20 pm", "CORRECTION", NEXT),
        ("11:15", "x", LAST),
    ]
    page = "".join(entry(*each) for each in entries)
    found = laid(f"<article><h1>Live: the ferry to Lisk</h1>{page}</article>")
    assert found[1:] == [
        (kind, words)
        for each in entries
        for kind, words in zip(("notice", "heading", "paragraph"), each, strict=True)
    ]


def test_a_heading_of_links_above_an_entry_is_left_out():
    linked = '<a href="/boats">All our boats</a>'
    page = entry("18:47", linked, FIRST) + entry("17:20", linked, NEXT) + entry("11:15", "x", LAST)
    found = laid(f"<article><h1>Live: the ferry to Lisk</h1>{page}</article>")
    assert "All our boats" not in [words for _, words in found]


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("18:47", True),
        ("5.20 pm GMT", True),
        ("10 July 2024, 18:47", True),
        ("12 min ago", True),
        ("18:47 The boat sails", False),
        ("In 12 minutes", False),
        ("4 of them", False),
    ],
)
def test_a_stamp_is_a_time_of_day_and_nothing_else(line, stamp):
    assert is_stamp(line) is stamp


def test_a_stamp_with_a_name_behind_it_is_a_stamp_and_no_byline():
    stamps = ["18:47", "17:20", "11:15"]
    entries = "".join(
        f'<div class="entry"><p><time>{stamp}</time> Mara Venn</p><h2>Boat sails</h2><p>{words}</p>'
        "</div>"
        for stamp, words in zip(stamps, (FIRST, NEXT, LAST), strict=True)
    )
    author = "<meta name=author content='Mara Venn'>"
    report = read(f"{author}<article><h1>Live: the ferry to Lisk</h1>{entries}</article>")
    assert blocks(report, "notice") == [f"{stamp} Mara Venn" for stamp in stamps]
    assert blocks(report, "heading") == ["Boat sails"] * 3
    assert (report.bylines, blocks(report, "byline")) == (("Mara Venn",), [])


def test_the_captions_of_a_gallery_are_kept_without_their_numbers():
    names = ["Children on the old pier", "The mayor lights the first lantern"]
    figures = "".join(
        f"<figure><img src=a><figcaption><span>{number} of 2</span> {name}</figcaption></figure>"
        for number, name in enumerate(names, 1)
    )
    report = read(f"<article><h1>In pictures: the march</h1>{BODY}{figures}</article>")
    assert blocks(report, "caption") == names


LISTS = {
    "behind the article": ("<ul><li>Barley: down 22 percent<li>Rye: down 8 percent</ul>", 2),
    "of links": ("<ul><li><a href=a>Barley</a><li><a href=b>Rye</a></ul>", 0),
    "in a box of its own": ("<aside><ul><li>Barley: down 22 percent</ul></aside>", 0),
}


@pytest.mark.parametrize(("items", "kept"), LISTS.values(), ids=LISTS)
def test_a_list_at_the_end_is_kept(items, kept):
    report = read(f"<article><h1>Ferry runs again</h1>{BODY}{items}</article>")
    assert len(blocks(report, "list_item")) == kept


def test_a_print_view_has_the_title_its_head_holds():
    head = "<title>Print - Ferry to Lisk runs once again</title>"
    report = read(f"{head}<b>Ferry to Lisk runs once again</b><br><br>{BODY}")
    title = "Ferry to Lisk runs once again"
    assert (report.title, blocks(report, "title")) == (title, [title])


def test_a_fact_check_has_the_date_of_its_review():
    review = '{"@type": "ClaimReview", "datePublished": "2026-02-03"}'
    page = f'<script type="application/ld+json">{review}</script><h1>No, it was not shut</h1>{BODY}'
    assert read(page).published == date(2026, 2, 3)
