"""When something was said: the day beside the cue ("said on Sunday"), else that of publication."""

from bisect import bisect_right
from datetime import date

from onrecord.record import Attribution, Record, Span, Time
from onrecord.text.sentences import sentences

__all__ = ["Sayings"]


class Sayings:
    """The days on which the sources of a report spoke."""

    def __init__(self, record: Record) -> None:
        self._published = record.report.published
        text = record.report.text
        self._extents = [
            extent
            for block in record.report.blocks
            for extent in sentences(text, block.start, block.end)
        ]
        self._starts = [start for start, _ in self._extents]
        self._times = sorted(
            (time for time in record.times if self._tells(time)), key=lambda time: time.start
        )
        self._time_starts = [time.start for time in self._times]
        self._said = {said.id: said for said in record.attributions}

    def day(self, voice: str) -> date | None:
        """The day ``voice`` spoke, None where neither it nor that of publication is known."""
        said = self._said.get(voice)
        beside = self._beside(said) if said else None
        return beside.earliest if beside else self._published

    def _tells(self, time: Time) -> bool:
        """Is the time one day, and not after publication?"""
        if time.earliest is None or time.earliest != time.latest:
            return False
        return self._published is None or time.earliest <= self._published

    def _beside(self, said: Attribution) -> Time | None:
        """The nearest day in the sentence of the cue that is no part of what was said.

        What stands behind the words said is told of them ("fled, up from 90 a day earlier").
        """
        if not said.cue:
            return None
        cue = said.cue[0]
        at = bisect_right(self._starts, cue.start) - 1
        if at < 0:
            return None
        start, end = self._extents[at]
        low = bisect_right(self._time_starts, start - 1)
        near = [
            time
            for time in self._times[low : bisect_right(self._time_starts, end)]
            if not any(
                piece.start <= time.start and (time.start < piece.end or cue.end <= piece.start)
                for piece in said.content
            )
        ]
        return min(near, key=lambda time: _apart(time, cue), default=None)


def _apart(time: Time, cue: Span) -> int:
    return time.start - cue.end if time.start >= cue.end else cue.start - time.end
