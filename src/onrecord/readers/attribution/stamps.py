"""The time of day that heads an entry of a running report: it is none of anybody's words.

"13.30 Police say the quay is shut": whoever speaks, and what is said, begins behind it.
"""

from collections.abc import Iterable, Iterator

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.view import View
from onrecord.record import Time
from onrecord.text.clauses import trimmed

__all__ = ["unstamped"]


def unstamped(view: View, found: Iterable[Found]) -> Iterator[Found]:
    """What was found, without the clock times at the head of blocks."""
    heads = set(view.block_starts)
    stamps = {
        time.start: time.end
        for time in view.draft.of(Time)
        if time.type == "TIME" and time.start in heads and time.text[0].isdigit()
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
    cut = (trimmed(view.text, stamps.get(start, start), end) for start, end in pieces)
    return [piece for piece in cut if piece]
