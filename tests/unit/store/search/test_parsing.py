"""The query language: what each query means, and what is said of one that cannot be read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import SettingsError
from onrecord.store.search.parsing import (
    DEEPEST,
    LONGEST,
    LONGEST_PHRASE,
    MOST_PARTS,
    parse,
)
from onrecord.store.search.query import All, AnyOf, Bound, Days, Figure, Label, Not, Some, Words


def w(*words, field="text", prefix=False):
    return Words(field, words, prefix)


ADA = w("ada", field="speaker")
YEAR = Days(date(2025, 1, 1), date(2025, 12, 31))
HARBOUR, FIRE, ROOF = w("harbour"), w("fire"), w("roof")

QUERIES = {
    "a word": ("Harbour", HARBOUR),
    "words must all hold": ("harbour fire", All((HARBOUR, FIRE))),
    "AND may be written": ("harbour AND fire", All((HARBOUR, FIRE))),
    "one or the other": ("harbour OR fire", AnyOf((HARBOUR, FIRE))),
    "AND binds closer than OR": ("harbour fire OR roof", AnyOf((All((HARBOUR, FIRE)), ROOF))),
    "parentheses": ("harbour (fire OR roof)", All((HARBOUR, AnyOf((FIRE, ROOF))))),
    "parentheses of one kind are flat": ("harbour (fire (roof))", All((HARBOUR, FIRE, ROOF))),
    "NOT": ("harbour NOT fire", All((HARBOUR, Not(FIRE)))),
    "minus": ("harbour -fire", All((HARBOUR, Not(FIRE)))),
    "minus before parentheses": ("-(harbour OR fire)", Not(AnyOf((HARBOUR, FIRE)))),
    "twice not": ("NOT -harbour", HARBOUR),
    "capitals alone join": ("harbour or not", All((HARBOUR, w("or"), w("not")))),
    "a phrase": ('"harbour fire"', w("harbour", "fire")),
    "a phrase in curly marks": ("“harbour fire”", w("harbour", "fire")),
    "a keyword in a phrase is a word": ('"harbour OR fire"', w("harbour", "or", "fire")),
    "a minus in a phrase is no sign": ('"harbour -fire"', w("harbour", "fire")),
    "a phrase needs no space around it": ('roof"harbour fire"', All((ROOF, w("harbour", "fire")))),
    "a hyphen makes a phrase": ("F-35", w("f", "35")),
    "a clock time is no field": ("12:30", w("12", "30")),
    "a prefix": ("harb*", w("harb", prefix=True)),
    "a prefix ends a phrase": ('"harbour fi*"', w("harbour", "fi", prefix=True)),
    "folded": ("LÓDŹ", w("lodz")),
    "speaker": ("speaker:Okafor", w("okafor", field="speaker")),
    "speaker, a phrase": ('speaker:"Ada Okafor"', w("ada", "okafor", field="speaker")),
    "quote, a prefix": ("quote:budg*", w("budg", field="quote", prefix=True)),
    "publisher": ("publisher:kestrel", w("kestrel", field="publisher")),
    "counted": ("counted:dead", w("dead", field="counted")),
    "field names in any case": ("Counted:dead", w("dead", field="counted")),
    "kind": ("kind:unnamed", Label("kind", "unnamed")),
    "type in any case": ("type:assault", Label("type", "ASSAULT")),
    "status": ("status:Denied", Label("status", "denied")),
    "value": ("value:10", Figure(Bound(10), Bound(10))),
    "value with =": ("value:=10", Figure(Bound(10), Bound(10))),
    "value over": ("value:>10", Figure(Bound(10, inclusive=False), None)),
    "value at least": ("value:>=10", Figure(Bound(10), None)),
    "value under": ("value:<10", Figure(None, Bound(10, inclusive=False))),
    "value at most": ("value:<=10", Figure(None, Bound(10))),
    "value from to": ("value:10..20", Figure(Bound(10), Bound(20))),
    "value from": ("value:10..", Figure(Bound(10), None)),
    "value to nothing": ("value:..0", Figure(None, Bound(0))),
    "value below nothing": ("value:<-2.5", Figure(None, Bound(-2.5, inclusive=False))),
    "value with thousands": ("value:>1,200,000", Figure(Bound(1_200_000, inclusive=False), None)),
    "a day": ("time:2025-03-09", Days(date(2025, 3, 9), date(2025, 3, 9))),
    "a month": ("time:2024-02", Days(date(2024, 2, 1), date(2024, 2, 29))),
    "a year": ("time:2025", Days(date(2025, 1, 1), date(2025, 12, 31))),
    "days": ("time:2025-03..2025-04", Days(date(2025, 3, 1), date(2025, 4, 30))),
    "days from": ("time:2025-03..", Days(date(2025, 3, 1), None)),
    "days to": ("time:..2025", Days(None, date(2025, 12, 31))),
    "one entry": (
        "[counted:dead speaker:Ada]",
        Some("quantity", All((w("dead", field="counted"), ADA))),
    ),
    "an entry of any kind": (
        "[speaker:Ada time:2025]",
        AnyOf(tuple(Some(kind, All((ADA, YEAR))) for kind in ("event", "quantity"))),
    ),
    "no such entry": ("-[counted:dead]", Not(Some("quantity", w("dead", field="counted")))),
    "a field left out": ("-kind:unnamed", Not(Label("kind", "unnamed"))),
}


@pytest.mark.parametrize(("query", "tree"), QUERIES.values(), ids=QUERIES)
def test_queries(query, tree):
    assert parse(query) == tree


FAULTS = {
    "empty": ("", 1, "empty"),
    "spaces alone": ("  ", 1, "empty"),
    "nothing after OR": ("harbour OR", 11, "must stand here"),
    "nothing before OR": ("OR harbour", 1, "must stand here"),
    "nothing after AND": ("harbour AND ", 13, "must stand here"),
    "nothing before AND": ("AND harbour", 1, "must stand here"),
    "nothing after NOT": ("harbour NOT", 12, "must stand here"),
    "nothing in parentheses": ("harbour ()", 10, "must stand here"),
    "not closed": ("harbour (fire", 9, "( is not closed"),
    "not opened": ("harbour) fire", 8, ") closes nothing"),
    "a bracket not closed": ("[counted:dead", 1, "[ is not closed"),
    "a bracket not opened": ("counted:dead]", 13, "] closes nothing"),
    "brackets that cross": ("([counted:dead)]", 2, "[ is not closed"),
    "words of no entry": ("fire [harbour counted:dead]", 6, "no one entry"),
    "fields of no one entry": ("[quote:fire counted:dead]", 1, "no one entry"),
    "brackets that ask for nothing": ("[-counted:dead]", 1, "no one entry"),
    "brackets in brackets": ("[[counted:dead] value:3]", 1, "no one entry"),
    "an open quotation": ('harbour "fire', 9, "quotation mark is not closed"),
    "signs alone": ("harbour & fire", 9, "letters or digits"),
    "a minus by itself": ("harbour - fire", 9, "letters or digits"),
    "a star by itself": ("harbour *", 9, "letters or digits"),
    "a star within a word": ("har*our", 1, "end of a word"),
    "too short a prefix": ("h*", 1, "at least 2 letters"),
    "an unknown field": ("fire speakr:Okafor", 6, "did you mean speaker?"),
    "an address": ("https://post.example", 1, "quotation marks"),
    "no value": ("speaker: Okafor", 9, "right after speaker:"),
    "no label": ("kind:", 6, "right after kind:"),
    "parentheses for a value": ("speaker:(Okafor)", 9, "right after speaker:"),
    "an unknown label": ("kind:unamed", 6, "did you mean unnamed?"),
    "a label far from any": ("type:WAR", 6, "AGREE, CONSULT"),
    "no figure": ("value:ten", 7, "is a figure"),
    "a sign without figure": ("value:>", 7, "is a figure"),
    "a strange sign": ("value:=>10", 7, "is a figure"),
    "a range of nothing": ("value:..", 7, "is a figure"),
    "a range backwards": ("value:20..10", 7, "ends before it begins"),
    "figures beyond counting": ("value:" + "9" * 30, 7, "is a figure"),
    "no day": ("time:yesterday", 6, "a day, a month or a year"),
    "a day that never was": ("time:2025-02-29", 6, "there is no day 2025-02-29"),
    "the year nought": ("time:0000", 6, "there is no day 0000"),
    "days of nothing": ("time:..", 6, "a day, a month or a year"),
    "days backwards": ("time:2025-04..2025-03", 6, "ends before it begins"),
    "too long": ("x" * (LONGEST + 1), LONGEST + 1, "characters"),
    "too deep": ("(" * (DEEPEST + 1) + "x", DEEPEST + 1, f"more than {DEEPEST}"),
    "too many signs": ("-" * (DEEPEST + 1) + "x", DEEPEST + 1, f"more than {DEEPEST}"),
    "too many parts": ("x " * (MOST_PARTS + 1), 2 * MOST_PARTS + 1, f"more than {MOST_PARTS}"),
    "too long a phrase": ('"' + "x " * (LONGEST_PHRASE + 1) + '"', 1, f"most {LONGEST_PHRASE}"),
}


@pytest.mark.parametrize(("query", "place", "reason"), FAULTS.values(), ids=FAULTS)
def test_faults(query, place, reason):
    with pytest.raises(SettingsError) as raised:
        parse(query)
    message = str(raised.value)
    assert f"character {place}:" in message
    assert reason in message
    assert "\n" not in message


SIGNS = '( ) [ ] OR AND NOT - \\ " * : .. \0 é'.split(" ")
FIELDS = 'a harb* "x y" speaker:b counted:c value:>1 time:2025 kind:none'.split(" ")
PARTS = st.sampled_from(SIGNS + FIELDS)


@given(st.lists(PARTS, max_size=30).map(" ".join) | st.text(max_size=80))
def test_any_query_is_read_or_refused(query):
    try:
        parse(query)
    except SettingsError as refused:
        assert "the query" in str(refused)
