"""Where and when an act took place: in its own clause, else its sentence."""

from bisect import bisect_left
from collections.abc import Iterator

from onrecord.readers.events.people import People, Who
from onrecord.readers.events.phrases import after
from onrecord.readers.events.view import VERBAL, View
from onrecord.readers.events.voice import Voices
from onrecord.readers.events.words import word_class
from onrecord.record import Time

__all__ = ["Places", "Times"]

_REACH = 16
_NOUN = 3
_BOUNDED = frozenset(("since", "until", "till"))
_AT = frozenset("in at near outside inside across around".split())
_MARKS = frozenset((";", ":", "—"))
_OTHER_TIMES = frozenset("after before since until who whom whose which where once".split())


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
        position = self._view.starts[first]
        every = self._between(sentence.start, sentence.end)
        times = [
            time
            for time in every
            if self._told_with(time, position) and not self._since(time, position)
            if not self._of_another(time, first)
        ]
        if not times:
            return None
        start, end = _clause(self._view, first)
        near = [time for time in times if start <= time.start < end]
        if near:
            return min(near, key=lambda time: abs(time.start - position)).id
        return times[0].id if len(every) == 1 and not self._apart(times[0], first) else None

    def _apart(self, time: Time, first: int) -> bool:
        """Does one of them stand in a clause with "who", "after" or "before", the other not?"""
        return self._opening(first) != self._opening(self._view.at(time.start))

    def _opening(self, at: int) -> int | None:
        """The token that opens such a clause around ``at``; a comma ends it."""
        floor, _ = self._view.limits(at)
        for each in range(at, floor - 1, -1):
            if self._view.timed(each):
                continue
            if self._view.low[each] == ",":
                return None
            other = self._view.low[each] in _OTHER_TIMES and not self._view.timed(each + 1)
            if other or self._view.kind(each) == "R" or _turns(self._view, each):
                return each
        return None

    def _of_another(self, time: Time, first: int) -> bool:
        """Is the time that for which something else was planned ("a strike planned for Monday")?"""
        view, last = self._view, self._view.at(time.start) - 3
        planned = last >= 0 and view.low[last + 1] in word_class("set_for")
        if not planned or view.kind(last) != "X" or view.low[last + 2] not in ("for", "on"):
            return False
        return not first <= last < first + _NOUN

    def _since(self, time: Time, position: int) -> bool:
        """Does the time only say since or until when, as in "the first since a 2019 truce"?"""
        at = self._view.at(time.start)
        before = self._view.low[max(0, at - 2) : at]
        return position < time.start and not _BOUNDED.isdisjoint(before)

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


def _turns(view: View, at: int) -> bool:
    """Does a verb of its own follow "but"?"""
    return view.low[at] == "but" and view.kind(at + 1) in VERBAL


def _ends(view: View, at: int) -> bool:
    if view.timed(at):
        return False
    if view.low[at] in _MARKS or _turns(view, at):
        return True
    return view.kind(at) in "SR" and view.low[at] != "since"


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
