"""Readers of what is exported, written from the formats' own rules: the other half of round trips.

Nothing here uses the code that writes, but the tables' column types.
"""

import csv
import json
import re
from collections import defaultdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec

from onrecord.export.tables import TABLES
from onrecord.record import (
    Actor,
    Attribution,
    Claim,
    Entry,
    Event,
    Provenance,
    Quantity,
    Record,
    Report,
    Time,
    Trouble,
)

__all__ = [
    "annotation_entries",
    "brat_entries",
    "csv_tables",
    "entry_back",
    "parquet_tables",
    "records_of_tables",
]

TYPES = {
    "attribution": Attribution,
    "time": Time,
    "quantity": Quantity,
    "actor": Actor,
    "event": Event,
    "claim": Claim,
}
PLURAL = {
    "attribution": "attributions",
    "time": "times",
    "quantity": "quantities",
    "actor": "actors",
    "event": "events",
    "claim": "claims",
}
LISTS = {
    "attribution": ("source", "cue", "content"),
    "actor": (("mentions", "mention"),),
    "event": ("trigger",),
    "claim": (),
}
ONE = {"attribution": ("anonymity",), "quantity": ("counted",)}
Row = dict[str, Any]
Spans = dict[str, list[Row]]


def entry_back(kind: str, facts: Row, spans: Spans) -> Entry:
    """An entry of its facts and, role by role, its spans as ``start``, ``end``, ``text``."""
    known = dict(facts)
    if kind in ("time", "quantity", "claim"):
        known |= spans[kind][0]
    for name in ONE.get(kind, ()):
        known[name] = spans[name][0] if name in spans else None
    if kind == "claim":
        rows = zip(spans.get("loaded", []), facts["loaded"], strict=True)
        known["loaded"] = [span | {"lexicon": row} for span, row in rows]
    for each in LISTS.get(kind, ()):
        field, role = each if isinstance(each, tuple) else (each, each)
        known[field] = spans.get(role, [])
    return msgspec.convert(known, TYPES[kind])


# ------------------------------------------------------------------ CSV and Parquet


def csv_tables(folder: Path) -> dict[str, list[Row]]:
    """The tables of a folder of CSV, their values typed as the dictionary beside them says."""
    types: dict[str, dict[str, tuple[str, bool]]] = defaultdict(dict)
    for row in _csv(folder / "dictionary.csv"):
        types[row["table"]][row["column"]] = (row["type"], row["may be missing"] == "yes")
    return {
        table: [
            {name: _typed(cell, *columns[name]) for name, cell in row.items()}
            for row in _csv(folder / f"{table}.csv")
        ]
        for table, columns in types.items()
    }


def _csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


READ = {
    "text": lambda cell: cell.removeprefix("'"),
    "list": json.loads,
    "integer": int,
    "number": lambda cell: float(cell) if re.search("[.en]", cell) else int(cell),
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
}


def _typed(cell: str, kind: str, null: bool) -> Any:
    return None if null and cell == "" else READ[kind](cell)


def parquet_tables(folder: Path) -> dict[str, list[Row]]:
    """The tables of a folder of Parquet."""
    import pyarrow.parquet as pq

    return {
        table.name: pq.read_table(folder / f"{table.name}.parquet").to_pylist() for table in TABLES
    }


def records_of_tables(tables: dict[str, list[Row]]) -> list[Record]:
    """The records the tables hold, joined by report and entry."""
    return [_record(row, tables) for row in tables["reports"]]


def _record(row: Row, tables: dict[str, list[Row]]) -> Record:
    mine = {
        name: [each for each in rows if each.get("report") == row["id"]]
        for name, rows in tables.items()
    }
    spans: dict[str, Spans] = defaultdict(lambda: defaultdict(list))
    for each in mine["spans"]:
        assert len(spans[each["entry"]][each["role"]]) == each["number"]
        place = {name: each[name] for name in ("start", "end", "text")}
        spans[each["entry"]][each["role"]].append(place)
    made = {name: row.pop(name) for name in ("onrecord", "model", "read_at")}
    blocks = [_only(each, "kind", "start", "end") for each in mine["blocks"]]
    troubles = [_only(each, "kind", "message", "where") for each in mine["troubles"]]
    return Record(
        report=msgspec.convert(row | {"blocks": blocks}, Report),
        troubles=msgspec.convert(troubles, tuple[Trouble, ...]),
        provenance=Provenance(**made),
        **{
            PLURAL[kind]: tuple(entry_back(kind, each, spans[each["id"]]) for each in mine[table])
            for kind, table in PLURAL.items()
        },
    )


def _only(row: Row, *names: str) -> Row:
    return {name: row[name] for name in names}


