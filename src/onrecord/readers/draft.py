"""The draft: what every reader sees of a report, computed once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from onrecord.neural import Encoded
from onrecord.record import Block, Entry, Report, Span, Trouble, span_of
from onrecord.text.sentences import sentences
from onrecord.text.tokens import Tokens, tokens

__all__ = ["Draft", "Sentence"]

E = TypeVar("E", bound=Entry)


class Sentence(NamedTuple):
    """A sentence ``[start, end)`` of the report's text and the index of its block."""

    start: int
    end: int
    block: int


@dataclass
class Draft:
    """A report on its way to a record. Readers read it; only `add` changes it.

    Sentences and tokens are offsets into ``report.text``. A report without blocks has none of
    either. ``encoded`` is what the encoder found, None where rules read alone.
    """

    report: Report
    encoded: Encoded | None = None
    troubles: list[Trouble] = field(default_factory=list)
    _entries: dict[str, Entry] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The report's blocks."""
        return self.report.blocks

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, block after block; none reaches over the end of its block."""
        return tuple(
            Sentence(start, end, index)
            for index, block in enumerate(self.blocks)
            for start, end in sentences(self.text, block.start, block.end)
        )

    @cached_property
    def tokens(self) -> Tokens:
        """The words and marks of the blocks, in order."""
        return [
            token for block in self.blocks for token in tokens(self.text, block.start, block.end)
        ]

    def span(self, start: int, end: int) -> Span:
        """The span ``[start, end)`` with its words."""
        return span_of(self.text, start, end)

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """The entries of one kind so far, in the order they were added."""
        return tuple(entry for entry in self._entries.values() if isinstance(entry, kind))

    def add(self, found: Iterator[Entry | Trouble]) -> None:
        """Take what a reader yields. An entry with the id of an earlier one stands in its place."""
        for entry in found:
            if isinstance(entry, Trouble):
                self.troubles.append(entry)
            else:
                self._entries[entry.id] = entry
