"""The numbers of a story gathered by what they count, each on the word it rests on."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import isfinite
from typing import NamedTuple

from onrecord.across.agreement.additions import beside_others
from onrecord.across.agreement.clauses import Place, places
from onrecord.across.agreement.corrections import taken_back
from onrecord.across.agreement.figures import Figure, figure_of, fits, same
from onrecord.across.agreement.known import Known
from onrecord.across.agreement.telling import Desk, Telling, later
from onrecord.across.agreement.things import Thing, things
from onrecord.across.agreement.words import content
from onrecord.lexicon.units import plural
from onrecord.record import Quantity, Time

__all__ = ["Counted", "Key", "counted", "gathered", "numbers"]

_BEFORE_STORY = timedelta(days=45)
"""What happened longer before the report is another event, told as background."""
_LARGE = 100
_NAME = re.compile(r"(?<=[\w,] )[A-Z]\w+")
_OF = re.compile(r"of (?:the |an? )?[\w-]+")
_LEFT_OUT = frozenset(("part", "unreal", "withdrawn"))
_CHANGED = frozenset(("raised", "lowered", "revised"))


class Key(NamedTuple):
    """What tallies of one thing share. ``noun`` is the counted noun where it narrows the thing.

    ``since`` is the year of an event told as background, ``trend`` that of an amount of change.
    """

    about: str
    noun: str
    unit: str
    trend: str
    since: int | None


@dataclass(frozen=True, slots=True)
class Counted(Telling):
    """A number as a report tells it, and what it counts.

    ``replaces`` are the figures that the report takes back for this one.
    """

    quantity: Quantity
    figure: Figure
    thing: Thing
    words: frozenset[str]
    names: frozenset[str]
    heading: bool
    phrase: str
    since: int | None
    replaces: tuple[Figure, ...]


def counted(desk: Desk, report: int) -> list[Counted]:
    """The numbers of a report that stand for a whole, in the order of the text."""
    return [one for one in numbers(desk, report) if not one.thing.marks & _LEFT_OUT]


def numbers(desk: Desk, report: int) -> list[Counted]:
    """All numbers of a report but ranks and those of dates, in the order of the text."""
    record = desk.records[report]
    found = places(record)
    made = beside_others(found, things(found))
    back = taken_back(found, made)
    skip = {time.start for time in record.times if time.type in ("DATE", "TIME")}
    return [
        _counted(desk, report, place, thing, [found[old].quantity for old in back.get(at, ())])
        for at, (place, thing) in enumerate(zip(found, made, strict=True))
        if place.quantity.kind != "rank" and place.quantity.start not in skip
    ]


def _counted(
    desk: Desk, report: int, place: Place, thing: Thing, back: Iterable[Quantity]
) -> Counted:
    quantity, known = place.quantity, desk.known[report]
    time = known.time(quantity.time)
    said = known.said(quantity.voice, *place.around)
    extent = quantity.start, quantity.end
    speaker = desk.origins.of(report, quantity.id, quantity.voice, extent)
    turn = -1 if "earlier" in thing.marks else 1 if thing.marks & _CHANGED else 0
    return Counted(
        report=report,
        entry=quantity.id,
        start=quantity.start,
        speaker=speaker,
        own=speaker == desk.origins.own(report),
        day=_day(known, quantity.voice, time if turn < 0 else None),
        turn=turn,
        denied=known.stance(quantity.voice) == "denies",
        quantity=quantity,
        figure=figure_of(quantity),
        thing=thing,
        words=content(known.report.text[slice(*place.clause)]),
        names=content(" ".join(_NAME.findall(said))),
        heading=place.heading,
        phrase=_phrase(place),
        since=_since(known, time),
        replaces=tuple(map(figure_of, back)),
    )


def _phrase(place: Place) -> str:
    """What is counted, with its unit: "stalls", "snow (centimetres)", "days of mourning"."""
    unit = place.quantity.unit or ""
    if counted := place.quantity.counted:
        words = " ".join(counted.text.split(" and ")[0].split())
        return f"{words} ({plural(unit)})" if unit else words
    of = _OF.match(place.after)
    return f"{plural(unit)} {of.group()}" if unit and of else plural(unit) or place.quantity.text


def _day(known: Known, voice: str, left: Time | None) -> date | None:
    """The day a figure speaks for: that named with one left behind, else that of the saying."""
    published = known.report.published
    if left and left.latest and (published is None or left.latest < published):
        return left.latest
    return known.day(voice)


def _since(known: Known, time: Time | None) -> int | None:
    published = known.report.published
    if time is None or time.latest is None or published is None:
        return None
    return time.latest.year if published - time.latest > _BEFORE_STORY else None


def gathered(desk: Desk, reports: list[int]) -> dict[Key, list[Counted]]:
    """The numbers of the reports of a story whose words name the thing they count, by that thing.

    In each report, the first figure of an origin stands for the whole, and what the report says in
    its own voice is held against the first of all; a figure that cannot hold beside it counts
    something else, unless it is told as earlier or later.
    """
    groups: dict[Key, list[Counted]] = defaultdict(list)
    for report in reports:
        found = [one for one in counted(desk, report) if one.thing.about]
        general: General = defaultdict(list)
        for one in found:
            if one.thing.general:
                general[one.thing.about, one.since].append(one.figure)
        for one in found:
            groups[_key(one, general)].append(one)
    _join_background(groups)
    return {key: list(_whole(desk, told)) for key, told in groups.items()}


def _join_background(groups: dict[Key, list[Counted]]) -> None:
    """Put a large figure without a time with the same one that another report gives a time.

    "Killed more than 9,000 people" is the war's toll where a report beside it says "since 2030".
    """
    for key in [key for key in groups if key.since is None]:
        for other in [each for each in groups if each.since and each._replace(since=None) == key]:
            known = {one.figure for one in groups[other] if _large(one.figure)}
            moved = [one for one in groups[key] if one.figure in known]
            groups[key] = [one for one in groups[key] if one.figure not in known]
            groups[other] = sorted(groups[other] + moved, key=lambda one: (one.report, one.start))
        if not groups[key]:
            del groups[key]


def _large(figure: Figure) -> bool:
    """Is a number so large that two things hardly share it by chance?"""
    return isfinite(figure.low) and figure.low >= _LARGE


General = dict[tuple[str, int | None], list[Figure]]
"""The figures of one report that count people without saying which, by thing and year."""


def _key(one: Counted, general: General) -> Key:
    thing = one.thing
    noun = "" if _stands(one, general.get((thing.about, one.since), [])) else thing.head
    trend = one.quantity.trend if one.quantity.kind in ("percent", "ratio") else None
    return Key(thing.about, noun, one.figure.unit, trend or "", one.since)


def _stands(one: Counted, general: list[Figure]) -> bool:
    """Does a figure stand for all, whatever it calls them?

    "Three workers" do where nothing else is told of people, or where "three" are.
    """
    thing = one.thing
    if thing.of != "people" or thing.general:
        return thing.of in ("people", "money")
    return thing.whole and (not general or any(same(one.figure, each) for each in general))


def _whole(desk: Desk, told: list[Counted]) -> Iterator[Counted]:
    """The tellings that speak of the whole, each on the word it goes back to."""
    rested = desk.resting(told, lambda one, other: _alike(one, other))
    first: dict[tuple[int, int | None], Counted] = {}
    for one in rested:
        of_report = first.setdefault((one.report, None), one)
        stands = first.setdefault((one.report, desk.origin(one)), one)
        stands = of_report if one.own else stands
        moved = later(one, stands) or later(stands, one)
        if moved or one.denied != stands.denied or fits(one.figure, stands.figure):
            yield one


def _alike(one: Counted, other: Counted) -> bool:
    """Do two tellings give one figure? A title may round what the text tells."""
    if one.denied != other.denied:
        return False
    rounds = one.report == other.report and (one.heading or other.heading)
    return same(one.figure, other.figure) or (rounds and fits(one.figure, other.figure))
