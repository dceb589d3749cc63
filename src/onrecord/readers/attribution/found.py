"""What a finder hands over before it becomes an entry.

The seam between finding and settling: any finder yields these, and `settle` joins them.
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from onrecord.record import Stance

__all__ = ["Found", "Piece", "piece_at"]

Piece = tuple[int, int]
"""Characters ``[start, end)`` of the report's text."""


@dataclass(slots=True)
class Found:
    """An attribution as a finder sees it: pieces of text, a stance, and the rule that fired.

    ``layout`` says that the layout makes all or some of the content direct, without marks of
    quotation. ``outer`` is the attribution on whose word this one rests, where the finder saw it.
    ``certainty`` is the encoder's own; ``rule`` is then the model's name.
    """

    source: list[Piece]
    cue: list[Piece]
    content: list[Piece]
    stance: Stance
    rule: str
    layout: Literal["", "direct", "mixed"] = ""
    outer: "Found | None" = None
    certainty: float | None = None


def piece_at(pieces: list[Piece], position: int) -> Piece | None:
    """The piece that holds ``position``; ``pieces`` stand in the order of the text."""
    index = bisect_right(pieces, position, key=lambda piece: piece[0]) - 1
    return pieces[index] if index >= 0 and position < pieces[index][1] else None
