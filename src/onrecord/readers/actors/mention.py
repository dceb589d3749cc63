"""A name in the text, before anyone knows whose it is."""

from typing import Literal, NamedTuple

__all__ = ["Mention", "Role"]

Role = Literal["person", "organisation", "place", "people", "other"]


class Mention(NamedTuple):
    """A name ``[start, end)`` and what it seems to name.

    ``score`` in ``[0, 1]`` tells how sure that is, ``how`` what found it.
    """

    start: int
    end: int
    role: Role
    score: float
    how: str
