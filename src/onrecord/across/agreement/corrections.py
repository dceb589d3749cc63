"""Figures that a report takes back for another: "112, not 84 as it had said"."""

from collections.abc import Sequence

from onrecord.across.agreement.clauses import Place
from onrecord.across.agreement.things import Thing

__all__ = ["taken_back"]

_TAKEN_BACK = frozenset(("withdrawn", "corrected"))


def taken_back(found: Sequence[Place], made: Sequence[Thing]) -> dict[int, list[int]]:
    """The quantities of a report that another takes the place of, by the number of that one.

    ``made`` are the things that ``found`` count. "Two, not three" alone takes nothing back: the
    three may be anybody's.
    """
    back: dict[int, list[int]] = {}
    for at, thing in enumerate(made):
        if thing.marks >= _TAKEN_BACK:
            beside = (near for near in (at - 1, at + 1) if 0 <= near < len(found))
            stands = next((near for near in beside if _instead(found, made, near, at)), None)
            if stands is not None:
                back.setdefault(stands, []).append(at)
    return back


def _instead(found: Sequence[Place], made: Sequence[Thing], near: int, at: int) -> bool:
    """Can the quantity ``near`` stand in place of the one ``at``, in its sentence?"""
    one, other = found[near], found[at]
    return (
        "withdrawn" not in made[near].marks
        and one.sentence == other.sentence
        and one.quantity.kind == other.quantity.kind
        and made[at].head in ("", made[near].head)
    )
