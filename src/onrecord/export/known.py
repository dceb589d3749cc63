"""The entries of one record by id, and the rows made of each alone."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.export.wording import amount, covers
from onrecord.record import Attribution, Event, Quantity, Record, Time

__all__ = ["Figure", "Known", "Link", "Moment", "Saying", "labels"]

_NOBODY = "No source named"


class Link(NamedTuple):
    """Another entry by its label, and whose words it holds."""

    entry: str
    label: str
    name: str


class Saying(NamedTuple):
    """One attribution. ``words`` are the contiguous pieces of its content.

    ``anonymity`` are the words that state why, or on what terms, the source is not named.
    """

    entry: str
    label: str
    mode: str
    stance: str
    source: str
    cue: str
    anonymity: str
    words: tuple[str, ...]
    chain: tuple[Link, ...]
    score: float
    how: str


class Moment(NamedTuple):
    """One time. ``covers`` is ``""`` where it is not known which days it covers."""

    entry: str
    label: str
    words: str
    type: str
    value: str
    mod: str | None
    covers: str
    against: str
    after_publication: bool
    score: float
    how: str


class Figure(NamedTuple):
    """One quantity; ``voice`` is None where the report itself states it.

    ``approximate`` is told where the amount does not say so itself (``about 20``).
    """

    entry: str
    label: str
    words: str
    amount: str
    approximate: bool
    counted: str
    voice: Link | None
    score: float
    how: str


def labels(record: Record) -> dict[str, str]:
    """The label of each attribution, time, quantity and event, by its id."""
    kinds: dict[str, Sequence[Attribution | Time | Quantity | Event]] = {
        "": record.attributions,
        "t": record.times,
        "q": record.quantities,
        "e": record.events,
    }
    return {
        entry.id: f"{letter}{number}"
        for letter, entries in kinds.items()
        for number, entry in enumerate(entries, 1)
    }


class Known:
    """The entries of one record by id, and rows made of them."""

    def __init__(self, record: Record) -> None:
        self.actors = {actor.id: actor for actor in record.actors}
        self.said = {said.id: said for said in record.attributions}
        self.times = {time.id: time for time in record.times}
        self.labels = labels(record)
        self.published = record.report.published

    def name_of(self, said: Attribution) -> str:
        """The fullest name of who speaks."""
        actor = self.actors.get(said.source_actor or "")
        written = " ".join(span.text for span in said.source)
        return (actor.name if actor else "") or written or _NOBODY

    def link(self, entry: str) -> Link | None:
        """The attribution ``entry`` as a link, None where it is no attribution of the record."""
        said = self.said.get(entry)
        return Link(entry, self.labels[entry], self.name_of(said)) if said else None

    def chain(self, said: Attribution) -> Iterator[Link]:
        """On whose word ``said`` rests, the nearest first; a ring in a chain ends it."""
        seen, above = {said.id}, said.within
        while above and above not in seen and (link := self.link(above)):
            yield link
            seen.add(above)
            above = self.said[above].within

    def saying(self, said: Attribution) -> Saying:
        """The row of an attribution."""
        return Saying(
            entry=said.id,
            label=self.labels[said.id],
            mode=said.mode,
            stance=said.stance,
            source=" … ".join(span.text for span in said.source),
            cue=" … ".join(span.text for span in said.cue),
            anonymity=said.anonymity.text if said.anonymity else "",
            words=tuple(span.text for span in said.content),
            chain=tuple(self.chain(said)),
            score=said.score,
            how=said.how,
        )

    def moment(self, time: Time) -> Moment:
        """The row of a time."""
        first = time.earliest or time.latest
        return Moment(
            entry=time.id,
            label=self.labels[time.id],
            words=time.text,
            type=time.type,
            value=time.value,
            mod=time.mod,
            covers=covers(time),
            against=self._against(time.anchor),
            after_publication=bool(first and self.published and first > self.published),
            score=time.score,
            how=time.how,
        )

    def _against(self, anchor: str | None) -> str:
        if anchor == "published":
            return "publication"
        if anchor in self.times:
            return f"“{self.times[anchor].text}”"
        return anchor or ""

    def figure(self, quantity: Quantity) -> Figure:
        """The row of a quantity."""
        return Figure(
            entry=quantity.id,
            label=self.labels[quantity.id],
            words=quantity.text,
            amount=amount(quantity),
            approximate=quantity.approximate and quantity.comparator == "=",
            counted=quantity.counted.text if quantity.counted else "",
            voice=self.link(quantity.voice),
            score=quantity.score,
            how=quantity.how,
        )
