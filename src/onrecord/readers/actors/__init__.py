"""Who speaks: one actor for each distinct source, and every attribution tied to its actor.

Reads the attributions of the draft. Finding the parts of a source (`describe`) and resolving who is
who (`Merging`, `Pronouns`) are apart.
"""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.readers.actors.described import describe
from onrecord.readers.actors.merging import Group, Merging
from onrecord.readers.actors.names import Names
from onrecord.readers.actors.nearby import Nearby
from onrecord.readers.actors.phrases import Phrases
from onrecord.readers.actors.pronouns import Pronouns
from onrecord.readers.draft import Draft
from onrecord.record import Actor, Attribution, Entry, SourceKind, Trouble, entry_id

__all__ = ["read"]


def read(draft: Draft) -> Iterator[Entry | Trouble]:
    """The actors in the order they first speak, then the attributions that name them."""
    attributions = sorted(draft.of(Attribution), key=_place)
    tied = _tie(draft, attributions)
    actors: dict[int, Actor] = {}
    for _, group in tied:
        if id(group) not in actors:
            actors[id(group)] = _actor(group)
            yield actors[id(group)]
    for attribution, group in tied:
        actor = actors[id(group)]
        kind = _source_kind(attribution, actor)
        yield replace(attribution, source_actor=actor.id, source_kind=kind)


def _source_kind(attribution: Attribution, actor: Actor) -> SourceKind:
    """The kind of a source, now that its actor is known: a description may stand for a name."""
    if attribution.source_kind in ("pronoun", "none"):
        return attribution.source_kind
    if actor.kind == "person":
        return "named"
    bodies = actor.kind == "organisation" and attribution.source_kind == "named"
    return "organisation" if bodies else attribution.source_kind


def _place(attribution: Attribution) -> tuple[int, int]:
    spans = attribution.source or attribution.cue or attribution.content
    return (spans[0].start, spans[0].end) if spans else (0, 0)


def _tie(draft: Draft, attributions: list[Attribution]) -> list[tuple[Attribution, Group]]:
    """Each attribution whose source is known, with its group."""
    described = [describe(attribution) for attribution in attributions]
    names, phrases = Names(draft), Phrases(draft)
    merging = Merging([one for one in described if one], names, phrases)
    nearby = Nearby(attributions, merging, names, phrases)
    pronouns = Pronouns(draft, nearby)
    tied = []
    for attribution, one in zip(attributions, described, strict=True):
        group = merging.group_of(one, _place(attribution)[0]) if one else None
        if group is None and attribution.source_kind == "pronoun":
            group = pronouns.whom(attribution)
        if group is None:
            continue
        group.take(attribution, one)
        if attribution.source:
            span = attribution.source[0]
            merging.meet(span, group)
            nearby.meet(span.start, span.end, group)
        tied.append((attribution, group))
    return [*tied, *_themselves(attributions, tied)]


def _themselves(
    attributions: list[Attribution], tied: list[tuple[Attribution, Group]]
) -> Iterator[tuple[Attribution, Group]]:
    """Those who say "I" inside a quotation, each with the one who is quoted."""
    speakers = {one.id: group for one, group in tied if one.mode != "indirect"}
    for attribution in attributions:
        own = attribution.source and attribution.source[0].text == "I"
        group = speakers.get(attribution.within or "") if own else None
        if group and group.best.kind in ("person", "unnamed"):
            group.take(attribution, None)
            yield attribution, group


def _actor(group: Group) -> Actor:
    mentions = tuple(sorted(dict.fromkeys(group.spans)))
    return Actor(
        id=entry_id("actor", mentions),
        name=group.best.name,
        kind=group.best.kind,
        role=group.role,
        country=None,
        sector=None,
        mentions=mentions,
        link=None,
        score=group.score,
        how="rule:source.name" if group.best.kind == "person" else "rule:source.description",
    )
