"""On whose word an entry rests: the first speaker of its chain, one number a speaker.

An official, body or document named as source is the origin; else it is the report in whose own
voice the entry stands, that is, whoever published it. A source without a name ("a police officer")
is one of its own in each report. A minister gives the ministry's word, and still speaks under their
own name of what they did themselves.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from onrecord.across.agreement.chains import Chains
from onrecord.across.agreement.naming import Name, Names, body_of, is_bare, name_of
from onrecord.across.agreement.sources import Source, sources
from onrecord.lexicon import rows
from onrecord.record import Actor, Record, Report

__all__ = ["Origins"]

_ARTICLES = ("a ", "an ", "one ", "another ")
_MANY = ("officials", "authorities", "sources")
_FIRST_WORDS, _LONGEST = 6, 60
_HOST = re.compile(r"https?://(?:www\.)?(?P<host>[^/?#]+)", re.IGNORECASE)
_OWNED = re.compile(r"(?P<owner>[^,]{1,80}?)(?:['’]s|(?<=s)['’]) (?P<what>[^,]{1,60})")
_MADE_BY = re.compile(r"(?P<what>[^,]{1,60}?) (?:by|from|of) (?P<owner>[^,]{1,80})")


class Origins:
    """The origins of the entries of several reports, joined where they are one."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._names = Names()
        self._bodies: dict[tuple[int, str], int] = {}
        self._personal: dict[int, str] = {}
        self._own = [self._outlet(record.report) for record in records]
        self._told = [self._sources(number, record) for number, record in enumerate(records)]
        self._chains = [Chains(record) for record in records]
        self._names.settle()

    def of(self, report: int, entry: str, voice: str, extent: tuple[int, int]) -> int:
        """The speaker of an ``entry`` of ``report`` that stands at ``extent`` in ``voice``."""
        first = self._chains[report].first(voice, *extent)
        told = self._told[report]
        return told.get(entry if first == "author" else first, self._own[report])

    def own(self, report: int) -> int:
        """The speaker of what ``report`` says in its own voice."""
        return self._own[report]

    def origin(self, speaker: int) -> int:
        """The origin a speaker is: one number for all speakers that are one."""
        return self._names.root(speaker)

    def name(self, speakers: Iterable[int]) -> str:
        """What to call the origin of some of its speakers: who they are, where all are one person
        who speaks of themselves, else the origin.
        """
        given = list(speakers)
        own = {self._personal.get(speaker, "") for speaker in given}
        return own.pop() if len(own) == 1 and "" not in own else self._names.shown(given[0])

    def _outlet(self, report: Report) -> int:
        if report.publisher:
            name = name_of(report.publisher)
            return self._names.add(name, name, report.publisher)
        title = " ".join((report.title or "").split())
        if len(title) > _LONGEST or len(title.split()) > _FIRST_WORDS:
            title = ""
        shown = title or _place(report.address or "") or _beginning(report.title or report.text)
        return self._names.add(("report", report.id), None, shown)

    def _sources(self, report: int, record: Record) -> dict[str, int]:
        """The speaker of every attribution and of every figure given, where one is named."""
        found: dict[str, int] = {}
        latest: int | None = None
        described = False
        for source in sources(record):
            number = latest if source.pronoun else self._speaker(report, source)
            if number is None:
                continue
            if described and latest is not None and _only_named(source):
                self._names.join(number, latest)
            described = _describes(source)
            found[source.entry] = latest = number
        return found

    def _speaker(self, report: int, source: Source) -> int | None:
        """The number of who speaks, None where nobody is named.

        "Some" are people without a name; "who" without anybody before it is nobody.
        """
        if source.bare and source.kind != "collective":
            return None
        named = " ".join(source.actor.name.split()) if source.actor else ""
        shown = named or source.written
        if not shown:
            return None
        person = source.actor is not None and source.actor.kind == "person"
        if source.behind and not person:
            shown = source.behind
        elif source.bare:
            return self._names.add((report, shown.casefold()), None, f"unnamed (“{shown}”)")
        elif not _known(source, shown):
            return self._names.add((report, shown.casefold()), None, _bare(shown))
        shown = _owner(shown) or shown
        number = self._body(report, name_of(shown, person=person), _bare(shown))
        bodies = [body_of(role) for role in _roles(source.actor, source.written, person)]
        if source.behind:
            bodies.append((name_of(source.behind), _bare(source.behind)))
        for body, called in filter(None, bodies):
            if body.words:
                self._names.join(number, self._body(report, body, called))
        return self._themselves(number, shown) if source.personal else number

    def _themselves(self, number: int, shown: str) -> int:
        """The number of a person who speaks of themselves, one with that of the person."""
        own = self._names.add(("personal", number), None, shown)
        self._names.join(number, own)
        self._personal[own] = shown
        return own

    def _body(self, report: int, name: Name, shown: str) -> int:
        """The number of a name; "the brigade" is the body with that noun that came before it."""
        if is_bare(name) and (report, name.words[0]) in self._bodies:
            return self._bodies[report, name.words[0]]
        number = self._names.add(name, name, shown)
        if name.words and not name.person:
            self._bodies[report, name.words[-1]] = number
        return number


def _place(address: str) -> str:
    """What to call a report without outlet or short title: the host of its page, or its file."""
    host = _HOST.match(address)
    return (host["host"] if host else re.split(r"[/\\]", address)[-1])[:_LONGEST]


def _beginning(text: str) -> str:
    """The first words of a title or text that nothing else names."""
    words = text.split(maxsplit=_FIRST_WORDS)
    shown = " ".join(words[:_FIRST_WORDS])
    cut = len(words) > _FIRST_WORDS or len(shown) > _LONGEST
    return f"“{shown[:_LONGEST]}{' …' if cut else ''}”"


def _describes(source: Source) -> bool:
    """Is the source told by its office alone ("the head of the fire service")?"""
    written = source.written.casefold()
    unnamed = source.actor is None or source.actor.kind == "unnamed"
    return unnamed and written.startswith("the ") and body_of(written) is not None


def _only_named(source: Source) -> bool:
    """Is the source a full name and no more? Behind an office that no name was given for, it is
    the name: news describes in the first sentence and names in the second.
    """
    actor = source.actor
    if actor is None or actor.kind != "person" or len(actor.name.split()) < 2:
        return False
    if actor.role and actor.role not in actor.name:
        return False
    first = min((span.start for span in actor.mentions), default=-1)
    return source.written.endswith(actor.name) and first == source.start


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


def _known(source: Source, shown: str) -> bool:
    """Can another report mean the same source by these words?

    "A teacher" and "residents" can be anybody; a spokesman speaks for a body, "officials" are
    taken for the same.
    """
    low = shown.casefold()
    if body_of(low) is not None or low.endswith(_MANY):
        return True
    if low.startswith(_ARTICLES) and source.kind in ("unnamed", "collective"):
        return False
    return source.kind != "collective" and not _anybody(low)


def _anybody(low: str) -> bool:
    """Does a plural name people by category ("witnesses", "two residents")?"""
    return low.split()[-1] in _categories()


@cache
def _categories() -> frozenset[str]:
    return frozenset(
        row["plural"] for row in rows("source_heads") if row["as_source"] == "category"
    )
