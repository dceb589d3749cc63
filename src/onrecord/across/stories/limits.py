"""How near is one story: the constants that were chosen on data, by cross-validation."""

from typing import NamedTuple

__all__ = ["LIMITS", "Limits"]


class Limits(NamedTuple):
    """The constants of a stream of stories.

    ``near`` is the least average nearness of two neighbourhoods that are one. Two sides of a
    neighbourhood are two stories where their nearness to each other, as a share of that within
    them, is under ``apart`` and ``apart_a_report`` more for each report of the smaller side, and
    where the words that each side has and the other lacks are as rare as ``told_apart`` (0..1).
    """

    near: float
    apart: float
    apart_a_report: float
    told_apart: float


LIMITS = Limits(near=0.12, apart=0.20, apart_a_report=0.04, told_apart=0.18)
