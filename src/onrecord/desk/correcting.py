"""Correcting: what an editor writes about an entry, turned into what the library keeps.

An editor names an entry by its id, which may be cut short, and gives values as the tables show
them: words of the report in place of spans, figures, days, ids of other entries.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from onrecord.desk.consequences import followed
from onrecord.desk.fields import edited, plain
from onrecord.desk.places import place_of, placed
from onrecord.errors import NotFound, SettingsError, StoreError
from onrecord.record import Actor, Entry, Record
from onrecord.store.correction import Action, Correction, Held
from onrecord.store.library import Library
from onrecord.store.likeness import views
from onrecord.store.relinking import with_entries

__all__ = ["correct", "entry_of", "told", "undo", "words_of"]

_SHORTEST = 5
"""The fewest signs of a shortened id: the labels of the tables, such as q12, are shorter."""

_NAME = "name="


def correct(
    library: Library,
    report: str,
    entry: str,
    action: Action,
    words: Sequence[str],
    *,
    by: str | None = None,
) -> Correction:
    """Keep what an editor says of an entry of a report; both ids may be cut short.

    ``words`` depend on the action. ``edit``: ``field=value``, a field of several pieces once for
    each. ``merge``: ids of actors. ``split``: mentions of the actor, and ``name=`` of whom they
    mean. ``note``: its text. What follows from an edited field is edited with it: the bounds of a
    value, the days of a time, the actor a source stands for. Raises `SettingsError` for words
    that are not these, and what `Library.correct` raises.
    """
    read, record = library.get(report), library.corrected(report)
    found = entry_of(entry, record, read)
    change = _change(record, found, action, words)
    return library.correct(record.report.id, found.id, action, change, by=by)


def undo(library: Library, report: str, number: int) -> Correction:
    """Undo a correction of a report and return it as it stands now.

    Raises `NotFound` where the report has none of this number.
    """
    _numbered(library, report, number)
    library.undo(number)
    return _numbered(library, report, number)


def _numbered(library: Library, report: str, number: int) -> Correction:
    for each in library.corrections(report):
        if each.correction.number == number:
            return each.correction
    raise NotFound(f"{report}: has no correction {number}; onrecord correct {report} lists its own")


def entry_of(given: str, *records: Record) -> Entry:
    """The entry with an id that may be cut short, as the first of ``records`` has it.

    Raises `NotFound` where none has it, `StoreError` where several entries begin so.
    """
    report = records[0].report.id
    if len(given) < _SHORTEST:
        raise NotFound(f"{given}: give {_SHORTEST} signs or more of an id; {_listed(report)}")
    found: dict[str, Entry] = {}
    for entry in (each for record in records for each in record.entries()):
        if entry.id.startswith(given):
            found.setdefault(entry.id, entry)
    if len(found) > 1:
        raise StoreError(f"{given}: several entries begin so ({', '.join(sorted(found))})")
    if found:
        return next(iter(found.values()))
    raise NotFound(f"{given}: no such entry of {report}; {_listed(report)}")


def _listed(report: str) -> str:
    return f"onrecord show {report} --ids lists them"


_WANTED = {
    "merge": "the ids of the actors that are the same",
    "split": "the mentions that are somebody else's",
    "note": "its text",
}


def _change(record: Record, entry: Entry, action: Action, words: Sequence[str]) -> dict[str, Any]:
    """What `Library.correct` takes for the action."""
    if action in _WANTED and not words:
        raise SettingsError(f"{action} {entry.id}: give {_WANTED[action]}")
    match action:
        case "edit":
            return followed(
                record,
                entry,
                edited(record, entry, words, lambda given: entry_of(given, record).id),
            )
        case "merge":
            return {"actors": [entry_of(each, record).id for each in words]}
        case "split":
            return _split(record, entry, words)
        case "note":
            return {"text": " ".join(words)}
        case _:
            if words:
                raise SettingsError(f"{action} {entry.id}: takes nothing more, not {words[0]!r}")
            return {}


def _split(record: Record, entry: Entry, words: Sequence[str]) -> dict[str, Any]:
    """The mentions that ``words`` name among those of the actor, and the name of whom they mean."""
    if not isinstance(entry, Actor):
        raise StoreError(f"{entry.id}: only actors are split")
    names = [each.removeprefix(_NAME) for each in words if each.startswith(_NAME)]
    if len(names) > 1:
        raise SettingsError(f"split {entry.id}: give one name")
    mentions = [
        placed(place_of(record, entry, each, among=entry.mentions))
        for each in words
        if not each.startswith(_NAME)
    ]
    return {"mentions": mentions, "name": names[0] if names else None}


def words_of(record: Record, held: Held) -> str:
    """The words of an entry as it stood when it was corrected, whether it is still there or not."""
    own = with_entries(replace(record, troubles=()), (held.entry, *held.named))
    return next(view.shown for view in views(own) if view.entry.id == held.entry.id)


def told(record: Record, made: Correction) -> str:
    """What a correction says, with the words of its entry: ``“four people”: value 4 → 5``."""
    first, *others = (_quoted(words_of(record, each)) for each in made.held)
    match made.action:
        case "edit":
            return f"{first}: {_edits(record, made)}"
        case "merge":
            return f"{first} is also {', '.join(others)}"
        case "split":
            mentions = ", ".join(f"“{each['text']}”" for each in made.change["mentions"])
            other = made.change["name"] or "somebody else"
            return f"{first}: {mentions} is {other}"
        case "note":
            return f"{first}: {made.change['text']}"
        case _:
            return first


def _quoted(words: str) -> str:
    """Words in marks, where they have none of their own."""
    return words if "“" in words else f"“{words}”"


def _edits(record: Record, made: Correction) -> str:
    """Every field with what it was and is; of an entry's own extent, the words alone."""
    was = plain(made.held[0].entry)
    fields = {name: each for name, each in made.change.items() if name not in ("start", "end")}
    actors = (each for each in (*made.held[0].named, *record.actors) if isinstance(each, Actor))
    names = {each.id: each.name for each in actors}
    return ", ".join(
        f"{name} {_value(was[name], names)} → {_value(now, names)}" for name, now in fields.items()
    )


def _value(value: Any, names: dict[str, str]) -> str:
    """A value of a field in words."""
    match value:
        case dict():
            return f"“{value['text']}”"
        case list() if value:
            return " … ".join(_value(each, names) for each in value)
        case None | "" | []:
            return "none"
        case _:
            return names.get(str(value), str(value))
