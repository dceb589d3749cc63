"""What follows from an edited field, so that an entry stays of one piece.

An editor who sets a number right means its bounds too, with a time the days it covers, and with a
source whoever that is. What is given is kept as it is given.
"""

from collections.abc import Sequence
from itertools import product
from typing import Any

from onrecord.desk.fields import plain
from onrecord.readers.times.intervals import interval
from onrecord.record import Actor, Attribution, Entry, Quantity, Record, SourceKind, Span, Time

__all__ = ["followed"]

Change = dict[str, Any]

_KINDS: dict[str, SourceKind] = {
    "person": "named",
    "organisation": "organisation",
    "government": "organisation",
    "place": "organisation",
    "group": "collective",
    "document": "document",
    "unnamed": "unnamed",
}
"""The kind of a source by the kind of the actor it stands for, as docs/reference/labels.md has it:
a place that speaks is its government.
"""

_LOWER = ("=", ">", ">=")
_UPPER = ("=", "<", "<=")
_ROUGH = ("~", "<~", ">~")


def followed(record: Record, entry: Entry, change: Change) -> Change:
    """``change``, and after it what follows from it and is not so already."""
    was = plain(entry)
    more = {name: each for name, each in _more(record, entry, change).items() if was[name] != each}
    return change | {name: each for name, each in more.items() if name not in change}


def _more(record: Record, entry: Entry, change: Change) -> Change:
    match entry:
        case Quantity():
            return _bounds(entry, change)
        case Time():
            return _days(change)
        case Attribution():
            return _speaker(record, change)
        case _:
            return {}


def _bounds(entry: Quantity, change: Change) -> Change:
    """The bounds of a value, as docs/reference/labels.md has them."""
    value = change.get("value", entry.value)
    if value is None or change.keys().isdisjoint(("value", "comparator")):
        return {}
    comparator = change.get("comparator", "=" if entry.value is None else entry.comparator)
    return {
        "comparator": comparator,
        "low": value if comparator in _LOWER else None,
        "high": value if comparator in _UPPER else None,
        "approximate": comparator in _ROUGH,
    }


def _days(change: Change) -> Change:
    """The days of a value."""
    if "value" not in change:
        return {}
    first, last = interval(change["value"]) or (None, None)
    return {"earliest": first and first.isoformat(), "latest": last and last.isoformat()}


def _speaker(record: Record, change: Change) -> Change:
    """Whom a source stands for: the actor with the mention that fits its words best."""
    source = change.get("source")
    if source is None:
        return {}
    actor = max(record.actors, key=lambda each: _shared(each, source), default=None)
    if actor and _shared(actor, source) > (0, 0):
        return {"source_actor": actor.id, "source_kind": _KINDS[actor.kind]}
    return {"source_actor": None} | ({} if source else {"source_kind": "none"})


def _shared(actor: Actor, source: Sequence[dict[str, int]]) -> tuple[int, int]:
    """How well the best mention of an actor fits a source: characters in common, and beside."""
    return max((_fit(*pair) for pair in product(actor.mentions, source)), default=(0, 0))


def _fit(mention: Span, piece: dict[str, int]) -> tuple[int, int]:
    common = min(mention.end, piece["end"]) - max(mention.start, piece["start"])
    return max(0, common), mention.start - mention.end
