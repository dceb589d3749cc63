"""The ledger of a story: every number counted for one thing, by time and origin."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.across.agreement.counting import Counted
from onrecord.across.agreement.tallies import Tally, tallies
from onrecord.across.agreement.telling import Desk
from onrecord.record import Copy, EntryRef, Quantity, Record, Story

__all__ = ["Line", "ledger"]


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of one origin for the thing ``about``, as of ``day``, and where it stands.

    ``quantity`` is the first of ``entries``. ``denied`` tells an origin that denies it.
    """

    about: str
    day: date | None
    quantity: Quantity
    origin: str
    denied: bool
    entries: tuple[EntryRef, ...]


def ledger(records: Sequence[Record], copies: Iterable[Copy], story: Story) -> tuple[Line, ...]:
    """The ledger of ``story``, thing after thing, each by day; figures of one report alone, too."""
    desk = Desk(records, copies)
    reports = sorted({desk.number[report] for report in story.reports if report in desk.number})
    return tuple(line for tally in tallies(desk, reports) for line in _lines(desk, tally))


def _lines(desk: Desk, tally: Tally) -> Iterator[Line]:
    grouped: dict[object, list[Counted]] = {}
    for one in sorted(tally.told, key=_when):
        key = desk.origin(one), one.figure, one.day, one.denied
        grouped.setdefault(key, []).append(one)
    for told in grouped.values():
        first = told[0]
        yield Line(
            about=tally.about,
            day=first.day,
            quantity=first.quantity,
            origin=desk.name(first),
            denied=first.denied,
            entries=desk.refs(told),
        )


def _when(one: Counted) -> tuple[int, int]:
    return (one.day.toordinal() if one.day else 0), one.turn
