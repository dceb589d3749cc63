"""The day that a narration goes on in: which day "that night" and a bare "6 p.m." belong to."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from onrecord.readers.times.calendars import first_day

__all__ = ["Scene", "Told", "is_gone", "is_to_come"]

_LATELY = 7
"""Days before the writing beyond which a day told elsewhere is the story's background."""


class Told(NamedTuple):
    """A date told before: its value, the id of its time, and the sentence it stands in.

    ``dated`` tells that it is a day or month written with its year.
    """

    value: str
    id: str
    sentence: int
    dated: bool


@dataclass(slots=True)
class Scene:
    """The last day gone that this paragraph, the one before and the first with one have told.

    Later days are no scene of what is told in the past tense.
    """

    paragraph: int | None = None
    here: Told | None = None
    before: Told | None = None
    lead: Told | None = None

    def enter(self, paragraph: int) -> None:
        """Go on to a sentence of ``paragraph``, an index that only grows."""
        if paragraph != self.paragraph:
            self.lead = self.lead or self.here
            self.paragraph, self.before, self.here = paragraph, self.here, None

    def note(self, told: Told, base: date | None) -> None:
        """Remember a day told in this paragraph, unless it is yet to come on the day ``base``."""
        if self.paragraph is not None and not is_to_come(told, base):
            self.here = told

    def day(self, base: date | None) -> Told | None:
        """The nearest day told: in this paragraph, else of late in the one before or the lead."""
        return self.here or _lately(self.before, base) or _lately(self.lead, base)


def is_to_come(told: Told, base: date | None) -> bool:
    """Does the day told lie behind the day ``base``?"""
    day = first_day(told.value)
    return day is not None and base is not None and day > base


def is_gone(told: Told, base: date | None) -> bool:
    """Does the day told lie before the day ``base``?"""
    day = first_day(told.value)
    return day is not None and base is not None and day < base


def _lately(told: Told | None, base: date | None) -> Told | None:
    day = first_day(told.value) if told else None
    if day is None or base is None:
        return None
    return told if (base - day).days < _LATELY else None
