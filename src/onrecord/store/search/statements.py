"""A grouped query in SQL, the same for both engines but for the index of words.

Every condition is a list of versions (or of entries) that its index gives without looking at the
rows themselves, and lists are joined: the time grows with what each condition finds, never with
the conditions times the reports.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from onrecord.store.rows import month_of
from onrecord.store.schema import NARROW_DAYS, WIDE, entries, reports, versions
from onrecord.store.search.matching import entries_with, only_words, records_with
from onrecord.store.search.query import (
    All,
    AnyOf,
    Days,
    Figure,
    Label,
    LabelField,
    Not,
    Query,
    Some,
    Words,
)

__all__ = ["matching_entries", "matching_versions", "sought"]

Clause = sa.ColumnElement[bool]


def matching_versions(query: Query, most: int | None, engine: str) -> sa.Select[Any]:
    """The versions shown of at most ``most`` reports, else all, the one published last first."""
    shown = sa.join(reports, versions, reports.c.newest == versions.c.seq)
    newest = (versions.c.published.desc().nulls_last(), versions.c.seq.desc())
    fits = _clause(query, _of_report, engine)
    return sa.select(versions.c.seq).select_from(shown).where(fits).order_by(*newest).limit(most)


def matching_entries(some: Some, among: list[int], most: int, engine: str) -> sa.Select[Any]:
    """Version and id of the entries that fit, the first ``most`` of each version in ``among``."""
    of_those = entries.c.version.in_(among) & (entries.c.kind == some.kind)
    fits = of_those & _clause(some.what, _of_few_entries, engine)
    place = sa.func.row_number().over(partition_by=entries.c.version, order_by=entries.c.starts)
    numbered = sa.select(entries.c.version, entries.c.id, place.label("place")).where(fits)
    first = numbered.subquery()
    return sa.select(first.c.version, first.c.id).where(first.c.place <= most)


def sought(query: Query) -> Iterator[Some | Words]:
    """What a grouped query asks for, not what it leaves out."""
    match query:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from sought(part)
        case Some() | Words():
            yield query


Leaf = Callable[[Query, str], Clause]


def _clause(query: Query, leaf: Leaf, engine: str) -> Clause:
    """``query`` over reports or over entries, as ``leaf`` has it; words together in one look."""
    match query:
        case _ if only_words(query):
            return leaf(query, engine)
        case Not(part):
            # An entry without a status is not denied either: NULL counts as False.
            return sa.not_(sa.func.coalesce(_clause(part, leaf, engine), sa.false()))
        case AnyOf(parts):
            return sa.or_(*(_clause(part, leaf, engine) for part in _merged(parts, AnyOf)))
        case All(parts):
            return sa.and_(*(_clause(part, leaf, engine) for part in _merged(parts, All)))
        case _:
            return leaf(query, engine)


def _merged(parts: tuple[Query, ...], join: type[All] | type[AnyOf]) -> list[Query]:
    """The parts, with those that one look into the index of words answers made one."""
    words = [part for part in parts if only_words(part)]
    if words and join is All:
        words += [part for part in parts if isinstance(part, Not) and only_words(part.part)]
    others = [part for part in parts if part not in words]
    return [join(tuple(words)) if len(words) > 1 else words[0], *others] if words else others


def _of_report(query: Query, engine: str) -> Clause:
    if isinstance(query, Some):
        fits = (entries.c.kind == query.kind) & _clause(query.what, _of_entry, engine)
        return versions.c.seq.in_(sa.select(entries.c.version).where(fits))
    return versions.c.seq.in_(records_with(query, engine))


def _of_few_entries(query: Query, engine: str) -> Clause:
    return _of_entry(query, engine, few=True)


def _of_entry(query: Query, engine: str, *, few: bool = False) -> Clause:
    match query:
        case Label(field, value):
            return _label(field, value)
        case Figure():
            return _figure(query)
        case Days():
            return _days(query)
        case _:
            return entries_with(query, engine, few=few)


def _label(field: LabelField, value: str) -> Clause:
    match field:
        case "kind":
            return entries.c.source_kind == value
        case "status":
            return entries.c.status == value
        case "type":  # events alone have a status, and the index of types is that of events
            return sa.and_(entries.c.type == value, entries.c.status.is_not(None))


def _days(asked: Days) -> Clause:
    """A day in common. What is not wide begins at most `NARROW_DAYS` before the first day asked.

    That bounds the months that are looked at in the index of days, at both ends.
    """
    begin, end, month = entries.c.earliest, entries.c.latest, entries.c.month
    first, last = asked.first or date.min, asked.last or date.max
    soonest = first - min(timedelta(NARROW_DAYS), first - date.min)
    near = month.between(month_of(soonest), month_of(last)) | (month == WIDE)
    return near & (begin <= last) & (end >= first)


def _figure(asked: Figure) -> Clause:
    """A figure in the range: "more than 10" is over 10, though the figure that stands is 10."""
    least, most, compared = entries.c.least, entries.c.most, entries.c.comparator
    fits: list[Clause] = []
    if asked.low:
        fits.append(most >= asked.low.figure)
        if not asked.low.inclusive:
            fits.append((most > asked.low.figure) | compared.in_((">", ">~")))
    if asked.high:
        fits.append(least <= asked.high.figure)
        if not asked.high.inclusive:
            fits.append((least < asked.high.figure) | compared.in_(("<", "<~")))
    return sa.and_(*fits)
