"""Entries with other references: what corrections need to keep a record closed under ids."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from onrecord.record import (
    Actor,
    Attribution,
    Claim,
    Entry,
    Event,
    Quantity,
    Record,
    Time,
    spans_of,
)

__all__ = ["named_by", "relinked", "with_entries", "without"]

Relink = Callable[[str], str | None]


def relinked(entry: Entry, relink: Relink) -> Entry:
    """``entry`` with each id it names replaced; None takes it out, a voice becomes the author's."""
    match entry:
        case Attribution():
            actor, within = _one(entry.source_actor, relink), _one(entry.within, relink)
            return replace(entry, source_actor=actor, within=within)
        case Time():
            tied = (entry.anchor or "").startswith("t")
            return replace(entry, anchor=_one(entry.anchor, relink)) if tied else entry
        case Quantity():
            time, voice = _one(entry.time, relink), _voice(entry.voice, relink)
            return replace(entry, time=time, voice=voice)
        case Event():
            return replace(
                entry,
                actors=_each(entry.actors, relink),
                recipients=_each(entry.recipients, relink),
                quantities=_each(entry.quantities, relink),
                place=_one(entry.place, relink),
                time=_one(entry.time, relink),
                voice=_voice(entry.voice, relink),
            )
        case Claim():
            rests_on, voice = _each(entry.rests_on, relink), _voice(entry.voice, relink)
            return replace(entry, rests_on=rests_on, voice=voice)
        case Actor():
            return entry


def named_by(entry: Entry) -> list[str]:
    """The ids of other entries that ``entry`` names."""
    names: list[str] = []

    def note(name: str) -> str:
        names.append(name)
        return name

    relinked(entry, note)
    return names


def without(record: Record, gone: Entry) -> Record:
    """``record`` without an entry; what rested on a rejected voice rests on the one around it."""
    instead = gone.within if isinstance(gone, Attribution) else None
    left = (entry for entry in record.entries() if entry.id != gone.id)
    return with_entries(record, (relinked(each, _moving({gone.id: instead})) for each in left))


def _moving(moves: dict[str, str | None]) -> Relink:
    return lambda name: moves.get(name, name)


def with_entries(record: Record, entries: Iterable[Entry]) -> Record:
    """``record`` with these entries and no others, each kind in the order of the text."""
    kept = sorted(entries, key=lambda entry: sorted(spans_of(entry)))
    return replace(
        record,
        attributions=tuple(each for each in kept if isinstance(each, Attribution)),
        times=tuple(each for each in kept if isinstance(each, Time)),
        quantities=tuple(each for each in kept if isinstance(each, Quantity)),
        actors=tuple(each for each in kept if isinstance(each, Actor)),
        events=tuple(each for each in kept if isinstance(each, Event)),
        claims=tuple(each for each in kept if isinstance(each, Claim)),
    )


def _one(name: str | None, relink: Relink) -> str | None:
    return relink(name) if name else None


def _voice(name: str, relink: Relink) -> str:
    return name if name == "author" else relink(name) or "author"


def _each(names: Iterable[str], relink: Relink) -> tuple[str, ...]:
    """The names that are left, each once, in their order."""
    return tuple(dict.fromkeys(filter(None, map(relink, names))))
