"""Speech that the layout attributes: turns, block quotations, signatures, headlines."""

import re
from collections import Counter
from collections.abc import Iterator

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.phrases import subject_after
from onrecord.readers.attribution.quoted import Quoted
from onrecord.readers.attribution.quoting import chain, saying
from onrecord.readers.attribution.verbs import Clause, leading_subject, stance_of
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import heads, titles
from onrecord.text.clauses import trimmed
from onrecord.text.quotes import Quotation

__all__ = ["Layout"]

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_TURN = re.compile(rf"[“\"*_]*((?:{_NAME}[ \t]+){{0,4}}{_NAME})(?:[ \t]*\([^()\n]{{1,40}}\))?[*_]*:[*_]*[ \t]+(?=\S)")
_DASH = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*(?:―|—|–|--?)[ \t\u00a0]*")
_FROM = re.compile(r"(?:And |Also |Then |This )?[Ff]rom ")
_TITLE = re.compile(rf"((?:{_NAME}\s+){{0,4}}{_NAME}|[A-Z][\w'’-]*(?: [a-z][\w'’-]*){{0,2}}):\s+(?=\S)")
_SAYS = re.compile(r"[,;]?\s+(?:—\s+)?(says?|said)\s+([^,;:]{2,60})$")
_LONGEST_TURN = 8
_LABELS = frozenset("note update correction watch video photo photos photograph related advertisement read summary breaking source sources tip warning".split())


