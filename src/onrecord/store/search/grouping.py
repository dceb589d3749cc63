"""What a query asks of one entry, and what of a report as a whole.

A field is asked of one kind of entry, its home; inside brackets it may hold of others::

    quote             attribution
    counted, value    quantity
    type, status      event
    speaker, kind     attribution; in brackets also an event or a quantity that rests on one
    time              time; in brackets also an event or a quantity that names one
    words, publisher  the report

Fields of one home beside each other (joined by AND) hold of the same entry. What is left out
(``-``) is left out of the entry that the others ask for; alone, no entry of the report may have it.
"""

from collections.abc import Sequence

from onrecord.store.search.query import (
    All,
    AnyOf,
    Days,
    EntryKind,
    Figure,
    Label,
    Not,
    Query,
    Some,
    Words,
)

__all__ = ["grouped", "of_one_entry"]

Kinds = tuple[EntryKind, ...]

_KINDS: dict[str, Kinds] = {
    "quote": ("attribution",),
    "counted": ("quantity",),
    "value": ("quantity",),
    "type": ("event",),
    "status": ("event",),
    "speaker": ("attribution", "event", "quantity"),
    "kind": ("attribution", "event", "quantity"),
    "time": ("time", "event", "quantity"),
    "text": (),
    "publisher": (),
}


def grouped(query: Query) -> Query:
    """``query`` with every condition on an entry inside a `Some` that says of which kind."""
    match query:
        case Not(part):
            return Not(grouped(part))
        case AnyOf(parts):
            return AnyOf(tuple(grouped(part) for part in parts))
        case All(parts):
            return _together(parts)
        case Some():
            return query
        case _:
            kinds = _of_field(query)
            return Some(kinds[0], query) if kinds else query


def of_one_entry(query: Query) -> Query | None:
    """``query`` asked of one entry of any kind that can have it all, None where none can."""
    found = tuple(Some(kind, query) for kind in _kinds(query))
    return (found[0] if len(found) == 1 else AnyOf(found)) if found else None


def _together(parts: Sequence[Query]) -> Query:
    """The parts of an `All`: those of one home in one `Some`, the others apart."""
    apart: list[Query] = []
    of_one: dict[EntryKind, list[Query]] = {}
    for part in parts:
        home = _home(_positive(part))
        if home is None:
            apart.append(grouped(part))
        else:
            of_one.setdefault(home, []).append(part)
    for kind, group in of_one.items():
        if all(isinstance(part, Not) for part in group):
            apart += [grouped(part) for part in group]
        else:
            apart.append(Some(kind, group[0] if len(group) == 1 else All(tuple(group))))
    return apart[0] if len(apart) == 1 else All(tuple(apart))


def _home(query: Query) -> EntryKind | None:
    """The kind of entry that all of ``query`` is asked of, None where there is not one."""
    match query:
        case AnyOf(parts) | All(parts):
            if not _asks(query):
                return None
            homes = {_home(_positive(part)) for part in parts}
            return homes.pop() if len(homes) == 1 else None
        case Not() | Some():
            return None
        case _:
            return next(iter(_of_field(query)), None)


def _kinds(query: Query) -> Kinds:
    """The kinds of entries that can have all of ``query``; none where it asks for no entry."""
    match query:
        case AnyOf(parts) | All(parts):
            several = [_kinds(_positive(part)) for part in parts]
            shared = (kind for kind in several[0] if all(kind in each for each in several))
            return tuple(shared) if _asks(query) else ()
        case Not() | Some():
            return ()
        case _:
            return _of_field(query)


def _asks(query: Query) -> bool:
    """Whether an entry that fits must have something, and not only lack it."""
    match query:
        case All(parts):
            return any(_asks(part) for part in parts)
        case AnyOf(parts):
            return all(_asks(part) for part in parts)
        case _:
            return not isinstance(query, Not)


def _positive(part: Query) -> Query:
    return part.part if isinstance(part, Not) else part


def _of_field(query: Words | Label | Figure | Days) -> Kinds:
    match query:
        case Figure():
            return _KINDS["value"]
        case Days():
            return _KINDS["time"]
        case _:
            return _KINDS[query.field]
