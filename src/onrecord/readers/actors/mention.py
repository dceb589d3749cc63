"""A name in the text, before anyone knows whose it is."""

from typing import Literal, NamedTuple

__all__ = ["Mention", "Role", "trimmed"]

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


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` without white space and marks around its words; empty where it has none."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "."):
        end -= 1
    return start, end
