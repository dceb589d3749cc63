"""The ledger of a story: every number by what it counts, by time and origin.

First stands what a word of its sentence names ("dead", "arrested") or what numbers of two reports
count alike, then every other number under the noun it counts. Left out are ranks ("the third
march"), which count nothing, and the numbers of dates.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.across.agreement.counting import Counted, numbers
from onrecord.across.agreement.figures import Figure
from onrecord.across.agreement.tallies import tallies
from onrecord.across.agreement.telling import Desk
from onrecord.record import Copy, EntryRef, Quantity, Record, Story

__all__ = ["Line", "ledger"]

_NOTES = {
    "withdrawn": "withdrawn",
    "unreal": "not as a fact",
    "part": "in part",
    "earlier": "before",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of one origin for the thing ``about``, as of ``day``, and where it stands.

    ``about`` is ``""`` where the report does not say what is counted. ``quantity`` is the first of
    ``entries``. ``denied`` tells an origin that denies it. ``note`` says how it stands to the
    whole: "in part", "before" (a figure since left behind), "not as a fact", "withdrawn", or
    ``""``.
    """

    about: str
    day: date | None
    quantity: Quantity
    origin: str
    denied: bool
    note: str
    entries: tuple[EntryRef, ...]


def ledger(records: Sequence[Record], copies: Iterable[Copy], story: Story) -> tuple[Line, ...]:
    """The ledger of ``story``, thing after thing, each by day; figures of one report alone, too."""
    desk = Desk(records, copies)
    reports = sorted({desk.number[report] for report in story.reports if report in desk.number})
    things = [(tally.about, tally.told) for tally in tallies(desk, reports)]
    listed = {(one.report, one.entry) for _, told in things for one in told}
    things += _others(desk, reports, listed)
    return tuple(line for about, told in things for line in _lines(desk, about, told))


def _others(
    desk: Desk, reports: Sequence[int], listed: set[tuple[int, str]]
) -> list[tuple[str, list[Counted]]]:
    """The numbers that are not ``listed``, by the words for what they count."""
    found: dict[str, list[Counted]] = {}
    for report in reports:
        for one in numbers(desk, report):
            if (one.report, one.entry) not in listed:
                about = "" if one.phrase == one.quantity.text else one.phrase
                found.setdefault(about.casefold(), []).append(one)
    return [
        (told[0].phrase if about else "", desk.resting(told, _alike))
        for about, told in found.items()
    ]


def _alike(one: Counted, other: Counted) -> bool:
    return (one.figure, one.denied) == (other.figure, other.denied)


def _lines(desk: Desk, about: str, told: list[Counted]) -> Iterator[Line]:
    grouped: dict[object, list[Counted]] = {}
    for one in sorted(_dated(desk, told), key=_when):
        key = desk.origin(one), one.figure, one.day, one.denied
        grouped.setdefault(key, []).append(one)
    for alike in grouped.values():
        first = alike[0]
        notes = {_note(one) for one in alike}
        yield Line(
            about=about,
            day=first.day,
            quantity=first.quantity,
            origin=desk.name(first),
            denied=first.denied,
            note=notes.pop() if len(notes) == 1 else "",
            entries=desk.refs(alike),
        )


def _dated(desk: Desk, told: list[Counted]) -> Iterator[Counted]:
    """The tellings, those of a title as of the day that the text below it tells the same."""
    days = {_what(desk, one): one.day for one in reversed(told) if not one.heading}
    for one in told:
        yield replace(one, day=days.get(_what(desk, one), one.day)) if one.heading else one


def _what(desk: Desk, one: Counted) -> tuple[int, int, Figure, bool]:
    return one.report, desk.origin(one), one.figure, one.denied


def _note(one: Counted) -> str:
    return next((note for mark, note in _NOTES.items() if mark in one.thing.marks), "")


def _when(one: Counted) -> tuple[int, int]:
    return (one.day.toordinal() if one.day else 0), one.turn
