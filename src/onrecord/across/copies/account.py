"""A finding as a `Copy`: passages, what was cut and added by paragraph, the credit, and why."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.across.copies.alignment import Stretch
from onrecord.across.copies.direction import direction
from onrecord.across.copies.sharing import Sharing
from onrecord.across.copies.words import Words
from onrecord.record import Copy, Passage, Range
from onrecord.text.numerals import parse_number

__all__ = ["account"]

_MOST_FIGURES = 4
"""So many changed figures are named."""


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
        why="; ".join(filter(None, (_shared(found), _changes(found, told.turned), told.why))),
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


def _changes(found: Sharing, turned: bool) -> str:
    """The figures that the copy has changed, each once: what it has, and for what."""
    pairs = dict.fromkeys(each for stretch in found.stretches for each in _figures(found, stretch))
    told = [f"“{one}” for “{two}”" if turned else f"“{two}” for “{one}”" for one, two in pairs]
    return f"it has {', '.join(told[:_MOST_FIGURES])}" if told else ""


def _figures(found: Sharing, stretch: Stretch) -> Iterator[tuple[str, str]]:
    """The words between common ones of a stretch where each report has a figure of its own."""
    for (one, other), (next_one, next_other) in pairwise(stretch.pairs):
        if next_one - one == next_other - other == 2:
            words = _word(found.one, one + 1), _word(found.other, other + 1)
            if all(parse_number(word) is not None for word in words):
                yield words


def _word(words: Words, at: int) -> str:
    return words.report.text[words.starts[at] : words.ends[at]]


def _shared(found: Sharing) -> str:
    if found.whole and found.sentences:
        few = "one whole sentence" if found.sentences == 1 else f"{found.sentences} whole sentences"
        return f"{few} in common beyond quotations"
    return "a part in common beyond quotations"
