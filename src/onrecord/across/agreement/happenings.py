"""Agreements on events: the same act told by several reports, and what each says became of it.

Two events are one where their triggers mean the same and nothing named beside them speaks against
it: who, to whom, where, when. What differs then is the status, or how many: "arrested three" is not
the same as "arrested two".
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from onrecord.across.agreement.known import Known
from onrecord.across.agreement.pairing import Pair, joined
from onrecord.across.agreement.tallies import Tally, judged
from onrecord.across.agreement.telling import Desk, Telling, heavier, later, weightiest
from onrecord.across.agreement.words import content, stem
from onrecord.lexicon import rows
from onrecord.record import Agreement, AgreementVerdict, Event, EventStatus, Time

__all__ = ["happened"]

_MOST_LIKE = 200
"""Events of one type that are held against each other in a story."""
_ENOUGH = 3
"""What two events must have in common: the trigger counts two, a participant, place or day one."""
_ANEW = re.compile(
    r"\b(?:another|an? (?:second|third|new|further|fresh)) (?:[\w-]+ )?$", re.IGNORECASE
)
"""Words before a trigger that part an act from the one told so far."""
_REACH = 40
_REAL: tuple[EventStatus, ...] = ("happened", "ongoing")
_AHEAD: tuple[EventStatus, ...] = ("planned", "threatened")
_WORDING = {
    "happened": "as having happened",
    "ongoing": "as going on",
    "planned": "as planned",
    "threatened": "as threatened",
    "alleged": "as alleged",
    "denied": "as not so",
    "hypothetical": "as possible",
}


@dataclass(frozen=True, slots=True)
class Happening(Telling):
    """An event as a report tells it, with the words that tell who, to whom, where and when.

    ``anew`` tells an act that comes after another of its kind ("another march"); ``sides`` are
    those of the actors.
    """

    event: Event
    anew: bool
    trigger: frozenset[str]
    actors: frozenset[str]
    recipients: frozenset[str]
    sides: frozenset[str]
    place: frozenset[str]
    days: tuple[date, date] | None


def happened(desk: Desk, reports: list[int], counts: Sequence[Tally]) -> Iterator[Agreement]:
    """The agreements on events of a story, its reports given as numbers of the desk.

    ``counts`` are the tallies of the story: what is told of how many speaks for the event, too.
    """
    by_type: dict[str, list[Happening]] = defaultdict(list)
    for report in reports:
        known = desk.known[report]
        for event in desk.records[report].events:
            first = event.trigger[:1]
            if first and not known.reports(first[0].start, first[0].end):
                by_type[event.type].append(_telling(desk, report, event))
    for told in by_type.values():
        for group in joined(told[:_MOST_LIKE], _pairs):
            rested = desk.resting(group, lambda one, other: one.event.status == other.event.status)
            found = weightiest(rested, lambda one, other: _relation(desk, one, other))
            if found:
                yield _agreement(desk, rested, found, counts)


def _telling(desk: Desk, report: int, event: Event) -> Happening:
    known = desk.known[report]
    first = event.trigger[0]
    speaker = desk.origins.of(report, event.id, event.voice, (first.start, first.end))
    return Happening(
        report=report,
        entry=event.id,
        start=first.start,
        speaker=speaker,
        own=speaker == desk.origins.own(report),
        day=known.day(event.voice),
        turn=0,
        denied=event.status == "denied",
        event=event,
        anew=_ANEW.search(known.report.text, max(0, first.start - _REACH), first.start) is not None,
        trigger=frozenset(_meaning(word) for span in event.trigger for word in span.text.split()),
        actors=_names(known, event.actors),
        recipients=_names(known, event.recipients),
        sides=known.sides_of(event.actors),
        place=_names(known, (event.place,)),
        days=_days(known.time(event.time)),
    )


def _names(known: Known, ids: tuple[str | None, ...]) -> frozenset[str]:
    """The words of the names of participants."""
    return frozenset[str]().union(*(content(known.names.get(each or "", "")) for each in ids))


def _days(time: Time | None) -> tuple[date, date] | None:
    return (time.earliest, time.latest) if time and time.earliest and time.latest else None


def _meaning(word: str) -> str:
    """The stem of a trigger, or the thing its act makes ("detained" and "arrested" are one)."""
    return _things().get(word.casefold()) or stem(word)


@cache
def _things() -> dict[str, str]:
    return {row["form"]: row["about"] for row in rows("counted_things") if " " not in row["form"]}


def _pairs(told: list[Happening]) -> Iterator[Pair]:
    for left, one in enumerate(told):
        for right in range(left + 1, len(told)):
            other = told[right]
            likeness = _likeness(one, other) if one.report != other.report else 0
            if likeness >= _ENOUGH:
                yield Pair(likeness, left, right)


def _likeness(one: Happening, other: Happening) -> int:
    """What two events have in common, less than nothing where they cannot be one."""
    if one.anew != other.anew:
        return -1
    trigger = 2 if one.trigger & other.trigger else 0
    beside = (
        _by_whom(one, other)
        + _match(one.recipients, other.recipients, 1)
        + _match(one.place, other.place, 2)
        + _same_days(one, other)
    )
    return trigger + beside


def _by_whom(one: Happening, other: Happening) -> int:
    """What the actors say; who denies an act names the men otherwise than who tells it."""
    denied = one.denied != other.denied
    if denied and one.actors and other.actors and one.sides & other.sides:
        return 1
    return _match(one.actors, other.actors, 1)


def _match(one: frozenset[str], other: frozenset[str], against: int) -> int:
    """1 where two names share words, 0 where one is missing, else what speaks against."""
    if not one or not other:
        return 0
    return 1 if one & other else -against


def _same_days(one: Happening, other: Happening) -> int:
    if one.days is None or other.days is None:
        return 0
    return 1 if one.days[0] <= other.days[1] and other.days[0] <= one.days[1] else -3


def _relation(desk: Desk, one: Happening, other: Happening) -> AgreementVerdict | None:
    """How the statuses of one event stand; what is only possible stands against nothing."""
    first, second = one.event.status, other.event.status
    if "hypothetical" in (first, second):
        return None
    if first == second:
        return "same"
    if desk.origin(one) == desk.origin(other) and (later(one, other) or later(other, one)):
        return "update"
    if one.denied != other.denied:
        return "conflict"
    came = (first in _AHEAD and second in _REAL and later(one, other)) or (
        second in _AHEAD and first in _REAL and later(other, one)
    )
    return "update" if came else "compatible"


def _agreement(
    desk: Desk,
    told: list[Happening],
    found: tuple[AgreementVerdict, Happening, Happening],
    counts: Sequence[Tally],
) -> Agreement:
    verdict, one, other = found
    first, second = (other, one) if later(other, one) else (one, other)
    why = _why(desk, verdict, first, second)
    for number, reason in _numbered(desk, told, counts):
        if heavier(number, verdict):
            verdict, why = number, f"{why.split(';')[0].rstrip('.')}; {reason}"
    return Agreement(
        kind="event",
        about=" ".join(span.text for span in told[0].event.trigger),
        verdict=verdict,
        entries=desk.refs(told),
        origins=desk.named(told),
        why=why,
    )


def _numbered(
    desk: Desk, told: list[Happening], counts: Sequence[Tally]
) -> Iterator[tuple[AgreementVerdict, str]]:
    """The verdicts on the numbers that the events carry: of what their triggers count alone.

    "Killed three and injured eleven" tells eleven beside the killing, not of it.
    """
    carried = {(one.report, number) for one in told for number in one.event.quantities}
    means = frozenset[str]().union(*(one.trigger for one in told))
    for tally in counts:
        mine = [one for one in tally.told if (one.report, one.entry) in carried]
        own = tally.key is None or tally.key.about in means
        if own and len({one.report for one in mine}) > 1:
            yield judged(desk, mine)


def _why(desk: Desk, verdict: AgreementVerdict, one: Happening, other: Happening) -> str:
    if verdict == "same":
        return f"All tell it {_WORDING[one.event.status]}."
    first, second = (
        f"{desk.name(each)} tells it {_WORDING[each.event.status]}" for each in (one, other)
    )
    if verdict != "update" and desk.origin(one) == desk.origin(other):
        second = second.replace(desk.name(other), "the same", 1)
    between = ", and later " if verdict == "update" else ", "
    return f"{first}{between}{second}."
