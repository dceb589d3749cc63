"""Following the stories of a library: which of its reports are on one event."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.across.stories import stories
from onrecord.desk.comparing import is_listing
from onrecord.record import Record, Story
from onrecord.store.library import Library
from onrecord.store.listing import Summary

__all__ = ["Followed", "Following", "follow"]


@dataclass(frozen=True, slots=True)
class Followed:
    """A story and the reports it is told by, both in the order in which they were added."""

    story: Story
    reports: tuple[Summary, ...]


@dataclass(frozen=True, slots=True)
class Following:
    """The stories of a library, and how many pages were left out, since they only list reports."""

    stories: tuple[Followed, ...]
    left_out: int


def follow(library: Library, query: str | None = None) -> Following:
    """The stories of a library, the one with the newest report first; of fitting reports alone.

    A story that one report alone tells is among them. Raises `SettingsError` where ``query`` cannot
    be read. Reports that are added meanwhile wait for the next call.
    """
    known = {summary.id: summary for summary in library.list()}
    left_out: list[str] = []

    def telling() -> Iterator[Record]:
        for each in library.records(query):
            if is_listing(each):
                left_out.append(each.report.id)
            elif each.report.id in known:
                yield each

    found = [
        Followed(each, tuple(known[report] for report in each.reports))
        for each in stories(telling())
    ]
    return Following(tuple(sorted(found, key=_newest, reverse=True)), len(left_out))


def _newest(followed: Followed) -> str:
    days = (each.published for each in followed.reports if each.published)
    return max((day.isoformat() for day in days), default="")
