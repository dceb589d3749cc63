"""The record as rows for people: what the page and the terminal show, decided once.

Attributions are numbered 1, 2, ... in the order of the text, times t1, t2, ..., quantities q1,
q2, ..., events e1, e2, ...: the labels tie a row to its place in the text.
"""

from typing import NamedTuple

from onrecord.export.deeds import Claimed, Happening, claimed, happenings
from onrecord.export.known import Figure, Known, Link, Moment, Saying, labels
from onrecord.export.wording import kind_of_actor
from onrecord.record import Actor, Attribution, Record, Time

__all__ = [
    "Claimed",
    "Figure",
    "Happening",
    "Link",
    "Moment",
    "Person",
    "Rows",
    "Saying",
    "Source",
    "labels",
    "rows",
]


class Source(NamedTuple):
    """Everything one source says, in the order of the text."""

    name: str
    role: str
    kind: str
    sayings: list[Saying]


class Person(NamedTuple):
    """One actor and where it is mentioned, as positions in the text."""

    entry: str
    name: str
    kind: str
    role: str
    mentions: tuple[tuple[int, str], ...]
    score: float
    how: str


class Rows(NamedTuple):
    """All rows of a record; ``dated`` in the order of the days they cover.

    ``own`` are the claims in the author's own voice, ``reported`` those of the sources.
    """

    said: list[Source]
    dated: list[Moment]
    undated: list[Moment]
    figures: list[Figure]
    happened: list[Happening]
    own: list[Claimed]
    reported: list[Claimed]
    people: list[Person]


def rows(record: Record) -> Rows:
    """The rows of ``record``, each kind in the order a reader asks for it."""
    known = Known(record)
    claims = claimed(known, record)
    moments = [(_day_key(time), known.moment(time)) for time in record.times]
    return Rows(
        said=_by_source(known, record),
        dated=[row for key, row in sorted(moments, key=lambda pair: pair[0]) if row.covers],
        undated=[row for _, row in moments if not row.covers],
        figures=[known.figure(quantity) for quantity in record.quantities],
        happened=list(happenings(known, record)),
        own=[row for row in claims if row.voice is None],
        reported=[row for row in claims if row.voice],
        people=[_person(actor) for actor in record.actors],
    )


def _day_key(time: Time) -> tuple[int, int, int]:
    first, last = time.earliest or time.latest, time.latest or time.earliest
    return (first.toordinal() if first else 0, last.toordinal() if last else 0, time.start)


def _by_source(known: Known, record: Record) -> list[Source]:
    """Sources in the order in which they first speak."""
    found: dict[str, Source] = {}
    for said in record.attributions:
        actor = known.actors.get(said.source_actor or "")
        name = known.name_of(said)
        key = actor.id if actor else name.casefold()
        if key not in found:
            found[key] = Source(name, actor.role if actor else "", _kind(said, actor), [])
        found[key].sayings.append(known.saying(said))
    return list(found.values())


def _kind(said: Attribution, actor: Actor | None) -> str:
    """What the source is: the kind of actor a pronoun stands for, else the source's own kind."""
    if said.source_kind == "pronoun" and actor:
        return kind_of_actor(actor)
    return {"none": "", "named": "named", "unnamed": "not named"}.get(
        said.source_kind, said.source_kind
    )


def _person(actor: Actor) -> Person:
    mentions = tuple((span.start, span.text) for span in actor.mentions)
    kind = kind_of_actor(actor)
    return Person(actor.id, actor.name, kind, actor.role, mentions, actor.score, actor.how)
