"""Encodings of pages, and the bounds of their trees."""

import pytest

from onrecord.errors import NoText, TooLarge
from onrecord.intake.html import tree
from onrecord.intake.html.tree import MAX_DEPTH, parse

ENCODINGS = {
    "declared in a meta element": (
        "<meta charset=iso-8859-2><p>Łódź",
        "iso-8859-2",
    ),
    "declared in http-equiv": (
        '<meta http-equiv=Content-Type content="text/html; charset=shift_jis"><p>港の火事',
        "shift_jis",
    ),
    "declared wrongly": ("<meta charset=iso-8859-1><p>café – naïve", "utf-8"),
    "declared as UTF-8, but older": ("<meta charset=utf-8><p>café – naïve", "cp1252"),
    "told by a mark": ("<p>café", "utf-16"),
    "told by an XML declaration": ('<?xml version="1.0" encoding="cp1251"?><p>Порт', "cp1251"),
    "not known to anybody": ("<meta charset=x-none><p>café", "utf-8"),
}


@pytest.mark.parametrize(("page", "encoding"), ENCODINGS.values(), ids=ENCODINGS)
def test_a_page_is_read_in_its_encoding(page, encoding):
    read = parse(page.encode(encoding), "page")
    assert read.root.findtext(".//p").strip() == page.partition("<p>")[2].strip()
    assert not read.damaged


def test_bytes_that_are_no_text_are_replaced_and_reported():
    read = parse("<meta charset=utf-8><p>café déjà vu, très élégant ".encode() + b"\xff", "page")
    assert read.damaged
    assert read.root.findtext(".//p") == "café déjà vu, très élégant \ufffd"


REFERENCES = {
    "Windows numbers": ("&#146;&#x97;&#0150;", "’—–"),
    "those that Windows lacks": ("a&#129;b", "ab"),
    "half characters": ("a&#xD800;b", "a\ufffdb"),
    "beyond Unicode": ("a&#x110000;b", "a\ufffdb"),
    "a NUL in the bytes": ("a\0b", "ab"),
    "other numbers": ("&#233;&#x1F600;", "é\U0001f600"),
}


@pytest.mark.parametrize(("written", "read"), REFERENCES.values(), ids=REFERENCES)
def test_references_are_read_as_browsers_read_them(written, read):
    assert parse(f"<p>{written}</p>".encode(), "page").root.findtext(".//p") == read


@pytest.mark.parametrize("data", [b"", b" \n", b"<!-- nothing -->", b"\0\0"])
def test_no_element_is_no_text(data):
    with pytest.raises(NoText, match="page-7"):
        parse(data, "page-7")


def depth(element):
    return 1 + max(map(depth, element), default=0)


@pytest.mark.parametrize("tag", ["div", "b", "span", "blockquote"])
def test_deep_pages_are_flattened_and_keep_their_words(tag):
    page = f"<html><body>{f'<{tag}>x ' * 100_000}end{f'</{tag}>' * 100_000}<p>after</p>"
    read = parse(page.encode(), "page")
    assert read.flattened
    assert depth(read.root) <= MAX_DEPTH
    words = "".join(read.root.itertext()).split()
    assert words == ["x"] * 100_000 + ["end", "after"]


def test_an_ordinary_depth_stays():
    read = parse(b"<div>" * 60 + b"a", "page")
    assert not read.flattened
    assert depth(read.root) >= 60


def test_too_many_elements_are_refused(monkeypatch):
    monkeypatch.setattr(tree, "MAX_ELEMENTS", 100)
    parse(b"<p>a</p>" * 90, "page")
    with pytest.raises(TooLarge, match=r"page-7.* more than 100 elements"):
        parse(b"<p>a</p>" * 110, "page-7")


HEADLESS = {
    "an element of HTML 5 behind the title": "<title>Rain</title><main><p>It rained.</p></main>",
    "several of them": "<title>Rain</title><main><p>It</p></main><p>rained.",
    "a page in order": "<head><title>Rain</title></head><body><main><p>It rained.</main></body>",
}


@pytest.mark.parametrize("page", HEADLESS.values(), ids=HEADLESS)
def test_what_is_shown_stands_in_the_body(page):
    root = parse(page.encode(), "page").root
    assert [child.tag for child in root.find("head")] == ["title"]
    assert " ".join(root.find("body").text_content().split()).replace(". ", ".") in (
        "It rained.",
        "Itrained.",
    )
