"""Where a dropped or inserted row of words is shown, when it could be one of several.

"in January, and again in February, and I" without four words may lack "and again in February" or
"again in February, and": the row that begins behind a mark of the text is shown.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.across.check.aligning import Block
from onrecord.across.check.chaining import Pair
from onrecord.across.check.words import Word

__all__ = ["slid"]

_MARK = re.compile(r"[^\w\s]")
_FARTHEST = 40


def slid(pair: Pair, found: Sequence[Block]) -> list[Block]:
    """The blocks, each row that could begin behind a mark moved to where it does."""
    row = list(found)
    for index in range(1, len(row) - 1):
        before, block, behind = row[index - 1 : index + 2]
        if before.same and behind.same and not block.same and not block.marked:
            shift = next(_shifts(pair, before, block, behind), 0)
            row[index - 1] = before._replace(after=before.after + shift, end=before.end + shift)
            row[index] = Block(
                block.first + shift,
                block.after + shift,
                block.start + shift,
                block.end + shift,
                False,
                False,
            )
            row[index + 1] = behind._replace(first=behind.first + shift, start=behind.start + shift)
    return row


def _shifts(pair: Pair, before: Block, block: Block, behind: Block) -> Iterator[int]:
    """By how many words the row may move so that it begins behind a mark, the nearest first."""
    row: Sequence[Word]
    if block.first == block.after:
        text, row, start, end = pair.document.text, pair.stream.words, block.start, block.end
    elif block.start == block.end:
        text, row, start, end = pair.quote.text, pair.quote.words, block.first, block.after
    else:
        return
    back = min(before.after - before.first, before.end - before.start) - 1
    on = min(behind.after - behind.first, behind.end - behind.start) - 1
    shifts = range(-_room(row, start, end, back, -1), _room(row, start, end, on, 1) + 1)
    for shift in sorted(shifts, key=abs):
        at = start + shift
        if _MARK.search(text[row[at - 1].end : row[at].start]):
            yield shift


def _room(row: Sequence[Word], start: int, end: int, most: int, step: int) -> int:
    """How far the row ``[start, end)`` can move one way and leave the same words behind."""
    low, high = (start, end) if step > 0 else (start - 1, end - 1)
    room = 0
    while room < min(most, _FARTHEST) and row[low + step * room].key == row[high + step * room].key:
        room += 1
    return room
