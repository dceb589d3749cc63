"""The agreements of a comparison, story after story."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.across.agreement.asserting import claimed
from onrecord.across.agreement.happenings import happened
from onrecord.across.agreement.tallies import tallied, tallies
from onrecord.across.agreement.telling import Desk
from onrecord.record import Agreement, Copy, Record, Story

__all__ = ["agreements"]


def agreements(
    records: Sequence[Record], copies: Iterable[Copy], stories: Iterable[Story]
) -> tuple[Agreement, ...]:
    """The agreements among ``records``, those of one story only: on quantities, events, claims.

    ``copies`` say whose origins a report shares, ``stories`` which reports are on one event. An
    agreement has entries of at least two reports, but for a conflict on a claim: a source of one
    report can deny what another source of it says.
    """
    desk = Desk(records, copies)
    return tuple(found for story in stories for found in _of_story(desk, story))


def _of_story(desk: Desk, story: Story) -> Iterator[Agreement]:
    reports = sorted({desk.number[report] for report in story.reports if report in desk.number})
    if len(reports) > 1:
        counts = tuple(tallies(desk, reports))
        yield from tallied(desk, counts)
        yield from happened(desk, reports, counts)
        yield from claimed(desk, reports)
