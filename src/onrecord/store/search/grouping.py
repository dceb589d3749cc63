"""What a query asks of one entry, and what of a report as a whole.

Every field can hold of some kinds of entries, the first of which is its home::

    quote                    attribution
    counted, value           quantity
    type, status             event
    speaker, kind            attribution, or an event or quantity that rests on one
    time                     time, or an event or quantity that names one
    words, publisher         the report

Fields beside each other (joined by AND) that can hold of one kind of entry hold of the same entry.
A field that could stand with several joins its home where another field asks for it, else an
event, else a quantity; where nothing asks for those, it stands for its home alone. What is left out
(``-``) is left out of the entry that the fields beside it ask for; alone, it is asked of no
entry of the report.
"""

from collections.abc import Sequence

from onrecord.store.search.query import All, AnyOf, Days, EntryKind, Figure, Not, Query, Some

__all__ = ["grouped"]

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
        case _:
            kinds = _kinds(query)
            return Some(kinds[0], query) if kinds else query


def _together(parts: Sequence[Query]) -> Query:
    """The parts of an `All`: those that can hold of one entry in one `Some`, the others apart."""
    apart: list[Query] = []
    of_one: dict[EntryKind, list[Query]] = {}
    for part, kind in zip(parts, _joined(parts), strict=True):
        if kind is None:
            apart.append(grouped(part))
        else:
            of_one.setdefault(kind, []).append(part)
    for kind, group in of_one.items():
        apart.extend(_of_one_entry(kind, group))
    return apart[0] if len(apart) == 1 else All(tuple(apart))


def _of_one_entry(kind: EntryKind, group: list[Query]) -> list[Query]:
    """One entry that all parts hold of; where every part is negative, no entry for each."""
    if all(isinstance(part, Not) for part in group):
        return [grouped(part) for part in group]
    return [Some(kind, group[0] if len(group) == 1 else All(tuple(group)))]


def _joined(parts: Sequence[Query]) -> list[EntryKind | None]:
    """The kind of entry that each part of an `All` is asked of, None for the report."""
    asked = {kinds[0] for part in parts if len(kinds := _kinds(part)) == 1}
    several = [_kinds(_positive(part)) for part in parts]
    return [
        next((kind for kind in kinds if kind in asked), kinds[0] if kinds else None)
        for kinds in several
    ]


def _positive(part: Query) -> Query:
    return part.part if isinstance(part, Not) else part


def _kinds(query: Query) -> Kinds:
    """The kinds of entries that all of ``query`` can hold of, the one it is asked of alone first.

    None for what asks for no entry (a negation), for the report, or for different kinds.
    """
    match query:
        case AnyOf(parts):
            several = [_kinds(part) for part in parts]
            return _shared(several) if len({kinds[:1] for kinds in several}) == 1 else ()
        case All(parts):
            asks = not all(isinstance(part, Not) for part in parts)
            one = len(set(_joined(parts))) == 1
            return _shared([_kinds(_positive(part)) for part in parts]) if asks and one else ()
        case Not() | Some():
            return ()
        case Figure():
            return _KINDS["value"]
        case Days():
            return _KINDS["time"]
        case _:
            return _KINDS[query.field]


def _shared(several: Sequence[Kinds]) -> Kinds:
    """The kinds that stand in each of ``several``, in the order of the first."""
    return tuple(kind for kind in several[0] if all(kind in each for each in several))
