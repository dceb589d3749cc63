"""What a reader sees of a page, passage by passage, and where each letter comes from."""

import pytest
from lxml.html import document_fromstring

from onrecord.intake.html.walk import Fragment, passage_of, passages

SPACING = {
    "inline elements keep the space between them": ("<p><b>a</b> <i>b</i>", "a b"),
    "and get none where there is none": ("<p>un<b>believ</b>able", "unbelievable"),
    "space inside an inline element counts once": ("<p><b>a </b> <i> b</i>", "a b"),
    "a line of the source is a space": ("<p>a\n     b\tc", "a b c"),
    "a no-break space is a space": ("<p>30&nbsp;&nbsp;km", "30 km"),
    "a break is a line": ("<p>a<br>b<br/> c", "a\nb\nc"),
    "space around a break is none": ("<p>a <br> b", "a\nb"),
    "a possible break is nothing": ("<p>long<wbr>word", "longword"),
    "nor are soft hyphens and zero-width spaces": ("<p>lo&shy;ng&#8203;er", "longer"),
    "joiners of letters stay": ("<p>\U0001f469‍\U0001f680", "\U0001f469‍\U0001f680"),
    "a comment parts nothing": ("<p>a<!-- b -->c<!-- d --> e", "ac e"),
    "scripts are not seen": ("<p>a<script>x</script><style>y</style>b", "ab"),
    "nor templates, controls and frames": (
        "<p>a<template>x</template><button>y</button><select><option>z</select>"
        "<textarea>u</textarea><noscript>v</noscript><iframe>w</iframe>b",
        "ab",
    ),
    "nor what is hidden": (
        "<p>a<i hidden>x</i><i style='color:red; DISPLAY : none'>y</i>"
        "<i style=visibility:hidden>z</i><i class='sr-only note'>u</i>b",
        "ab",
    ),
    "a tail of something hidden is seen": ("<p>a <i hidden>x</i>b", "a b"),
    "a reading beside a sign stands in its brackets": (
        "<p><ruby>大島<rp>(</rp><rt>Oshima</rt><rp>)</rp></ruby> Bay",
        "大島(Oshima) Bay",
    ),
    "and is left out without them": ("<p><ruby>大島<rt>Oshima</rt></ruby> Bay", "大島 Bay"),
    "control characters are nothing": ("<p>a\x01b\x7fc", "abc"),
}


@pytest.mark.parametrize(("page", "text"), SPACING.values(), ids=SPACING)
def test_spacing_is_what_a_reader_sees(page, text):
    assert [each.text for each in passages(document_fromstring(page))] == [text]


BLOCKS = {
    "paragraphs": ("<p>a<p>b", [("paragraph", "a"), ("paragraph", "b")]),
    "loose text around a block": (
        "<div>a<p>b</p>c</div>",
        [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")],
    ),
    "two breaks": ("<div>a<br><br>b<br> <br><br>c</div>", [("paragraph", x) for x in "abc"]),
    "headings and lists": (
        "<h2>a</h2><ul><li>b<li><p>c</p></ul><dl><dt>d<dd>e</dl>",
        [("heading", "a"), *(("list_item", x) for x in "bcde")],
    ),
    "a quotation": (
        "<blockquote><p>a</p><ul><li>b</ul></blockquote><p>c",
        [("blockquote", "a"), ("list_item", "b"), ("paragraph", "c")],
    ),
    "captions by element and by class": (
        "<figure><figcaption>a</figcaption></figure><p class='wp-caption-text'>b"
        "<div class=photoCaption>c</div><p class=has-captions>d",
        [("caption", "a"), ("caption", "b"), ("caption", "c"), ("paragraph", "d")],
    ),
    "a class on the body says nothing": (
        "<body class=caption><p>a",
        [("paragraph", "a")],
    ),
    "a row of short cells": (
        "<table><tr><td>Ward 3</td><td> 1,200</td></tr><tr><th>a<th><b>b</b></table>",
        [("paragraph", "Ward 3\t1,200"), ("paragraph", "a\tb")],
    ),
    "a cell with blocks": (
        "<table><tr><td>a</td><td><p>b</p><p>c</p></td></tr></table>",
        [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")],
    ),
    "long cells": (
        f"<table><tr><td>{'a' * 200}</td><td>{'b' * 200}</td></tr></table>",
        [("paragraph", "a" * 200), ("paragraph", "b" * 200)],
    ),
}


@pytest.mark.parametrize(("page", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_block_elements_bound_passages(page, expected):
    found = passages(document_fromstring(page))
    assert [(each.kind, each.text) for each in found] == expected


def test_fragments_name_the_text_nodes_of_their_parent():
    root = document_fromstring("<p>  a<b>b </b>\n c<!-- x -->d")
    (passage,) = passages(root)
    paragraph, bold = root.find(".//p"), root.find(".//b")
    assert passage.text == "ab cd"
    assert passage.fragments == [
        Fragment(0, 1, paragraph, 1, 2),
        Fragment(1, 3, bold, 1, 0),
        Fragment(3, 4, paragraph, 2, 2),
        Fragment(4, 5, paragraph, 3, 0),
    ]


def test_a_part_keeps_its_letters_tied():
    root = document_fromstring("<p>one <b>two</b> three")
    (passage,) = passages(root)
    part = passage.part(5, 10)
    assert part.text == "wo th"
    assert part.fragments == [
        Fragment(0, 2, root.find(".//b"), 1, 1),
        Fragment(2, 5, root.find(".//p"), 2, 0),
    ]


def test_one_element_is_a_passage_whatever_it_is():
    root = document_fromstring("<title> a\n b </title><p>c")
    assert passage_of(root.find(".//title")).text == "a b"
    assert passage_of(document_fromstring("<title> </title><p>c").find(".//title")) is None
