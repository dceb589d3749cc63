"""Events of small texts, for tests of the event reader."""

import re

from onrecord.readers import actors, attribution, quantities, times
from onrecord.readers.draft import Draft
from onrecord.readers.events.reading import read
from onrecord.readers.events.status import Statuses
from onrecord.readers.events.view import View
from onrecord.record import Actor, Event
from tests.drafts import draft_of

__all__ = ["drafted", "events", "sides", "statuses"]

_MARK = re.compile(r"\[([^\]]+)\]")


def drafted(marked: str, encoded=None) -> Draft:
    """The draft of a marked text (see `tests.drafts.draft_of`) after every reader up to events."""
    draft = draft_of(marked)
    draft.encoded = encoded
    for reader in (times.read, quantities.read, attribution.read, actors.read, quantities.resolve):
        draft.add(reader(draft))
    draft.add(read(draft))
    return draft


def events(marked: str) -> tuple[Event, ...]:
    """The events of a marked text, in the order of the text."""
    found = drafted(marked).of(Event)
    return tuple(sorted(found, key=lambda one: one.trigger[0].start))


def sides(marked: str) -> list[tuple[str, str, str, str]]:
    """Trigger, type, actors and recipients of every event, names parted by a bar."""
    draft = drafted(marked)
    names = {actor.id: actor.name for actor in draft.of(Actor)}
    return [
        (
            one.trigger[0].text,
            one.type,
            "|".join(names[each] for each in one.actors),
            "|".join(names[each] for each in one.recipients),
        )
        for one in sorted(draft.of(Event), key=lambda one: one.trigger[0].start)
    ]


def statuses(marked: str) -> list[str]:
    """The status of each act in brackets, as the words around it tell."""
    places = [(match.start() - 2 * i, match[1]) for i, match in enumerate(_MARK.finditer(marked))]
    draft = draft_of(_MARK.sub(r"\1", marked))
    draft.add(times.read(draft))
    view = View(draft)
    judge = Statuses(view)
    return [
        judge.of(view.at(at), view.at(at) + 1, noun=view.names_thing(view.at(at))).status
        for at, _ in places
    ]
