"""Lines: the words found, in context and marked, and the entry they belong to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record import Record
from onrecord.store.search.grouping import grouped
from onrecord.store.search.lines import MOST_LINES, Lines
from onrecord.store.search.parsing import parse
from onrecord.store.search.query import Some, Words
from onrecord.store.search.statements import sought
from tests.records import at, attribution, harbour, quantity_at, record_of, report_of

RECORD = harbour()
BY_ID = {entry.id: entry for entry in RECORD.entries()}


def marked(line) -> str:
    """The pieces with marks as ``[word]`` and what is left out as ``…``."""
    shown = []
    for piece in line.pieces:
        text = piece.text
        for mark in reversed(line.marks):
            if piece.start <= mark.start < piece.end:
                start, end = mark.start - piece.start, mark.end - piece.start
                text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
        shown.append(text)
    return " … ".join(shown)


def lines(query: str, record: Record = RECORD, **entries: str):
    """The lines of a query whose fields hold of the entries given, kind by kind."""
    wanted = list(sought(grouped(parse(query))))
    words = [each for each in wanted if isinstance(each, Words)]
    asked = [(entries[each.kind], each.what) for each in wanted if isinstance(each, Some)]
    return Lines(record).of(words, asked)


def entry_with(words: str, kind: str) -> str:
    return next(
        each.id
        for each in RECORD.entries()
        if type(each).__name__.lower() == kind and words in str(each)
    )


def test_a_word_in_context_with_the_entry_it_belongs_to():
    (line,), more = lines("roof")
    assert marked(line) == "“The [roof] came down in two minutes,” said Odile Brandt, the"
    assert (line.entry, line.kind) == (entry_with("roof", "attribution"), "attribution")
    assert not more


def test_a_word_that_belongs_to_no_entry():
    (line,), _ = lines("guts")
    assert (marked(line), line.entry, line.kind) == ("Fire [guts] grain terminal", None, None)


def test_the_innermost_entry_is_named():
    (line,), _ = lines("minutes")
    assert (line.entry, line.kind) == (entry_with("two minutes", "time"), "time")


def test_words_near_each_other_share_a_line():
    (line,), _ = lines("roof odile")
    assert marked(line).startswith("“The [roof] came down in two minutes,” said [Odile] Brandt")


def test_words_apart_have_lines_of_their_own_in_the_order_of_the_text():
    found, _ = lines("1990s guts")
    assert [marked(each) for each in found] == [
        "Fire [guts] grain terminal",
        "It was built in the [1990s].",
    ]


def test_lines_stay_inside_their_paragraph():
    (line,), _ = lines("calloway")
    assert marked(line) == "By Ines [Calloway]"


def test_a_phrase_and_a_prefix_are_marked_whole():
    (line,), _ = lines('"came do*"')
    assert "[came down]" in marked(line)


FIELDS = {
    "speaker": ("speaker:brandt", "roof", "said Odile [Brandt], the deputy chief"),
    "speaker meant by a pronoun": ("speaker:brandt", "any alarm", "[She] denied"),
    "quote": ("quote:alarm", "any alarm", "“any [alarm]” was off"),
    "kind": ("kind:named", "roof", "said [Odile Brandt, the deputy chief]"),
    "choices": ("kind:named (speaker:brandt OR speaker:zed)", "roof", "[Odile Brandt, the"),
    "alternatives": (
        "quote:alarm OR speaker:brandt",
        "any alarm",
        "[She] denied that “any [alarm]”",
    ),
}


@pytest.mark.parametrize(("query", "words", "shown"), FIELDS.values(), ids=FIELDS)
def test_attributions(query, words, shown):
    number = entry_with(words, "attribution")
    (line,), _ = lines(query, attribution=number)
    assert shown in marked(line)
    assert (line.entry, line.kind) == (number, "attribution")


def test_an_attribution_shows_who_and_what():
    (line,), _ = lines("speaker:service", attribution=entry_with("At least 20", "attribution"))
    assert marked(line) == "At least 20 people were hurt early Sunday, the fire [service] said."


QUANTITIES = {
    "counted": ("counted:people", "[At least 20] [people] were hurt"),
    "value": ("value:>10", "[At least 20] people"),
    "time": ("[counted:people time:2031]", "[At least 20] [people] were hurt [early Sunday]"),
    "speaker": (
        "[counted:people speaker:fire]",
        "[At least 20] [people] were hurt early Sunday, the [fire]",
    ),
}


@pytest.mark.parametrize(("query", "shown"), QUANTITIES.values(), ids=QUANTITIES)
def test_quantities(query, shown):
    (line,), _ = lines(query, quantity=RECORD.quantities[0].id)
    assert marked(line).startswith(shown)
    assert (line.entry, line.kind) == (RECORD.quantities[0].id, "quantity")


def test_words_that_an_entry_shows_need_no_line_of_their_own():
    (line,), _ = lines("hurt counted:people", quantity=RECORD.quantities[0].id)
    assert marked(line).startswith("[At least 20] [people] were [hurt] early Sunday")


def test_what_is_far_apart_is_shown_in_pieces():
    text = f"“We won,” {'so it went on and on ' * 30}said Ada."
    report = report_of(text)
    said = attribution((at(text, "Ada"),), (at(text, "said"),), (at(text, "We won"),))
    record = record_of(report, attributions=(said,))
    (line,), _ = lines("quote:won", record, attribution=said.id)
    first, second = marked(line).split(" … ")
    assert first.startswith("“We [won],” so it went")
    assert second == "said Ada"


def test_a_report_full_of_the_word_gives_a_few_lines():
    text = "\n\n".join(f"The fire took house {number}." for number in range(100))
    found, more = lines("fire", record_of(report_of(text)))
    assert (len(found), more) == (MOST_LINES, True)


def test_every_word_has_a_line():
    text = "\n\n".join([*(f"A fire, {number}." for number in range(50)), "The end of the barn."])
    found, _ = lines("fire barn", record_of(report_of(text)))
    assert marked(found[-1]) == "The end of the [barn]."


def test_a_long_entry_shows_its_beginning():
    text = f"{'ten ' * 500}boats sank."
    amount = quantity_at(at(text, text[:1999]), value=10, counted=at(text, "boats"))
    record = record_of(report_of(text), quantities=(amount,))
    (line,), _ = lines("value:10", record, quantity=amount.id)
    assert sum(len(piece.text) for piece in line.pieces) < 300


QUERIES = st.sampled_from(["aa", '"aa bb"', "bb*", "aa bb", '"bb aa bb"', "aa OR cc"])
TEXTS = st.text(st.sampled_from("a b c. \n").map(str), min_size=1, max_size=200)


@given(QUERIES, TEXTS.filter(str.strip))
def test_marks_stand_inside_pieces_that_do_not_overlap(query, text):
    record = record_of(report_of(text.strip()))
    for line in lines(query, record)[0]:
        edges = [edge for piece in line.pieces for edge in (piece.start, piece.end)]
        assert edges == sorted(edges)
        for mark in line.marks:
            assert any(p.start <= mark.start < mark.end <= p.end for p in line.pieces)
