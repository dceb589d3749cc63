"""What a page tells machines about its article."""

import json
from datetime import date

import pytest
from lxml.html import document_fromstring

from onrecord.intake.html.linked_data import Stated, linked_data
from onrecord.intake.html.metadata import metadata

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Ferry runs again",
    "author": {"@type": "Person", "name": "Mara Venn"},
    "datePublished": "2024-05-03",
    "publisher": {"@type": "Organization", "name": "Harrow Post"},
    "inLanguage": "en",
}
WHOLE = Stated("Ferry runs again", ("Mara Venn",), "2024-05-03", "Harrow Post", "en")


def page(*scripts, head=""):
    data = "".join(f'<script type="application/ld+json">{each}</script>' for each in scripts)
    return document_fromstring(f"<html><head>{head}{data}</head><body><p>x</p></body></html>")


SHAPES = {
    "an object": json.dumps(ARTICLE),
    "a list": json.dumps([{"@type": "WebSite", "name": "Post"}, ARTICLE]),
    "a graph": json.dumps({"@graph": [{"@type": "WebPage", "name": "Post"}, ARTICLE]}),
    "a page's main entity": json.dumps({"@type": "WebPage", "mainEntity": ARTICLE}),
    "types in a list, with addresses": json.dumps(
        ARTICLE | {"@type": ["http://schema.org/Article"]}
    ),
    "authors in a list": json.dumps(ARTICLE | {"author": [{"name": "Mara Venn"}]}),
    "an author as text": json.dumps(ARTICLE | {"author": "Mara Venn"}),
    "an author as a list of names": json.dumps(ARTICLE | {"author": {"name": ["Mara Venn"]}}),
    "a creator": json.dumps({**ARTICLE, "author": None, "creator": "Mara Venn"}),
    "an author by reference": json.dumps(
        [{"@type": "Person", "@id": "#m", "name": "Mara Venn"}, ARTICLE | {"author": {"@id": "#m"}}]
    ),
    "references in the text": json.dumps(ARTICLE | {"headline": "Ferry&nbsp;runs\n again"}),
    "half a character": json.dumps(ARTICLE).replace("again", "again\\ud800"),
    "a comma too many": json.dumps(ARTICLE).replace('"en"}', '"en",}'),
    "a semicolon": json.dumps(ARTICLE) + ";",
    "in a comment": f"<!-- {json.dumps(ARTICLE)} -->",
    "in a marked section": f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
    "line ends in text": json.dumps(ARTICLE).replace("Ferry runs", "Ferry\nruns"),
    "escaped once more": json.dumps(ARTICLE).replace('"', "&quot;"),
}


@pytest.mark.parametrize("script", SHAPES.values(), ids=SHAPES)
def test_an_article_is_found_in_any_shape(script):
    assert linked_data(page(script), "") == WHOLE


def test_of_several_articles_the_one_with_the_pages_title_counts():
    other = json.dumps(ARTICLE | {"headline": "Bridge shut for repairs"})
    both = page(other, json.dumps(ARTICLE))
    assert linked_data(both, "Ferry runs again | Post").headline == "Ferry runs again"
    assert linked_data(both, "").headline == "Bridge shut for repairs"


BROKEN = {
    "cut short": (
        '{"@type": "NewsArticle", "headline": "Ferry runs again", "datePubl',
        Stated("Ferry runs again"),
    ),
    "quotes within": (
        '{"headline": "Ferry runs again", "datePublished": "2024-05-03", "body": "a "b" c"}',
        Stated("Ferry runs again", published="2024-05-03"),
    ),
    "nothing of use": ("{]", Stated()),
    "no objects": ('[1, "a", null]', Stated()),
    "no article": ('{"@type": "Recipe", "name": "Soup"}', Stated()),
    "very deep": ("[" * 100_000, Stated()),
    "a very long number": ('{"a": ' + "9" * 10_000 + "}", Stated()),
    "values of other kinds": (
        '{"@type": "Article", "headline": 7, "author": [3, null, {}], "datePublished": {}}',
        Stated(),
    ),
}


@pytest.mark.parametrize(("script", "stated"), BROKEN.values(), ids=BROKEN)
def test_broken_data_give_what_can_be_read(script, stated):
    assert linked_data(page(script), "") == stated


def meta(*pairs):
    return "".join(f'<meta {key}="{name}" content="{content}">' for key, name, content in pairs)


