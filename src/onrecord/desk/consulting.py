"""Consulting a library: the quotations of a report held against the documents that it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.across.check.searching import Search, Wanted
from onrecord.desk.keeping import library_at
from onrecord.errors import NotFound
from onrecord.record import Checks, Record, ReportRef
from onrecord.store.library import Library
from onrecord.store.search.parsing import LONGEST, LONGEST_PHRASE, MOST_PARTS

__all__ = ["InLibrary", "check_in_library"]

_MOST_DOCUMENTS = 200
"""So many documents of a library are held against one quotation."""

_LONGEST_PHRASE = 200
"""So many characters five words have at most, if they are words."""


@dataclass(frozen=True, slots=True)
class InLibrary:
    """The checks of a report against a library, and the documents that were looked in."""

    checks: Checks
    documents: tuple[ReportRef, ...]


def check_in_library(record: Record, library: str | None) -> InLibrary:
    """The checks of a report against the documents of a library that share words with it.

    No version of the report itself is among them.
    ``library`` as for `library_at`. Raises `NotFound` where there is none, `StoreError` where it
    cannot be read.
    """
    search = Search(record)
    looked: dict[str, ReportRef] = {}
    with library_at(library) as opened:
        own = _own(opened, record)
        for number, wanted in enumerate(search.wanted()):
            for document in _candidates(opened, wanted):
                report = document.report
                if report.id not in own and report.id not in looked:
                    looked[report.id] = ReportRef(report.id, report.title, report.address)
                    search.look_in(document, given=False)
            if _speaks(opened, wanted, own):
                search.allow(number)
    return InLibrary(Checks(tuple(search.checks())), tuple(looked.values()))


def _own(library: Library, record: Record) -> set[str]:
    """The ids of all versions of a report."""
    try:
        return {version.id for version in library.versions(record.report.id)}
    except NotFound:
        return {record.report.id}


def _candidates(library: Library, wanted: Wanted) -> Iterator[Record]:
    """Documents of the library that share a phrase with a quotation."""
    found = (record for query in _queries(wanted.phrases) for record in library.records(query))
    yield from islice(found, _MOST_DOCUMENTS)


def _queries(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases as queries that a library takes: each asks for any of some of them."""
    parts: list[str] = []
    for phrase in filter(_is_sound, phrases):
        if len(" OR ".join([*parts, phrase])) > LONGEST - 2 or len(parts) == MOST_PARTS:
            yield " OR ".join(parts)
            parts = []
        parts.append(f'"{phrase}"')
    if parts:
        yield " OR ".join(parts)


def _is_sound(phrase: str) -> bool:
    """Can the phrase be asked for? Words without end make none."""
    return 0 < len(phrase) <= _LONGEST_PHRASE and len(phrase.split()) <= LONGEST_PHRASE


def _speaks(library: Library, wanted: Wanted, own: set[str]) -> bool:
    """Does the speaker of a quotation speak in another report of the library?"""
    if not wanted.speaker:
        return False
    found = library.search(f'speaker:"{wanted.speaker}"', limit=2)
    return any(each.id not in own for each in found)
