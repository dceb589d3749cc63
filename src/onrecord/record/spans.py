"""Where words stand: the span, the unit every entry is tied to its text by."""

from dataclasses import dataclass

from onrecord.errors import SpanError

__all__ = ["LoadedSpan", "Span", "span_of"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open ``[start, end)`` in Unicode code points of a report's text, never empty.

    ``text`` repeats the words, so that a record can be checked without trusting it.
    Raises `SpanError` where start is negative, the span is empty, or ``text`` has another
    length.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.text) != self.end - self.start:
            raise SpanError(
                f"span [{self.start}, {self.end}) does not hold {len(self.text)} characters"
            )


@dataclass(frozen=True, slots=True)
class LoadedSpan:
    """A loaded word or phrase at ``[start, end)``; ``lexicon`` is the id of its row."""

    start: int
    end: int
    text: str
    lexicon: str


def span_of(text: str, start: int, end: int) -> Span:
    """The span ``[start, end)`` of ``text``, with its words."""
    return Span(start, end, text[start:end])
