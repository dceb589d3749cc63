"""Rows of what happened and of what is claimed."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.export.known import Known, Link
from onrecord.record import Record

__all__ = ["Claimed", "Happening", "claimed", "happenings"]


class Happening(NamedTuple):
    """One event: who did what to whom. ``voice`` is None where the report itself states it."""

    entry: str
    label: str
    type: str
    mode: str
    words: str
    who: str
    whom: str
    where: str
    when: str
    figures: tuple[str, ...]
    status: str
    voice: Link | None
    score: float
    how: str


class Claimed(NamedTuple):
    """One claim; ``voice`` is None where it is the author's own.

    ``reasons`` say why it is worth checking, ``loaded`` are its loaded words.
    """

    entry: str
    words: str
    kind: str
    voice: Link | None
    checkworthy: float
    reasons: tuple[str, ...]
    loaded: tuple[str, ...]
    score: float
    how: str


def happenings(known: Known, record: Record) -> Iterator[Happening]:
    """The events in the order of the text."""
    numbers = {quantity.id: quantity for quantity in record.quantities}
    for event in record.events:
        time = known.times.get(event.time or "")
        held = [numbers[each] for each in event.quantities if each in numbers]
        yield Happening(
            entry=event.id,
            label=known.labels[event.id],
            type=event.type,
            mode=event.mode or "",
            words=" … ".join(span.text for span in event.trigger),
            who=_names(known, event.actors),
            whom=_names(known, event.recipients),
            where=_names(known, (event.place,) if event.place else ()),
            when=time.text if time else "",
            figures=tuple(
                f"{each.text} {each.counted.text}" if each.counted else each.text for each in held
            ),
            status=event.status,
            voice=known.link(event.voice),
            score=event.score,
            how=event.how,
        )


def _names(known: Known, entries: tuple[str, ...]) -> str:
    return ", ".join(known.actors[each].name for each in entries if each in known.actors)


def claimed(known: Known, record: Record) -> list[Claimed]:
    """The claims in the order of the text."""
    return [
        Claimed(
            entry=claim.id,
            words=claim.text,
            kind=claim.kind,
            voice=known.link(claim.voice),
            checkworthy=claim.checkworthy,
            reasons=tuple(claim.how.split("+")[1:]),
            loaded=tuple(word.text for word in claim.loaded),
            score=claim.score,
            how=claim.how,
        )
        for claim in record.claims
    ]
