"""Events and claims put by hand on told records, each in the voice that holds its words."""

from dataclasses import replace

from onrecord.record import Actor, Record, Span, verify
from tests.records import actor_of, at, claim_at, event_at

__all__ = ["claiming", "doing"]


def doing(
    record: Record, trigger: str, kind: str, status: str = "happened", **roles: str
) -> Record:
    """``record`` with an event whose ``trigger`` stands in its text; roles: who, whom, where, when.

    The voice is that of the attribution whose content holds the trigger; its numbers are those of
    the words ``many``.
    """
    span = at(record.report.text, trigger)
    many = roles.pop("many", "").split()
    actors = {role: _actor(record, words) for role, words in roles.items() if role != "when"}
    when = next((time.id for time in record.times if time.text == roles.get("when")), None)
    event = event_at(
        span,
        type=kind,
        actors=tuple(actors[role].id for role in ("who",) if role in actors),
        recipients=tuple(actors[role].id for role in ("whom",) if role in actors),
        place=actors["where"].id if "where" in actors else None,
        time=when,
        status=status,
        voice=_voice(record, span),
        quantities=tuple(each.id for each in record.quantities if each.text in many),
    )
    new = [actor for actor in actors.values() if actor not in record.actors]
    made = replace(record, events=(*record.events, event), actors=(*record.actors, *new))
    verify(made)
    return made


def claiming(record: Record, *sentences: str, kind: str = "assertion") -> Record:
    """``record`` with its sentences as claims, each with the voice that holds it."""
    spans = [at(record.report.text, words) for words in sentences]
    claims = [claim_at(span, kind=kind, voice=_voice(record, span)) for span in spans]
    made = replace(record, claims=tuple(claims))
    verify(made)
    return made


def _actor(record: Record, words: str) -> Actor:
    span = at(record.report.text, words)
    known = (actor for actor in record.actors if span in actor.mentions)
    return next(known, None) or actor_of(words, span, kind="group")


def _voice(record: Record, span: Span) -> str:
    """The innermost attribution that holds ``span``: the last that begins."""
    holding = [
        said.id
        for said in record.attributions
        if any(each.start <= span.start and span.end <= each.end for each in said.content)
    ]
    return holding[-1] if holding else "author"
