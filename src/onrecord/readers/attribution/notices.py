"""Notices are what a page says about itself: nothing in them is anybody's word on the news."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.view import View

__all__ = ["outside_notices"]


def outside_notices(view: View, found: Iterable[Found]) -> Iterator[Found]:
    """What was found, without what a notice holds ("An earlier version said the mayor left")."""
    notices = [block for block in view.draft.blocks if block.kind == "notice"]
    starts = [block.start for block in notices]
    for one in found:
        first = min(start for start, _ in [*one.content, *one.cue, *one.source])
        at = bisect_right(starts, first) - 1
        if at < 0 or first >= notices[at].end:
            yield one