# ------------------------------------------------------------------ Web Annotation


def annotation_entries(collection: Row) -> dict[str, list[Entry]]:
    """The entries of a collection by the id of their report, in the order of the collection."""
    known: dict[tuple[str, str, str], Row] = {}
    spans: dict[tuple[str, str, str], Spans] = defaultdict(dict)
    for annotation in collection["first"]["items"]:
        told = json.loads(annotation["body"][1]["value"])
        report, role = told.pop("report"), told.pop("role")
        [(kind, facts)] = told.items()
        key = report, kind, facts["id"]
        targets = annotation["target"]
        found = targets if isinstance(targets, list) else [targets]
        spans[key][role] = [_selected(target) for target in found]
        known[key] = facts
    entries: dict[str, list[Entry]] = defaultdict(list)
    for (report, kind, _), facts in known.items():
        entries[report].append(entry_back(kind, facts, spans[report, kind, facts["id"]]))
    return entries


def _selected(target: Row) -> Row:
    position, quote = target["selector"]
    return {"start": position["start"], "end": position["end"], "text": quote["exact"]}


# ------------------------------------------------------------------ brat

T_LINE = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
E_LINE = re.compile(r"(E\d+)\t(\S+):(T\d+)((?: \S+:[TE]\d+)*)")
R_LINE = re.compile(r"(R\d+)\t(\S+) Arg1:([TE]\d+) Arg2:([TE]\d+)")
A_LINE = re.compile(r"(A\d+)\t(\S+) ([TE]\d+)(?: (\S+))?")
N_LINE = re.compile(r"(#\d+)\tAnnotatorNotes ([TE]\d+)\t(.*)")
SAME_LINE = re.compile(r"\*\tSameActor((?: T\d+)+)")


def brat_entries(text: str, lines: list[str]) -> list[Entry]:
    """The entries of an annotation file; raises where a line is none of brat's."""
    page = _BratPage(text)
    for line in lines:
        page.take(line)
    return [page.entry(handle, note) for handle, note in page.notes]


class _BratPage:
    def __init__(self, text: str) -> None:
        self.text = text
        self.bound: dict[str, tuple[str, list[tuple[int, int]]]] = {}
        self.events: dict[str, tuple[str, str, dict[str, str]]] = {}
        self.relations: list[tuple[str, str, str]] = []
        self.labels: dict[str, dict[str, str]] = defaultdict(dict)
        self.same: dict[str, list[str]] = {}
        self.notes: list[tuple[str, Row]] = []

    def take(self, line: str) -> None:
        if match := T_LINE.fullmatch(line):
            handle, label, places, words = match.groups()
            spans = [tuple(map(int, place.split())) for place in places.split(";")]
            assert " ".join(self.text[start:end] for start, end in spans) == words
            self.bound[handle] = (label, spans)
        elif match := E_LINE.fullmatch(line):
            handle, label, trigger, rest = match.groups()
            assert self.bound[trigger][0] == label
            self.events[handle] = (label, trigger, dict(each.split(":") for each in rest.split()))
        elif match := R_LINE.fullmatch(line):
            self.relations.append(match.groups()[1:])
        elif match := A_LINE.fullmatch(line):
            self.labels[match.group(3)][match.group(2)] = match.group(4) or ""
        elif match := SAME_LINE.fullmatch(line):
            first, *others = match.group(1).split()
            self.same[first] = others
        else:
            match = N_LINE.fullmatch(line)
            assert match, line
            self.notes.append((match.group(2), json.loads(match.group(3))))

    def entry(self, handle: str, note: Row) -> Entry:
        [(kind, facts)] = note.items()
        return entry_back(kind, facts, self.spans(kind, handle))

    def spans(self, kind: str, handle: str) -> Spans:
        if kind == "attribution":
            roles = self.events[handle][2]
            return {name.lower(): self.span(each) for name, each in roles.items()}
        if kind == "event":
            return {"trigger": self.span(self.events[handle][1])}
        if kind == "actor":
            handles = [handle, *self.same.get(handle, [])]
            return {"mention": [span for each in handles for span in self.span(each)]}
        found = {kind: self.span(handle)}
        for name, first, second in self.relations:
            role = {"Counts": "counted", "LoadedWith": "loaded"}.get(name)
            if role and first == handle:
                found.setdefault(role, []).extend(self.span(second))
        return found

    def span(self, handle: str) -> list[Row]:
        """The spans of a T line; pieces that only a line's end parts are one span."""
        joined: list[tuple[int, int]] = []
        for start, end in self.bound[handle][1]:
            if joined and not self.text[joined[-1][1] : start].strip():
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        return [{"start": start, "end": end, "text": self.text[start:end]} for start, end in joined]
