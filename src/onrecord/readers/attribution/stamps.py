"""The stamp that heads an entry of a running report: it is none of anybody's words.

"13.30 Police say the quay is shut": whoever speaks, and what is said, begins behind it.
"""

from collections.abc import Iterable, Iterator

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.view import View
from onrecord.text.clauses import trimmed
from onrecord.text.stamps import stamp_end

__all__ = ["unstamped"]


def unstamped(view: View, found: Iterable[Found]) -> Iterator[Found]:
    """What was found, without the stamps at the head of blocks."""
    heads = ((block.start, block.end) for block in view.draft.blocks)
    stamps = {
        start: behind
        for start, end in heads
        if (behind := stamp_end(view.text, start, end)) > start
    }
    for one in found:
        one.source = _behind(view, one.source, stamps)
        one.content = _behind(view, one.content, stamps)
        if one.content:
            yield one


def _behind(view: View, pieces: list[Piece], stamps: dict[int, int]) -> list[Piece]:
    """The pieces, one that begins with a stamp from where the words begin."""
    if stamps.keys().isdisjoint(start for start, _ in pieces):
        return pieces
    cut = (trimmed(view.text, min(stamps.get(start, start), end), end) for start, end in pieces)
    return [piece for piece in cut if piece]
