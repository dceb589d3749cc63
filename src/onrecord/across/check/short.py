"""Quotations too short to be located by five words in a row, in their speaker's own words alone.

One of fewer than five words, or with no stretch of five between its marks of omission, is found
only whole: every stretch to the letter, in its order, close together. One of a few words more is
found with a single change: without it, five words or more are those of one passage.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from onrecord.across.check.aligning import Block, blocks
from onrecord.across.check.chaining import Pair
from onrecord.across.check.runs import SHARED, places
from onrecord.across.check.tracing import Trace, mended

__all__ = ["MOST_WITH_A_CHANGE", "traced_short"]

_FARTHEST = 60
_MOST_PLACES = 1000
MOST_WITH_A_CHANGE = 12
"""So many words a quotation has at most that is found with a change and no five in a row."""

_HOLD = 3
_SIZES = sorted(((put, left) for put in range(4) for left in range(4) if put or left), key=sum)
"""How many words the change puts in and leaves out, the smallest first."""


def traced_short(pair: Pair) -> Trace | None:
    """The trace of a quotation in which five words in a row were not found, None where none is."""
    stretches = pair.quote.stretches()
    if stretches and all(after - first < SHARED for first, after in stretches):
        return _whole(pair, stretches)
    if len(pair.quote.words) <= MOST_WITH_A_CHANGE and not pair.quote.gaps:
        return _with_a_change(pair)
    return None


def _whole(pair: Pair, stretches: list[tuple[int, int]]) -> Trace | None:
    """The first place where all stretches stand."""
    first, after = stretches[0]
    keys = [word.key for word in pair.quote.words[first:after]]
    for at in islice(places(keys, pair.stream.keys), _MOST_PLACES):
        found = _row(pair, stretches, at)
        if found:
            return Trace(pair, blocks(list(_filled(found))), 0)
    return None


def _with_a_change(pair: Pair) -> Trace | None:
    """The first place that has the quotation but for one change within it, if in five words."""
    for start, before, behind, left in _broken(pair):
        end = start + before + left + behind
        if before + behind >= SHARED and all(pair.spoken(at) for at in range(start, end)):
            return _changed(pair, start, (before, behind), left)
    return None


def _changed(pair: Pair, start: int, sides: tuple[int, int], left: int) -> Trace:
    """The trace with ``sides`` words before and behind the change, which leaves ``left`` out."""
    before, behind = sides
    length, at = len(pair.quote.words), start + before
    change = Block(before, length - behind, at, at + left, False, False)
    row = [
        Block(0, before, start, at, True, False),
        mended(pair, change),
        Block(length - behind, length, at + left, at + left + behind, True, False),
    ]
    return Trace(pair, blocks(row), 0)


def _broken(pair: Pair) -> Iterator[tuple[int, int, int, int]]:
    """Where a change parts the quotation: its place, the words on both sides, those left out.

    One side has three words or more: they are looked for, and the other side beside them.
    """
    ours, theirs = [word.key for word in pair.quote.words], pair.stream.keys
    for at in islice(places(ours[:_HOLD], theirs), _MOST_PLACES):
        before = _agreeing(ours, theirs[at : at + len(ours)])
        for put, left in _SIZES:
            behind = len(ours) - before - put
            start = at + before + left
            if behind > 0 and theirs[start : start + behind] == ours[-behind:]:
                yield at, before, behind, left
    for at in islice(places(ours[-_HOLD:], theirs), _MOST_PLACES):
        end = at + _HOLD
        behind = _agreeing(ours[::-1], theirs[max(0, end - len(ours)) : end][::-1])
        for put, left in _SIZES:
            before = len(ours) - behind - put
            start = end - behind - left - before
            if before > 0 and start >= 0 and theirs[start : start + before] == ours[:before]:
                yield start, before, behind, left


def _agreeing(ours: list[str], theirs: list[str]) -> int:
    """How many words the two rows have in common from their beginning on."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((at for at, (our, their) in pairs if our != their), min(len(ours), len(theirs)))


def _row(pair: Pair, stretches: list[tuple[int, int]], at: int) -> list[Block] | None:
    """All stretches from the place ``at`` of the first one on, with the words put in between."""
    found: list[Block] = []
    theirs, voices = pair.stream.keys, pair.stream.voices
    for first, after in stretches:
        keys = [word.key for word in pair.quote.words[first:after]]
        low = found[-1].end if found else at
        high = min(low + _FARTHEST if found else at + 1, len(theirs) - len(keys) + 1)
        for place in range(low, high):
            end = place + len(keys)
            if theirs[place:end] == keys:
                break
        else:
            return None
        if not all(pair.spoken(each) for each in range(place, end)):
            return None
        if found and not pair.document.voices.one(voices[low - 1], voices[place]):
            return None
        if found and found[-1].after < first:
            found.append(Block(found[-1].after, first, low, place, False, True))
        found.append(Block(first, after, place, end, True, False))
    return found


def _filled(found: Sequence[Block]) -> Iterator[Block]:
    """The blocks with what the document has between two of them as left out, and said to be."""
    for block, following in pairwise(found):
        yield block
        if following.start > block.end:
            at = following.first
            yield Block(at, at, block.end, following.start, False, True)
    yield found[-1]
