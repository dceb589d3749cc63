"""How many were killed, hurt or arrested: quantities tied to the act that they count."""

from bisect import bisect_left, bisect_right

from onrecord.readers.events.view import View
from onrecord.readers.events.words import word_class
from onrecord.record import Quantity

__all__ = ["Counts"]

_REACH = 160
_COUNTING = frozenset(("ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "SANCTION", "AID"))


class Counts:
    """The counts of people and things in a report."""

    def __init__(self, view: View) -> None:
        self._view = view
        counts = (
            each for each in view.draft.of(Quantity) if each.kind in ("count", "money", "measure")
        )
        self._counts = sorted(counts, key=lambda each: each.start)
        self._starts = [each.start for each in self._counts]

    def of(self, kind: str, start: int, end: int, spans: list[tuple[int, int]]) -> tuple[str, ...]:
        """The quantities of an act of type ``kind`` at ``[start, end)``.

        They stand in a participant's words (``spans``), or in the clause beside a word of death,
        injury or arrest.
        """
        inside = [one for low, high in spans for one in self._between(low, high)]
        harmed = self._harmed(start, end) if kind in _COUNTING else []
        found = dict.fromkeys(one.id for one in (*inside, *harmed))
        return tuple(found)

    def _between(self, start: int, end: int) -> list[Quantity]:
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._counts[low:high]

    def _harmed(self, start: int, end: int) -> list[Quantity]:
        """The counts of the sentence that a word of harm stands by."""
        view = self._view
        sentence = view.sentence_of(view.at(start))
        low = max(sentence.start, start - _REACH)
        high = min(sentence.end, end + _REACH)
        return [one for one in self._between(low, high) if self._by_harm(one)]

    def _by_harm(self, one: Quantity) -> bool:
        view = self._view
        last = one.counted.end if one.counted and one.counted.start >= one.end else one.end
        first = view.at(one.start)
        floor, ceiling = view.limits(first)
        after = bisect_right(view.starts, last - 1)
        words = view.low[max(floor, first - 2) : first] + view.low[after : min(ceiling, after + 4)]
        counted = one.counted.text.lower().split() if one.counted else []
        return not word_class("harm").isdisjoint((*words, *counted))
