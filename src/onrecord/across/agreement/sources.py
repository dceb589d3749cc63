"""Who speaks in a report: the sources of its attributions, and those who give a figure.

"The mayor put the number of dead at 12" reports no speech, and still the 12 is the mayor's.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.lexicon import rows
from onrecord.record import Actor, Attribution, Quantity, Record, SourceKind
from onrecord.text.sentences import sentences

__all__ = ["Source", "sources"]

_GIVES = re.compile(
    r"(?:^|[;,] (?:and |but |while )?)"
    r"(?P<who>[^,;:]{2,80}?(?:, [^,;:]{2,60},)?) "
    r"(?:(?:has|had|have|also|later|now|then|since) ){0,2}"
    r"(?:(?:puts?|gave|gives|given|raised|lowered|revised|set) (?:it|(?:the |its |their )?"
    r"(?:\w+ ){0,3}?(?:numbers?|toll|figure|count|damage|loss|losses|cost|total|estimate)\b"
    r"[^,;:]{0,60}) (?:at|to|as)(?: \S{1,20}(?: \w{1,20})? from)?"
    r"|(?:spoke|spoken) (?:only )?of|count(?:s|ed)?) $"
)
_GIVEN = re.compile(r"\b(?:is|was|are|were|been) (?:put|given|estimated|set|counted) (?:at|as) $")
_BY = re.compile(
    r"(?: [^\W\d_]+){0,4}? by (?P<who>[^,;:.]{2,80}?)"
    r"(?= (?:on|in|at|after|late|early|who|and|but|to)\b|[,;:.]|$)"
)
_NOBODY_ELSE = re.compile(
    r"(?:an? |the |its )?spokes(?:man|woman|person)"
    r"|the (?:company|firm|airline)",
    re.IGNORECASE,
)
"""Sources whose name stands in what they say ("Varda will close the mill, the company said")."""
_OF_SELF = re.compile(r"(?:that )?(?:I|he|she)(?:['’]\w+)?\b", re.IGNORECASE)
_DENIED_OF_SELF = re.compile(
    r"(?:ever |having |any |all |the |these |those )*"
    r"(?:[^\W\d_]+ing\b|guilt\b|charges?\b|accusations?\b|allegations?\b)",
    re.IGNORECASE,
)
_BODIES = ("organisation", "government", "group")
_REACH = 240
_MOST_WORDS = 12
_PRONOUNS = frozenset(("it", "he", "she", "they"))
_NOBODY = frozenset("other others someone somebody everyone everybody anyone anybody none".split())


class Source(NamedTuple):
    """Somebody an entry can rest on; ``entry`` is the attribution, or the quantity given.

    ``written`` are the words that stand for them; ``actor`` who that is, where it is known;
    ``behind`` the body that "a spokesman" speaks for, ``""`` where nothing tells it. ``personal``
    tells that somebody speaks of themselves ("I never took a crown", "denied taking bribes").
    """

    entry: str
    start: int
    written: str
    kind: SourceKind
    actor: Actor | None
    behind: str = ""
    personal: bool = False

    @property
    def pronoun(self) -> bool:
        """Is it a pronoun that nobody is known to stand behind?"""
        return self.actor is None and self.written.casefold() in _PRONOUNS

    @property
    def bare(self) -> bool:
        """Do no words stand for it but such as name nobody ("who", "this", "some")?"""
        name = self.actor.name if self.actor else self.written
        return name.casefold() in _naming_nobody()


def sources(record: Record) -> list[Source]:
    """The sources of a record, in the order of the text."""
    actors = {actor.id: actor for actor in record.actors}
    bodies = {
        span.start: actor.name
        for actor in record.actors
        if actor.kind in _BODIES
        for span in actor.mentions
    }
    found = [_speaking(said, actors, bodies) for said in record.attributions if said.source]
    heads = {source.written.casefold().split()[-1] for source in found if source.written}
    return sorted([*found, *_giving(record, heads)], key=lambda source: source.start)


def _speaking(said: Attribution, actors: dict[str, Actor], bodies: dict[int, str]) -> Source:
    written = " ".join(" ".join(span.text for span in said.source).split())
    actor = actors.get(said.source_actor or "")
    person = actor.name if actor and actor.kind == "person" else ""
    behind = _behind(said, written.replace(person, ""), bodies)
    kind, start = said.source_kind, said.source[0].start
    return Source(said.id, start, written, kind, actor, behind, bool(person) and _of_self(said))


def _of_self(said: Attribution) -> bool:
    """Do the words said begin with who says them, or deny what they are accused of?"""
    first = said.content[0].text if said.content else ""
    denied = said.stance == "denies" and _DENIED_OF_SELF.match(first)
    return bool(denied or _OF_SELF.match(first))


def _behind(said: Attribution, role: str, bodies: dict[int, str]) -> str:
    """The body that "a spokesman" speaks for, or "the company" is: the one that did what is said.

    "Police arrested 31 people, a spokesman said."
    """
    if not said.content or not _NOBODY_ELSE.fullmatch(role.strip(" ,")):
        return ""
    first = said.content[0]
    text = first.text.casefold()
    after_that = len("that ") * text.startswith("that ")
    after_the = after_that + len("the ") * text.startswith("the ", after_that)
    return bodies.get(first.start + after_that) or bodies.get(first.start + after_the, "")


def _giving(record: Record, heads: set[str]) -> Iterator[Source]:
    """Who gives each figure that stands in the report's own voice.

    ``heads`` are the last words of those who speak elsewhere in the report. What a title gives
    rests on whoever the text names.
    """
    text = record.report.text
    own = sorted((q for q in record.quantities if q.voice == "author"), key=lambda q: q.start)
    mentions = {span.start: actor for actor in record.actors for span in actor.mentions}
    at = 0
    for block in record.report.blocks:
        titled = block.kind in ("title", "heading")
        for start, end in sentences(text, block.start, block.end):
            while at < len(own) and own[at].start < end:
                given = own[at].start >= start and not titled
                found = _giver(text, start, own[at], mentions) if given else None
                if found and (found.actor or _speaks(found.written, heads)):
                    yield found
                at += 1


def _giver(text: str, start: int, quantity: Quantity, mentions: dict[int, Actor]) -> Source | None:
    """Who stands before a figure ("the mayor put it at") or behind it ("is put at 12 by")."""
    low = max(start, quantity.start - _REACH)
    lead = re.sub(r"\s", " ", text[low : quantity.start])
    rest = re.sub(r"\s", " ", text[quantity.end : quantity.end + _REACH])
    match, at = _GIVES.search(lead), low
    if match is None and _GIVEN.search(lead):
        match, at = _BY.match(rest), quantity.end
    if match is None or len(match["who"].split()) > _MOST_WORDS:
        return None
    begins = at + match.start("who")
    written = _named(" ".join(match["who"].strip(" ,").split()))
    actor = _mentioned(begins, begins + len(match["who"]), mentions)
    kind: SourceKind = "unnamed" if written.startswith(("A ", "An ")) else "organisation"
    return Source(quantity.id, begins, written, kind, actor)


def _mentioned(start: int, end: int, mentions: dict[int, Actor]) -> Actor | None:
    """The actor named last between two places: the name behind its description."""
    found = [mentions[at] for at in range(start, end) if at in mentions]
    people = [actor for actor in found if actor.kind == "person"]
    return next(reversed(people or found), None)


def _named(written: str) -> str:
    """The name among words that describe and name: "The mayor, Ana Ruiz"."""
    parts = written.split(", ")
    names = (part for part in parts if len(part.split()) > 1 and part.istitle())
    return next(names, parts[0])


def _speaks(written: str, heads: set[str]) -> bool:
    """Are these words for somebody who can give a figure?"""
    last = written.split()[-1]
    low = last.casefold()
    return low in _heads() or low in heads or low in _PRONOUNS or last[:1].isupper()


@cache
def _naming_nobody() -> frozenset[str]:
    classes = {row["class"]: row["words"].split() for row in rows("grammar")}
    return _NOBODY.union(*(classes[name] for name in ("pronoun", "relative", "determiner")))


@cache
def _heads() -> frozenset[str]:
    bodies = {row["body"].split()[-1] for row in rows("speaks_for") if row["body"]}
    heads = {row[form] for row in rows("source_heads") for form in ("head", "plural")}
    return frozenset(bodies | heads)
