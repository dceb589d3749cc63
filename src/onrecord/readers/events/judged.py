"""A status of an act, and how that of a word that governs it changes it."""

from typing import NamedTuple

from onrecord.record import EventStatus

__all__ = ["HAPPENED", "OPEN", "Judged", "composed"]

OPEN = ("happened", "ongoing")


class Judged(NamedTuple):
    """A status, and the token of the word that gave it; None where the act's own words did."""

    status: EventStatus
    by: int | None


HAPPENED = Judged("happened", None)


def composed(inner: Judged, outer: Judged) -> Judged:
    """The status of an act that ``inner`` judges, where ``outer`` judges the word that did."""
    if outer.status in OPEN:
        return outer if inner.status == "happened" else inner
    if outer.status == "denied":
        return HAPPENED if inner.status == "denied" else Judged("denied", inner.by)
    weaker = inner.status == "planned" and outer.status == "hypothetical"
    return Judged(outer.status, inner.by) if inner.status in OPEN or weaker else inner
