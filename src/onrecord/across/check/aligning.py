"""The token diff: what a quotation changes of a passage, and whether it says so.

The least-cost alignment of two short rows of words (Wagner and Fischer 1974). Where the quotation
marks an omission, words of the document cost nearly nothing to leave out; words in brackets cost
nearly nothing to put in. A word shared is worth as much as one left out costs. A word put in costs
a little less than one changed, so that a mark next to it takes all that was left out; words beyond
the ends of the quotation cost so little that only the nearest of two alike is chosen by it, and
less than words left out at a mark, which may reach far.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.across.check.quotation import Quotation

__all__ = ["Block", "aligned", "blocks"]

_MOST_CELLS = 200_000
_OMITTED = 0.002
_BEYOND = 0.01
_FAR_BEYOND = 0.001
_LONE = 0.995
_REPLACED = 0.15
_PUT = 0.1
_SHARED = -1.05
_SLACK = 20

_SAME, _CHANGED, _DROPPED, _INSERTED = range(4)


Ranges = tuple[int, int, int, int]
"""``first, after, start, end``: words of the quotation, words of the document."""


class Block(NamedTuple):
    """Words ``[first, after)`` of the quotation beside words ``[start, end)`` of the document.

    ``same`` where they are the same words; else a change, ``marked`` where the quotation shows it.
    """

    first: int
    after: int
    start: int
    end: int
    same: bool
    marked: bool


class _Table:
    """The costs of aligning words ``[first, after)`` with words ``[start, end)``."""

    def __init__(
        self,
        quote: Quotation,
        keys: Sequence[str],
        ranges: Ranges,
        free_start: bool,
        free_end: bool,
    ) -> None:
        self.quote = quote
        self.first, after, self.start, end = ranges
        self.ours = [word.key for word in quote.words[self.first : after]]
        self.theirs = list(keys[self.start : end])
        self.free = (free_start, free_end)
        omits = any(gap in quote.dots for gap in range(self.first, after + 1))
        self.beyond = _FAR_BEYOND if omits else _BEYOND

    def _is_free(self, index: int) -> bool:
        """Does the quotation begin or end at the word ``index``, so that nothing is left out?"""
        starts, ends = self.free
        return (starts and index == 0) or (ends and index == len(self.ours))

    def _leaving_out(self, index: int) -> float:
        """What it costs to leave out a word of the document before the word ``index``."""
        if self._is_free(index):
            return self.beyond
        if self.first + index in self.quote.dots:
            return _OMITTED
        return _REPLACED if self.first + index in self.quote.gaps else 1.0

    def moves(self) -> tuple[float, list[bytearray]]:
        """The least cost, and for each cell the last move of the cheapest way to it."""
        out = self._leaving_out(0)
        costs = [out * place for place in range(len(self.theirs) + 1)]
        moves = [bytearray([_DROPPED]) * len(costs)]
        for index, key in enumerate(self.ours):
            price = _PUT if self.first + index in self.quote.put else 1.0
            costs, row = self._row(costs, key, price, self._leaving_out(index + 1))
            moves.append(row)
        return costs[-1], moves

    def _row(
        self, above: list[float], key: str, price: float, out: float
    ) -> tuple[list[float], bytearray]:
        """The costs up to one word of the quotation, from those up to the word before."""
        lone = price * _LONE
        row, costs = bytearray([_INSERTED]) * len(above), [above[0] + lone]
        last = costs[0]
        for place, other in enumerate(self.theirs):
            best, move = above[place] + (_SHARED if price == 1.0 else 0.0), _SAME
            if key != other:
                best, move = above[place] + price, _CHANGED
            if last + out < best:
                best, move = last + out, _DROPPED
            if above[place + 1] + lone < best:
                best, move = above[place + 1] + lone, _INSERTED
            costs.append(best)
            row[place + 1] = move
            last = best
        return costs, row

    def steps(self, moves: list[bytearray]) -> Iterator[Block]:
        """The cheapest way, word by word from the end."""
        index, place = len(self.ours), len(self.theirs)
        while index or place:
            move = moves[index][place]
            at, there = self.first + index, self.start + place
            if move == _DROPPED:
                place -= 1
                if not self._is_free(index):
                    yield Block(at, at, there - 1, there, False, at in self.quote.gaps)
                continue
            index -= 1
            wide = move != _INSERTED
            place -= wide
            marked = at - 1 in self.quote.put and move != _SAME
            yield Block(at - 1, at, there - wide, there, move == _SAME, marked)


def aligned(
    quote: Quotation,
    keys: Sequence[str],
    ranges: Ranges,
    *,
    free_start: bool = False,
    free_end: bool = False,
) -> tuple[float, list[Block]]:
    """The cost and the steps of words ``[first, after)`` beside words ``[start, end)``.

    ``free_start`` and ``free_end`` leave out words of the document at that end for nothing: the
    quotation begins or ends there. Rows too long to align are aligned at their ends alone.
    """
    first, after, start, end = ranges
    if first == after:
        marked = first in quote.gaps
        dropped = Block(first, first, start, end, False, marked)
        none = free_start or free_end or start == end
        return (0.0, []) if none else (float(end - start), [dropped])
    if (after - first + 1) * (end - start + 1) > _MOST_CELLS:
        return _at_its_ends(quote, keys, ranges, free_start, free_end)
    table = _Table(quote, keys, ranges, free_start, free_end)
    cost, moves = table.moves()
    return cost, list(table.steps(moves))[::-1]


def _at_its_ends(
    quote: Quotation, keys: Sequence[str], ranges: Ranges, free_start: bool, free_end: bool
) -> tuple[float, list[Block]]:
    """Too much to align: what stands before a mark by the words near the start, the rest by those
    near the end; without a mark one change.
    """
    first, after, start, end = ranges
    gap = next((at for at in range(first, after + 1) if at in quote.gaps), None)
    left, right = (gap or first) - first, after - (gap or first)
    head, tail = start + 2 * left + _SLACK, end - 2 * right - _SLACK
    small = max(left, right) ** 2 * 4 < _MOST_CELLS
    if gap is None or free_start or free_end or not small or head > tail:
        at = (end, end) if free_start else (start, start) if free_end else (start, end)
        return float(after - first), [Block(first, after, *at, False, False)]
    cost, steps = aligned(quote, keys, (first, gap, start, head), free_end=True)
    more, rest = aligned(quote, keys, (gap, after, tail, end), free_start=True)
    low = steps[-1].end if steps else start
    high = rest[0].start if rest else end
    return cost + more, [*steps, Block(gap, gap, low, high, False, True), *rest]


def blocks(steps: Sequence[Block]) -> list[Block]:
    """The steps with neighbours of one kind joined."""
    joined: list[Block] = []
    for step in steps:
        last = joined[-1] if joined else None
        if (
            last
            and (last.same, last.marked) == (step.same, step.marked)
            and (last.after, last.end) == (step.first, step.start)
        ):
            joined[-1] = last._replace(after=step.after, end=step.end)
        else:
            joined.append(step)
    return joined