SOURCES = {
    "JSON-LD before meta": (
        page(
            json.dumps(ARTICLE),
            head=meta(("name", "author", "Ana Lee"), ("name", "date", "2020-01-01")),
        ),
        ("Ferry runs again", ("Mara Venn",), date(2024, 5, 3), "Harrow Post"),
    ),
    "OpenGraph": (
        page(
            head=meta(
                ("property", "og:title", "Ferry runs again | Harrow Post"),
                ("property", "og:site_name", "Harrow Post"),
                ("property", "article:author", "https://post.example/mara"),
                ("property", "article:author", "Mara Venn"),
                ("property", "article:published_time", "2024-05-03T22:00:00-07:00"),
            )
        ),
        ("Ferry runs again", ("Mara Venn",), date(2024, 5, 3), "Harrow Post"),
    ),
    "Dublin Core": (
        page(
            head=meta(
                ("name", "DC.title", "Ferry runs again"),
                ("name", "DC.creator", "Mara Venn"),
                ("name", "DC.date.issued", "2024-05-03"),
                ("name", "DC.publisher", "Harrow Post"),
            )
        ),
        ("Ferry runs again", ("Mara Venn",), date(2024, 5, 3), "Harrow Post"),
    ),
    "names of tools": (
        page(
            head=meta(
                ("name", "sailthru.title", "Ferry runs again"),
                ("name", "byl", "By Mara Venn"),
                ("name", "parsely-pub-date", "2024-05-03T10:00:00Z"),
            )
        ),
        ("Ferry runs again", ("Mara Venn",), date(2024, 5, 3), None),
    ),
    "several citation authors": (
        page(
            head=meta(
                ("name", "citation_author", "Mara Venn"), ("name", "citation_author", "Ana Lee")
            )
        ),
        (None, ("Mara Venn", "Ana Lee"), None, None),
    ),
    "microdata": (
        document_fromstring(
            "<title>Ferry runs again</title>"
            '<span itemprop="author">by <b itemprop="name">Mara Venn</b></span>'
            '<time itemprop="datePublished" datetime="2024-05-03T08:00">Friday</time>'
        ),
        ("Ferry runs again", ("Mara Venn",), date(2024, 5, 3), None),
    ),
    "links and times": (
        document_fromstring(
            '<p><a rel="author" href="/m">Mara Venn</a>'
            '<time class="published" datetime="2024-05-03">x</time>'
        ),
        (None, ("Mara Venn",), date(2024, 5, 3), None),
    ),
    "a publisher's slogan and account": (
        page(
            head=meta(
                ("name", "publisher", "@post"), ("property", "og:site_name", "Harrow Post | News")
            )
        ),
        (None, (), None, "Harrow Post"),
    ),
    "the outlet as author": (
        page(
            json.dumps(ARTICLE | {"author": {"@type": "Organization", "name": "The Harrow Post"}})
        ),
        ("Ferry runs again", (), date(2024, 5, 3), "Harrow Post"),
    ),
    "nothing": (page(), (None, (), None, None)),
}


@pytest.mark.parametrize(("root", "expected"), SOURCES.values(), ids=SOURCES)
def test_metadata_are_read_wherever_a_page_states_them(root, expected):
    found = metadata(root, [])
    assert (found.title, found.bylines, found.published, found.publisher) == expected


ADDRESSES = {
    "a canonical link": (
        '<link rel="canonical" href="https://post.example/a">',
        "https://post.example/a",
    ),
    "the link before OpenGraph": (
        '<meta property="og:url" content="https://post.example/b">'
        '<link rel="Canonical" href=" https://post.example/a ">',
        "https://post.example/a",
    ),
    "OpenGraph where the link is relative": (
        '<link rel="canonical" href="/a"><meta property="og:url" content="https://post.example/b">',
        "https://post.example/b",
    ),
    "no address of the web": ('<link rel="canonical" href="javascript:alert(1)">', None),
}


@pytest.mark.parametrize(("head", "address"), ADDRESSES.values(), ids=ADDRESSES)
def test_the_canonical_address_is_absolute(head, address):
    assert metadata(page(head=head), []).canonical == address


LANGUAGES = {
    "of the root": ('<html lang="de-AT">', "de"),
    "of OpenGraph": ('<meta property="og:locale" content="pt_BR">', "pt"),
    "none": ("<p>", None),
    "nonsense": ('<html lang="english">', None),
}


@pytest.mark.parametrize(("markup", "code"), LANGUAGES.values(), ids=LANGUAGES)
def test_the_language_a_page_states(markup, code):
    assert metadata(document_fromstring(markup + "<p>x"), []).language == code


@pytest.mark.parametrize(
    ("stated", "in_utc"),
    [
        ("2024-05-03T02:00:00Z", True),
        ("2024-05-03T02:00:00+00:00", True),
        ("Fri, 03 May 2024 02:00:00 GMT", True),
        ("2024-05-03T02:00:00+02:00", False),
        ("2024-05-03", False),
    ],
)
def test_a_moment_in_utc_is_told_from_a_local_one(stated, in_utc):
    found = metadata(page(json.dumps(ARTICLE | {"datePublished": stated})), [])
    assert (found.published, found.in_utc) == (date(2024, 5, 3), in_utc)
