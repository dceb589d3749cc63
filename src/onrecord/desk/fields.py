"""The fields of entries as an editor writes them: ``value=21``, ``source=the coast guard``."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from onrecord.desk.places import place_of, placed
from onrecord.errors import SettingsError
from onrecord.record import Entry, Event, LoadedSpan, Record, Span
from onrecord.store.search.values import PLOVER

__all__ = ["editable", "edited", "plain"]

_FIXED = frozenset(("id", "how", "score", "start", "end"))
_WORDS = "text"
"""The words of an entry with an extent of its own: to edit them moves the extent."""

_IDS = frozenset(("source_actor", "within", "anchor", "time", "voice", "place"))
_NO_IDS = frozenset(("author", "published", "dateline"))

Named = Callable[[str], str]
"""The id of an entry of the record, given one that may be cut short."""


def editable(entry: Entry) -> dict[str, Any]:
    """The fields of an entry that an editor may change, with the types of their values."""
    hints = get_type_hints(type(entry))
    if isinstance(entry, Event):
        hints["type"] = Literal[*PLOVER]
    return {
        name: hint
        for name, hint in hints.items()
        if name not in _FIXED and hint != tuple[LoadedSpan, ...]
    }


def plain(entry: Entry) -> dict[str, Any]:
    """The fields of an entry as JSON has them."""
    fields: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(entry))
    return fields


def edited(record: Record, entry: Entry, words: Sequence[str], named: Named) -> dict[str, Any]:
    """The change that ``words`` ask for, each ``field=value``; an empty value takes it away.

    A field of several pieces is given once for each. Raises `SettingsError` where the entry has no
    such field or the field no such value, and what `place_of` and ``named`` raise.
    """
    given: dict[str, list[str]] = defaultdict(list)
    fields = editable(entry)
    for each in words:
        name, equals, value = each.partition("=")
        if not equals or name not in fields:
            listed = ", ".join(fields)
            raise SettingsError(f"edit {entry.id}: {each!r} is no field=value; fields are {listed}")
        given[name].append(value)
    if not given:
        raise SettingsError(f"edit {entry.id}: give field=value; fields are {', '.join(fields)}")
    change: dict[str, Any] = {}
    for name, values in given.items():
        value = _value(record, entry, name, values, named)
        change |= value if name == _WORDS else {name: value}
    return change


def _value(record: Record, entry: Entry, name: str, values: list[str], named: Named) -> Any:
    hint = editable(entry)[name]
    if get_origin(hint) is tuple:
        one = named if str in get_args(hint) else lambda each: placed(place_of(record, entry, each))
        return [one(each) for each in values if each]
    if len(values) > 1:
        raise SettingsError(f"edit {entry.id}: {name} is given {len(values)} times")
    [value] = values
    if not value and NoneType in get_args(hint):
        return None
    if name == _WORDS or Span in get_args(hint):
        return placed(place_of(record, entry, value))
    if name in _IDS and value not in _NO_IDS:
        return named(value)
    return _simple(entry, name, value, hint)


def _simple(entry: Entry, name: str, value: str, hint: Any) -> Any:
    """A figure, a day, a word of a list, or plain text."""
    try:
        return msgspec.to_builtins(msgspec.convert(value, hint, strict=False))
    except msgspec.ValidationError as error:
        wanted = f"edit {entry.id}: {name} is {_wanted(hint)}, not {value!r}"
        raise SettingsError(wanted) from error


def _wanted(hint: Any) -> str:
    """What a field takes, in words."""
    listed = [word for each in (hint, *get_args(hint)) for word in _choices(each)]
    if listed:
        return f"one of {', '.join(listed)}"
    kinds = {each for each in (hint, *get_args(hint)) if isinstance(each, type)}
    if bool in kinds:
        return "true or false"
    return "a figure, such as 1200 or 0.5" if float in kinds else "a day, such as 2031-05-12"


def _choices(hint: Any) -> tuple[str, ...]:
    return get_args(hint) if get_origin(hint) is Literal else ()
