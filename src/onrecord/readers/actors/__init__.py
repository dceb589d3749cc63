"""Who speaks and who is named: one actor each, with mentions, role, country, sector and link.

Reads the attributions of the draft and the names that `mentions` finds. Finding names, resolving
who is who (`Merging`, `Pronouns`, `Cast`) and telling what somebody is (`profile`) are apart.
"""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.readers.actors.cast import Cast
from onrecord.readers.actors.corrected import corrected
from onrecord.readers.actors.described import describe
from onrecord.readers.actors.finding import mentions
from onrecord.readers.actors.linking import Linking
from onrecord.readers.actors.merging import Group, Merging
from onrecord.readers.actors.names import Names
from onrecord.readers.actors.nearby import Nearby
from onrecord.readers.actors.phrases import Phrases
from onrecord.readers.actors.profile import Profile, profile
from onrecord.readers.actors.pronouns import Pronouns
from onrecord.readers.actors.walking import Walk
from onrecord.readers.draft import Draft
from onrecord.record import Actor, Attribution, Entry, SourceKind, Trouble, entry_id

__all__ = ["read"]

_BODIES = ("organisation", "government")


def read(draft: Draft) -> Iterator[Entry | Trouble]:
    """The actors, sources first, then the attributions that name them."""
    names, phrases, walk = Names(draft), Phrases(draft), Walk(draft)
    attributions = sorted(draft.of(Attribution), key=_place)
    tied, merging, pronouns = _tie(attributions, names, phrases)
    sources = list({id(group): group for _, group in tied}.values())
    links = Linking(draft, walk)
    cast = Cast(sources, merging, names, phrases, links)
    cast.join(mentions(draft, walk, names, phrases))
    spoken = (span.start for one in attributions for span in one.source)
    for start, end, group in pronouns.elsewhere(spoken):
        cast.refer(start, end, group)
    actors: dict[int, Actor] = {}
    for group in cast.groups:
        actors[id(group)] = _actor(group, profile(group, links))
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
    bodies = actor.kind in _BODIES and attribution.source_kind == "named"
    return "organisation" if bodies else attribution.source_kind


def _place(attribution: Attribution) -> tuple[int, int]:
    spans = attribution.source or attribution.cue or attribution.content
    return (spans[0].start, spans[0].end) if spans else (0, 0)


def _tie(
    attributions: list[Attribution], names: Names, phrases: Phrases
) -> tuple[list[tuple[Attribution, Group]], Merging, Pronouns]:
    """Each attribution whose source is known, with its group, and what tells who is who."""
    described = [corrected(describe(one), one, names) for one in attributions]
    merging = Merging([one for one in described if one], names, phrases)
    nearby = Nearby(attributions, merging, names, phrases)
    pronouns = Pronouns(names.draft, nearby)
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
    return [*tied, *_themselves(attributions, tied)], merging, pronouns


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


def _actor(group: Group, known: Profile) -> Actor:
    mentions = tuple(sorted(dict.fromkeys(group.spans)))
    spoken = "rule:source.name" if group.best.kind == "person" else "rule:source.description"
    several = known.many > 1 and known.link is None
    return Actor(
        id=entry_id("actor", mentions),
        name=group.best.name,
        kind=group.best.kind,
        role=group.role,
        country=known.country,
        sector=known.sector,
        mentions=mentions,
        link=known.link,
        score=group.score,
        how=(group.how or spoken) + ("+link:ambiguous" if several else ""),
    )
