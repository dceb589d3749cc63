"""The page: whole, balanced, tied together, and closed to whatever a report brings along."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.export.page import page, pages
from onrecord.record import Block, Trouble, span_of
from tests.exported import mill
from tests.records import (
    actor_of,
    at,
    attribution,
    harbour,
    quantity_at,
    record_of,
    report_of,
    time_at,
)

VOID = {"meta", "input", "br"}


class Reading(HTMLParser):
    """A page as a parser sees it: its elements, balanced, and the text of the report."""

    def __init__(self, html):
        super().__init__()
        self.stack, self.tags, self.ids, self.links = [], Counter(), [], []
        self.report, self.nested_links, self.unbalanced = "", 0, []
        self.attributes = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags[tag] += 1
        self.attributes.extend(given.items())
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])
            self.nested_links += any(name == "a" for name, _ in self.stack)
        if tag not in VOID:
            self.stack.append((tag, given.get("class", "")))

    def handle_endtag(self, tag):
        if not self.stack or self.stack[-1][0] != tag:
            self.unbalanced.append(tag)
        else:
            self.stack.pop()

    def handle_data(self, data):
        classes = [name for _, name in self.stack]
        added = any(each.split()[:1] in (["heard"], ["n"]) for each in classes)
        if "report" in classes and not added:
            self.report += data


def squeezed(text):
    return "".join(text.split())


def test_the_text_of_the_report_is_all_there_and_nothing_else():
    record = harbour()
    assert squeezed(Reading(page(record)).report) == squeezed(record.report.text)


def test_every_link_leads_to_a_place_on_the_page_and_places_are_unique():
    read = Reading(pages([harbour(), harbour("again.html")]))
    assert {link[:1] for link in read.links} == {"#"}
    assert {link[1:] for link in read.links} <= set(read.ids)
    assert [name for name, count in Counter(read.ids).items() if count > 1] == []


def test_every_entry_is_linked_from_its_words_and_back():
    record, read = harbour(), None
    read = Reading(page(record))
    for entry in (*record.attributions, *record.times, *record.quantities):
        assert f"#r1-e-{entry.id}" in read.links
        assert f"#r1-m-{entry.id}" in read.links


def test_every_mention_of_an_actor_is_linked():
    record = harbour()
    links = Reading(page(record)).links
    for actor in record.actors:
        assert {f"#r1-m-{actor.id}-{span.start}" for span in actor.mentions} <= set(links)


SPANS = st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=6)


@settings(max_examples=40, deadline=None)
@given(SPANS, SPANS, SPANS)
def test_marks_are_balanced_however_they_lie(contents, times, numbers):
    text = "The <b> & \0 words of a report that is made up of forty words in a row or some such."

    def spans(places):
        return [span_of(text, start, start + length) for start, length in sorted(set(places))]

    record = record_of(
        report_of(text),
        attributions=tuple(attribution(content=(span,)) for span in spans(contents)),
        times=tuple(time_at(span) for span in spans(times)),
        quantities=tuple(quantity_at(span) for span in spans(numbers)),
    )
    read = Reading(page(record))
    assert (read.unbalanced, read.stack, read.nested_links) == ([], [], 0)
    assert squeezed(read.report) == squeezed(text.replace("\0", "␀"))


HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "an end of the style sheet": "</style></script><img src=x onerror=alert(1)>",
    "an attribute broken open": '"\' onmouseover=alert(1) x="',
    "a template": "{{ 7 * 7 }}{% raw %}",
    "an override of direction": "nice\u202etxt.exe",
    "a NUL and an escape": "a\0b\x1b[31m",
    "an entity": "&lt;b&gt;",
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_shown_and_do_nothing(words):
    text = f"{words} he said {words}"
    span = at(text, words, 1)
    actor = actor_of(words, span, role=words)
    record = record_of(
        replace(
            report_of(text, address=words),
            title=words,
            bylines=(words,),
            publisher=words,
            canonical=words,
            language=words,
        ),
        attributions=(attribution((at(text, words),), (), (span,), how=words),),
        times=(time_at(span, value=words, mod=words),),
        quantities=(quantity_at(span, counted=span, unit=words, value=1),),
        actors=(actor,),
        troubles=(Trouble(words, words, words),),
    )
    read = Reading(page(record))
    assert (read.tags["script"], read.tags["style"], read.tags["img"], read.tags["b"]) == (
        1,
        1,
        0,
        1,
    )
    assert [name for name, _ in read.attributes if name.startswith("on")] == []
    assert not {"\0", "\x1b", "\u202e"} & set(page(record))
    assert read.unbalanced == []


def test_the_policy_names_the_parts_of_the_page_by_their_hashes():
    html = page(harbour())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html).group(1)
    policy = policy.replace("&#39;", "'")
    for part in ("style", "script"):
        inner = re.search(rf"<{part}>(.*?)</{part}>", html, re.DOTALL).group(1)
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{part}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")


def test_nothing_is_loaded_from_outside():
    html = page(harbour())
    assert re.findall(r"(?:https?:|url\(|@import|src=)", html) == []


def test_several_records_have_a_list_at_their_head():
    read = Reading(pages([harbour(), harbour("again.html")]))
    assert {"#r1-report", "#r2-report"} <= set(read.links)
    assert (read.tags["h1"], read.tags["article"]) == (1, 2)


def test_no_record_is_a_page_that_says_so():
    assert "0 records" in page_text(pages([]))


def page_text(html):
    return re.sub(r"<[^>]+>", "", html)


def test_an_empty_record_says_what_is_not_there():
    empty = replace(
        record_of(report_of("")), troubles=(Trouble("unreadable", "It is not there.", "intake"),)
    )
    words = page_text(page(empty))
    for expected in ("There is no text on this record.", "Nobody is quoted.", "It is not there."):
        assert expected in words


def test_lists_and_datelines_are_set_as_they_stood():
    text = "OSLO - It rained.\n\none\n\ntwo\n\nBefore.\n\nquoted"
    report = report_of(text)
    paragraph, one, two, before, quoted = report.blocks
    blocks = (
        Block("dateline", 0, 4),
        Block("paragraph", 7, paragraph.end),
        replace(one, kind="list_item"),
        replace(two, kind="list_item"),
        before,
        replace(quoted, kind="blockquote"),
    )
    html = page(record_of(replace(report, blocks=blocks)))
    assert '<span class="dateline" dir="auto">OSLO</span> It rained.' in html
    assert '<ul dir="auto"><li dir="auto">one</li><li dir="auto">two</li></ul>' in html
    assert '<blockquote dir="auto"><p>quoted</p></blockquote>' in html


def test_a_statement_without_words_is_numbered_at_its_source():
    text = "The mayor refused to comment."
    said = attribution(
        (at(text, "The mayor"),), (at(text, "refused to comment"),), (), stance="refuses"
    )
    html = page(record_of(report_of(text), attributions=(said,)))
    assert re.search(r"The mayor</span><a class=\"n\"", html)
    assert "no words given" in html


def test_listeners_hear_where_a_quotation_begins_and_ends():
    text = "“One,” she said, “two.”"
    said = attribution((at(text, "she"),), (at(text, "said"),), (at(text, "One"), at(text, "two")))
    html = page(record_of(report_of(text), attributions=(said,)))
    heard = re.findall(r"\((quotation[^)]*)\)", html)
    assert heard == [
        "quotation 1 begins",
        "quotation 1 ends",
        "quotation 1 goes on",
        "quotation 1 ends",
    ]


def test_a_date_of_publication_stands_among_the_times():
    html = page(harbour())
    assert html.index("the 1990s</a>") < html.index("published 12 May 2031")


def test_one_megabyte_in_one_line_is_a_page():
    text = "word " * 200_000
    said = tuple(
        attribution(content=(span_of(text, start, start + 40),))
        for start in range(0, len(text), 1000)
    )
    assert len(page(record_of(report_of(text), attributions=said))) > len(text)


def test_why_a_source_is_not_named_stands_with_it():
    assert "not named: who feared for her job" in page_text(page(mill()))


def test_a_number_is_shown_with_what_it_counts_alone():
    row = page_text(page(mill())).split("On whose word")[1].split("What happened")[0]
    assert " ".join(row.split()).startswith("2 two mills the report’s own")


def test_the_list_of_records_tells_outlet_and_day():
    dated = harbour()
    told = replace(dated.report, publisher="The Kell Post", published=date(2031, 5, 12))
    head = page_text(pages([replace(dated, report=told), mill()]).split("</nav>")[0])
    assert "The Kell Post · 12 May 2031" in head
    assert "date not known" in head


def test_the_list_of_records_counts_one_as_one():
    text = "It rained on Monday."
    one = record_of(report_of(text), times=(time_at(at(text, "Monday")),))
    head = page_text(pages([one, one]).split("</nav>")[0])
    assert "0 statements · 1 time · 0 quantities · 0 events" in head
