"""Where and when an act took place: in its own clause, else its sentence."""

from bisect import bisect_left
from collections.abc import Iterator

from onrecord.readers.events.people import People, Who
from onrecord.readers.events.phrases import after
from onrecord.readers.events.view import View
from onrecord.readers.events.voice import Voices
from onrecord.record import Time

__all__ = ["Places", "Times"]

_REACH = 16
_AT = frozenset("in at near outside inside across around".split())
_MARKS = frozenset((";", ":", "—"))


class Times:
    """The dates and clock times of a report."""

    def __init__(self, view: View, voices: Voices) -> None:
        self._view, self._voices = view, voices
        every = (time for time in view.draft.of(Time) if time.type in ("DATE", "TIME"))
        self._times = sorted(every, key=lambda time: time.start)
        self._starts = [time.start for time in self._times]

    def of(self, first: int) -> str | None:
        """The time in the clause of the token ``first``, else the only one of its sentence.

        No time is carried over from another sentence, nor is the day of the report put in the
        place of one: what the text does not date is left undated.
        """
        sentence = self._view.sentence_of(first)
        times = self._between(sentence.start, sentence.end)
        if not times:
            return None
        start, end = _clause(self._view, first)
        near = [time for time in times if start <= time.start < end]
        position = self._view.starts[first]
        if near:
            return min(near, key=lambda time: abs(time.start - position)).id
        return times[0].id if len(times) == 1 and self._told_with(times[0], position) else None

    def _told_with(self, time: Time, position: int) -> bool:
        """Does the same voice tell the time and the act at ``position``?"""
        return self._voices.holding(time.start, time.end) is self._voices.holding(
            position, position + 1
        )

    def _between(self, start: int, end: int) -> list[Time]:
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [time for time in self._times[low:high] if not time.value.startswith("PRESENT")]


def _clause(view: View, first: int) -> tuple[int, int]:
    """The characters of the clause around a token: no mark, subordinator or relative in it."""
    floor, ceiling = view.limits(first)
    low = high = first
    while low > floor and not _ends(view, low - 1):
        low -= 1
    while high + 1 < ceiling and not _ends(view, high + 1):
        high += 1
    return view.starts[low], view.tokens[high][1]


def _ends(view: View, at: int) -> bool:
    if view.timed(at):
        return False
    return view.low[at] in _MARKS or (view.kind(at) in "SR" and view.low[at] not in ("since",))


class Places:
    """The places of acts."""

    def __init__(self, view: View, people: People) -> None:
        self._view, self._people = view, people

    def of(self, first: int, end: int) -> Who | None:
        """The place behind "in", "at" or "near" in the clause, the nearest behind the act first."""
        for at in (*self._behind(end), *self._before(first)):
            phrases = after(self._view, at + 1, self._view.limits(first)[1])
            if phrases and not self._view.timed(at + 1):
                place = self._people.at_place(phrases[0])
                if place:
                    return place
        return None

    def _behind(self, end: int) -> Iterator[int]:
        view = self._view
        _, ceiling = view.limits(end - 1)
        for at in range(end, min(ceiling - 1, end + _REACH)):
            if _ends(view, at):
                return
            if view.low[at] in _AT:
                yield at

    def _before(self, first: int) -> Iterator[int]:
        view = self._view
        floor, _ = view.limits(first)
        for at in range(first - 1, max(floor, first - _REACH) - 1, -1):
            if _ends(view, at):
                return
            if view.low[at] in _AT:
                yield at
