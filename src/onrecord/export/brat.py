"""brat standoff: a folder with each report's text, its annotations beside it, and a configuration.

``T`` lines are the words, a role each; one that crosses a line or has several pieces is
discontinuous. ``E`` lines bind attributions and events to a trigger, ``A`` lines hold closed
labels, ``R`` lines say what an entry has to do with another, ``*`` lines name the mentions of one
actor, ``#`` lines hold, as JSON, everything else of an entry. Attributions are laid out as in
PolNeAR and PARC: ``Attribution:T4 Source:T1 Cue:T2 Content:T3``.

Offsets are Unicode code points of the ``.txt`` file, read in UTF-8. It is the text of the report
but for carriage returns: CR LF stands there as a space and LF, a CR alone as LF.

Source: https://brat.nlplab.org/standoff.html and configuration.html (brat 1.3).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources import files
from itertools import chain
from pathlib import Path

from onrecord.export.parts import Part, facts, kind_of, parts
from onrecord.record import Actor, Attribution, Claim, Entry, Event, Quantity, Record, Span, Time

__all__ = ["fill", "standoff"]

_LINE = re.compile(r"[^\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
"""What a line can hold: no tab, and nothing that any reader takes for the end of a line."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_EACH_BY_ITSELF = frozenset({"mention", "loaded"})
"""Roles whose spans are things of their own and not the pieces of one."""


def fill(records: Iterable[Record], folder: Path, left_out: Counter[str]) -> None:
    """Write the reports into ``folder``, one at a time; an entry without words is left out."""
    configuration = (files("onrecord.export") / "annotation.conf").read_text(encoding="utf-8")
    (folder / "annotation.conf").write_text(configuration, encoding="utf-8")
    taken: Counter[str] = Counter()
    for record in records:
        name = _file_name(record.report.id, taken)
        _write(folder / f"{name}.txt", _line_ends(record.report.text))
        _write(folder / f"{name}.ann", "".join(f"{line}\n" for line in standoff(record, left_out)))


def _line_ends(text: str) -> str:
    """The text with one kind of line end, no longer and no shorter.

    Most readers turn CR LF into LF as they read, and every offset after it would be one too large.
    """
    return text.replace("\r\n", " \n").replace("\r", "\n")


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)


def _file_name(report: str, taken: Counter[str]) -> str:
    """The report's id, if it can name a file, else a hash of it; numbered where it comes again."""
    own = report if _NAME.fullmatch(report) else "r" + sha256(report.encode()).hexdigest()[:12]
    name = own
    while taken[name]:
        taken[own] += 1
        name = f"{own}-{taken[own]}"
    taken[name] += 1
    return name


def standoff(record: Record, left_out: Counter[str]) -> Iterator[str]:
    """The lines of the annotation file of a record, without their ends."""
    page = _Page()
    for entry in record.entries():
        if not page.place(entry):
            left_out["entries without words"] += 1
    for entry in record.entries():
        page.bind(entry)
    for entry in record.entries():
        page.tell(entry)
    return chain(page.words, page.rest)


