"""The entries of one record by their ids, and when its sources spoke."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date

from onrecord.across.agreement.saying import Sayings
from onrecord.record import Record, Stance, Time

__all__ = ["Known"]

_SIDES = {"REB": "irregular", "UAF": "irregular", "MIL": "state", "GOV": "state", "COP": "state"}
"""Which side a sector is of, where two nouns can mean the same men ("rebels", "its fighters")."""


class Known:
    """What the entries of a record say of those they name."""

    def __init__(self, record: Record) -> None:
        self.report = record.report
        self.times = {time.id: time for time in record.times}
        self.names = {actor.id: actor.name for actor in record.actors}
        self.quantities = sorted(record.quantities, key=lambda quantity: quantity.start)
        self._said = {said.id: said for said in record.attributions}
        self._blocks = [block.start for block in record.report.blocks]
        self._cues = sorted(
            (cue.start, cue.end) for said in record.attributions for cue in said.cue
        )
        self._sayings = Sayings(record)
        sides = ((actor, _SIDES.get(actor.sector or "")) for actor in record.actors)
        self._sides = {actor.id: side for actor, side in sides if side}
        self._armed = sorted(
            (span.start, self._sides[actor.id])
            for actor in record.actors
            if actor.id in self._sides
            for span in actor.mentions
        )

    def in_heading(self, at: int) -> bool:
        """Does a title or subheading stand at ``at``?"""
        block = bisect_right(self._blocks, at) - 1
        return block >= 0 and self.report.blocks[block].kind in ("title", "heading")

    def reports(self, start: int, end: int) -> bool:
        """Do the words in ``[start, end)`` report speech? A report of an act is not an act."""
        at = bisect_left(self._cues, (start + 1, 0))
        return any(low < end and start < high for low, high in self._cues[max(0, at - 1) : at + 1])

    def said(self, voice: str, start: int, end: int) -> str:
        """The words in ``[start, end)``, of a voice other than the author's those it said."""
        said = self._said.get(voice)
        pieces = [(each.start, each.end) for each in said.content] if said else [(start, end)]
        text = self.report.text
        return " ".join(text[max(start, low) : min(end, high)] for low, high in pieces)

    def stance(self, voice: str) -> Stance:
        """How the voice of an entry stands to it; the author asserts."""
        said = self._said.get(voice)
        return said.stance if said else "asserts"

    def day(self, voice: str) -> date | None:
        """The day on which the voice of an entry spoke."""
        return self._sayings.day(voice)

    def sides(self, start: int, end: int) -> frozenset[str]:
        """The sides of the actors that are mentioned from ``start`` on, before ``end``."""
        low, high = (bisect_left(self._armed, (at, "")) for at in (start, end))
        return frozenset(side for _, side in self._armed[low:high])

    def sides_of(self, actors: Iterable[str]) -> frozenset[str]:
        """The sides of actors by their ids, of those that are known to bear arms."""
        return frozenset(self._sides[each] for each in actors if each in self._sides)

    def time(self, number: str | None) -> Time | None:
        """The time with an id."""
        return self.times.get(number or "")
