"""The kind of a proposition: by the words that report it, else by its own."""

import re
from functools import cache
from typing import get_args

from onrecord.lexicon import rows
from onrecord.record import Attribution, ClaimKind, Stance

__all__ = ["kind_of"]

_BY_STANCE: dict[Stance, ClaimKind] = {
    "asks": "question",
    "urges": "directive",
    "believes": "opinion",
    "predicts": "prediction",
}
_PLACED = {"start": r"\A(?:{})", "any": r"{}", "end": r"(?:{})\Z"}


def kind_of(text: str, reported: Attribution | None) -> tuple[ClaimKind, str]:
    """The kind of a proposition and the id of what decides it.

    ``reported`` is the attribution whose word it is, None where it is the author's. How it is
    reported decides before how it is worded: whoever urges, directs.
    """
    if reported is not None and reported.stance in _BY_STANCE and reported.mode != "direct":
        return _BY_STANCE[reported.stance], f"stance-{reported.stance}"
    return next(
        ((kind, name) for name, kind, pattern in _rules() if pattern.search(text)),
        ("assertion", "assertion"),
    )


@cache
def _rules() -> tuple[tuple[str, ClaimKind, re.Pattern[str]], ...]:
    return tuple(
        (row["id"], _kind(row["kind"]), re.compile(_PLACED[row["at"]].format(row["pattern"]), re.I))
        for row in rows("claim_kinds")
    )


def _kind(name: str) -> ClaimKind:
    """The kind of that name; a table that names another fails here, when it is read."""
    return next(kind for kind in get_args(ClaimKind) if kind == name)
