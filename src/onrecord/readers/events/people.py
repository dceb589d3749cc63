"""Ties the phrases that name participants to actors; those nobody named yet become new ones."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.lexicon.counting import counting
from onrecord.lexicon.participants import describe
from onrecord.readers.events.phrases import Phrase
from onrecord.readers.events.view import View
from onrecord.readers.events.words import deeds, names_people, word_class
from onrecord.record import Actor, Attribution, Quantity, Span, entry_id

__all__ = ["People", "Who"]

_VAGUE = counting("vague")
_COUNTS = counting("one", "exact", "share", "vague", "whole", "amount", "gathering")
_LINKS = counting("link")
_ARTICLE = re.compile(r"(?:the|a|an|some|many|several)\s+", re.IGNORECASE)
_LISTED = re.compile(r"(?:, [^,]*)*,? (?:and|&) ")
_OWNER = re.compile(r"\s*['’]s?$")
_LEAD = 8
_FLIGHT = re.compile(r"(?:the )?flight \w{0,4}\d+", re.IGNORECASE)
_ABSTRACT = ("tion", "tions", "sion", "sions", "ment", "ments", "ness", "ism", "isms", "ity", "ly")
_NEW_SCORE = 0.5
_QUOTES = '"“”«»'

Who = str
"""The id of an actor, or the key of one that is new."""


class _Mention(NamedTuple):
    start: int
    end: int
    actor: str


@dataclass
class _New:
    """A participant without an actor entry so far."""

    spans: list[Span] = field(default_factory=list)


class People:
    """Who the phrases of a report stand for."""

    def __init__(self, view: View) -> None:
        self._view = view
        actors = view.draft.of(Actor)
        self._mentions = sorted(
            _Mention(span.start, _first_end(span, actor.name), actor.id)
            for actor in actors
            for span in actor.mentions
        )
        self._starts = [mention.start for mention in self._mentions]
        self._longest = max((each.end - each.start for each in self._mentions), default=0)
        self._kinds = {actor.id: actor.kind for actor in actors}
        self._named = {_key(actor.name): actor.id for actor in reversed(actors)}
        self._speech = sorted(
            (piece.start, one.source_actor, one.mode == "direct")
            for one in view.draft.of(Attribution)
            for piece in one.content[:1]
            if one.source_actor
        )
        self._sums = sorted(
            (one.start, one.end)
            for one in view.draft.of(Quantity)
            if one.kind in ("money", "percent", "measure")
        )
        self._new: dict[str, _New] = {}

    def who(self, phrases: list[Phrase], *, sure: bool = False, acting: bool = False) -> list[Who]:
        """The participants that the phrases name, each once, in order.

        Where that is ``sure``, a phrase that seems to name nobody becomes a participant too. Those
        who are ``acting`` are never those that an act befell ("the raid on Kesh").
        """
        found = [one for phrase in phrases for one in self._of(phrase, acting)]
        if not found and sure and phrases and self._names(phrases[0]):
            found = self._new_one(phrases[0])
        return list(dict.fromkeys(found))

    def _names(self, phrase: Phrase) -> bool:
        """Does the phrase hold a noun that can stand for somebody, and not only "this" or "both"?

        What somebody said, did or paid stands for nobody.
        """
        if self._view.kind(phrase.start) == "W":
            return False
        head = _OWNER.sub("", self._view.low[phrase.head - 1])
        if head in _VAGUE and self._view.low[phrase.start] == "the":
            return False
        thing = _is_thing(head) or head.endswith(_ABSTRACT)
        if thing or "X" not in map(self._view.kind, range(phrase.start, phrase.end)):
            return False
        return not self._paid(phrase) and (self._opened(phrase) or head.endswith("s"))

    def _opened(self, phrase: Phrase) -> bool:
        """Does a determiner or number open the phrase, or does it hold a name?"""
        view = self._view
        capitals = (view.capital(at) for at in range(phrase.start, phrase.end))
        first = phrase.start in (view.limits(phrase.start)[0],)
        return view.kind(phrase.start) in "DQ" or (any(capitals) and not first)

    def _paid(self, phrase: Phrase) -> bool:
        """Does the phrase lie in a sum or measure?"""
        start = self._view.starts[phrase.head - 1]
        at = bisect_right(self._sums, (start, start)) - 1
        return at >= 0 and start < self._sums[at][1]

    def _of(self, phrase: Phrase, acting: bool) -> list[Who]:
        view = self._view
        phrase = _counted(view, phrase)
        start, end = view.starts[phrase.start], view.tokens[phrase.end - 1][1]
        if view.kind(phrase.start) == "W" and phrase.end == phrase.start + 1:
            return self._pronoun(start, end)
        within = self._within(start, end)
        head = view.starts[phrase.head - 1]
        deed = acting and view.low[phrase.head - 1] in deeds() and not view.capital(phrase.head - 1)
        at_head = [one for one in within if one.start <= head < one.end]
        if at_head and not deed:
            return [at_head[0].actor]
        if apposed := self._apposed(phrase):
            return [apposed]
        if deed:
            return self._owner(phrase)
        if within and within[0].start == start and not _is_somebody(view.low[phrase.head - 1]):
            return [within[0].actor]
        fresh = self._fresh(phrase) if self._acts(phrase) else []
        return fresh or [one.actor for one in within[:1]] or self._inside(phrase)

    def _apposed(self, phrase: Phrase) -> Who | None:
        """The person whose name stands behind the phrase ("his deputy, Ida Moss")."""
        view = self._view
        if view.low[phrase.end : phrase.end + 1] != [","] or not names_people(
            view.low[phrase.head - 1]
        ):
            return None
        start = view.starts[phrase.end + 1] if phrase.end + 1 < len(view.low) else 0
        at = bisect_left(self._starts, start)
        behind = self._mentions[at : at + 1]
        named = [one.actor for one in behind if one.start == start]
        return next((one for one in named if self._kinds[one] == "person"), None)

    def _acts(self, phrase: Phrase) -> bool:
        """Does the head name somebody, and not what somebody did ("the decision of Kesh")?"""
        head = self._view.low[phrase.head - 1]
        return not _is_thing(head)

    def _within(self, start: int, end: int) -> list[_Mention]:
        """The mentions that overlap ``[start, end)``."""
        low = bisect_left(self._starts, start - self._longest)
        high = bisect_right(self._starts, end - 1)
        return [each for each in self._mentions[low:high] if each.end > start]

    def _pronoun(self, start: int, end: int) -> list[Who]:
        """Whoever the pronoun was tied to; at the beginning of speech, whoever speaks.

        In speech as it was spoken that is who says "I", in speech reported who is "he" or "they".
        """
        tied = [one.actor for one in self._within(start, end)]
        word = self._view.text[start:end].lower()
        if tied or word in ("you", "we"):
            return tied[:1]
        at = bisect_right(self._speech, (start, "~")) - 1
        if at >= 0 and start - self._speech[at][0] <= _LEAD:
            _, speaker, direct = self._speech[at]
            return [speaker] if direct == (word in ("i", "me")) else []
        return []

    def _owner(self, phrase: Phrase) -> list[Who]:
        """Whose the thing is that the phrase names ("Kesh's raid"), and not whom it struck."""
        view = self._view
        tokens = range(phrase.start, phrase.end)
        at = next((at for at in tokens if view.kind(at) == "'" or view.owner(at)), None)
        if at is None:
            return []
        end = at + 1 if view.low[at].endswith(("'s", "’s")) else at
        return self._fresh(Phrase(phrase.start, end, end)) if end > phrase.start else []

    def _inside(self, phrase: Phrase) -> list[Who]:
        """Whoever a phrase about a thing names: its owner, or who stands behind "of" or "by"."""
        view = self._view
        if any(view.kind(at) == "'" or view.owner(at) for at in range(phrase.start, phrase.end)):
            return self._owner(phrase)
        if phrase.head < phrase.end - 1:
            return self._fresh(Phrase(phrase.head + 1, phrase.end, phrase.end))
        names = [
            at
            for at in range(phrase.start, phrase.end)
            if view.capital(at)
            and view.kind(at) == "X"
            and view.low[at] not in word_class("not_actor")
        ]
        return self._fresh(Phrase(names[0], names[-1] + 1, names[-1] + 1)) if names else []

    def _fresh(self, phrase: Phrase) -> list[Who]:
        """A participant that no actor entry names, if its words can name one."""
        view = self._view
        start, end = view.starts[phrase.start], view.tokens[phrase.end - 1][1]
        owned = _OWNER.search(view.text, start, end)
        end = owned.start() if owned and owned.end() == end else end
        if end <= start or not self._can_act(phrase, view.text[start:end]):
            return []
        return self._new_one(phrase, end)

    def _new_one(self, phrase: Phrase, stop: int | None = None) -> list[Who]:
        """A participant for the words of a phrase, up to ``stop``, that no actor entry names."""
        view = self._view
        if any(view.timed(at) for at in range(phrase.start, phrase.end)):
            return []
        start, end = view.starts[phrase.start], stop or view.tokens[phrase.end - 1][1]
        start, end = _trimmed(view.text, start, end)
        end = start + len(_OWNER.sub("", view.text[start:end]))
        if start == end:
            return []
        span = view.draft.span(start, end)
        key = _key(span.text)
        if key in self._named:
            return [self._named[key]]
        self._new.setdefault(key, _New()).spans.append(span)
        return [key]

    def _can_act(self, phrase: Phrase, words: str) -> bool:
        view = self._view
        if any(view.timed(at) for at in range(phrase.start, phrase.end)):
            return False
        told = describe(words)
        if told.kind or told.sector or told.country:
            return True
        tokens = range(phrase.start, phrase.head)
        return names_people(view.low[phrase.head - 1]) or any(
            view.capital(at) and view.kind(at) == "X" for at in tokens
        )

    def is_scene(self, who: Who) -> bool:
        """Is a new participant where people act, and nobody ("the square", "Flight 207")?"""
        if who not in self._new:
            return False
        words = self._new[who].spans[0].text
        return words.split()[-1] in word_class("scene") or _FLIGHT.fullmatch(words) is not None

    def is_place(self, who: Who) -> bool:
        """Is a participant a place, and none who acts?"""
        if who in self._kinds:
            return self._kinds[who] == "place"
        return describe(self._new[who].spans[0].text).kind == "place"

    def places(self, start: int, end: int) -> list[Who]:
        """The actors of kind place that are named in ``[start, end)``."""
        within = self._within(start, end)
        return [one.actor for one in within if self._kinds[one.actor] == "place"]

    def at_place(self, phrase: Phrase) -> Who | None:
        """The place that the phrase names; a new actor where its words name a place."""
        view = self._view
        start, end = view.starts[phrase.start], view.tokens[phrase.end - 1][1]
        known = self.places(start, end)
        if known:
            return known[0]
        told = describe(view.text[start:end])
        if told.kind in ("place", "government") and view.capital(phrase.end - 1):
            return next(iter(self._fresh(phrase)), None)
        return None

    def new(self) -> dict[Who, Actor]:
        """The new actors by their key."""
        return {key: _actor(each) for key, each in self._new.items() if not self.is_scene(key)}


def _counted(view: View, phrase: Phrase) -> Phrase:
    """The phrase with what is counted for its head: "tens of thousands of [people] in Kesh"."""
    head = phrase.head
    while view.low[head - 1] in _COUNTS and head < phrase.end and view.low[head] == "of":
        links = (at for at in range(head + 1, phrase.end) if view.low[at] in _LINKS)
        head = next(links, phrase.end)
    return phrase._replace(head=head)


def _is_somebody(noun: str) -> bool:
    """Does the noun name people or a body by itself, as in "Kesh police"?"""
    told = describe(noun)
    return bool(told.kind or told.sector) or names_people(noun)


def _is_thing(noun: str) -> bool:
    """Does the noun name an act, a word or a thing, and nobody?"""
    return noun in word_class("not_actor") or noun in deeds()


def _first_end(span: Span, name: str) -> int:
    """Where a mention ends; of a list that begins with the actor's name, where that does.

    A source may be several people, as in "Kesh, Orland and Velmar agreed": only the first is its
    actor. What says more of one person ("Ida Moss, mayor and judge") is no list.
    """
    rest = span.text[len(name) :]
    if not (span.text.startswith(name) and _LISTED.match(rest)):
        return span.end
    further = rest.lstrip(", ").removeprefix("and ").removeprefix("& ")
    alike = further[:1].isupper() or bool(_ARTICLE.match(name) and _ARTICLE.match(further))
    return span.start + len(name) if alike else span.end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` without marks at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and text[end - 1] in _QUOTES:
        end -= 1
    return start, end


def _key(name: str) -> str:
    return " ".join(_ARTICLE.sub("", name, count=1).lower().split())


def _actor(new: _New) -> Actor:
    mentions = tuple(sorted(dict.fromkeys(new.spans)))
    name = " ".join(max((span.text for span in mentions), key=len).split())
    told = describe(name)
    return Actor(
        id=entry_id("actor", mentions),
        name=name,
        kind=told.kind or "unnamed",
        role="",
        country=told.country,
        sector=told.sector,
        mentions=mentions,
        link=None,
        score=_NEW_SCORE,
        how="rule:event.participant",
    )


def replaced(ids: list[Who], actors: dict[Who, Actor]) -> Iterator[str]:
    """The ids of ``ids``, the keys of new actors replaced by theirs."""
    return (actors[one].id if one in actors else one for one in ids)
