"""Corrections, and the fields of an entry that can be corrected, in a terminal."""

from collections.abc import Sequence
from datetime import datetime

from rich.table import Table
from rich.text import Text

from onrecord.cli.headed import headed
from onrecord.desk.correcting import told
from onrecord.desk.fields import editable, plain
from onrecord.export.visible import visible
from onrecord.record import Entry, Record
from onrecord.store.correction import Standing
from onrecord.store.likeness import views

__all__ = ["fields", "table"]


def table(found: Sequence[Standing], record: Record) -> Table:
    """What people said of the entries of ``record``, who and when, and where it stands."""
    shown = headed("Corrections", "", "What", "Where it stands")
    for each in found:
        made = each.correction
        what = Text(f"{made.action} {made.entry}\n").append_text(_cell(told(record, made)))
        what.append(f"\n{visible(made.by or 'nobody named')}, {_moment(made.made_at)}", style="dim")
        shown.add_row(str(made.number), what, _stands(each))
    return shown


def _stands(standing: Standing) -> Text:
    """Where a correction stands: the reason where it is not simply there."""
    undone = standing.correction.undone_at
    if standing.state == "applies":
        return Text("applies")
    return _cell(f"undone, {_moment(undone)}" if undone else f"{standing.state}: {standing.why}")


def _moment(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M} UTC"


def fields(entry: Entry, record: Record) -> Table:
    """An entry by its fields, as ``edit`` takes them: of words, the places where they stand."""
    words = {view.entry.id: view.shown for view in views(record)}
    held = plain(entry)
    title = f"{entry.id}  {visible(' '.join(words[entry.id].split()))}"
    shown = headed(title, "Field", "Value", "")
    for name in editable(entry):
        value = _extent(held) if name == "text" else held[name]
        pieces = value if isinstance(value, list) else [value]
        for number, piece in enumerate(pieces or [None]):
            row = _piece(piece, words)
            shown.add_row(name if number == 0 else "", *map(_cell, row))
    return shown


def _extent(held: dict[str, object]) -> object:
    return {name: held[name] for name in ("start", "end", "text")}


def _piece(value: object, words: dict[str, str]) -> tuple[str, str]:
    """A value, and what it stands for: the place of words, the words of another entry."""
    match value:
        case {"start": start, "end": end, "text": text}:
            return str(text), f"{start}:{end}"
        case None:
            return "", ""
        case bool():
            return str(value).lower(), ""
        case _:
            return str(value), words.get(str(value), "")


def _cell(words: str) -> Text:
    return Text(" ".join(visible(words).split()))
