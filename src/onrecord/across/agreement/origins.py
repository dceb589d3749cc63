"""On whose word an entry rests: the first speaker of its chain, one number a speaker.

An official, body or document named as source is the origin; else it is the report in whose own
voice the entry stands, that is, whoever published it. A source without a name ("a police officer")
is one of its own in each report.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from onrecord.across.agreement.naming import Names, body_of, name_of
from onrecord.lexicon import rows
from onrecord.record import Actor, Attribution, Record, Report

__all__ = ["Origins"]

_ARTICLES = ("a ", "an ", "one ", "another ")
_MANY = ("officials", "authorities", "sources")
_IT = frozenset(("it", "he", "she", "they"))
_MOST_LINKS = 8
_FIRST_WORDS, _LONGEST = 6, 60
_OWNED = re.compile(r"(?P<owner>[^,]{1,80}?)(?:['’]s|(?<=s)['’]) (?P<what>[^,]{1,60})")
_MADE_BY = re.compile(r"(?P<what>[^,]{1,60}?) (?:by|from|of) (?P<owner>[^,]{1,80})")


class Origins:
    """The origins of the entries of several reports, joined where they are one."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._names = Names()
        self._own = [self._outlet(record.report) for record in records]
        self._told = [self._sources(number, record) for number, record in enumerate(records)]
        self._chains = [_Chains(record) for record in records]
        self._names.settle()

    def of(self, report: int, voice: str, start: int, end: int) -> int:
        """The speaker of an entry of ``report`` at ``[start, end)`` with the voice ``voice``."""
        first = self._chains[report].first(voice, start, end)
        return self._told[report].get(first, self._own[report])

    def own(self, report: int) -> int:
        """The speaker of what ``report`` says in its own voice."""
        return self._own[report]

    def origin(self, speaker: int) -> int:
        """The origin a speaker is: one number for all speakers that are one."""
        return self._names.root(speaker)

    def name(self, origin: int) -> str:
        """What to call an origin."""
        return self._names.shown(origin)

    def _outlet(self, report: Report) -> int:
        if report.publisher:
            name = name_of(report.publisher)
            return self._names.add(name, name, report.publisher)
        shown = report.title or report.address or _beginning(report.text)
        return self._names.add(("report", report.id), None, shown)

    def _sources(self, report: int, record: Record) -> dict[str, int]:
        """The origin of every attribution of a record that names one."""
        actors = {actor.id: actor for actor in record.actors}
        found: dict[str, int] = {}
        latest: int | None = None
        described = False
        ordered = sorted(record.attributions, key=lambda said: said.source or said.content)
        for said in ordered:
            actor = actors.get(said.source_actor or "")
            number = self._source(report, said, actor)
            if number is None and _written(said).casefold() in _IT:
                number = latest
            if number is None:
                continue
            if described and latest is not None and _only_named(said, actor):
                self._names.join(number, latest)
            described = _describes(said, actor)
            found[said.id] = latest = number
        return found

    def _source(self, report: int, said: Attribution, actor: Actor | None) -> int | None:
        """The number of who speaks, None where nobody is named."""
        written = _written(said)
        shown = (actor.name if actor else "") or written
        if not shown or (actor is None and written.casefold() in _IT):
            return None
        if not _known(said, shown):
            return self._names.add((report, shown.casefold()), None, _bare(shown))
        person = actor is not None and actor.kind == "person"
        shown = _owner(shown) or shown
        name = name_of(shown, person=person)
        number = self._names.add(name, name, _bare(shown))
        for role in _roles(actor, written, person):
            body, called = body_of(role) or (None, "")
            if body and body.words:
                self._names.join(number, self._names.add(body, body, called))
        return number


def _beginning(text: str) -> str:
    """The first words of a text that nothing else names."""
    words = text.split(maxsplit=_FIRST_WORDS)[:_FIRST_WORDS]
    return f"“{' '.join(words)[:_LONGEST]} …”"


def _describes(said: Attribution, actor: Actor | None) -> bool:
    """Is the source told by its office alone ("the head of the fire service")?"""
    written = _written(said).casefold()
    unnamed = actor is None or actor.kind == "unnamed"
    return unnamed and written.startswith("the ") and body_of(written) is not None


def _only_named(said: Attribution, actor: Actor | None) -> bool:
    """Is the source a full name and no more? Behind an office that no name was given for, it is
    the name: news describes in the first sentence and names in the second.
    """
    written = _written(said)
    if actor is None or actor.kind != "person" or actor.role or len(actor.name.split()) < 2:
        return False
    return written.endswith(actor.name) and actor.mentions[0].start == said.source[0].start


def _written(said: Attribution) -> str:
    return " ".join(" ".join(span.text for span in said.source).split())


def _roles(actor: Actor | None, written: str, person: bool) -> tuple[str, ...]:
    """The descriptions of a source that may tell a body it speaks for; no name is one."""
    if actor is None or not person:
        return (written,)
    beside = written.replace(actor.name, " ").strip(" ,")
    return (actor.role, beside if beside != written else "")


def _owner(shown: str) -> str:
    """Whose document it is: "the prefecture's communique", "a report by the inspectorate"."""
    found = _OWNED.fullmatch(shown) or _MADE_BY.fullmatch(shown)
    return found["owner"] if found and _document(found["what"]) else ""


def _document(phrase: str) -> bool:
    return phrase.casefold().split()[-1] in _documents()


@cache
def _documents() -> frozenset[str]:
    return frozenset(row["head"] for row in rows("source_heads") if row["as_source"] == "document")


def _bare(shown: str) -> str:
    """A name without the article before it."""
    words = shown.split()
    bare = len(words) > 1 and words[0].casefold() in ("the", "a", "an")
    return " ".join(words[1:] if bare else words)


def _known(said: Attribution, shown: str) -> bool:
    """Can another report mean the same source by these words?

    "A teacher" and "residents" can be anybody; a spokesman speaks for a body, "officials" are
    taken for the same.
    """
    low = shown.casefold()
    if body_of(low) is not None or low.endswith(_MANY):
        return True
    if low.startswith(_ARTICLES) and said.source_kind in ("unnamed", "collective"):
        return False
    return said.source_kind != "collective" and not _anybody(low)


def _anybody(low: str) -> bool:
    """Does a plural name people by category ("witnesses", "two residents")?"""
    return low.split()[-1] in _categories()


@cache
def _categories() -> frozenset[str]:
    return frozenset(
        row["plural"] for row in rows("source_heads") if row["as_source"] == "category"
    )


class _Chains:
    """The attributions of one report, from the outer to the first speaker."""

    def __init__(self, record: Record) -> None:
        self._inner: dict[str, list[Attribution]] = defaultdict(list)
        for said in record.attributions:
            if said.within:
                self._inner[said.within].append(said)
        self._said = {said.id: said for said in record.attributions}

    def first(self, voice: str, start: int, end: int) -> str:
        """The attribution a chain ends at: of those that hold ``[start, end)`` the innermost.

        An agentless passive ("were told to leave") names nobody; its word is that of the one above.
        """
        for _ in range(_MOST_LINKS):
            deeper = next((s.id for s in self._inner[voice] if _holds(s, start, end)), None)
            if deeper is None:
                break
            voice = deeper
        said = self._said.get(voice)
        if said and said.source_kind == "none" and not said.source:
            return said.within or "author"
        return voice


def _holds(said: Attribution, start: int, end: int) -> bool:
    return any(piece.start <= start and end <= piece.end for piece in said.content)
