"""The stream of reports and the stories they make so far."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.across.stories.days import parted_by_days
from onrecord.across.stories.limits import LIMITS, Limits
from onrecord.across.stories.nearness import Vector, dot, vector
from onrecord.across.stories.neighbours import Neighbourhood, Neighbourhoods
from onrecord.across.stories.parting import parted
from onrecord.across.stories.rarity import Rarity
from onrecord.across.stories.reasons import reason
from onrecord.across.stories.terms import Terms, terms_of
from onrecord.record import Record, Story

__all__ = ["StoryStream", "stories"]

_KEPT = 20_000
"""As many reports are kept with their terms; the neighbourhoods longest without news go first."""

_CROWD = 96
"""A neighbourhood keeps the terms of so many reports; older ones follow the most like them."""


def stories(records: Iterable[Record]) -> tuple[Story, ...]:
    """The stories that records tell, each with its reports in the order of the records.

    Every report is in one story, alone where no other report is on its event; a record without
    text, and one whose report was there before, is passed over.
    """
    stream = StoryStream()
    for record in records:
        stream.add(record)
    return stream.stories()


class StoryStream:
    """Takes records one at a time and says at any time which stories they make."""

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._rarity = Rarity()
        self._neighbourhoods = Neighbourhoods(self._rarity, limits.near)
        self._arrivals: dict[str, int] = {}
        self._followers: dict[str, list[str]] = {}
        self._told: dict[int, list[Story]] = {}
        self._closed: list[Story] = []
        self._kept = 0

    def add(self, record: Record) -> None:
        """Take one more record. Linear in its length, whatever the number of records before."""
        report = record.report.id
        if not record.report.text or report in self._arrivals:
            return
        self._arrivals[report] = len(self._arrivals)
        terms = terms_of(record)
        self._rarity.learn(terms)
        home, gone = self._neighbourhoods.place(terms)
        for number in (home.number, *gone):
            self._told.pop(number, None)
        self._kept += 1
        if len(home.members) > _CROWD:
            self._thin(home)
        if self._kept > _KEPT:
            self._close()

    def stories(self) -> tuple[Story, ...]:
        """The stories so far, in the order of their first reports."""
        told = list(self._closed)
        for number, home in self._neighbourhoods.all.items():
            if number not in self._told:
                self._told[number] = list(self._tell(home))
            told += self._told[number]
        return tuple(sorted(told, key=lambda story: self._arrivals[story.reports[0]]))

    def _tell(self, home: Neighbourhood) -> Iterator[Story]:
        members = sorted(home.members, key=lambda each: self._arrivals[each.report])
        for part in self._parts(members):
            reports = [each.report for each in part]
            reports += [late for each in part for late in self._followers.get(each.report, ())]
            reports.sort(key=self._arrivals.__getitem__)
            yield Story(_id(reports[0]), tuple(reports), reason(part))

    def _parts(self, members: Sequence[Terms]) -> Iterator[list[Terms]]:
        vectors = {each.report: vector(each, self._rarity) for each in members}

        def nearness(some: Sequence[Terms], others: Sequence[Terms]) -> float:
            one, other = (_sum(vectors[each.report] for each in side) for side in (some, others))
            return dot(one, other) / (len(some) * len(others))

        for part in parted(members, self._limits):
            yield from parted_by_days(part, nearness)

    def _thin(self, home: Neighbourhood) -> None:
        """Let the older half of a crowd go; each follows the most like it of those of its story."""
        members = sorted(home.members, key=lambda each: self._arrivals[each.report])
        kept = members[len(members) // 2 :]
        stay = {each.report for each in kept}
        for part in self._parts(members):
            left = [each for each in part if each.report in stay]
            if not left:
                left = part[-1:]
                kept += left
                stay.add(left[0].report)
            self._follow([each for each in part if each.report not in stay], left)
        self._kept -= len(members) - len(kept)
        home.leave(kept, self._rarity)

    def _follow(self, leaving: Sequence[Terms], kept: Sequence[Terms]) -> None:
        vectors = [(vector(each, self._rarity), each.report) for each in kept]
        for each in leaving:
            mine = vector(each, self._rarity)
            _, leader = max((dot(mine, other), report) for other, report in vectors)
            behind = self._followers.setdefault(leader, [])
            behind += [each.report, *self._followers.pop(each.report, ())]

    def _close(self) -> None:
        """Close the stories of the neighbourhood that has been longest without a new report."""
        home = self._neighbourhoods.oldest()
        self._closed += self._told.pop(home.number, []) or list(self._tell(home))
        for each in home.members:
            self._followers.pop(each.report, None)
        self._kept -= len(home.members)
        self._neighbourhoods.remove(home.number)


def _id(first: str) -> str:
    """The id of a story: that of its first report, with the letter of a story."""
    return "s" + first.removeprefix("r")


def _sum(vectors: Iterable[Vector]) -> Vector:
    total: Vector = {}
    for each in vectors:
        for term, weight in each.items():
            total[term] = total.get(term, 0.0) + weight
    return total
