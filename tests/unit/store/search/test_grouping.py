"""What of a query must hold of one entry, written as ``kind[what]``."""

import pytest

from onrecord.store.search.grouping import grouped
from onrecord.store.search.parsing import parse
from onrecord.store.search.query import All, AnyOf, Days, Figure, Label, Not, Some, Words


def shown(query):
    match query:
        case Words(field, words, prefix):
            return f"{field}:{'_'.join(words)}{'*' * prefix}"
        case Label(field, value):
            return f"{field}:{value}"
        case Figure():
            return "value"
        case Days():
            return "time"
        case Not(part):
            return f"-{shown(part)}"
        case All(parts):
            return f"({' & '.join(map(shown, parts))})"
        case AnyOf(parts):
            return f"({' | '.join(map(shown, parts))})"
        case Some(kind, what):
            return f"{kind}[{shown(what)}]"


GROUPS = {
    "words are asked of the report": ("fire", "text:fire"),
    "so is the publisher": ("publisher:post fire", "(publisher:post & text:fire)"),
    "a field is asked of an entry": ("speaker:a", "attribution[speaker:a]"),
    "fields of one attribution": (
        "speaker:a kind:unnamed quote:b",
        "attribution[(speaker:a & kind:unnamed & quote:b)]",
    ),
    "fields of one quantity": ("counted:a value:>1", "quantity[(counted:a & value)]"),
    "fields of one event": ("type:AID status:denied", "event[(type:AID & status:denied)]"),
    "fields of two entries": (
        "quote:a counted:b",
        "(attribution[quote:a] & quantity[counted:b])",
    ),
    "words between do not part fields": (
        "speaker:a fire quote:b",
        "(text:fire & attribution[(speaker:a & quote:b)])",
    ),
    "each kind apart": (
        "speaker:a counted:b type:AID time:2025",
        "(attribution[speaker:a] & quantity[counted:b] & event[type:AID] & time[time])",
    ),
    "in brackets, the time of a quantity": (
        "[counted:a time:2025]",
        "quantity[(counted:a & time)]",
    ),
    "in brackets, the time of an event": ("[time:2025 type:AID]", "event[(time & type:AID)]"),
    "in brackets, whose word it rests on": (
        "[kind:unnamed counted:a] speaker:b",
        "(quantity[(kind:unnamed & counted:a)] & attribution[speaker:b])",
    ),
    "in brackets, of any kind": (
        "[speaker:a]",
        "(attribution[speaker:a] | event[speaker:a] | quantity[speaker:a])",
    ),
    "in brackets, something left out": (
        "[counted:a -speaker:b]",
        "quantity[(counted:a & -speaker:b)]",
    ),
    "in brackets, a choice": (
        "[counted:a (speaker:b OR kind:unnamed)]",
        "quantity[(counted:a & (speaker:b | kind:unnamed))]",
    ),
    "choices with parts of one kind": (
        "(counted:a value:1 OR counted:b) value:3",
        "quantity[(((counted:a & value) | counted:b) & value)]",
    ),
    "choices of one kind": (
        "(speaker:a OR speaker:b) quote:c",
        "attribution[((speaker:a | speaker:b) & quote:c)]",
    ),
    "choices of several kinds": (
        "(speaker:a OR time:2025) counted:c",
        "((attribution[speaker:a] | time[time]) & quantity[counted:c])",
    ),
    "a choice of words and fields": (
        "(type:AID OR fire) status:denied",
        "((event[type:AID] | text:fire) & event[status:denied])",
    ),
    "left out of all entries": ("fire -speaker:a", "(text:fire & -attribution[speaker:a])"),
    "left out of the entry asked for": (
        "speaker:a -quote:b",
        "attribution[(speaker:a & -quote:b)]",
    ),
    "left out of another entry": (
        "speaker:a -counted:b",
        "(attribution[speaker:a] & -quantity[counted:b])",
    ),
    "each left out by itself": (
        "-quote:a -quote:b",
        "(-attribution[quote:a] & -attribution[quote:b])",
    ),
    "left out together": ("-(quote:a quote:b)", "-attribution[(quote:a & quote:b)]"),
    "a choice that leaves something out": (
        "quote:a OR -quote:b",
        "(attribution[quote:a] | -attribution[quote:b])",
    ),
}


@pytest.mark.parametrize(("query", "tree"), GROUPS.values(), ids=GROUPS)
def test_grouped(query, tree):
    assert shown(grouped(parse(query))) == tree
