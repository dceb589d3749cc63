"""What is known where a time stands: the day of writing and the dates told before."""

from dataclasses import dataclass, field
from datetime import date

from onrecord.readers.times.calendars import grain
from onrecord.readers.times.scenes import Scene, Told, is_gone, is_to_come
from onrecord.record import Time

__all__ = ["Context"]

_TOLD_FOR, _PERIOD_FOR, _STORY_FOR = 3, 8, 1  # sentences


@dataclass(slots=True)
class Context:
    """The day of writing, with the name of where it was taken from, and what was told so far.

    ``direction`` is what the words around the time at hand say, ``reported`` whether they look
    ahead from a day told before; ``money`` whether its sentence gives figures in money or percent.
    """

    base: date | None
    anchor: str | None
    sentence: int = 0
    direction: str = ""
    reported: bool = False
    money: bool = False
    last: Told | None = None
    last_day: Told | None = None
    last_period: Told | None = None
    scene: Scene = field(default_factory=Scene)

    @property
    def told(self) -> Told | None:
        """The last date told, if that was not long ago."""
        return _recent(self.last, self.sentence, _TOLD_FOR)

    @property
    def near(self) -> Told | None:
        """The last time told, if it is a day and stands in this sentence or the one before.

        A day of this very sentence counts whatever stands between. One of the sentence before
        must fit the tense: what will be is on no day gone, nor what was on one to come.
        """
        told = _recent(self.last, self.sentence, 1)
        if told is None or grain(told.value) != "D":
            return self.day_here
        return told if told.sentence == self.sentence or self._fits(told) else None

    def _fits(self, told: Told) -> bool:
        if self.direction == "past":
            return not is_to_come(told, self.base)
        return self.direction != "future" or self.reported or not is_gone(told, self.base)

    @property
    def scene_day(self) -> Told | None:
        """The day that what is told in the past tense goes on in; None in another tense."""
        return self.scene.day(self.base) if self.direction == "past" else None

    @property
    def day_here(self) -> Told | None:
        """The last day told in this sentence."""
        return _recent(self.last_day, self.sentence, 0)

    @property
    def told_day(self) -> Told | None:
        """The last day told, if that was not long ago."""
        return _recent(self.last_day, self.sentence, _TOLD_FOR)

    @property
    def story(self) -> Told | None:
        """The time told last, if it is a day or month with its year, before that of writing."""
        told = _recent(self.last, self.sentence, _STORY_FOR)
        if told is None or not told.dated or self.base is None:
            return None
        return told if told.value[:4] < str(self.base.year) else None

    @property
    def period(self) -> Told | None:
        """The quarter that figures were last given for, if that was not long ago."""
        return _recent(self.last_period, self.sentence, _PERIOD_FOR)

    def note(self, time: Time, derived: bool) -> None:
        """Remember a time for those that follow.

        A quarter ``derived`` from the one that figures are for does not take its place.
        """
        if time.type == "DURATION" and time.value.endswith("M"):
            self.last_period = None
        if time.type not in ("DATE", "TIME") or grain(time.value) is None:
            return
        dated = time.anchor is None and grain(time.value) in ("D", "M")
        self.last = Told(time.value, time.id, self.sentence, dated)
        if grain(time.value) == "D":
            self.last_day = self.last
            self.scene.note(self.last, self.base)
        if "-Q" in time.value and not derived and self.direction != "future":
            self.last_period = self.last


def _recent(told: Told | None, sentence: int, limit: int) -> Told | None:
    return told if told and sentence - told.sentence <= limit else None
