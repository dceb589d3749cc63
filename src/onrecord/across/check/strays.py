"""Short sentences of a quotation that stand elsewhere in the document than the rest of it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from onrecord.across.check.aligning import Block
from onrecord.across.check.chaining import Pair, more_than_a_sentence

__all__ = ["filled", "places", "strays"]

_LEAST = 2
_STOPS = frozenset(".?!…")


def strays(pair: Pair, found: list[Block]) -> list[Block]:
    """The blocks, with a whole sentence that seemed put in tied to the sentence it was taken from.

    A sentence too short for the five words in a row was passed over while locating.
    """
    tied = [_tied(pair, found, index) for index in range(len(found))]
    return list(filled(pair, tied)) if tied != found else found


def _tied(pair: Pair, found: list[Block], index: int) -> Block:
    block = found[index]
    inserted = not block.same and not block.marked and block.start == block.end
    if not inserted or block.after - block.first < _LEAST or not _whole(pair, block):
        return block
    numbers, length = pair.stream.sentences, block.after - block.first
    around = [each for each in found[max(0, index - 1) : index + 2] if each.same]
    for at in places(pair, block.first, block.after):
        end = at + length
        begins = at == 0 or numbers[at - 1] != numbers[at]
        ends = end == len(numbers) or numbers[end] != numbers[end - 1]
        if begins and ends and all(_apart(pair, at, end, each) for each in around):
            return block._replace(start=at, end=end, same=True)
    return block


def _whole(pair: Pair, block: Block) -> bool:
    """Does the block end a sentence of the quotation, and begin one?"""
    quote = pair.quote
    bounds = [quote.words[block.after - 1].end, quote.words[block.first].start]
    after = quote.words[block.after].start if block.after < len(quote.words) else len(quote.text)
    before = quote.words[block.first - 1].end if block.first else 0
    ends = block.after == len(quote.words) or _STOPS & set(quote.text[bounds[0] : after])
    return bool(ends) and (block.first == 0 or bool(_STOPS & set(quote.text[before : bounds[1]])))


def _apart(pair: Pair, at: int, end: int, other: Block) -> bool:
    """Do the words stand before or behind the other block, and not just changed places with it?"""
    low, high = min(end, other.end), max(at, other.start)
    return more_than_a_sentence(pair.stream, low, high)


def places(pair: Pair, first: int, after: int) -> Iterator[int]:
    """Where the words ``[first, after)`` of the quotation stand together in the document."""
    ours = [word.key for word in pair.quote.words[first:after]]
    theirs, at = pair.stream.keys, -1
    while True:
        try:
            at = theirs.index(ours[0], at + 1)
        except ValueError:
            return
        if theirs[at : at + len(ours)] == ours:
            yield at


def filled(pair: Pair, found: Iterable[Block]) -> Iterator[Block]:
    """The blocks with what the document has between two of them as left out."""
    row = list(found)
    for block, following in pairwise([*row, None]):
        if block is None:
            continue
        yield block
        if following is not None and following.start > block.end:
            at = following.first
            marked = bool({block.after, at} & pair.quote.gaps)
            yield Block(at, at, block.end, following.start, False, marked)
