"""One entry as a report tells it: on whose word, as of when, and how two of them stand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from onrecord.across.agreement.known import Known
from onrecord.across.agreement.origins import Origins
from onrecord.record import AgreementVerdict, Copy, EntryRef, Origin, Record, Report

__all__ = ["Desk", "Telling", "heavier", "later", "weightiest"]

_ORDER: tuple[AgreementVerdict, ...] = ("conflict", "update", "compatible", "same")
_MOST_COMPARED = 200
"""Different tellings of one thing that are compared with each other; later ones are listed only."""
_MOST_OF_OUTLET = 50
"""Tellings of one outlet that others can go back to."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An entry of the report with the number ``report``, and the speaker it rests on.

    ``day`` is the day it speaks for, ``turn`` its place within the day: -1 for a figure left
    behind, 1 for one that takes another's place. ``own`` tells the report's own voice, ``denied`` a
    source that denies it.
    """

    report: int
    entry: str
    start: int
    speaker: int
    own: bool
    day: date | None
    turn: int
    denied: bool


T = TypeVar("T", bound=Telling)


def later(one: Telling, other: Telling) -> bool:
    """Does ``other`` speak for a later time than ``one``?"""
    if one.day and other.day and one.day != other.day:
        return one.day < other.day
    return one.turn < other.turn


class Desk:
    """The reports of a comparison with their origins, and which copies which."""

    def __init__(self, records: Sequence[Record], copies: Iterable[Copy]) -> None:
        self.records = tuple(records)
        self.origins = Origins(self.records)
        self.known = [Known(record) for record in self.records]
        numbers = {record.report.id: number for number, record in enumerate(self.records)}
        self.number = numbers
        self._above: dict[int, list[int]] = {}
        for copy in copies:
            if copy.from_ in numbers and copy.to in numbers:
                self._above.setdefault(numbers[copy.to], []).append(numbers[copy.from_])

    def report(self, telling: Telling) -> Report:
        """The report of a telling."""
        return self.records[telling.report].report

    def origin(self, telling: Telling) -> int:
        """The origin of a telling, one number for all that are one."""
        return self.origins.origin(telling.speaker)

    def resting(self, told: list[T], alike: Callable[[T, T], bool]) -> list[T]:
        """The tellings of one thing, each with the speaker it goes back to.

        A copy shares the speaker of what it copies; what a report says in its own voice and on a
        source's word too rests on the source; what is said on a newspaper's word rests on the
        newspaper's own source.
        """
        order = sorted(range(len(told)), key=lambda at: self._depth(told[at].report))
        named = self._by_outlet(one for one in told if not one.own)
        settled: dict[int, T] = {}
        by_report: dict[int, list[T]] = {}
        for at in order:
            one = told[at]
            found = self._copied(one, by_report, alike) or self._sourced(one, named, alike)
            settled[at] = _on_word_of(found, one) if found else one
            by_report.setdefault(one.report, []).append(settled[at])
        outlets = self._by_outlet(settled.values())
        return [self._reported(settled[at], outlets, alike) for at in range(len(told))]

    def _by_outlet(self, told: Iterable[T]) -> dict[int, list[T]]:
        """The first tellings of each outlet, by its origin."""
        found: dict[int, list[T]] = {}
        for one in told:
            of_outlet = found.setdefault(self._outlet(one.report), [])
            if len(of_outlet) < _MOST_OF_OUTLET:
                of_outlet.append(one)
        return found

    def _outlet(self, report: int) -> int:
        return self.origins.origin(self.origins.own(report))

    def _depth(self, report: int) -> int:
        """How many copies lie between a report and its original; a ring ends the count."""
        seen, depth = {report}, 0
        while above := [each for each in self._above.get(report, ()) if each not in seen]:
            report = above[0]
            seen.add(report)
            depth += 1
        return depth

    def _copied(
        self, one: T, by_report: dict[int, list[T]], alike: Callable[[T, T], bool]
    ) -> T | None:
        for above in self._above.get(one.report, ()):
            for other in by_report.get(above, ()):
                if alike(one, other):
                    return other
        return None

    def _sourced(
        self, one: T, named: dict[int, list[T]], alike: Callable[[T, T], bool]
    ) -> T | None:
        """The telling of the same outlet that names the source of what it says in its own voice."""
        if not one.own:
            return None
        near = named.get(self._outlet(one.report), ())
        return next((other for other in near if alike(one, other)), None)

    def _reported(self, one: T, outlets: dict[int, list[T]], alike: Callable[[T, T], bool]) -> T:
        """Follow "the agency reported" to the agency's report, where it is among them."""
        if one.own:
            return one
        for other in outlets.get(self.origin(one), ()):
            if other.report != one.report and alike(one, other):
                return _on_word_of(other, one)
        return one

    def refs(self, told: Iterable[Telling]) -> tuple[EntryRef, ...]:
        """The entries of tellings, in the order of the reports."""
        return tuple(EntryRef(self.report(one).id, one.entry) for one in told)

    def named(self, told: Iterable[Telling]) -> tuple[Origin, ...]:
        """The independent origins of tellings, in the order in which they come."""
        grouped: dict[int, list[Telling]] = {}
        for one in told:
            grouped.setdefault(self.origin(one), []).append(one)
        return tuple(
            Origin(self.origins.name(one.speaker for one in group), self.refs(group))
            for group in grouped.values()
        )

    def name(self, telling: Telling) -> str:
        """What to call the origin of one telling."""
        return self.origins.name([telling.speaker])


def _on_word_of(first: T, one: T) -> T:
    """``one`` as it goes back to ``first``: the same speaker, speaking on the same day."""
    return replace(one, speaker=first.speaker, own=first.own, day=first.day)


def heavier(one: AgreementVerdict, other: AgreementVerdict) -> bool:
    """Does a verdict go before another, as conflict does before update?"""
    return _ORDER.index(one) < _ORDER.index(other)


def weightiest(
    told: Sequence[T], relation: Callable[[T, T], AgreementVerdict | None]
) -> tuple[AgreementVerdict, T, T] | None:
    """The verdict that goes before all others over the pairs of ``told``, and a pair it holds for.

    None where no two of them can be held against each other.
    """
    best: tuple[AgreementVerdict, T, T] | None = None
    compared = told[:_MOST_COMPARED]
    for at, one in enumerate(compared):
        for other in compared[at + 1 :]:
            verdict = relation(one, other)
            if verdict and (best is None or heavier(verdict, best[0])):
                best = verdict, one, other
            if verdict == _ORDER[0]:
                return best
    return best
