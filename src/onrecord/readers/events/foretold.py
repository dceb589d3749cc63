"""Would as a future in the past: "They had agreed. The two would meet again in June".

Behind reported speech, and in the author's summary of it, "would" tells what somebody means to do.
It does where a time to come stands with it and nothing makes it hang on a condition.
"""

import re

from onrecord.readers.events.groups import group_start
from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class
from onrecord.record import Time

__all__ = ["foretold", "would"]

_REACH = 14
_OBJECT = 6
_CONDITIONS = frozenset("if unless otherwise without lest provided assuming should once".split())
_DOUBTED = frozenset("likely probably possibly perhaps maybe presumably reportedly".split())
_AHEAD = frozenset("next tomorrow tonight coming upcoming forthcoming".split())
_TOLD_BACK = frozenset("last ago earlier later previous past following same".split())
_NAMED = re.compile(r"XXXX-(?:\d\d|W(?:\d\d|XX(?:-\d)?$|XX-\d))")
"""A value that names a month, day or week of no year that is told."""


def would(view: View, first: int, *, noun: bool) -> bool:
    """Does "would", and no "would have", stand before the verb at ``first``, or that of a noun?"""
    at = first
    while noun and at > max(0, first - _OBJECT) and view.kind(at) in "XDQ'":
        at -= 1
    end = at + (view.kind(at) == "M")
    words = view.low[group_start(view, at) : end]
    return "would" in words and "have" not in words


def foretold(view: View, start: int, verb: int) -> bool:
    """Does the group ``[start, verb)`` with "would" tell what is to come, under no condition?"""
    words = view.low[start:verb]
    if "have" in words or not _DOUBTED.isdisjoint(words):
        return False
    low, high = view.limits(verb)
    hangs = not _CONDITIONS.isdisjoint(view.low[low:high]) or view.low[high - 1] == "?"
    before = start - 1 - (view.kind(start - 1) == "R")
    if hangs or view.low[max(low, before)] in word_class("proposed"):
        return False
    behind = range(verb, min(high, verb + _REACH))
    return any(
        _ahead(view, time, behind=view.starts[verb] <= time.start)
        for time in view.times(max(low, start - _REACH), behind.stop)
    )


def _ahead(view: View, time: Time, *, behind: bool) -> bool:
    """Is the time to come, by its words; or, ``behind`` the verb, a day or month that is named?"""
    words = frozenset(time.text.lower().split())
    if not _AHEAD.isdisjoint(words) or {"later", "this"} <= words:
        return True
    if time.type not in ("DATE", "TIME") or not behind or not _TOLD_BACK.isdisjoint(words):
        return False
    published = view.draft.report.published
    if published and time.latest:
        return time.latest >= published
    return bool(_NAMED.match(time.value))
