"""The stamp that heads an entry of a running report: it is none of anybody's words.

"13.30 Police say the quay is shut": whoever speaks, and what is said, begins behind it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.view import View
from onrecord.text.clauses import trimmed
from onrecord.text.stamps import stamp_end

__all__ = ["unstamped"]


def unstamped(view: View, found: Iterable[Found]) -> Iterator[Found]:
    """What was found, without the stamps at the head of blocks."""
    stamps = [
        (block.start, behind)
        for block in view.draft.blocks
        if (behind := stamp_end(view.text, block.start, block.end)) > block.start
    ]
    for one in found:
        one.source = _behind(view, one.source, stamps)
        one.content = _behind(view, one.content, stamps)
        if one.content:
            yield one


def _behind(view: View, pieces: list[Piece], stamps: list[Piece]) -> list[Piece]:
    """The pieces, one that begins in a stamp from where the words begin."""
    cut = ((_words_at(start, stamps), start, end) for start, end in pieces)
    whole = (
        trimmed(view.text, min(begin, end), end) if begin > start else (start, end)
        for begin, start, end in cut
    )
    return [piece for piece in whole if piece]


def _words_at(start: int, stamps: list[Piece]) -> int:
    """``start``, or where the stamp that holds it ends."""
    at = bisect_right(stamps, start, key=itemgetter(0)) - 1
    return max(start, stamps[at][1]) if at >= 0 else start
