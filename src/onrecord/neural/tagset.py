"""What the heads say of a word: the columns of their scores, and which tags may follow which."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

__all__ = [
    "ACTS",
    "COLUMNS",
    "FORBIDDEN",
    "NAMES",
    "NAME_TAGS",
    "PARTY_TAGS",
    "RELATIONS",
    "ROLES",
    "STATUS",
    "TAGS",
    "allowed_first",
    "allowed_pairs",
    "tags_of",
]


def tags_of(roles: Sequence[str]) -> tuple[str, ...]:
    """Outside, and for each role the first word of a span (B) and its other words (I)."""
    return ("O", *(f"{mark}-{role}" for role in roles for mark in "BI"))


ROLES = ("source", "cue", "content")
TAGS = tags_of(ROLES)
"""Tags of attributions."""

NAMES = ("person", "organisation", "place", "other")
NAME_TAGS = tags_of(NAMES)
"""Tags of proper names."""

PARTY_TAGS = tags_of(("party",))
"""Tags of those who act and those acted upon."""

ACTS = (
    *("none", "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE"),
    *("REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)
"""PLOVER's types of acts; YIELD is CONCEDE or RETREAT, which the training data does not part."""

STATUS = ("event", "held", "held widely")
"""Is the word an event; did it take place, from -1 to 1, as annotators saw what a text commits its
author to (future events near 0), and as they saw what has happened so far (future events at -1)."""

RELATIONS = ("content to cue", "cue to source", "act to actor", "act to recipient")

_SIZES = {
    "tags": len(TAGS),
    "names": len(NAME_TAGS),
    "parties": len(PARTY_TAGS),
    "acts": len(ACTS),
    "status": len(STATUS),
}
COLUMNS = {
    head: slice(start, end)
    for head, (start, end) in zip(
        _SIZES, pairwise(accumulate(_SIZES.values(), initial=0)), strict=True
    )
}
"""The columns of each head in the table of a word's scores."""

FORBIDDEN = -1e4
"""Score of what may not be."""


def allowed_first(tags: Sequence[str] = TAGS) -> list[bool]:
    """For each tag: may a paragraph begin with it?"""
    return [not tag.startswith("I-") for tag in tags]


def allowed_pairs(tags: Sequence[str] = TAGS) -> list[list[bool]]:
    """For each tag and each tag after it: may they stand side by side?"""
    return [
        [not after.startswith("I-") or before[2:] == after[2:] for after in tags] for before in tags
    ]
