"""Speech that the layout attributes: turns, block quotations, signatures."""

import re
from collections.abc import Iterable, Iterator

from onrecord.readers.attribution.after import subject_after
from onrecord.readers.attribution.answers import answers_of
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.leading import leading_subject
from onrecord.readers.attribution.leaning import owner
from onrecord.readers.attribution.phrases import Phrase
from onrecord.readers.attribution.quoted import Quoted
from onrecord.readers.attribution.quoting import chain, saying
from onrecord.readers.attribution.stances import stance_of
from onrecord.readers.attribution.turns import turns_of
from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import heads, word_class
from onrecord.text.clauses import trimmed
from onrecord.text.quotes import Quotation

__all__ = ["Layout", "with_unsourced"]

_DASH = re.compile(r"\s{0,8}(?:―|—|–|--?)\s{0,8}")
_FROM = re.compile(r"(?:And |Also |Then |This )?[Ff]rom ")
_PREPOSITIONS = word_class("preposition")
_LONGEST_LEAD = 15
_LONGEST_SIGNATURE = 120


class Layout:
    """Finds attributions that the page makes, with or without a reporting verb."""

    def __init__(self, view: View, clauses: list[Clause], quoted: Quoted) -> None:
        self.view, self.quoted = view, quoted
        self.blocks = view.draft.blocks
        self.by_block: dict[int, list[Clause]] = {}
        for clause in clauses:
            block = view.block_of(view.starts[clause.verb])
            self.by_block.setdefault(block, []).append(clause)

    def blocks_and_turns(self) -> Iterator[Found]:
        """Turns, or else answers to questions that stand alone, and block quotations."""
        turns = list(turns_of(self.view))
        yield from turns or answers_of(self.view)
        yield from self._blockquotes()

    def _blockquotes(self) -> Iterator[Found]:
        """Block quotations behind a paragraph that ends in a colon."""
        first = 0
        for index, block in enumerate(self.blocks):
            if block.kind != "blockquote":
                first = index + 1
            elif first and (index + 1 == len(self.blocks) or not self._quotes(index + 1)):
                yield from self._introduced(first, index + 1)

    def _quotes(self, index: int) -> bool:
        return self.blocks[index].kind == "blockquote"

    def _introduced(self, first: int, last: int) -> Iterator[Found]:
        """The block quotations ``first`` to ``last`` under the sentence before them."""
        view = self.view
        lead = self.blocks[first - 1]
        pieces = (trimmed(view.text, block.start, block.end) for block in self.blocks[first:last])
        content = [piece for piece in pieces if piece]
        if not content or view.text[lead.end - 1 : lead.end] != ":":
            return
        sentence = view.sentences[view.sentence_of(lead.end - 1)]
        clauses = [
            clause
            for clause in self.by_block.get(first - 1, [])
            if view.starts[clause.verb] >= sentence.start
            and (clause.subject or saying(view, clause))
        ]
        if clauses:
            yield from self._under(clauses[-1], content)
            return
        first, last = view.at(sentence.start), view.at(sentence.end)
        phrase = leading_subject(view, first, last)
        if phrase:
            yield self._direct(phrase, content, "layout.blockquote")
            return
        document = self._document(first, last)
        if document:
            source, cue = document
            yield Found([source], [cue], content, "asserts", "layout.blockquote", "direct")

    def _document(self, first: int, last: int) -> tuple[Piece, Piece] | None:
        """Whose document a lead without a verb names ("From the union's statement:"), and where."""
        view = self.view
        first += view.low[first] in _PREPOSITIONS
        for index in range(first + 1, min(last, first + _LONGEST_LEAD)):
            if heads().get(view.low[index], ("",))[0] != "document":
                continue
            source, cue = owner(view, index, first), view.cover(index, index + 1)
            if source:
                return source, cue
            if view.low[index + 1 : index + 2] in (["from"], ["by"]):
                phrase = subject_after(view, index + 2, last)
                return (view.cover(*phrase), cue) if phrase else None
        return None

    def _under(self, clause: Clause, content: list[Piece]) -> Iterator[Found]:
        """What a clause that ends in a colon says."""
        view = self.view
        self.quoted.paired.add(clause.verb)
        at = saying(view, clause)
        if at:
            for one in chain(view, clause, at, content):
                one.layout = "direct" if one.content == content else "mixed"
                yield one
        elif clause.subject:
            found = self._direct(clause.subject, content, "layout.blockquote")
            found.cue = [view.cover(clause.first, clause.last)]
            found.stance = stance_of(view, clause, content)
            yield found

    def _direct(self, phrase: Phrase, content: list[Piece], rule: str) -> Found:
        return Found([self.view.cover(*phrase)], [], content, "asserts", rule, "direct")

    def signed(self) -> Iterator[Found]:
        """Quotations with a dash and a name behind them, or "And from Name:" before them."""
        for quote in self.view.quotes:
            found = self._signature(quote) or self._from(quote)
            if found:
                self.quoted.taken.add(quote.start)
                yield found

    def _signature(self, quote: Quotation) -> Found | None:
        """A dash and a name behind the quotation, up to the end of this or the next paragraph."""
        view = self.view
        index = view.block_of(quote.start)
        end = self.blocks[index].end
        if self.blocks[index].start != quote.start:
            return None
        if view.blank(quote.end, end) and index + 1 < len(self.blocks):
            end = self.blocks[index + 1].end
        dash = _DASH.match(view.text, quote.end, end)
        if not dash or end - dash.end() > _LONGEST_SIGNATURE:
            return None
        return self._named(quote, dash.end(), end, "layout.dash")

    def _from(self, quote: Quotation) -> Found | None:
        """The words "And from Name:" at the head of a paragraph."""
        block = self.blocks[self.view.block_of(quote.start)]
        lead = _FROM.match(self.view.text, block.start, quote.start)
        if not lead or self.view.text[lead.end() : quote.start].rstrip()[-1:] != ":":
            return None
        return self._named(quote, lead.end(), quote.start, "layout.from")

    def _named(self, quote: Quotation, start: int, end: int, rule: str) -> Found | None:
        """A quotation whose speaker is the name that fills ``[start, end)``."""
        view = self.view
        phrase = subject_after(view, view.at(start), view.at(end))
        piece = trimmed(view.text, quote.inner, quote.outer)
        if not phrase or not piece or not view.capital(phrase[0]):
            return None
        if not view.blank(view.tokens[phrase[1] - 1][1], end, ".:"):
            return None
        return self._direct(phrase, [piece], rule)


def with_unsourced(view: View, found: Iterable[Found]) -> Iterator[Found]:
    """``found``, and the block quotations in which nobody is heard: set apart, they are not the
    author's words, whoever's they are.
    """
    every = list(found)
    yield from every
    heard = {view.block_of(start) for one in every for start, _ in one.content}
    for index, block in enumerate(view.draft.blocks):
        piece = trimmed(view.text, block.start, block.end) if block.kind == "blockquote" else None
        if piece and index not in heard:
            yield Found([], [], [piece], "asserts", "layout.unsourced", "direct")
