"""An entry taken apart for a format: what kind it is, where its words stand, and all the rest.

`parts` and `facts` together hold everything of an entry, so that a format which keeps both can be
read back without loss.
"""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, NamedTuple, get_args

import msgspec

from onrecord.record import (
    Actor,
    Attribution,
    Claim,
    Entry,
    Event,
    LoadedSpan,
    Quantity,
    Span,
    Time,
)

__all__ = ["Part", "facts", "kind_of", "parts"]

_KINDS: dict[type[Entry], str] = {
    Attribution: "attribution",
    Time: "time",
    Quantity: "quantity",
    Actor: "actor",
    Event: "event",
    Claim: "claim",
}
_ROLES = {"mentions": "mention"}
"""What a field of spans is called as a role, where it is not its own name."""

_PLACE = ("start", "end", "text")


class Part(NamedTuple):
    """The spans that play one role in an entry, at least one.

    ``role`` is the name of the field that holds them (``source``, ``cue``, ``trigger``, ...; for
    ``mentions`` it is ``mention``), or the kind of an entry that is one span itself (``time``,
    ``quantity``, ``claim``).
    """

    role: str
    spans: tuple[Span, ...]


def kind_of(entry: Entry) -> str:
    """The kind of an entry in a word: ``attribution``, ``time``, ``quantity``, ..."""
    return _KINDS[type(entry)]


def parts(entry: Entry) -> Iterator[Part]:
    """The roles of an entry that have words, in the order in which the types name them."""
    for role, spans in _roles(entry):
        if spans:
            yield Part(role, spans)


def _roles(entry: Entry) -> Iterator[tuple[str, tuple[Span, ...]]]:
    if isinstance(entry, Time | Quantity | Claim):
        yield kind_of(entry), (Span(entry.start, entry.end, entry.text),)
    for name in _SPAN_FIELDS[type(entry)]:
        yield _ROLES.get(name, name), _spans(getattr(entry, name))


def _spans(value: Span | tuple[Span | LoadedSpan, ...] | None) -> tuple[Span, ...]:
    if value is None or isinstance(value, Span):
        return (value,) if value else ()
    return tuple(Span(each.start, each.end, each.text) for each in value)


def _holds_spans(hint: Any) -> bool:
    return hint in (Span, LoadedSpan) or any(map(_holds_spans, get_args(hint)))


_SPAN_FIELDS = {
    kind: tuple(field.name for field in fields(kind) if _holds_spans(field.type)) for kind in _KINDS
}
"""The fields of each kind of entry that hold spans, by their types."""


def facts(entry: Entry) -> dict[str, Any]:
    """Every field of an entry that holds no span, as plain JSON values.

    Of the loaded words of a claim it holds the ids of their rows in the lexicon.
    """
    plain: dict[str, Any] = msgspec.to_builtins(entry)
    for name in (*_PLACE, *_SPAN_FIELDS[type(entry)]):
        plain.pop(name, None)
    if isinstance(entry, Claim):
        plain["loaded"] = [each.lexicon for each in entry.loaded]
    return plain
