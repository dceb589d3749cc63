"""The record: all entries of one report, closed under ids."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from onrecord.record.entries import Actor, Attribution, Claim, Entry, Event, Quantity, Time
from onrecord.record.report import Report

__all__ = ["SCHEMA", "Provenance", "Record", "Trouble"]

SCHEMA: Literal["onrecord/1"] = "onrecord/1"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something a reader of the record must know: what could not be read, and why.

    ``kind`` is a short stable word (``unreadable``, ``no-date``); ``message`` one plain sentence;
    ``where`` the room that says so (``intake``, ``times``).
    """

    kind: str
    message: str
    where: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made the record: version, model (``none`` for rules alone) and when, in UTC."""

    onrecord: str
    model: str
    read_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All entries of one report. Every id an entry names is the id of an entry here."""

    schema: Literal["onrecord/1"] = SCHEMA
    report: Report
    attributions: tuple[Attribution, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    provenance: Provenance

    def entries(self) -> Iterator[Entry]:
        """Every entry, kind after kind, each kind in the order of the text."""
        yield from self.attributions
        yield from self.times
        yield from self.quantities
        yield from self.actors
        yield from self.events
        yield from self.claims
