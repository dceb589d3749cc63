"""Ids of entries: a letter and a hash of kind and spans.

The same words at the same place give the same id, so that people's corrections survive a
re-reading.
"""

import hashlib
from collections.abc import Iterable

from onrecord.record.spans import Span

__all__ = ["LETTERS", "entry_id"]

LETTERS = {
    "attribution": "a",
    "time": "t",
    "quantity": "q",
    "actor": "p",
    "event": "e",
    "claim": "c",
}


def entry_id(kind: str, *roles: Iterable[Span]) -> str:
    """The id of an entry of ``kind`` whose spans, role by role, are ``roles``.

    Twelve hex digits of SHA-256 follow the letter: two of a million entries of one report share an
    id with a chance of about one in 500.
    """
    parts = "|".join(
        ";".join(f"{span.start}-{span.end}:{span.text}" for span in role) for role in roles
    )
    return LETTERS[kind] + hashlib.sha256(f"{kind}|{parts}".encode()).hexdigest()[:12]
