"""The kind of a proposition: by the words that report it, else by its own."""

import re
from functools import cache
from typing import NamedTuple, get_args

from onrecord.lexicon import rows
from onrecord.record import Attribution, ClaimKind, Stance

__all__ = ["kind_of"]

_BY_STANCE: dict[Stance, ClaimKind] = {
    "asks": "question",
    "urges": "directive",
    "believes": "opinion",
    "predicts": "prediction",
}
_PLACED = {"start": r"\A(?:{})", "any": r"{}", "end": r"(?:{})\Z", "cue": r"\A(?:{})\Z"}


def kind_of(text: str, reported: Attribution | None) -> tuple[ClaimKind, str]:
    """The kind of a proposition and the id of what decides it.

    ``reported`` is the attribution whose word it is, None where it is the author's. How it is
    reported decides before how it is worded: whoever urges, directs. Words quoted whole speak for
    themselves.
    """
    cue = ""
    if reported is not None and reported.mode != "direct":
        if reported.stance in _BY_STANCE:
            return _BY_STANCE[reported.stance], f"stance-{reported.stance}"
        cue = " ".join(span.text for span in reported.cue) if reported.source else ""
    return next(
        (
            (rule.kind, rule.name)
            for rule in _rules()
            if rule.pattern.search(cue if rule.of_cue else text)
        ),
        ("assertion", "assertion"),
    )


class _Rule(NamedTuple):
    """A row of the table; ``of_cue`` where its pattern is for the cue."""

    name: str
    kind: ClaimKind
    of_cue: bool
    pattern: re.Pattern[str]


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            row["id"],
            _kind(row["kind"]),
            row["at"] == "cue",
            re.compile(_PLACED[row["at"]].format(row["pattern"]), re.I),
        )
        for row in rows("claim_kinds")
    )


def _kind(name: str) -> ClaimKind:
    """The kind of that name; a table that names another fails here, when it is read."""
    return next(kind for kind in get_args(ClaimKind) if kind == name)
