"""How far a proposition is worth checking, why, and what it rests on.

The reasons are those that fact-checkers give in studies of what they pick (Hassan et al. 2017;
Konstantinovskiy et al. 2021): quantities, events, comparisons, causes, and named doers; the
weights are the project's own and stand in the table ``claim_reasons``.
"""

import re
from bisect import bisect_left
from functools import cache

from onrecord.lexicon import rows
from onrecord.readers.draft import Draft
from onrecord.record import Actor, ClaimKind, Event, Quantity, Span, Time

__all__ = ["Needs"]

_BASE = 0.2
_CHECKABLE: dict[ClaimKind, float] = {
    "assertion": 1.0,
    "prediction": 0.6,
    "opinion": 0.5,
    "question": 0.3,
    "directive": 0.2,
}
_UNNAMED = "unnamed"


class Needs:
    """The quantities, times, events and names of a draft by their place."""

    def __init__(self, draft: Draft) -> None:
        placed = [
            (each.start, "age" if _is_age(each) else "quantity", each.id)
            for each in draft.of(Quantity)
        ]
        placed += [(each.start, "time", each.id) for each in draft.of(Time)]
        for event in draft.of(Event):
            placed += [(event.trigger[0].start, "event", event.id)] if event.trigger else []
        for actor in draft.of(Actor):
            if actor.kind != _UNNAMED:
                names = (each for each in actor.mentions if each.text[:1].isupper())
                placed += [(each.start, "name", actor.id) for each in names]
        self._placed = sorted(placed)

    def entries(self, span: Span) -> tuple[str, ...]:
        """Ids of the quantities, times and events in ``span``, in the order of the text."""
        return tuple(dict.fromkeys(id_ for reason, id_ in self._in(span) if reason != "name"))

    def worth(self, span: Span, kind: ClaimKind) -> tuple[float, list[str]]:
        """A score in 0..1 and the reasons for it, in the order of their table."""
        held = {reason for reason, _ in self._in(span)}
        reasons = [
            (reason, weight)
            for reason, weight, pattern in _reasons()
            if (pattern.search(span.text) if pattern else reason in held)
        ]
        total = min(1.0, _BASE + sum(weight for _, weight in reasons))
        return round(total * _CHECKABLE[kind], 2), [reason for reason, _ in reasons]

    def _in(self, span: Span) -> list[tuple[str, str]]:
        first = bisect_left(self._placed, (span.start, "", ""))
        last = bisect_left(self._placed, (span.end, "", ""))
        return [(reason, id_) for _, reason, id_ in self._placed[first:last]]


def _is_age(quantity: Quantity) -> bool:
    """Is it how old somebody is (", 54,", "7-year-old"), which nobody disputes?"""
    text = quantity.text.lower()
    return quantity.unit == "year" and ("year" not in text or text.endswith("-old"))


@cache
def _reasons() -> tuple[tuple[str, float, re.Pattern[str] | None], ...]:
    return tuple(
        (
            row["reason"],
            float(row["weight"]),
            re.compile(row["pattern"], re.IGNORECASE) if row["pattern"] else None,
        )
        for row in rows("claim_reasons")
    )
