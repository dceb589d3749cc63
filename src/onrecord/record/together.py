"""What reports say together: checks of quotations, copies, stories and agreements.

Field names are those of the JSON contract; ``from_`` stands for its ``from``. Labels follow
docs/reference/labels.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "Agreement",
    "AgreementKind",
    "AgreementVerdict",
    "Check",
    "CheckVerdict",
    "Checks",
    "Comparison",
    "Copy",
    "Difference",
    "DifferenceKind",
    "DifferenceMatter",
    "EntryRef",
    "Excerpt",
    "Origin",
    "Passage",
    "Range",
    "ReportRef",
    "Story",
]

CheckVerdict = Literal["verbatim", "elided", "altered", "spliced", "not_found", "no_source"]
DifferenceKind = Literal["dropped", "inserted", "changed"]
DifferenceMatter = Literal["negation", "number", "name", "quantifier", "word"]
AgreementKind = Literal["quantity", "claim", "event"]
AgreementVerdict = Literal["same", "compatible", "update", "conflict", "different_base"]


@dataclass(frozen=True, slots=True)
class Range:
    """The half-open positions ``[start, end)`` in the text of a report, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words ``text`` at ``[start, end)`` of the report with the id ``report``."""

    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One change of words: ``quote`` is what the quotation has, ``source`` what the document has.

    A dropped word is missing from the quotation, an inserted one from the document; the missing
    side is empty. ``what`` is the first kind of word that fits.
    """

    kind: DifferenceKind
    quote: str
    source: str
    what: DifferenceMatter


@dataclass(frozen=True, slots=True)
class Check:
    """A quotation of an attribution held against documents.

    ``source`` is the passage it was traced to, None where none was found. ``score`` in 0..1 says
    how sure the tracing is.
    """

    report: str
    attribution: str
    quote: str
    verdict: CheckVerdict
    source: Excerpt | None
    differences: tuple[Difference, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks of one or many reports, in the order of the text."""

    checks: tuple[Check, ...]

    def __iter__(self) -> Iterator[Check]:
        return iter(self.checks)

    def __len__(self) -> int:
        return len(self.checks)

    def __getitem__(self, index: int) -> Check:
        return self.checks[index]


@dataclass(frozen=True, slots=True)
class ReportRef:
    """A report by name: enough to show it and to find it again."""

    id: str
    title: str | None
    address: str | None


@dataclass(frozen=True, slots=True)
class EntryRef:
    """The entry ``entry`` of the report ``report``, both ids."""

    report: str
    entry: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the copied report and the stretch of the copy that holds the same words."""

    from_: Range
    to: Range


@dataclass(frozen=True, slots=True)
class Copy:
    """The report ``to`` copies the report ``from_``.

    ``containment`` in 0..1 is the share of the copy's words that stand in the copied report.
    ``credit`` is the line of the copy that names its origin. ``cut`` are paragraphs of ``from_``
    of which the copy has nothing, ``added`` paragraphs of ``to`` that are its own. ``why`` says in
    one sentence what the finding and its direction rest on.
    """

    from_: str
    to: str
    containment: float
    passages: tuple[Passage, ...]
    credit: Range | None
    cut: tuple[Range, ...]
    added: tuple[Range, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Story:
    """Reports on one event, in the order they arrived; ``why`` names what they share."""

    id: str
    reports: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Whoever a chain ends at, and the entries that rest on their word."""

    name: str
    entries: tuple[EntryRef, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Entries of several reports on one thing: how they stand to each other, and on whose word.

    ``about`` names the thing ("dead"); ``origins`` are independent of each other; ``why`` gives
    the reason of the verdict in one sentence.
    """

    kind: AgreementKind
    about: str
    verdict: AgreementVerdict
    entries: tuple[EntryRef, ...]
    origins: tuple[Origin, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What several reports say together."""

    reports: tuple[ReportRef, ...]
    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    agreements: tuple[Agreement, ...]
