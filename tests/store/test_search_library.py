"""Search and the rest of a library: versions, corrections, order, limits, strange texts."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import SettingsError
from onrecord.store.search.words import folded
from tests.records import at, attribution, harbour, record_of, report_of


def plain(text, address="a.html", **facts):
    """A record of words alone."""
    return record_of(replace(report_of(text, address=address), **facts))


def ids(found):
    return [report.id for report in found]


def test_the_one_published_last_comes_first_and_one_without_a_day_last(library):
    days = [date(2030, 1, 2), None, date(2031, 1, 1), date(2030, 1, 1)]
    added = [
        library.add(plain(f"It rained {number}.", f"{number}.html", published=day)).id
        for number, day in enumerate(days)
    ]
    assert ids(library.search("rained")) == [added[place] for place in (2, 0, 3, 1)]


def test_of_one_day_the_one_added_last_comes_first(library):
    added = [library.add(plain(f"It rained {n}.", f"{n}.html")).id for n in range(3)]
    assert ids(library.search("rained")) == added[::-1]


def test_there_are_more_than_the_limit(library):
    for number in range(3):
        library.add(plain(f"It rained {number}.", f"{number}.html"))
    found = library.search("rained", limit=2)
    assert (len(found), found.more) == (2, True)
    assert not library.search("rained", limit=3).more


@pytest.mark.parametrize("limit", [0, -1, 1001])
def test_a_limit_that_cannot_be(library, limit):
    with pytest.raises(SettingsError):
        library.search("rained", limit=limit)


def test_a_query_that_cannot_be_read(library):
    with pytest.raises(SettingsError, match="character 1:"):
        library.search("foo:bar")


def test_a_report_has_its_facts_and_lines(library):
    record = harbour()
    library.add(replace(record, report=replace(record.report, publisher="The Post")))
    (report,) = library.search("speaker:brandt quote:roof")
    assert (report.id, report.title) == (record.report.id, "Fire guts grain terminal")
    assert (report.publisher, report.published) == ("The Post", date(2031, 5, 12))
    assert report.address == "harbour.html"
    (line,) = report.lines
    assert (line.entry, line.kind) == (record.attributions[1].id, "attribution")
    assert [mark.text for mark in line.marks] == ["roof", "Brandt"]


def test_entries_of_several_kinds_each_have_a_line(library):
    library.add(harbour())
    (report,) = library.search("speaker:brandt counted:people 1990s")
    kinds = [line.kind for line in report.lines]
    assert kinds == ["quantity", "attribution", "attribution", "time"]


def test_a_publisher_has_no_line(library):
    library.add(plain("It rained.", publisher="The Post"))
    (report,) = library.search("publisher:post")
    assert (report.lines, report.more) == ((), False)


def test_newest_versions_alone_are_searched(library):
    library.add(plain("It rained."))
    newer = library.add(plain("It snowed."))
    assert ids(library.search("rained")) == []
    assert ids(library.search("snowed")) == [newer.id]
    library.add(plain("It rained."))
    assert len(library.search("rained")) == 1
    assert ids(library.search("snowed")) == []


def test_entries_of_newest_versions_alone_are_searched(library):
    library.add(harbour())
    text = "The roof held, said Odile Brandt."
    library.add(plain(text, "harbour.html"))
    assert len(library.search("brandt")) == 1
    assert ids(library.search("speaker:brandt")) == []


def test_a_new_reading_of_the_same_words_is_searched(library):
    text = "The roof held, said Odile Brandt."
    library.add(plain(text))
    assert ids(library.search("speaker:brandt")) == []
    said = attribution(
        (at(text, "Odile Brandt"),), (at(text, "said"),), (at(text, "The roof held"),)
    )
    read = record_of(report_of(text, address="a.html"), attributions=(said,))
    library.add(read)
    assert ids(library.search("speaker:brandt")) == [read.report.id]
    library.add(plain(text))
    assert ids(library.search("speaker:brandt")) == []


def test_a_new_title_and_publisher_are_searched(library):
    library.add(plain("It rained.", title="Weather", publisher="The Post"))
    library.add(plain("It rained.", title="Flood", publisher="The Times"))
    assert len(library.search("flood publisher:times")) == 1
    assert len(library.search("weather")) + len(library.search("publisher:post")) == 0


def test_rejected_entries_are_not_found(library):
    record = harbour()
    library.add(record)
    made = library.correct(record.report.id, record.quantities[0].id, "reject")
    assert ids(library.search("counted:people")) == []
    library.undo(made.number)
    assert ids(library.search("counted:people")) == [record.report.id]


def test_edited_values_are_found_and_shown(library):
    record = harbour()
    library.add(record)
    edit = {"value": 22, "low": 22}
    library.correct(record.report.id, record.quantities[0].id, "edit", edit)
    assert ids(library.search("value:20")) == []
    (report,) = library.search("value:22")
    assert [mark.text for mark in report.lines[0].marks] == ["At least 20"]


STRANGE = {
    "NUL": "It \0 rained.",
    "quote marks": "It's \"rained\" 'all' \\ day.",
    "signs of the indexes": "rained & | ! <-> :* ( ) AND NEAR(it, 2) ^ + {text}",
    "percent and format": "rained %s %(x)s {0} :name ? $1",
    "emoji and joiners": "It rained 👩‍👩‍👧 ☔️ all\u200bday.",
    "another script": "它 rained идёт дождь مطر",
    "a very long word": "rained " + "x" * 5000,
    "printer's digits": "rained ⑴ ½ ² ﬁne ㏂",
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_texts_are_searched(library, text):
    library.add(plain(text))
    assert len(library.search("rained")) == 1
    words = folded(text)
    assert len(library.search(f'"{" ".join(words[:20])}"')) == 1


@pytest.mark.parametrize("word", ["'", "';drop table words;--", "%", "100%", "text:x", "{text}"])
def test_strange_queries_harm_nothing(library, word):
    library.add(plain("It rained."))
    for query in (word, f'"{word}"', f'speaker:"{word}"'):
        try:
            assert len(library.search(query)) == 0
        except SettingsError:
            continue
    assert len(library.search("rained")) == 1


def test_the_last_of_a_long_text_is_found(library):
    text = "The rain fell. " * 9000 + "Then the sun came out."
    library.add(plain(text))
    (report,) = library.search("sun rain")
    assert {mark.text for line in report.lines for mark in line.marks} == {"sun", "rain"}


TEXTS = (
    "one two three",
    "one two",
    "two one",
    "three",
    "one four, five",
    "four five one",
    "Öne twó",
    "five",
)


def leaf(query, *words):
    """A query and what it means: words that stand beside each other, ``*`` ends a prefix."""
    pattern = re.compile(rf"\b{' '.join(words)}\b".replace(r"*\b", r"\w*"))
    return query, lambda text: bool(pattern.search(text))


def both(one, other):
    return f"({one[0]} {other[0]})", lambda text: one[1](text) and other[1](text)


def either(one, other):
    return f"({one[0]} OR {other[0]})", lambda text: one[1](text) or other[1](text)


def without(one):
    return f"-{one[0]}", lambda text: not one[1](text)


LEAVES = st.sampled_from(
    [
        *(leaf(word, word) for word in ("one", "two", "three", "four", "five", "six")),
        leaf("th*", "th*"),
        leaf("fo*", "fo*"),
        leaf('"one two"', "one", "two"),
        leaf('"four fi*"', "four", "fi*"),
    ]
)
QUERIES = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(both, inner, inner) | st.builds(either, inner, inner) | st.builds(without, inner)
    ),
    max_leaves=6,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(QUERIES)
def test_any_query_of_words_finds_what_it_means(library, query):
    written, means = query
    if not library.list():  # the first example
        for number, text in enumerate(TEXTS):
            library.add(plain(text, f"{number}.html"))
    expected = {text for text in TEXTS if means(" ".join(folded(text)))}
    found = {TEXTS[int(report.address.partition(".")[0])] for report in library.search(written)}
    assert found == expected
