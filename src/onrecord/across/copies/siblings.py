"""Two copies of one report have its text in common: that makes neither a copy of the other."""

from collections.abc import Sequence

from onrecord.record import Copy, Passage

__all__ = ["without_siblings"]

_ALL = 0.9


def without_siblings(found: Sequence[Copy]) -> tuple[Copy, ...]:
    """The copies without those whose text both have from one third report."""
    made = {(each.from_, each.to): each for each in found}
    origins: dict[str, set[str]] = {}
    for each in found:
        origins.setdefault(each.to, set()).add(each.from_)
    return tuple(
        each
        for each in found
        if not any(
            _holds(made[third, each.to].passages, each.passages)
            for third in origins[each.to] & origins.get(each.from_, set())
        )
    )


def _holds(all_of: Sequence[Passage], some: Sequence[Passage]) -> bool:
    """Do the stretches of the copy in ``some`` lie within those in ``all_of``, nearly all?"""
    within = {place for passage in all_of for place in range(passage.to.start, passage.to.end)}
    wanted = {place for passage in some for place in range(passage.to.start, passage.to.end)}
    return len(wanted & within) >= _ALL * len(wanted)