class _Page:
    """One annotation file: first every entry's words are placed, then bound, then told of."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.rest: list[str] = []
        self._placed: dict[str, dict[str, list[str]]] = {}
        self._handles: dict[str, str] = {}
        self._numbers: Counter[str] = Counter()

    def _next(self, letter: str) -> str:
        self._numbers[letter] += 1
        return f"{letter}{self._numbers[letter]}"

    def place(self, entry: Entry) -> bool:
        """The T lines of an entry; False where it has no words. The first stands for it."""
        parted = ((part.role, self._part(entry, part)) for part in parts(entry))
        found = {role: handles for role, handles in parted if handles}
        if found:
            self._placed[entry.id] = found
            self._handles[entry.id] = next(iter(found.values()))[0]
            if isinstance(entry, Attribution | Event):
                self._handles[entry.id] = self._next("E")
        return bool(found)

    def _part(self, entry: Entry, part: Part) -> list[str]:
        label = _label(entry, part.role)
        each_by_itself = part.role in _EACH_BY_ITSELF
        groups = [(span,) for span in part.spans] if each_by_itself else [part.spans]
        return [self._text_bound(label, cut) for group in groups if (cut := _cut(group))]

    def _text_bound(self, label: str, pieces: list[Span]) -> str:
        places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        handle = self._next("T")
        self.words.append(f"{handle}\t{label} {places}\t{' '.join(each.text for each in pieces)}")
        return handle

    def bind(self, entry: Entry) -> None:
        """The E line of an attribution or event, and the line that makes mentions one actor."""
        found = self._placed.get(entry.id)
        if found is None:
            return
        if isinstance(entry, Attribution):
            self._bind_attribution(entry, found)
        elif isinstance(entry, Event):
            arguments = " ".join(self._arguments(entry))
            trigger = f"{_word(entry.type)}:{found['trigger'][0]}"
            self.rest.append(f"{self._handles[entry.id]}\t{trigger} {arguments}".rstrip())
        elif isinstance(entry, Actor) and len(found["mention"]) > 1:
            self.rest.append(f"*\tSameActor {' '.join(found['mention'])}")

    def _bind_attribution(self, entry: Attribution, found: dict[str, list[str]]) -> None:
        cut = _cut(entry.cue) or _cut(entry.source) or _cut(entry.content)
        trigger = self._text_bound("Attribution", cut)
        roles = " ".join(f"{role.capitalize()}:{handles[0]}" for role, handles in found.items())
        self.rest.append(f"{self._handles[entry.id]}\tAttribution:{trigger} {roles}")

    def _arguments(self, event: Event) -> Iterator[str]:
        """The roles of an event; a second of the same role is numbered, as brat has it."""
        times = (event.time,) if event.time else ()
        places = (event.place,) if event.place else ()
        roles = {"Actor": event.actors, "Recipient": event.recipients}
        roles |= {"Place": places, "Time": times, "Quantity": event.quantities}
        for role, ids in roles.items():
            known = [self._handles[each] for each in ids if each in self._handles]
            for number, handle in enumerate(known, 1):
                yield f"{role}{number if number > 1 else ''}:{handle}"

    def tell(self, entry: Entry) -> None:
        """The labels of an entry, what it has to do with others, and all the rest as a note."""
        handle = self._handles.get(entry.id)
        if handle is None:
            return
        for name, value in _labels(entry):
            self.rest.append(f"{self._next('A')}\t{name} {handle} {value}".rstrip())
        for name, other in self._relations(entry):
            if other:
                self.rest.append(f"{self._next('R')}\t{name} Arg1:{handle} Arg2:{other}")
        note = json.dumps({kind_of(entry): facts(entry)})
        self.rest.append(f"{self._next('#')}\tAnnotatorNotes {handle}\t{note}")

    def _relations(self, entry: Entry) -> Iterator[tuple[str, str | None]]:
        if isinstance(entry, Attribution):
            yield "Within", self._handles.get(entry.within or "")
            yield "SpokenBy", self._handles.get(entry.source_actor or "")
        if isinstance(entry, Time):
            yield "AnchoredTo", self._handles.get(entry.anchor or "")
        if isinstance(entry, Quantity):
            yield from (("Counts", each) for each in self._placed[entry.id].get("counted", ()))
            yield "HoldsAt", self._handles.get(entry.time or "")
        if isinstance(entry, Claim):
            loaded = self._placed[entry.id].get("loaded", ())
            yield from (("LoadedWith", each) for each in loaded)
            yield from (("RestsOn", self._handles.get(each)) for each in entry.rests_on)
        if isinstance(entry, Quantity | Event | Claim):
            yield "OnTheWordOf", self._handles.get(entry.voice)


def _cut(spans: Iterable[Span]) -> list[Span]:
    """The spans cut where a line ends, since brat keeps no annotation across lines."""
    return [
        Span(span.start + found.start(), span.start + found.end(), found.group())
        for span in spans
        for found in _LINE.finditer(span.text)
    ]


def _label(entry: Entry, role: str) -> str:
    """The type of a T line: the role, for an actor and an event the kind of it."""
    if isinstance(entry, Actor):
        return _word(entry.kind.capitalize())
    if isinstance(entry, Event):
        return _word(entry.type)
    return role.capitalize()


def _word(text: str) -> str:
    """A name as brat can have it: without spaces or colons, never empty."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", text) or "_"


def _labels(entry: Entry) -> Iterator[tuple[str, str]]:
    """The closed labels of an entry; one without a value is said by being there."""
    if isinstance(entry, Attribution):
        yield from (("Mode", entry.mode), ("SourceKind", entry.source_kind))
        yield "Stance", entry.stance
    elif isinstance(entry, Time):
        yield "TimeType", entry.type
    elif isinstance(entry, Quantity):
        yield "QuantityKind", entry.kind
        if entry.approximate:
            yield "Approximate", ""
    elif isinstance(entry, Event):
        yield "Status", entry.status
    elif isinstance(entry, Claim):
        yield "ClaimKind", entry.kind
