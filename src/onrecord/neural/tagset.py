"""The tags a word can have, and which may follow which."""

__all__ = ["FORBIDDEN", "ROLES", "TAGS", "allowed_first", "allowed_pairs"]

ROLES = ("source", "cue", "content")
TAGS = ("O", *(f"{mark}-{role}" for role in ROLES for mark in "BI"))
"""Outside, and for each role the first word of a span (B) and its other words (I)."""

FORBIDDEN = -1e4
"""Score of what may not be."""


def allowed_first() -> list[bool]:
    """For each tag: may a paragraph begin with it?"""
    return [not tag.startswith("I-") for tag in TAGS]


def allowed_pairs() -> list[list[bool]]:
    """For each tag and each tag after it: may they stand side by side?"""
    return [
        [not after.startswith("I-") or before[2:] == after[2:] for after in TAGS] for before in TAGS
    ]
