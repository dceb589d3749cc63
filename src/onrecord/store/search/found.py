"""What a search finds: reports, and in each the lines that show why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.record import Span

__all__ = ["Found", "FoundReport", "Line"]


@dataclass(frozen=True, slots=True)
class Line:
    """Words in context: ``marks`` are the words found, each inside one of the ``pieces`` shown.

    Pieces stand in order of the text and do not overlap; where several, words are left out between
    them. ``entry`` is the id of the entry the words belong to, the innermost of several, and
    ``kind`` its kind; both are None for words of the text that no entry holds.
    """

    entry: str | None
    kind: str | None
    pieces: tuple[Span, ...]
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FoundReport:
    """A report that fits, and the first lines of it that show why, in order of the text.

    ``more`` tells that there are further lines. There are none at all where the query asks for
    nothing that stands in the text: for a publisher, or for what is not there.
    """

    id: str
    title: str | None
    publisher: str | None
    published: date | None
    address: str | None
    lines: tuple[Line, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The reports that fit ``query``, the one published last first; ``more`` if there are more."""

    query: str
    reports: tuple[FoundReport, ...]
    more: bool

    def __iter__(self) -> Iterator[FoundReport]:
        return iter(self.reports)

    def __len__(self) -> int:
        return len(self.reports)
