"""A draft as the rules see it: words in lower case, quotations, and the limits of a clause."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from onrecord.readers.attribution.words import report_nouns
from onrecord.readers.draft import Draft
from onrecord.text.quotes import OPENING, Quotation, quotations

__all__ = ["View"]

_SOUGHT = frozenset(report_nouns()) | {"according", "charge", "per"}
_ENDS_SPEECH = ",.?!…—-"
_QUOTE_MARKS = "“”„\"«»‘’'`"


class View:
    """Tokens are named by their index; ``low[i]`` is the word in lower case.

    ``quotes`` are all outermost quotations of the report, in order. A quotation is opaque to the
    rules that look for phrases where it may be speech; a short one inside a sentence is not.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = text = draft.text
        self.tokens = draft.tokens
        self.low = [text[start:end].lower() for start, end in self.tokens]
        self._places: dict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.low):
            if word in _SOUGHT:
                self._places[word].append(index)
        self.starts = [start for start, _ in self.tokens]
        self.quotes: list[Quotation] = []
        for block in draft.blocks:
            self.quotes.extend(quotations(text, block.start, block.end))
        self.opaque = [quote for quote in self.quotes if self._is_opaque(quote)]
        self.quote_starts = [quote.start for quote in self.quotes]
        self.opaque_starts = [quote.start for quote in self.opaque]
        self.sentences = draft.sentences
        self.sentence_starts = [sentence.start for sentence in self.sentences]
        self.block_starts = [block.start for block in draft.blocks]

    def _is_opaque(self, quote: Quotation) -> bool:
        inner = self.text[quote.inner : quote.outer]
        ends = inner.rstrip()[-1:] in _ENDS_SPEECH or self.text[quote.end : quote.end + 1] == ","
        return ends or inner.count(" ", 0, 400) >= 5

    def places(self, word: str) -> Sequence[int]:
        """The tokens that are ``word``, one of the cues that are no verbs."""
        return self._places.get(word, ())

    def at(self, position: int) -> int:
        """The index of the first token that begins at or after ``position``."""
        return bisect_left(self.starts, position)

    def capital(self, index: int) -> bool:
        """Does the token begin with a capital letter?"""
        return self.text[self.starts[index]].isupper()

    def adjacent(self, index: int) -> bool:
        """Does the token touch the one before it, as the stop of "Dr." does?"""
        return index > 0 and self.tokens[index - 1][1] == self.starts[index]

    def sentence_of(self, position: int) -> int:
        """The index of the last sentence that begins at or before ``position``; -1 for none."""
        return bisect_right(self.sentence_starts, position) - 1

    def block_of(self, position: int) -> int:
        """The index of the last block that begins at or before ``position``."""
        return bisect_right(self.block_starts, position) - 1

    def quote_at(self, position: int, *, opaque: bool = False) -> Quotation | None:
        """The quotation that holds ``position``, marks included."""
        quotes, starts = self._which(opaque)
        index = bisect_right(starts, position) - 1
        return quotes[index] if index >= 0 and position < quotes[index].end else None

    def _which(self, opaque: bool) -> tuple[list[Quotation], list[int]]:
        return (self.opaque, self.opaque_starts) if opaque else (self.quotes, self.quote_starts)

    def quote_after(self, position: int, *, opaque: bool = False) -> Quotation | None:
        """The first quotation that begins at or after ``position``."""
        quotes, starts = self._which(opaque)
        index = bisect_left(starts, position)
        return quotes[index] if index < len(quotes) else None

    def quote_before(self, position: int, *, opaque: bool = False) -> Quotation | None:
        """The last quotation that begins before ``position``."""
        quotes, starts = self._which(opaque)
        index = bisect_left(starts, position) - 1
        return quotes[index] if index >= 0 else None

    def window(self, index: int) -> tuple[int, int]:
        """The tokens ``[low, high)`` of the clause around a token.

        They lie in one sentence, all inside or all outside of a quotation.
        """
        position = self.starts[index]
        sentence = self.sentences[self.sentence_of(position)]
        low, high = sentence.start, sentence.end
        inside = self.quote_at(position, opaque=True)
        if inside:
            return self.at(max(low, inside.inner)), self.at(min(high, inside.outer))
        before = self.quote_before(position, opaque=True)
        after = self.quote_after(position, opaque=True)
        if before:
            low = max(low, before.end)
        if after:
            high = min(high, after.start)
        return self.at(low), self.at(high)

    def blank(self, start: int, end: int, allowed: str = "") -> bool:
        """Is there nothing in ``[start, end)`` but white space and ``allowed`` characters?"""
        return 0 <= end - start < 40 and not self.text[start:end].strip(allowed + " \t\r\n\u00a0")

    def reopened(self, quote: Quotation) -> bool:
        """Does the next block open with a mark again, so that ``quote`` goes on there?"""
        after = self.block_of(quote.start) + 1
        if quote.closed or after >= len(self.draft.blocks):
            return False
        return self.text[self.draft.blocks[after].start] in OPENING

    def cover(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the tokens ``[first, last)``."""
        return self.starts[first], self.tokens[last - 1][1]