class Layout:
    """Finds attributions that marks on the page carry, with or without a reporting verb."""

    def __init__(self, view: View, clauses: list[Clause], quoted: Quoted) -> None:
        self.view, self.clauses, self.quoted = view, clauses, quoted
        self.blocks = view.draft.blocks
        self.by_block: dict[int, list[Clause]] = {}
        self.speakers = {view.low[clause.subject[1] - 1] for clause in clauses if clause.subject}
        for clause in clauses:
            block = view.block_of(view.starts[clause.verb])
            self.by_block.setdefault(block, []).append(clause)

    def find(self) -> Iterator[Found]:
        """Every attribution the layout makes."""
        yield from self._turns()
        yield from self._blockquotes()
        yield from self._titles()

    def _turns(self) -> Iterator[Found]:
        """ "Name: …" at the head of a block, where one speaker has two turns or two speakers one. """
        heads_of = {
            index: match
            for index, block in enumerate(self.blocks)
            if block.kind in ("paragraph", "list_item")
            and (match := _TURN.match(self.view.text, block.start, block.end))
            and match.group(1).lower() not in _LABELS
        }
        speakers = Counter(match.group(1) for match in heads_of.values())
        if max(speakers.values(), default=0) < 2 and not self._adjoin(list(heads_of)):
            return
        for index, match in heads_of.items():
            block = self.blocks[index]
            content = self._turn_pieces(index, match.end(), block.end, heads_of)
            if content:
                yield Found([match.span(1)], [], content, "asserts", "layout.turn", "direct")

    def _adjoin(self, at: list[int]) -> bool:
        """Do two turns or more follow one another without a break?"""
        return len(at) > 1 and at[-1] - at[0] == len(at) - 1

    def _turn_pieces(self, index: int, start: int, end: int, turns: dict[int, re.Match[str]]) -> list[Piece]:
        """The turn and the paragraphs that go on with it, up to the next turn."""
        pieces = [trimmed(self.view.text, start, end)]
        following = next((k for k in range(index + 1, index + 1 + _LONGEST_TURN) if k in turns), None)
        for k in range(index + 1, following or index + 1):
            block = self.blocks[k]
            if block.kind != "paragraph" or self.view.text[block.start : block.start + 2].strip("\"“").startswith(("(", "[")):
                break
            pieces.append(trimmed(self.view.text, block.start, block.end))
        return [piece for piece in pieces if piece]

    def _blockquotes(self) -> Iterator[Found]:
        """Block quotations behind a paragraph that ends in a colon."""
        index = 0
        while index < len(self.blocks):
            if self.blocks[index].kind != "blockquote":
                index += 1
                continue
            first = index
            while index < len(self.blocks) and self.blocks[index].kind == "blockquote":
                index += 1
            if first:
                yield from self._introduced(first, index)

    def _introduced(self, first: int, last: int) -> Iterator[Found]:
        view = self.view
        lead = self.blocks[first - 1]
        if not view.text[lead.start : lead.end].rstrip().endswith(":"):
            return
        content = [
            piece
            for block in self.blocks[first:last]
            if (piece := trimmed(view.text, block.start, block.end))
        ]
        sentence = view.sentences[view.sentence_of(lead.end - 1)]
        clauses = [
            clause
            for clause in self.by_block.get(first - 1, [])
            if view.starts[clause.verb] >= sentence.start and (clause.subject or saying(view, clause))
        ]
        yield from self._spoken(clauses, content, sentence.start, sentence.end)

    def _spoken(self, clauses: list[Clause], content: list[Piece], start: int, end: int) -> Iterator[Found]:
        view = self.view
        if not content:
            return
        if clauses:
            clause = clauses[-1]
            source = [view.cover(*clause.subject)] if clause.subject else []
            self.quoted.paired.add(clause.verb)
            at = saying(view, clause)
            if at:
                for one in chain(view, clause, at, content):
                    one.layout = "direct" if one.content == content else "mixed"
                    yield one
                return
            yield Found(source, [view.cover(clause.first, clause.last)], content, stance_of(view, clause), "layout.blockquote", "direct")
            return
        phrase = leading_subject(view, view.at(start), view.at(end))
        if phrase:
            yield Found([view.cover(*phrase)], [], content, "asserts", "layout.blockquote", "direct")

    def signed(self) -> Iterator[Found]:
        """ "…" – Name, or "And from Name: …", at the end of a block, or on the line behind the quotation. """
        for quote in self.view.quotes:
            if quote.start in self.quoted.taken:
                continue
            found = self._signature(quote) or self._from(quote)
            if found:
                self.quoted.taken.add(quote.start)
                yield found

    def _signature(self, quote: Quotation) -> Found | None:
        view = self.view
        index = view.block_of(quote.start)
        end = self.blocks[index].end
        if view.blank(quote.end, end) and index + 1 < len(self.blocks):
            end = self.blocks[index + 1].end
        dash = _DASH.match(view.text, quote.end, end)
        if not dash or not view.text[quote.end : dash.end()].strip() or end - dash.end() > 120:
            return None
        if self.blocks[index].start != quote.start:
            return None
        phrase = subject_after(view, view.at(dash.end()), view.at(end))
        piece = trimmed(view.text, quote.inner, quote.outer)
        if not phrase or not piece or not view.capital(phrase[0]) or not view.blank(view.tokens[phrase[1] - 1][1], end, "."):
            return None
        return Found([view.cover(*phrase)], [], [piece], "asserts", "layout.dash", "direct")

    def _from(self, quote: Quotation) -> Found | None:
        """ "And from Name: …" at the head of a block. """
        view = self.view
        block = self.blocks[view.block_of(quote.start)]
        head = _FROM.match(view.text, block.start, quote.start)
        if not head:
            return None
        phrase = subject_after(view, view.at(head.end()), view.at(quote.start))
        piece = trimmed(view.text, quote.inner, quote.outer)
        if not phrase or not piece or not view.capital(phrase[1] - 1):
            return None
        if not view.blank(view.tokens[phrase[1] - 1][1], quote.start, ":"):
            return None
        return Found([view.cover(*phrase)], [], [piece], "asserts", "layout.from", "direct")

    def _titles(self) -> Iterator[Found]:
        """ "Minister: roads are safe" and "Roads are safe, says minister" in a title. """
        view = self.view
        for block in self.blocks:
            if block.kind != "title":
                continue
            head = _TITLE.match(view.text, block.start, block.end)
            tail = _SAYS.search(view.text, block.start, block.end)
            if head and self._speaks(head.group(1)) and (piece := trimmed(view.text, head.end(), block.end)):
                yield Found([head.span(1)], [], [piece], "asserts", "layout.title")
            elif tail and (piece := trimmed(view.text, block.start, tail.start())):
                source = trimmed(view.text, *tail.span(2))
                if source:
                    yield Found([source], [tail.span(1)], [piece], "asserts", "layout.title")

    def _speaks(self, label: str) -> bool:
        """Could the words before the colon of a title be a speaker?"""
        words = label.split()
        last = words[-1].lower()
        return last in heads() or last in titles() or last in self.speakers
