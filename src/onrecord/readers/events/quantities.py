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
        injury or arrest. An act that is named by such a word has those of its own only, where any
        stand in its participants or right beside it.
        """
        inside = [one for low, high in spans for one in self._between(low, high)]
        if kind not in _COUNTING:
            return tuple(dict.fromkeys(one.id for one in inside))
        own = not word_class("harm").isdisjoint(self._view.text[start:end].lower().split())
        harmed = [] if own and inside else self._harmed(start, end)
        if own:
            at = self._view.at(start)
            harmed = [one for one in harmed if at in self._beside(one)] or harmed
        return tuple(dict.fromkeys(one.id for one in (*inside, *harmed)))

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
        words = [self._view.low[at] for at in self._beside(one)]
        counted = one.counted.text.lower().split() if one.counted else []
        return not word_class("harm").isdisjoint((*words, *counted))

    def _beside(self, one: Quantity) -> list[int]:
        """The tokens right before the count and right behind it and what it counts."""
        view = self._view
        last = one.counted.end if one.counted and one.counted.start >= one.end else one.end
        first = view.at(one.start)
        floor, ceiling = view.limits(first)
        after = bisect_right(view.starts, last - 1)
        return [*range(max(floor, first - 2), first), *range(after, min(ceiling, after + 4))]
