"""Reads the events of a report: finds acts, then settles each with all that its text says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.readers.draft import Draft
from onrecord.readers.events.again import Told
from onrecord.readers.events.calls import called_before
from onrecord.readers.events.companions import alone
from onrecord.readers.events.conjuncts import told_with
from onrecord.readers.events.excluded import excluded, naming
from onrecord.readers.events.figures import meant
from onrecord.readers.events.find import find
from onrecord.readers.events.foretold import would
from onrecord.readers.events.found import Found
from onrecord.readers.events.groups import group_start, passive
from onrecord.readers.events.joining import Joined, joined, unjoined
from onrecord.readers.events.judged import Judged
from onrecord.readers.events.participants import Parties, parties
from onrecord.readers.events.people import People, Who
from onrecord.readers.events.phrases import Phrase
from onrecord.readers.events.place_and_time import Places, Times
from onrecord.readers.events.quantities import Counts
from onrecord.readers.events.recast import recast
from onrecord.readers.events.status import Statuses
from onrecord.readers.events.types import announced
from onrecord.readers.events.view import View
from onrecord.readers.events.voice import Voices
from onrecord.readers.events.words import word_class
from onrecord.record import Actor, Attribution, Entry, Event, EventStatus, Trouble, entry_id

__all__ = ["read"]

_TELLERS = frozenset(("i", "we"))
_CONFLICT = frozenset(("ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "ACCUSE", "REJECT"))
_GOVERNING = frozenset(("AGREE", "REJECT", "THREATEN", "REQUEST"))
_DONE_BY_VOTE = frozenset(("REJECT", "ACCUSE", "SUPPORT"))
_MATERIAL = frozenset(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "RETREAT", "PROTEST"))
_HELD, _OWN_HELD = 0.6, 0.8
"""Below it the encoder doubts: the first chosen on the training sides of UW, MEANTIME and UDS-IH2,
where it keeps 97 of 100 held acts as happened; the other, on their development sides, for acts that
no rule knows."""
_TOLD = 0.95
"""The score from which a word that also tells what somebody says is an act ("criticised")."""
_ONE_SIDED = 0.97
"""The score from which an act that no rule knows needs no second side (chosen on our passages)."""
_VERBAL = ("base", "s", "past", "ing")
_BY_STANCE: dict[str, EventStatus] = {
    "denies": "denied",
    "asks": "hypothetical",
    "urges": "hypothetical",
    "predicts": "hypothetical",
}

_UNSURE = ("asks", "believes", "predicts", "urges")
"""Stances of who tells what would be, and does not promise it."""


class _Act(NamedTuple):
    """An act with those who take part in it, before new participants have an id."""

    found: Found
    actors: list[Who]
    recipients: list[Who]
    place: Who | None
    judged: Judged
    voice: Attribution | None
    phrases: list[Phrase]
    seen: bool
    type: str | None


def read(draft: Draft) -> Iterator[Entry | Trouble]:
    """The participants that no reader named before, then the events, in the order of the text.

    Linear in the length of the text.
    """
    room = _Room(draft)
    acts = [act for one in room.joined() if (act := room.act(one))]
    acts = _shared(acts)
    new = room.people.new()
    yield from new.values()
    governors = {act.found.first: act.found.type for act in acts}
    told = Told(room.view)
    for act in acts:
        event = room.event(act, new, governors)
        if not told.again(act.found, event):
            yield event


@dataclass
class _Room:
    """All that settling an act looks at, built once a report."""

    draft: Draft

    def __post_init__(self) -> None:
        self.view = View(self.draft)
        self.statuses = Statuses(self.view)
        self.people = People(self.view)
        self.places = Places(self.view, self.people)
        self.voices = Voices(self.draft)
        self.times = Times(self.view, self.voices)
        self.counts = Counts(self.view)

    def joined(self) -> list[Joined]:
        """The acts of the rules, and of the encoder where it read the text."""
        ruled, passed = [], set[int]()
        for found in find(self.view):
            found, sides = recast(self.view, found, parties(self.view, found))
            if naming(self.view, found, sides):
                continue  # what the name says may be an act that the encoder knows
            if excluded(self.view, found, sides):
                passed.add(found.first)
            else:
                ruled.append((found, sides))
        self.ruled = {found.first: sides for found, sides in ruled}
        encoded = self.draft.encoded
        if encoded is None:
            return list(unjoined(ruled))
        every = joined(self.view, ruled, encoded, passed)
        return [self._meant(one) for one in every if not (one.own and self._is_none(one))]

    def _meant(self, one: Joined) -> Joined:
        """The act that is meant where the encoder alone found it in a figure."""
        return one._replace(found=meant(self.view, one.found, one.sides)) if one.own else one

    def _is_none(self, one: Joined) -> bool:
        """Does a word that the encoder alone takes for an act only tell, or its doer do nothing?"""
        stance = self.voices.stance_at(*one.found.place)
        sure = one.act is not None and one.act.score >= _TOLD
        if self.view.low[one.found.word] in word_class("untelling") or alone(self.view, one.found):
            return True
        if stance == "denies" or (stance == "asserts" and not sure):
            return True
        told = (one.sides, parties(self.view, one.found))
        return any(excluded(self.view, one.found, sides) for sides in told)

    def _stands_alone(self, one: Joined, actors: list[Who], recipients: list[Who]) -> bool:
        """Is an act that no rule knows sure enough, as many of its sides as are told?"""
        least = _ONE_SIDED if not (actors and recipients) else 0.0
        told = bool(actors or recipients or one.done)
        return told and one.act is not None and one.act.score >= least

    def act(self, one: Joined) -> _Act | None:
        """The act with all that is known of it; None where its words do something else."""
        found, sides = one.found, self._sides(one)
        seen = one.completed
        actors = self.people.who(sides.actors, sure=seen, acting=True)
        recipients = self.people.who(sides.recipients, sure=seen)
        if len(actors) < 2:
            recipients = [each for each in recipients if each not in actors]
        if one.own and not self._stands_alone(one, actors, recipients):
            return None
        if not self._between_actors(found, sides, actors, recipients):
            return None
        actors, recipients = (
            [each for each in side if not self.people.is_scene(each)]
            for side in (actors, recipients)
        )
        judged = self.statuses.of(found.first, found.end, noun=found.form == "noun")
        start, end = found.place
        voice = self.voices.holding(start, end)
        first = group_start(self.view, found.first)
        if voice and (told_with(self.view, first) or called_before(self.view, first - 1)):
            voice = None  # it is the speaker's own act, beside what they tell
        by = self.view.starts[judged.by] if judged.by is not None else None
        return _Act(
            found,
            actors,
            recipients,
            self.places.of(found.first, found.end),
            _doubted(self._said(found, judged, voice), one),
            voice or self.voices.carried(by),
            [*sides.actors, *sides.recipients],
            one.act is not None,
            found.type if one.own else one.type,
        )

    def _sides(self, one: Joined) -> Parties:
        """The sides of an act: those of the rule where the model's name nobody, or one for both.

        Nor does the model's actor stand where it only tells of the act, and the rule sees who did
        or that nobody is named.
        """
        sides, ruled = one.sides, self.ruled.get(one.found.first)
        if ruled is None or not one.completed or sides == ruled:
            return sides
        if len(ruled.actors) > 1 and ruled.actors == ruled.recipients:
            return ruled
        if sides.actors == sides.recipients:
            return Parties(ruled.actors or sides.actors, ruled.recipients)
        who = self.people.who
        told = self._tells(sides.actors, one.found) and (
            who(ruled.actors) or (one.found.form == "past" and passive(self.view, one.found.first))
        )
        named = who(sides.actors, sure=True) and not told and not self._own_act(ruled)
        done_to = who(sides.recipients, sure=True) and not self._between_parts(ruled, one.found)
        return Parties(
            sides.actors if named else ruled.actors,
            sides.recipients if done_to else ruled.recipients,
        )

    def _own_act(self, ruled: Parties) -> bool:
        """Does the rule see that whoever tells of the act did it: "I asked for the minister"?"""
        return any(self.view.low[one.start] in _TELLERS for one in ruled.actors)

    def _between_parts(self, ruled: Parties, found: Found) -> bool:
        """Does the object stand between the verb and its particle ("drove the rebels out")?"""
        ends = [one.end for one in ruled.recipients if found.end <= one.start <= found.end + 1]
        return any(self.view.low[end : end + 1] in (["out"], ["back"]) for end in ends)

    def _tells(self, actors: list[Phrase], found: Found) -> bool:
        """Do the phrases name the source of the words that the act stands in?"""
        voice = self.voices.holding(*found.place)
        spans = voice.source if voice else ()
        starts = [self.view.starts[one.start] for one in actors]
        return any(span.start <= start < span.end for span in spans for start in starts)

    def _between_actors(
        self, found: Found, sides: Parties, actors: list[Who], recipients: list[Who]
    ) -> bool:
        """Can the parties of a verb do such a thing: is any an actor, is whoever must be one?"""
        phrases = [*sides.actors, *sides.recipients]
        done_to = sides.recipients if "who" in found.frame and sides.recipients else phrases
        told = recipients or any(self.view.kind(one.start) == "W" for one in done_to)
        if told:
            return True
        if "must" in found.frame:
            return False
        if found.form not in _VERBAL and "some" not in found.frame:
            return True
        if "who" in found.frame and sides.recipients:
            return self.view.kind(sides.recipients[0].start) == "Q"
        forced = found.needed or (found.type in _MATERIAL and "who" not in found.frame)
        enough = bool(actors) or (forced and bool(sides.recipients))
        return enough or (found.form == "past" and not phrases)

    def event(self, act: _Act, new: dict[Who, Actor], governors: dict[int, str]) -> Event:
        """The event of an act, now that all participants have an id."""
        found, view = act.found, self.view
        ids = {key: actor.id for key, actor in new.items()}
        trigger = (view.draft.span(*found.place),)
        status = self._threatened(act)
        spans = [(view.starts[one.start], view.tokens[one.end - 1][1]) for one in act.phrases]
        return Event(
            id=entry_id("event", trigger),
            type=act.type
            or announced(
                found.type,
                status,
                governors.get(-1 if act.judged.by is None else act.judged.by),
                refused=self.statuses.refused(found.first, noun=found.form == "noun"),
            ),
            mode=None if act.type else found.mode,
            trigger=trigger,
            actors=tuple(ids.get(one, one) for one in act.actors),
            recipients=tuple(ids.get(one, one) for one in act.recipients),
            place=ids.get(act.place, act.place) if act.place else None,
            time=self.times.of(found.first),
            status=status,
            voice=act.voice.id if act.voice else "author",
            quantities=self.counts.of(found.type, trigger[0].start, trigger[0].end, spans),
            score=_score(act),
            how=self._how(act),
        )

    def _said(self, found: Found, judged: Judged, voice: Attribution | None) -> Judged:
        """The status under a speaker who denies, asks, urges, predicts, charges or promises."""
        if voice is None:
            return judged
        if judged.by is None and judged.status in ("planned", "hypothetical"):
            if not would(self.view, found.first, noun=found.form == "noun"):
                return judged
            meant = voice.stance not in _UNSURE and not self._condition(found)
            return Judged("planned" if meant else "hypothetical", None)
        if judged.status not in ("happened", "ongoing"):
            return judged
        if voice.stance == "denies" and self.view.low[found.word] in word_class("said_noun"):
            return judged
        if voice.stance in _BY_STANCE:
            return Judged(_BY_STANCE[voice.stance], judged.by)
        cue = {word for span in voice.cue for word in span.text.lower().split()}
        source = {word for span in voice.source for word in span.text.lower().split()}
        charged = cue & word_class("charging") or source & word_class("rumour")
        return Judged("alleged", judged.by) if charged else judged

    def _warned_of(self, act: _Act) -> bool:
        """Does whoever would do it say so themselves, under a condition?"""
        words = self.view.low[group_start(self.view, act.found.first) : act.found.first]
        own = act.voice is not None and act.voice.source_actor in act.actors
        return own and "would" in words and self._condition(act.found)

    def _condition(self, found: Found) -> bool:
        """Does the sentence hold a condition, be it an inverted one ("should a shell land")?"""
        low, high = self.view.limits(found.first)
        if not {"if", "unless"}.isdisjoint(self.view.low[low:high]):
            return True
        return any(
            self.view.low[at] == "should" and self.view.kind(at + 1) in "DQW"
            for at in range(low, high - 1)
        )

    def _how(self, act: _Act) -> str:
        """The rule, the model, or both where the model completed what a rule found."""
        model = self.draft.encoded.model if self.draft.encoded else ""
        if act.found.rule == model:
            return model
        rule = f"rule:{act.found.rule}"
        return f"{model}+{rule}" if act.seen else rule

    def _threatened(self, act: _Act) -> EventStatus:
        """The status; an announced act of conflict under a condition or a warning is a threat."""
        status = act.judged.status
        voted = act.judged.by is not None and self.view.low[act.judged.by] == "voted"
        if voted and status == "planned" and act.found.type in _DONE_BY_VOTE:
            return "happened"
        if act.found.type not in _CONFLICT:
            return status
        if status == "hypothetical" and self._warned_of(act):
            return "threatened"
        if status != "planned":
            return status
        by = self.view.low[act.judged.by] if act.judged.by is not None else ""
        cue = act.voice.cue[0].text.lower().split()[-1] if act.voice and act.voice.cue else ""
        warned = not word_class("vow").isdisjoint((by, cue))
        warned = warned or (act.found.type == "ASSAULT" and self._own_word(act))
        return "threatened" if warned or self._condition(act.found) else status

    def _own_word(self, act: _Act) -> bool:
        """Do those who would do it to somebody say so themselves?"""
        own = act.voice is not None and act.voice.source_actor in act.actors
        return own and bool(act.recipients)


def _shared(acts: list[_Act]) -> list[_Act]:
    """The acts; a promise, refusal, threat or request without sides has those of its object."""
    at = {act.found.first: number for number, act in enumerate(acts)}
    shared = list(acts)
    for act in acts:
        number = at.get(act.judged.by) if act.judged.by is not None else None
        if number is None or shared[number].found.type not in _GOVERNING:
            continue
        outer = shared[number]
        asked = outer.found.type == "REQUEST"
        actors = outer.actors or ([] if asked else act.actors)
        whom = act.actors if asked else act.recipients
        shared[number] = outer._replace(
            actors=actors, recipients=outer.recipients or [one for one in whom if one not in actors]
        )
    return shared


def _doubted(judged: Judged, one: Joined) -> Judged:
    """The status, where no word of the sentence gave it and the encoder doubts that it happened."""
    untold = judged == Judged("happened", None)
    least = _OWN_HELD if one.own else _HELD
    doubted = untold and one.act is not None and one.act.held < least
    return Judged("hypothetical", None) if doubted else judged


def _score(act: _Act) -> float:
    sides = bool(act.actors) + bool(act.recipients)
    return (0.4, 0.55, 0.7)[sides]
