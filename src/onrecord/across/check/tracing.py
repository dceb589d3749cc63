"""A quotation traced to the words of one document: block by block what is the same and what not."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.across.check.aligning import Block, aligned, blocks
from onrecord.across.check.brief import brief_sentences
from onrecord.across.check.chaining import Pair, chained, more_than_a_sentence
from onrecord.across.check.runs import Run
from onrecord.across.check.sliding import slid
from onrecord.across.check.words import Word, hyphened, same_letters

__all__ = ["Trace", "mended", "traced"]

_MOST_BEFORE = 2000
_MOST_CELLS = 100_000
_SLACK = 10
_SPLICE = 3.0


class Trace(NamedTuple):
    """The blocks of a quotation in its order; ``splices`` counts the joints no mark excuses."""

    pair: Pair
    blocks: list[Block]
    splices: int

    @property
    def same(self) -> int:
        """How many words of the quotation stand in the document."""
        return sum(block.after - block.first for block in self.blocks if block.same)

    @property
    def spoken(self) -> bool:
        """May all the words found be the speaker's?"""
        return all(self.pair.spoken(block.start) for block in self.blocks if block.same)

    @property
    def changes(self) -> list[Block]:
        """What is not the same, and not marked either."""
        return [block for block in self.blocks if not (block.same or block.marked)]

    @property
    def worth(self) -> float:
        """What makes one trace better than another: words found, less what must be explained."""
        changed = sum(
            max(one.after - one.first, min(3, one.end - one.start)) for one in self.changes
        )
        return self.same - 0.5 * changed - _SPLICE * (self.splices > 0) + 0.5 * self.spoken


def traced(pair: Pair, runs: Sequence[Run]) -> Trace:
    """The best trace of a quotation through ``runs``, of which there is at least one."""
    chain = chained(pair, sorted([*runs, *brief_sentences(pair, runs)]))
    steps = _before(pair, chain[0])
    for earlier, run in pairwise(chain):
        steps += [_block(earlier), *_between(pair, earlier, run)]
    steps += [_block(chain[-1]), *_behind(pair, chain[-1])]
    found = slid(pair, blocks([mended(pair, each) for each in blocks(steps)]))
    return Trace(pair, found, _joints(pair, found))


def _block(run: Run) -> Block:
    return Block(run.first, run.first + run.length, run.at, run.at + run.length, True, False)


def _between(pair: Pair, earlier: Run, run: Run) -> list[Block]:
    """What stands between two runs of a chain."""
    end, after = earlier.at + earlier.length, earlier.first + earlier.length
    if run.at < end:
        return [Block(after, run.first, end, end, False, False)] if after < run.first else []
    return aligned(pair.quote, pair.stream.keys, (after, run.first, end, run.at))[1]


def _before(pair: Pair, run: Run) -> list[Block]:
    """What the quotation has before its first run, by the words before it in the document."""
    lows = _reaches(pair, run.at, (0, run.first), -1)
    rows = (
        aligned(pair.quote, pair.stream.keys, (0, run.first, low, run.at), free_start=True)
        for low in lows
    )
    return min(rows, key=_cost, default=(0.0, []))[1]


def _behind(pair: Pair, run: Run) -> list[Block]:
    """What the quotation has behind its last run, by the words behind it in the document."""
    first, length, end = run.first + run.length, len(pair.quote.words), run.at + run.length
    highs = _reaches(pair, end, (first, length), 1)
    rows = (
        aligned(pair.quote, pair.stream.keys, (first, length, end, high), free_end=True)
        for high in highs
    )
    return min(rows, key=_cost, default=(0.0, []))[1]


def _cost(row: tuple[float, list[Block]]) -> float:
    return row[0]


def _reaches(pair: Pair, at: int, wanted: tuple[int, int], step: int) -> list[int]:
    """How far from ``at`` to look for the words ``wanted``: to the end of the sentence, then on.

    The words of another sentence are looked at where the run begins or ends one, or where there are
    too few. Where the quotation marks an omission they may stand farther off, never in another
    voice.
    """
    count = wanted[1] - wanted[0]
    if not count:
        return []
    dots = pair.quote.dots & frozenset(range(wanted[0], wanted[1] + 1))
    most = min(_MOST_BEFORE, _MOST_CELLS // count) if dots else 2 * count + _SLACK
    sentences, voices = pair.stream.sentences, pair.stream.voices
    limit = 0 if step < 0 else len(sentences)
    shift = -1 if step < 0 else 0
    inner = at if step < 0 else at - 1
    places, here = [], at
    if at == limit or sentences[at + shift] != sentences[inner]:
        places.append(at)
    while here != limit and abs(here - at) < most:
        number, began = sentences[here + shift], here
        while here != limit and sentences[here + shift] == number:
            if not pair.document.voices.one(voices[here + shift], voices[inner]):
                break
            here += step
        if here == began:
            break
        places.append(here)
    return places[-1:] if dots else places


def mended(pair: Pair, block: Block) -> Block:
    """A change of nothing but where a hyphen parts the letters is none."""
    if block.same or block.marked:
        return block
    ours = pair.quote.words[block.first : block.after]
    theirs = pair.stream.words[block.start : block.end]
    parted = _has_hyphen(pair.quote.text, ours) or _has_hyphen(pair.document.text, theirs)
    keys = [word.key for word in ours], [word.key for word in theirs]
    return block._replace(same=True) if parted and same_letters(*keys) else block


def _has_hyphen(text: str, row: Sequence[Word]) -> bool:
    return any(hyphened(text, word, following) for word, following in pairwise(row))


def _joints(pair: Pair, found: Sequence[Block]) -> int:
    """How many joints no mark excuses: over more than a sentence, back, or to another speaker."""
    voices, stream = pair.document.voices, pair.stream
    joints, last = 0, None
    for block in found:
        if not block.same:
            few = 2 * (block.after - block.first) < block.end - block.start
            far = few and more_than_a_sentence(stream, block.start, block.end)
            joints += far and not block.marked
            continue
        spoken = ([last] if last is not None else []) + list(range(block.start, block.end))
        joints += sum(
            not voices.one(stream.voices[at], stream.voices[after])
            for at, after in pairwise(spoken)
        )
        joints += last is not None and block.start <= last
        last = block.end - 1
    return joints
