"""Quotations too short to be located by five words in a row.

One of fewer than five words, or with no stretch of five between its marks of omission, is found
only whole: every stretch to the letter, in its order, close together, in the speaker's own words.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from onrecord.across.check.aligning import Block, blocks
from onrecord.across.check.chaining import Pair
from onrecord.across.check.runs import SHARED, places
from onrecord.across.check.tracing import Trace

__all__ = ["is_short", "traced_whole"]

_FARTHEST = 60
_MOST_PLACES = 1000


def is_short(pair: Pair) -> bool:
    """Is there no stretch of five words between two marks?"""
    return all(after - first < SHARED for first, after in pair.quote.stretches())


def traced_whole(pair: Pair) -> Trace | None:
    """The first place of a short quotation in its speaker's words, None where there is none."""
    stretches = pair.quote.stretches()
    if not stretches:
        return None
    first, after = stretches[0]
    keys = [word.key for word in pair.quote.words[first:after]]
    for at in islice(places(keys, pair.stream.keys), _MOST_PLACES):
        found = _row(pair, stretches, at)
        if found:
            return Trace(pair, blocks(list(_filled(found))), 0)
    return None


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
