"""The entries of a record: attribution, time, quantity, actor, event, claim.

Field names are those of the JSON contract. ``score`` lies in 0..1; ``how`` names the rule id
or head@version that found the entry. ``voice`` is ``"author"`` or the id of an attribution.
Labels follow docs/reference/labels.md.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from onrecord.record.spans import LoadedSpan, Span

__all__ = [
    "Actor",
    "ActorKind",
    "Attribution",
    "Claim",
    "ClaimKind",
    "Comparator",
    "Entry",
    "Event",
    "EventStatus",
    "Mode",
    "Quantity",
    "QuantityKind",
    "SourceKind",
    "Stance",
    "Time",
    "TimeType",
    "Trend",
]

Mode = Literal["direct", "indirect", "mixed"]
SourceKind = Literal[
    "named", "unnamed", "document", "organisation", "collective", "pronoun", "none"
]
Stance = Literal["asserts", "denies", "refuses", "asks", "urges", "believes", "predicts"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Comparator = Literal["=", ">", ">=", "<", "<=", "~", "<~", ">~"]
Trend = Literal["up", "down"]
QuantityKind = Literal["count", "money", "percent", "measure", "rate", "ratio", "rank"]
ActorKind = Literal["person", "organisation", "government", "group", "document", "place", "unnamed"]
EventStatus = Literal[
    "happened", "ongoing", "planned", "threatened", "alleged", "denied", "hypothetical"
]
ClaimKind = Literal["assertion", "opinion", "prediction", "question", "directive"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what: source, cue and content, each a tuple of contiguous spans (Pareti 2012).

    ``source_actor`` is the id of the actor the source stands for, ``within`` the id of the
    attribution on whose word this one rests. ``anonymity`` are the words that state why, or on
    what terms, the source is not named.
    """

    id: str
    mode: Mode
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source_actor: str | None
    source_kind: SourceKind
    within: str | None
    stance: Stance
    score: float
    how: str
    anonymity: Span | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: TIMEX3 ``type``, ``value``, ``mod``, and the days it covers.

    ``earliest``..``latest`` are inclusive days; ``anchor`` says what a relative expression was
    resolved against: ``"published"``, ``"dateline"``, the id of another time, or None.
    """

    id: str
    start: int
    end: int
    text: str
    type: TimeType
    value: str
    mod: str | None
    earliest: date | None
    latest: date | None
    anchor: str | None
    score: float
    how: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with comparator, unit, and what is counted.

    ``low``/``high`` bound a range, None where open; ``value`` is None for ranges and vague
    words. ``unit`` is an ISO 4217 code for money. ``counted`` is the noun phrase counted, ``time``
    the id of the time it holds for.
    """

    id: str
    start: int
    end: int
    text: str
    low: int | float | None
    high: int | float | None
    value: int | float | None
    comparator: Comparator
    trend: Trend | None
    unit: str | None
    kind: QuantityKind
    counted: Span | None
    approximate: bool
    time: str | None
    voice: str
    score: float
    how: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A source or participant. ``name`` is the fullest form; ``mentions`` all its places.

    ``country`` is ISO 3166 alpha-3, ``sector`` PLOVER's, ``link`` a gazetteer id; each None where
    not known. An unnamed actor keeps its description as ``name``.
    """

    id: str
    name: str
    kind: ActorKind
    role: str
    country: str | None
    sector: str | None
    mentions: tuple[Span, ...]
    link: str | None
    score: float
    how: str


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom: PLOVER ``type`` and ``mode``, status, and whose word it rests on.

    ``actors`` and ``recipients`` are actor ids, ``place`` an actor id, ``time`` a time id.
    """

    id: str
    type: str
    mode: str | None
    trigger: tuple[Span, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    time: str | None
    status: EventStatus
    voice: str
    quantities: tuple[str, ...]
    score: float
    how: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition with its voice.

    ``checkworthy`` in 0..1 says how far checking it is worth the while, from its wording alone;
    ``loaded`` are words that judge while they name; ``rests_on`` are ids of the entries it needs.
    ``how`` names the rule of its kind and the reasons of its score.
    """

    id: str
    start: int
    end: int
    text: str
    kind: ClaimKind
    voice: str
    checkworthy: float
    loaded: tuple[LoadedSpan, ...]
    rests_on: tuple[str, ...]
    score: float
    how: str


Entry = Attribution | Time | Quantity | Actor | Event | Claim
