"""What a correction asks: checked when it is made, moved where its words have moved."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import msgspec

from onrecord.errors import NotFound, StoreError
from onrecord.record import Actor, Entry, Record
from onrecord.store.correction import Action

__all__ = ["Asked", "completed", "shifted"]

Asked = dict[str, Any]

_FIXED = frozenset({"id", "how", "score", "text"})
_LONGEST_NOTE = 10_000
_PLACES = ("start", "end")


def completed(record: Record, entry: Entry, action: Action, change: Mapping[str, Any]) -> Asked:
    """``change`` with the words of its spans, so that a changed text can be held against them.

    Raises `StoreError` where it is not what the action asks for, `NotFound` where it names an entry
    that is not on the record.
    """
    given = _plain(change)
    match action:
        case "edit":
            return _edit(record, entry, given)
        case "merge":
            return _merge(record, entry, given)
        case "split":
            return _split(record, entry, given)
        case "note":
            return _note(given)
        case _:
            if given:
                raise StoreError(f"{action}: takes no {', '.join(sorted(given))}")
            return given


def _plain(change: Mapping[str, Any]) -> Asked:
    """A change as JSON has it: spans as objects, days as text, tuples as lists."""
    try:
        given: Asked = msgspec.json.decode(msgspec.json.encode(change), type=dict[str, Any])
    except (TypeError, ValueError, RecursionError) as error:
        raise StoreError(f"a change that JSON cannot hold: {error}") from error
    return given


def shifted(value: Any, by: int) -> Any:
    """A change whose spans stand ``by`` characters further on."""
    if isinstance(value, dict):
        return {
            name: each + by if name in _PLACES else shifted(each, by)
            for name, each in value.items()
        }
    return [shifted(each, by) for each in value] if isinstance(value, list) else value


def _edit(record: Record, entry: Entry, change: Asked) -> Asked:
    allowed = {field.name for field in fields(entry)} - _FIXED
    if not change or not set(change) <= allowed:
        raise StoreError(f"edit {entry.id}: give one or more of {', '.join(sorted(allowed))}")
    if not allowed.isdisjoint(_PLACES) and not set(change).isdisjoint(_PLACES):
        own = {name: getattr(entry, name) for name in _PLACES}
        change = own | change
    worded: Asked = _worded(record.report.text, change)
    return worded


def _merge(record: Record, entry: Entry, change: Asked) -> Asked:
    actors = {each.id for each in record.actors}
    others = change.get("actors")
    if set(change) != {"actors"} or not isinstance(others, list) or not others:
        raise StoreError(
            f"merge {entry.id}: give the ids of the actors that are the same as this one"
        )
    for name in (entry.id, *others):
        if name not in actors:
            raise NotFound(f"{name}: no actor of this record")
    if set(others) == {entry.id}:
        raise StoreError(f"merge {entry.id}: it is the same as itself; name another actor")
    return {"actors": [each for each in others if each != entry.id]}


def _split(record: Record, entry: Entry, change: Asked) -> Asked:
    mentions = change.get("mentions")
    if not isinstance(entry, Actor):
        raise StoreError(f"{entry.id}: only actors are split")
    if not set(change) <= {"mentions", "name"} or not isinstance(mentions, list):
        raise StoreError(
            f"split {entry.id}: give mentions that are somebody else's, and maybe a name"
        )
    worded = _worded(record.report.text, mentions)
    places = {(each.start, each.end) for each in entry.mentions}
    given = {(each.get("start"), each.get("end")) for each in worded}
    if not given or not given < places:
        raise StoreError(f"split {entry.id}: give some of its mentions, and not all")
    return {"mentions": worded, "name": change.get("name")}


def _note(change: Asked) -> Asked:
    text = change.get("text")
    if set(change) != {"text"} or not isinstance(text, str) or not text.strip():
        raise StoreError("note: give its text")
    if len(text) > _LONGEST_NOTE:
        raise StoreError(f"note: longer than {_LONGEST_NOTE:,} characters")
    return change


def _worded(text: str, value: Any) -> Any:
    """A change whose spans hold their words."""
    if isinstance(value, list):
        return [_worded(text, each) for each in value]
    if not isinstance(value, dict):
        return value
    given = {name: _worded(text, each) for name, each in value.items()}
    if set(_PLACES) <= set(given):
        start, end = given["start"], given["end"]
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
            raise StoreError(f"[{start}, {end}) is no stretch of the text")
        given["text"] = text[start:end]
    return given
