"""The rows people see, as they are grouped, ordered and tied to each other."""

from dataclasses import replace
from datetime import date

from onrecord.export.rows import labels, rows
from tests.records import HARBOUR, at, attribution, harbour, record_of, report_of, time_at


def test_labels_number_each_kind_in_the_order_of_the_text():
    assert list(labels(harbour()).values()) == ["1", "2", "3", "4", "5", "t1", "t2", "t3", "q1"]


def test_sources_group_what_they_say_under_their_fullest_name():
    said = rows(harbour()).said
    assert [(s.name, s.kind, [row.label for row in s.sayings]) for s in said] == [
        ("the fire service", "organisation", ["1"]),
        ("Odile Brandt", "named", ["2", "3"]),
        ("The ministry", "organisation", ["4"]),
        ("witnesses", "collective", ["5"]),
    ]


def test_a_source_without_actor_is_grouped_by_its_words_whatever_their_case():
    text = "The union said no. The deal is off, the union said."
    first = attribution((at(text, "The union"),), (), (at(text, "no"),))
    second = attribution((at(text, "the union"),), (), (at(text, "The deal is off"),))
    found = rows(record_of(report_of(text), attributions=(first, second))).said
    assert [(s.name, len(s.sayings)) for s in found] == [("The union", 2)]


def test_nobody_is_a_source_of_its_own():
    text = "It was said that ships sank."
    said = attribution((), (at(text, "was said"),), (at(text, "ships sank"),), source_kind="none")
    found = rows(record_of(report_of(text), attributions=(said,))).said
    assert [(s.name, s.kind) for s in found] == [("No source named", "")]


def test_the_chain_names_on_whose_word_a_statement_rests():
    witnesses = rows(harbour()).said[-1].sayings[0]
    assert [(link.name, link.label) for link in witnesses.chain] == [("The ministry", "4")]


def test_a_ring_of_chains_ends():
    record = harbour()
    one, other = record.attributions[3:]
    ring = replace(
        record,
        attributions=(replace(one, within=other.id), replace(other, within=one.id)),
        quantities=(),
    )
    assert [len(row.chain) for source in rows(ring).said for row in source.sayings] == [1, 1]


def test_times_stand_in_the_order_of_their_days_and_the_others_apart():
    found = rows(harbour())
    assert [row.words for row in found.dated] == ["the 1990s", "early Sunday"]
    assert [row.words for row in found.undated] == ["two minutes"]


def test_a_time_says_what_it_was_counted_from():
    sunday = rows(harbour()).dated[1]
    assert sunday.against == "publication"


def test_a_time_may_be_counted_from_another():
    first = time_at(at(HARBOUR, "early Sunday"))
    record = record_of(
        report_of(HARBOUR),
        times=(first, time_at(at(HARBOUR, "two minutes"), anchor=first.id)),
    )
    assert [row.against for row in rows(record).undated] == ["", "“early Sunday”"]


def test_a_time_after_publication_is_told_apart():
    report = replace(report_of(HARBOUR), published=date(1995, 1, 1))
    later = time_at(at(HARBOUR, "Sunday"), earliest=date(2031, 5, 11), latest=date(2031, 5, 11))
    assert rows(record_of(report, times=(later,))).dated[0].after_publication


def test_a_figure_says_what_is_counted_and_on_whose_word():
    figure = rows(harbour()).figures[0]
    assert (figure.amount, figure.counted) == ("at least 20", "people")
    assert figure.voice.name == "the fire service"


def test_a_person_keeps_every_mention():
    assert [words for _, words in rows(harbour()).people[1].mentions] == ["Odile Brandt", "She"]
