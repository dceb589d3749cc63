"""The tree a query is read to: frozen, free of syntax and of SQL."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

__all__ = [
    "All",
    "AnyOf",
    "Bound",
    "Condition",
    "Days",
    "EntryKind",
    "Field",
    "Figure",
    "Label",
    "LabelField",
    "Not",
    "Query",
    "Some",
    "Words",
    "WordsField",
]

WordsField = Literal["text", "publisher", "speaker", "quote", "counted"]
LabelField = Literal["kind", "type", "status"]
EntryKind = Literal["attribution", "quantity", "event", "time"]
Field = WordsField | LabelField | Literal["value", "time"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand beside each other in ``field``, folded; the last may be a ``prefix``.

    ``text`` is the title and text of a report and what a word without a field looks in.
    """

    field: WordsField
    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """An entry's ``field`` is exactly ``value``, written as the record writes it."""

    field: LabelField
    value: str


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a range of figures; ``inclusive`` where the figure itself is in the range."""

    figure: float
    inclusive: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity's figure lies between ``low`` and ``high``, None where that side is open."""

    low: Bound | None
    high: Bound | None


@dataclass(frozen=True, slots=True)
class Days:
    """A time has a day in ``first``..``last``, both included, None where that side is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Not:
    """What ``part`` asks for does not hold; ``part`` is no `Not` itself."""

    part: "Query"


@dataclass(frozen=True, slots=True)
class All:
    """Every one of two or more parts holds; none of them is an `All` itself."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One or more of two or more parts hold; none of them is an `AnyOf` itself."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """``what`` holds of one entry of ``kind``."""

    kind: EntryKind
    what: "Query"


Condition = Words | Label | Figure | Days
Query = Condition | Not | All | AnyOf | Some
