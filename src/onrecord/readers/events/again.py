"""Acts told again: "the shelling", "these talks" where the report has told of them before.

A noun with a definite article that picks up an act of its type and says nothing new of it, no other
side, place, time or number, is no second event: who counts events would count it twice.
"""

from collections import defaultdict, deque

from onrecord.readers.events.found import Found
from onrecord.readers.events.phrases import nearest
from onrecord.readers.events.view import View
from onrecord.record import Event

__all__ = ["Told"]

_BACK = ("the", "this", "that", "these", "those")
_REAL = ("happened", "ongoing", "hypothetical")
_MOST = 64
"""The events of a type that a noun is held against, the latest ones."""


class Told:
    """The events that a report has told so far."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._events: dict[str, deque[Event]] = defaultdict(lambda: deque(maxlen=_MOST))

    def again(self, found: Found, event: Event) -> bool:
        """Does ``event``, told by ``found``, say nothing new? It is remembered where it does."""
        before = self._events[event.type]
        picks_up = found.form == "noun" and event.status in _REAL and self._points_back(found)
        if picks_up and any(self._apart(one, event) and _holds(one, event) for one in before):
            return True
        before.append(event)
        return False

    def _apart(self, one: Event, other: Event) -> bool:
        """Do they stand in two sentences? Within one, each word adds to what the other says."""
        first, second = (self._view.at(each.trigger[0].start) for each in (one, other))
        return self._view.number_of(first) != self._view.number_of(second)

    def _points_back(self, found: Found) -> bool:
        """Does an article or "this" open the phrase that the noun ends?"""
        phrase = nearest(self._view, found.last - 1, self._view.limits(found.first)[0])
        return self._view.low[phrase.start] in _BACK


def _holds(earlier: Event, event: Event) -> bool:
    """Did the earlier event tell all that this one does?"""
    sides, known = ({*one.actors, *one.recipients} for one in (event, earlier))
    return (
        earlier.status in _REAL
        and sides <= known
        and event.place in (None, earlier.place)
        and event.time in (None, earlier.time)
        and set(event.quantities) <= set(earlier.quantities)
    )
