"""When a figure takes the place of another source's: where its report says that it does.

A later figure alone takes nobody else's place; "the toll rose to five" does, and so does "112, not
84 as it had said".
"""

from math import isfinite

from onrecord.across.agreement.counting import Counted
from onrecord.across.agreement.figures import Figure, same
from onrecord.across.agreement.telling import later

__all__ = ["succeeds"]


def succeeds(new: Counted, old: Counted) -> bool:
    """Does the report of ``new`` say that the number is no longer what ``old`` says, whoever did?

    Words of change ("rose to", "now stands at") count from the day after ``old``, and only where
    the number went the way they say. A figure that is named and taken back was given before.
    """
    if any(same(old.figure, each) for each in new.replaces):
        return not later(new, old)
    if new.turn < 1 or not (new.day and old.day and old.day < new.day):
        return False
    moved = _number(new.figure) - _number(old.figure)
    if "raised" in new.thing.marks:
        return moved > 0
    return moved < 0 if "lowered" in new.thing.marks else True


def _number(figure: Figure) -> float:
    """The number a figure stands for, the bound it has where it gives none."""
    if figure.value is not None:
        return figure.value
    return figure.low if isfinite(figure.low) else figure.high
