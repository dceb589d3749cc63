"""Following the stories of a library: which of its reports are on one event."""

from dataclasses import dataclass

from onrecord.across.stories import stories
from onrecord.record import Story
from onrecord.store.library import Library
from onrecord.store.listing import Summary

__all__ = ["Followed", "follow"]


@dataclass(frozen=True, slots=True)
class Followed:
    """A story and the reports it is told by, both in the order in which they were added."""

    story: Story
    reports: tuple[Summary, ...]


def follow(library: Library, query: str | None = None) -> tuple[Followed, ...]:
    """The stories of a library, the one with the newest report first; of fitting reports alone.

    A story that one report alone tells is among them. Raises `SettingsError` where ``query`` cannot
    be read. Reports that are added meanwhile wait for the next call.
    """
    known = {summary.id: summary for summary in library.list()}
    told = stories(each for each in library.records(query) if each.report.id in known)
    found = [Followed(each, tuple(known[report] for report in each.reports)) for each in told]
    return tuple(sorted(found, key=_newest, reverse=True))


def _newest(followed: Followed) -> str:
    days = (each.published for each in followed.reports if each.published)
    return max((day.isoformat() for day in days), default="")
