"""An entry taken apart for a format: what kind it is, where its words stand, and all the rest.

`parts` and `facts` together hold everything of an entry, so that a format which keeps both can be
read back without loss.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from onrecord.record import (
    Actor,
    Attribution,
    Claim,
    Entry,
    Event,
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
_IN_SPANS = {
    "attribution": ("source", "cue", "content"),
    "time": ("start", "end", "text"),
    "quantity": ("start", "end", "text", "counted"),
    "actor": ("mentions",),
    "event": ("trigger",),
    "claim": ("start", "end", "text", "loaded"),
}
"""The fields of an entry that hold positions or words of the text."""


class Part(NamedTuple):
    """The spans that play one role in an entry, at least one.

    ``role`` is ``source``, ``cue``, ``content``, ``mention``, ``trigger``, ``counted``, ``loaded``,
    or the kind of an entry that is one span (``time``, ``quantity``, ``claim``).
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
    if isinstance(entry, Attribution):
        yield from (("source", entry.source), ("cue", entry.cue), ("content", entry.content))
    elif isinstance(entry, Quantity):
        yield "counted", (entry.counted,) if entry.counted else ()
    elif isinstance(entry, Actor):
        yield "mention", entry.mentions
    elif isinstance(entry, Event):
        yield "trigger", entry.trigger
    elif isinstance(entry, Claim):
        yield "loaded", tuple(Span(each.start, each.end, each.text) for each in entry.loaded)


def facts(entry: Entry) -> dict[str, Any]:
    """Every field of an entry that holds no span, as plain JSON values.

    Of the loaded words of a claim it holds the ids of their rows in the lexicon.
    """
    plain: dict[str, Any] = msgspec.to_builtins(entry)
    for name in _IN_SPANS[kind_of(entry)]:
        del plain[name]
    if isinstance(entry, Claim):
        plain["loaded"] = [each.lexicon for each in entry.loaded]
    return plain
