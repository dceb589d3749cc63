"""A comparison as rows for people: the reports of a story side by side, decided once.

Reports carry the letters A, B, ... Z, AA, ... in the order they were given, origins the numbers 1,
2, ... in the order they come up in a story.
"""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from textwrap import shorten
from typing import NamedTuple

from onrecord.export.wording import amount, day
from onrecord.record import (
    Actor,
    Agreement,
    AgreementVerdict,
    Attribution,
    Claim,
    Comparison,
    Copy,
    Entry,
    Event,
    Quantity,
    Record,
    Report,
    Story,
    Time,
)

__all__ = ["Column", "Row", "Sheet", "Side", "copied", "letters", "reports", "sheets"]

_LONGEST = 120
_ALTERED = frozenset(("conflict", "update"))
_ORDER: tuple[AgreementVerdict, ...] = (
    "conflict",
    "update",
    "different_base",
    "compatible",
    "same",
)


class Column(NamedTuple):
    """A report by its letter, what it is called, and where it comes from."""

    letter: str
    title: str
    facts: str


class Side(NamedTuple):
    """What one report says of a thing in a few words, and the number of the origin it rests on."""

    words: str
    origin: int


class Row(NamedTuple):
    """One agreement; the sides of each report of the story, in the order of its letters."""

    kind: str
    about: str
    verdict: str
    sides: tuple[tuple[Side, ...], ...]
    why: str


class Sheet(NamedTuple):
    """One story: the letters of its reports, its agreements, and the names of its origins.

    What speaks against what comes first, and last what all say alike.
    """

    letters: tuple[str, ...]
    why: str
    rows: tuple[Row, ...]
    origins: tuple[str, ...]


def letters(count: int) -> list[str]:
    """The letters of ``count`` reports."""
    return [_letter(number) for number in range(count)]


def _letter(number: int) -> str:
    rest, last = divmod(number, 26)
    return (_letter(rest - 1) if rest else "") + chr(ord("A") + last)


def reports(records: Sequence[Record]) -> list[Column]:
    """The reports of a comparison by their letters."""
    return [
        Column(letter, record.report.title or "no title", _facts(record.report))
        for letter, record in zip(letters(len(records)), records, strict=True)
    ]


def _facts(report: Report) -> str:
    published = day(report.published) if report.published else ""
    return " · ".join(each for each in (report.address, report.publisher, published) if each)


def copied(records: Sequence[Record], compared: Comparison) -> list[str]:
    """A line for each copy: which copies which, and how much of it."""
    names = _names(records)
    return [_copied(copy, names) for copy in compared.copies]


def _copied(copy: Copy, names: dict[str, str]) -> str:
    share = round(100 * copy.containment)
    return f"{names[copy.to]} copies {names[copy.from_]}, {share} % of its words: {copy.why}"


def sheets(records: Sequence[Record], compared: Comparison) -> list[Sheet]:
    """The stories of a comparison that have more than one report, each with its agreements."""
    names = _names(records)
    entries = {(each.report.id, one.id): one for each in records for one in each.entries()}
    of_story = {report: story.id for story in compared.stories for report in story.reports}
    found: dict[str, list[Agreement]] = {story.id: [] for story in compared.stories}
    for agreement in compared.agreements:
        found[of_story[agreement.entries[0].report]].append(agreement)
    return [
        _sheet(story, found[story.id], names, entries)
        for story in compared.stories
        if len(story.reports) > 1
    ]


def _names(records: Sequence[Record]) -> dict[str, str]:
    return {
        record.report.id: letter
        for record, letter in zip(records, letters(len(records)), strict=True)
    }


def _sheet(
    story: Story,
    agreements: Iterable[Agreement],
    names: dict[str, str],
    entries: dict[tuple[str, str], Entry],
) -> Sheet:
    order = sorted(set(story.reports), key=list(names).index)
    ranked = sorted(agreements, key=lambda each: _ORDER.index(each.verdict))
    at_odds = _at_odds(ranked)
    numbers: dict[str, int] = {}
    rows = []
    for one in ranked:
        told = _Told(entries, at_odds if one.verdict in _ALTERED else frozenset())
        for origin in one.origins:
            numbers.setdefault(origin.name, len(numbers) + 1)
        sides = tuple(_sides(one, report, numbers, told) for report in order)
        rows.append(Row(one.kind, _about(one, told), one.verdict.replace("_", " "), sides, one.why))
    return Sheet(tuple(names[each] for each in order), story.why, tuple(rows), tuple(numbers))


def _about(one: Agreement, told: "_Told") -> str:
    """What an agreement is on; an act with who did it to whom, else where or when it was."""
    if one.kind != "event":
        return one.about
    found = [(ref.report, told.entries.get((ref.report, ref.entry))) for ref in one.entries]
    acts = [(report, event) for report, event in found if isinstance(event, Event)]
    who, whom = (
        next(filter(None, (told.names(report, side(event)) for report, event in acts)), "")
        for side in (attrgetter("actors"), attrgetter("recipients"))
    )
    if who or whom:
        return f"{one.about}: {who or '–'} › {whom or '–'}"
    beside = (told.beside(report, event) for report, event in acts)
    return next((f"{one.about}, {words}" for words in beside if words), one.about)


class _Told(NamedTuple):
    """Entries by report and id, and which of them are numbers to show as at odds with others."""

    entries: dict[tuple[str, str], Entry]
    at_odds: frozenset[tuple[str, str]]

    def names(self, report: str, actors: Iterable[str]) -> str:
        """The names of actors of a report, by their ids."""
        found = (self.entries.get((report, each)) for each in actors)
        return ", ".join(" ".join(one.name.split()) for one in found if isinstance(one, Actor))

    def beside(self, report: str, event: Event) -> str:
        """Where an act was, else when."""
        time = self.entries.get((report, event.time or ""))
        when = time.text if isinstance(time, Time) else ""
        return self.names(report, (event.place or "",)) or when


def _at_odds(agreements: Iterable[Agreement]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (ref.report, ref.entry)
        for one in agreements
        if one.kind == "quantity" and one.verdict in _ALTERED
        for ref in one.entries
    )


def _sides(
    agreement: Agreement, report: str, numbers: dict[str, int], told: _Told
) -> tuple[Side, ...]:
    """What a report says of a thing, each wording once."""
    found = (
        Side(_words(ref.report, told.entries[ref.report, ref.entry], told), numbers[origin.name])
        for origin in agreement.origins
        for ref in origin.entries
        if ref.report == report
    )
    return tuple(dict.fromkeys(found))


def _words(report: str, entry: Entry, told: _Told) -> str:
    """What an entry says, in short."""
    if isinstance(entry, Quantity):
        return amount(entry) or " ".join(entry.text.split())
    if isinstance(entry, Event):
        return ", ".join((entry.status, *_counts(report, entry, told)))
    return _claim(report, entry, told) if isinstance(entry, Claim) else entry.id


def _claim(report: str, claim: Claim, told: _Told) -> str:
    """The words of a claim; one that its source denies or refuses is told so."""
    text = shorten(claim.text.removeprefix("that "), _LONGEST, placeholder=" …")
    voice = told.entries.get((report, claim.voice))
    stance = voice.stance if isinstance(voice, Attribution) else "asserts"
    return f"{stance}: {text}" if stance in ("denies", "refuses") else text


def _counts(report: str, event: Event, told: _Told) -> list[str]:
    """The numbers of an act that other reports tell otherwise: "arrested" is "happened, 3"."""
    found = (told.entries.get((report, q)) for q in event.quantities if (report, q) in told.at_odds)
    return [amount(each) for each in found if isinstance(each, Quantity)]
