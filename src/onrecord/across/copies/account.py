"""A finding as a `Copy`: passages, what was cut and added by paragraph, the credit, and why."""

from collections.abc import Sequence

from onrecord.across.copies.direction import direction
from onrecord.across.copies.sharing import Sharing
from onrecord.across.copies.words import Words
from onrecord.record import Copy, Passage, Range

__all__ = ["account"]


def account(found: Sharing) -> Copy:
    """What the copy holds of its origin, in positions of the two texts."""
    told = direction(found)
    origin, copy = (found.other, found.one) if told.turned else (found.one, found.other)
    places = [((each.start, each.end), (each.begin, each.stop)) for each in found.stretches]
    if told.turned:
        places = sorted(((there, here) for here, there in places), key=lambda each: each[1])
    return Copy(
        from_=origin.report.id,
        to=copy.report.id,
        containment=round(found.common() / len(copy.keys), 3),
        passages=tuple(
            Passage(_range(origin, *here), _range(copy, *there)) for here, there in places
        ),
        credit=told.credit.line if told.credit else None,
        cut=_untouched(origin, [here for here, _ in places]),
        added=_untouched(copy, [there for _, there in places]),
        why=f"{_shared(found)}; {told.why}",
    )


def _range(words: Words, start: int, end: int) -> Range:
    return Range(words.starts[start], words.ends[end - 1])


def _untouched(words: Words, taken: Sequence[tuple[int, int]]) -> tuple[Range, ...]:
    """The blocks that hold words, none of which stands in a stretch."""
    return tuple(
        Range(block.start, block.end)
        for block, first, last in words.blocks
        if first < last and not any(start < last and first < end for start, end in taken)
    )


def _shared(found: Sharing) -> str:
    if found.whole and found.sentences:
        few = "one whole sentence" if found.sentences == 1 else f"{found.sentences} whole sentences"
        return f"{few} in common beyond quotations"
    return "a part in common beyond quotations"
