"""PLV as the scorer of events takes it: passages with one coded event, and our events beside them.

Every fifth passage is held out of training and of tuning: it measures.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from onrecord.record import Actor, Event, Record

__all__ = ["MEASURED", "as_coded", "held_out"]

MEASURED = 4
"""The remainder by five of the passages that measure."""

_UNREAL = frozenset(("planned", "threatened", "denied", "hypothetical"))

JSON = dict[str, Any]


def held_out(path: Path) -> list[JSON]:
    """The passages that measure, in their order."""
    passages = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [each for each in passages if int(each["id"]) % 5 == MEASURED]


def as_coded(record: Record) -> list[JSON]:
    """The events of a record as PLV would code them: one for what is said of the same two sides.

    PLOVER codes a refusal, a promise, a threat or a request, and not beside it the act that is
    refused, promised, threatened or asked for; a record holds both, so the unreal one goes.
    """
    actors = {actor.id: actor for actor in record.actors}
    real = {_sides(event) for event in record.events if event.status not in _UNREAL}
    return [
        {
            "action": event.type,
            "source": _parties(event.actors, actors),
            "target": _parties(event.recipients, actors),
            "place": [actors[event.place].name] if event.place else [],
            "status": event.status,
            "trigger": event.trigger[0].text,
            "score": event.score,
        }
        for event in record.events
        if event.status not in _UNREAL or _sides(event) not in real
    ]


def _sides(event: Event) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(event.actors), frozenset(event.recipients)


def _parties(ids: Iterable[str], actors: dict[str, Actor]) -> list[JSON]:
    """One entry for each way in which the passage names a party."""
    return [
        {"text": words, "country": actor.country, "sector": actor.sector}
        for actor in (actors[each] for each in ids)
        for words in dict.fromkeys((actor.name, *(span.text for span in actor.mentions)))
    ]
