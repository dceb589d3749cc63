"""Corrections applied to a record: a pure function of the record and what people said of it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import product

import msgspec

from onrecord.errors import OnRecordError, StoreError
from onrecord.record import (
    Actor,
    Entry,
    Record,
    Span,
    entry_id,
    verify,
)
from onrecord.store.asked import shifted
from onrecord.store.correction import Action, Correction, Held, Standing
from onrecord.store.finding import around, find
from onrecord.store.relinking import named_by, relinked, with_entries, without

__all__ = ["apply", "hold"]

_CONTEXT = 32
_BY_PERSON = "+person"


def hold(record: Record, entry: Entry) -> Held:
    """An entry of a record with all it names, and what stands around its first words."""
    on_record = {each.id: each for each in record.entries()}
    named: dict[str, Entry] = {}
    waiting = [entry]
    while waiting:
        for name in named_by(waiting.pop()):
            if name != entry.id and name not in named:
                named[name] = on_record[name]
                waiting.append(on_record[name])
    return Held(entry, tuple(named.values()), *around(record, entry, _CONTEXT))


def apply(record: Record, corrections: Iterable[Correction]) -> tuple[Record, tuple[Standing, ...]]:
    """The record with the corrections of its report, in the order they were made.

    One that cannot be applied is an orphan and changes nothing. What comes back keeps a record's
    promises: exact words, closed under ids.
    """
    standings = []
    for each in corrections:
        if each.undone_at is not None:
            standings.append(Standing(each, "undone", None, "it was undone"))
            continue
        try:
            changed, standing = _apply_one(record, each)
            verify(changed)
        except OnRecordError as error:
            standing = Standing(each, "orphaned", None, str(error))
        else:
            record = changed
        standings.append(standing)
    return record, tuple(standings)


def _apply_one(record: Record, correction: Correction) -> tuple[Record, Standing]:
    same_text = correction.report == record.report.id
    place = find(record, correction.held[0], same_text=same_text)
    if place.entry is None and not same_text:
        raise StoreError(place.why)
    if place.entry is None and correction.action not in ("reject", "note"):
        record = _put_back(record, correction.held[0])
        place = replace(place, entry=correction.held[0].entry)
    if place.entry is None:
        return record, Standing(correction, "applies", None, place.why)
    moved = place.entry.id != correction.entry
    standing = Standing(correction, "carried" if moved else "applies", place.entry.id, place.why)
    change = _ACTIONS[correction.action]
    return change(record, place.entry, place.shift, correction), standing


def _put_back(record: Record, held: Held) -> Record:
    """A record with an entry that its reading missed, and what that entry names."""
    present = {entry.id for entry in record.entries()}
    missing = [each for each in (held.entry, *held.named) if each.id not in present]
    return with_entries(record, (*record.entries(), *missing))


def _marked(entry: Entry) -> Entry:
    """An entry as a person vouches for it."""
    how = entry.how if entry.how.endswith(_BY_PERSON) else entry.how + _BY_PERSON
    return replace(entry, score=1, how=how)


def _exchanged(record: Record, *entries: Entry) -> Record:
    """A record with entries in the place of those of the same ids."""
    new = {each.id: each for each in entries}
    return with_entries(record, (new.get(each.id, each) for each in record.entries()))


def _accept(record: Record, entry: Entry, _shift: int, _made: Correction) -> Record:
    return _exchanged(record, _marked(entry))


def _reject(record: Record, entry: Entry, _shift: int, _made: Correction) -> Record:
    return without(record, entry)


def _note(record: Record, _entry: Entry, _shift: int, _made: Correction) -> Record:
    return record


def _edit(record: Record, entry: Entry, shift: int, made: Correction) -> Record:
    """The entry with other fields; it keeps its id, so that what names it still does."""
    fields = msgspec.to_builtins(entry) | shifted(made.change, shift)
    try:
        return _exchanged(record, _marked(msgspec.convert(fields, type(entry))))
    except msgspec.ValidationError as error:
        raise StoreError(f"{entry.id}: {error}") from error


def _merge(record: Record, entry: Entry, _shift: int, made: Correction) -> Record:
    """One actor with the mentions of all; who named another of them names this one."""
    actor = _actor(entry)
    same_text = made.report == record.report.id
    found = [find(record, each, same_text=same_text).entry for each in made.held[1:]]
    others = [each for each in found if isinstance(each, Actor) and each.id != actor.id]
    mentions = sorted({*actor.mentions, *(span for each in others for span in each.mentions)})
    merged = replace(actor, mentions=tuple(mentions))
    for name in ("role", "country", "sector", "link"):
        known = next(filter(None, (getattr(each, name) for each in (actor, *others))), None)
        merged = replace(merged, **{name: known or getattr(actor, name)})
    moves = {each.id: actor.id for each in others}
    left = (each for each in record.entries() if each.id not in moves)
    relinked_ = [relinked(each, lambda name: moves.get(name, name)) for each in left]
    return _exchanged(with_entries(record, relinked_), _marked(merged))


def _split(record: Record, entry: Entry, shift: int, made: Correction) -> Record:
    """Two actors with the mentions of one; who speaks with a mention that moved is the other."""
    actor = _actor(entry)
    change = shifted(made.change, shift)
    moved = {Span(each["start"], each["end"], each["text"]) for each in change["mentions"]}
    if not moved < set(actor.mentions):
        raise StoreError(f"{actor.id}: no longer has the mentions to split off, or has no others")
    mentions = tuple(sorted(moved))
    name = change.get("name") or max((span.text for span in mentions), key=len)
    other = replace(actor, id=entry_id("actor", mentions), name=name, mentions=mentions)
    left = replace(actor, mentions=tuple(each for each in actor.mentions if each not in moved))
    spoken = [
        replace(each, source_actor=other.id)
        for each in record.attributions
        if each.source_actor == actor.id and _overlap(each.source, mentions)
    ]
    changed = with_entries(record, (*record.entries(), _marked(other)))
    return _exchanged(changed, _marked(left), *spoken)


def _overlap(some: Iterable[Span], others: Iterable[Span]) -> bool:
    return any(one.start < two.end and two.start < one.end for one, two in product(some, others))


def _actor(entry: Entry) -> Actor:
    if not isinstance(entry, Actor):
        raise StoreError(f"{entry.id}: only actors are merged and split")
    return entry


_ACTIONS: dict[Action, Callable[[Record, Entry, int, Correction], Record]] = {
    "accept": _accept,
    "reject": _reject,
    "edit": _edit,
    "merge": _merge,
    "split": _split,
    "note": _note,
}
