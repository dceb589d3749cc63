"""Entries as two versions of a report are compared by: words for what they are, and for how.

Positions count for nothing, since a paragraph put in on top moves them all.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.record import (
    Actor,
    Attribution,
    Claim,
    Entry,
    Event,
    Quantity,
    Record,
    Span,
    Time,
)
from onrecord.store.finding import around
from onrecord.store.rows import KINDS
from onrecord.store.search.words import folded

__all__ = ["View", "views"]

_CONTEXT = 80
_Key = tuple[object, ...]
_State = tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class View:
    """One entry for comparison.

    Two entries of one ``key`` have the same words; ``state`` is what may change while the words
    stay. Of two with other words only those of one ``group`` can be one entry revised, and are the
    more alike the more ``tokens`` they share. ``label`` and ``shown`` are how a person reads it.
    """

    entry: Entry
    kind: str
    label: str
    key: _Key
    state: _State
    group: _Key
    tokens: frozenset[str]
    shown: str


def views(record: Record) -> Iterator[View]:
    """Every entry of a record, in its order."""
    names = _Names(record)
    for entry in record.entries():
        key, state, group, tokens, shown = _seen(record, entry, names)
        kind = KINDS[type(entry)]
        same, like = (kind, *key), (kind, *group)
        yield View(entry, kind, _label(entry), same, state, like, frozenset(tokens), shown)


def _label(entry: Entry) -> str:
    """What a person calls an entry."""
    if isinstance(entry, Attribution) and entry.mode != "indirect":
        return "quotation"
    kind = KINDS[type(entry)]
    return {"quantity": "number", "actor": "name"}.get(kind, kind)


class _Names:
    """Who and when, in words: ids differ from version to version."""

    def __init__(self, record: Record) -> None:
        self._actors = {each.id: each.name for each in record.actors}
        self._said = {each.id: each for each in record.attributions}
        self._times = {each.id: each.value for each in record.times}

    def speaker(self, voice: str | None) -> str:
        said = self._said.get(voice or "")
        if said is None:
            return ""
        return self._actors.get(said.source_actor or "") or _words(said.source)

    def actors(self, ids: tuple[str, ...]) -> str:
        return ", ".join(self._actors.get(each, "") for each in ids)

    def time(self, time: str | None) -> str:
        return self._times.get(time or "", "")


_Seen = tuple[_Key, _State, _Key, list[str], str]


def _seen(record: Record, entry: Entry, names: _Names) -> _Seen:
    """Key, state, group, tokens and words of an entry."""
    match entry:
        case Attribution():
            return _attribution(entry, names)
        case Quantity():
            return _quantity(record, entry, names)
        case Event():
            return _event(record, entry, names)
        case Time():
            state: _State = (("value", entry.value),)
            key, tokens = (*folded(entry.text),), _context(record, entry)
            return key, state, (entry.type,), tokens, f"{entry.text} ({entry.value})"
        case Claim():
            tokens = folded(entry.text)
            state = (("kind", entry.kind), ("voice", names.speaker(entry.voice)))
            return (*tokens,), state, (), tokens, entry.text
        case Actor():
            state = (("kind", entry.kind), ("role", entry.role), ("country", entry.country))
            return (entry.name,), state, (entry.name,), [], entry.name


def _attribution(entry: Attribution, names: _Names) -> _Seen:
    speaker, content = names.speaker(entry.id), _words(entry.content)
    outer = names.speaker(entry.within)
    state = (("mode", entry.mode), ("stance", entry.stance), ("on the word of", outer))
    tokens = folded(content)
    said = f"“{content}”" if entry.mode == "direct" and content else content
    shown = ": ".join(filter(None, (speaker, said)))
    return (speaker.lower(), *tokens), state, (bool(tokens),), tokens or folded(speaker), shown


def _quantity(record: Record, entry: Quantity, names: _Names) -> _Seen:
    counted = entry.counted.text if entry.counted else ""
    amount = {name: getattr(entry, name) for name in ("value", "low", "high", "trend")}
    voice, time = names.speaker(entry.voice), names.time(entry.time)
    state = (*amount.items(), ("voice", voice), ("time", time))
    key, group = (*folded(entry.text), "", *folded(counted)), (entry.kind, *folded(counted))
    shown = " ".join(filter(None, (entry.text, counted)))
    return key, state, group, _context(record, entry), shown


def _event(record: Record, entry: Event, names: _Names) -> _Seen:
    state = (
        ("status", entry.status),
        ("voice", names.speaker(entry.voice)),
        ("time", names.time(entry.time)),
        ("actors", names.actors(entry.actors)),
        ("recipients", names.actors(entry.recipients)),
    )
    trigger = _words(entry.trigger)
    shown = f"{trigger} ({entry.type}, {entry.status})"
    key, group = (entry.type, *folded(trigger)), (entry.type,)
    return key, state, group, [*folded(trigger), *_context(record, entry)], shown


def _words(spans: tuple[Span, ...]) -> str:
    return " … ".join(" ".join(span.text.split()) for span in spans)


def _context(record: Record, entry: Entry) -> list[str]:
    """The words around an entry, in its paragraph, without its own."""
    before, after = around(record, entry, _CONTEXT)
    counted = entry.counted if isinstance(entry, Quantity) else None
    near = f"{before.rpartition(chr(10))[2]} {after.partition(chr(10))[0]}"
    own = set(folded(counted.text)) if counted else set()
    return [word for word in folded(near) if word not in own]
