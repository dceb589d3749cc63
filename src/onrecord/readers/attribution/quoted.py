"""Direct speech: which reporting clause a quotation belongs to.

A quotation belongs to the clause it touches, before or behind; one that follows the sentence of
such a clause, or reopens in the next paragraph, goes on for the same speaker.
"""

from collections.abc import Iterator

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.orphans import orphans
from onrecord.readers.attribution.quoting import chain, saying
from onrecord.readers.attribution.stances import stance_of
from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, word_class
from onrecord.text.clauses import trimmed
from onrecord.text.quotes import Quotation

__all__ = ["Quoted"]

_LEADS = word_class("preposition") | word_class("adverb") | word_class("time")
_FINITE = word_class("auxiliary") | word_class("verb")
_CLAUSAL = frozenset("that whether if how why what he she they it we i there".split())
_JOINS = ",—–-"
_ENDS_SPEECH = tuple(".?!…—-")
_FARTHEST = 30
_LONGEST_LEAD = 2000
_MOST_BACK = 6


class Quoted:
    """Pairs the quotations of a report with its reporting clauses.

    ``taken`` holds the starts of quotations that have a speaker, ``paired`` the verbs of clauses
    that have a quotation.
    """

    def __init__(self, view: View, clauses: list[Clause]) -> None:
        self.view = view
        outside = (one for one in clauses if not view.quote_at(view.starts[one.verb], opaque=True))
        self.clauses = list(outside)
        self.taken: set[int] = set()
        self.paired: set[int] = set()

    def find(self) -> Iterator[Found]:
        """Every attribution of a quotation, those that touch a clause first."""
        pairs = [(clause, hit) for clause in self.clauses if (hit := self._touch(clause))]
        found = []
        for clause, (rule, quotes) in pairs:
            found.append(self._found(clause, rule, self._follow(clause, quotes)))
        for clause in self.clauses:
            found.extend(self._quoting(clause))
        late = orphans(self.view, found, self.taken)
        yield from found
        yield from late

    def _touch(self, clause: Clause) -> tuple[str, list[Quotation]] | None:
        """The quotations right before and right behind a clause, and the rule they make."""
        if "quote" not in clause.cue.frames or clause.passive:
            return None
        before, after = self._before(clause), self._after(clause)
        quotes = [quote for quote in (before, after) if quote and self._is_free(quote)]
        if not quotes:
            return None
        self.taken.update(quote.start for quote in quotes)
        self.paired.add(clause.verb)
        if quotes[0] is not before:
            return "quote.introduced", quotes
        if not self._opens_sentence(quotes[0]):
            return "quote.mixed", quotes
        return ("quote.inverted" if clause.inverted else "quote.trailing"), quotes

    def _is_free(self, quote: Quotation) -> bool:
        """Is it nobody's yet, and are there words in it?"""
        words = any(map(str.isalnum, self.view.text[quote.inner : quote.outer]))
        return words and quote.start not in self.taken

    def _before(self, clause: Clause) -> Quotation | None:
        """The quotation that ends where the clause begins."""
        view = self.view
        begin = view.starts[clause.begin]
        quote = view.quote_before(begin, opaque=True)
        if quote is None or clause.participle or not view.blank(quote.end, begin, _JOINS):
            return None
        if view.block_of(quote.start) != view.block_of(begin):
            return None
        tail = view.text[max(quote.inner, quote.outer - 6) : quote.outer].rstrip("'’”\" ")
        comma = tail.endswith(",") or "," in view.text[quote.end : begin]
        if comma and self._opens_sentence(quote):
            return quote
        return quote if self._closes(clause) else None

    def _opens_sentence(self, quote: Quotation) -> bool:
        """Is there nothing of the sentence before the quotation but another quotation?"""
        view = self.view
        start = view.sentences[view.sentence_of(quote.start)].start
        for _ in range(_MOST_BACK):
            if start >= quote.start:
                return True
            earlier = view.quote_before(quote.start)
            if earlier is None or not view.blank(earlier.end, quote.start, _JOINS + ".…"):
                break
            quote = earlier
        before = view.text[max(start, quote.start - 6) : quote.start].rstrip()
        return before.endswith((":", "—", "–"))

    def _closes(self, clause: Clause) -> bool:
        """Does nothing but an adverbial follow the clause?"""
        words = self.view.low[clause.end : min(clause.high, clause.end + 10)]
        stops = (k for k, word in enumerate(words) if word in (",", ".", ":", ";"))
        stop = next(stops, len(words))
        return stop <= 1 or (stop <= 8 and words[0] in _LEADS | {"to"})

    def _after(self, clause: Clause) -> Quotation | None:
        """The quotation that the clause introduces with a colon, a comma or nothing."""
        view = self.view
        quote = view.quote_after(view.tokens[clause.end - 1][1])
        if quote is None or not self._reaches(clause, quote):
            return None
        opaque = view.quote_at(quote.start, opaque=True) is not None
        if opaque and view.at(quote.start) != clause.high:
            return None
        between = view.low[clause.end : view.at(quote.start)]
        if between and (between[-1] not in (":", ",") or not _adverbial(between[:-1], clause)):
            return None
        if between == [","] and self._interrupts(clause, quote):
            return quote if self._ends_sentence(quote) and self._before(clause) else None
        return quote if (between and opaque) or self._whole(quote) else None

    def _reaches(self, clause: Clause, quote: Quotation) -> bool:
        """Do clause and quotation stand in one sentence, not far apart?"""
        view, start = self.view, self.view.starts[clause.verb]
        near = view.at(quote.start) - clause.end <= _FARTHEST
        return near and view.sentence_of(quote.start) == view.sentence_of(start)

    def _interrupts(self, clause: Clause, quote: Quotation) -> bool:
        """Does the clause stand in commas inside a sentence that the quotation only ends?"""
        view = self.view
        lower = view.text[quote.inner : quote.inner + 1].islower()
        return lower and view.low[clause.begin - 1 : clause.begin] == [","]

    def _ends_sentence(self, quote: Quotation) -> bool:
        return self.view.text[quote.end : quote.end + 1] in (".", "")

    def _whole(self, quote: Quotation) -> bool:
        """Does the quotation begin like a sentence, and end one or stand before a comma?"""
        text = self.view.text
        ends = text[quote.end : quote.end + 1] in (".", ",", "") or text[quote.outer - 1] in ".?!,"
        return ends and text[quote.inner : quote.inner + 1].isupper()

    def _follow(self, clause: Clause, quotes: list[Quotation]) -> list[Quotation]:
        """The quotations with those that reopen before them and those that go on behind."""
        quotes = [*self._back(quotes[0]), *quotes]
        while following := self._next(clause, quotes[-1]):
            self.taken.add(following.start)
            quotes.append(following)
        return quotes

    def _back(self, quote: Quotation) -> list[Quotation]:
        """The quotations of the paragraphs before that stay open up to ``quote``."""
        view = self.view
        found: list[Quotation] = []
        while quote.start == view.draft.blocks[view.block_of(quote.start)].start:
            earlier = view.quote_before(quote.start, opaque=True)
            if earlier is None or earlier.start in self.taken or not view.reopened(earlier):
                break
            if view.block_of(earlier.start) != view.block_of(quote.start) - 1:
                break
            self.taken.add(earlier.start)
            found.append(earlier)
            quote = earlier
        return found[::-1]

    def _next(self, clause: Clause, last: Quotation) -> Quotation | None:
        """The free quotation that goes on behind ``last``, for the same speaker."""
        view = self.view
        following = view.quote_after(last.end, opaque=True)
        if following is None or following.start in self.taken or not self._is_speech(following):
            return None
        if view.reopened(last):
            begins = view.draft.blocks[view.block_of(last.start) + 1].start
            return following if following.start == begins else None
        if view.block_of(following.start) != view.block_of(last.start):
            return None
        if view.blank(last.end, following.start, "."):
            return following
        end = max(view.starts[clause.end - 1], last.start)
        sentence = view.sentences[view.sentence_of(end)]
        return following if view.blank(sentence.end, following.start) else None

    def _is_speech(self, quote: Quotation) -> bool:
        tail = self.view.text[max(quote.inner, quote.outer - 6) : quote.outer].rstrip("'’”\" ")
        return not quote.closed or tail.endswith(_ENDS_SPEECH)

    def _found(self, clause: Clause, rule: str, quotes: list[Quotation]) -> Found:
        view = self.view
        content = self._pieces(quotes)
        start = view.sentences[view.sentence_of(quotes[0].start)].start
        if rule == "quote.mixed" and quotes[0].start - start < _LONGEST_LEAD:
            piece = trimmed(view.text, start, quotes[0].end)
            content[:1] = [piece] if piece else []
        source = [view.cover(*clause.subject)] if clause.subject else []
        cue = [view.cover(clause.first, clause.last)]
        return Found(source, cue, content, stance_of(view, clause, content), rule)

    def _quoting(self, clause: Clause) -> list[Found]:
        """The words "X quoted Y as saying" with the quotation before or behind them."""
        at = saying(self.view, clause)
        quote = self._quoted(clause, at) if at else None
        if not at or not quote or quote.start in self.taken:
            return []
        self.taken.add(quote.start)
        self.paired.add(clause.verb)
        return chain(self.view, clause, at, self._pieces(self._follow(clause, [quote])))

    def _quoted(self, clause: Clause, at: int) -> Quotation | None:
        """The quotation right behind "saying", or before the clause that "saying" ends."""
        view = self.view
        end = view.tokens[at][1]
        behind = view.quote_after(end)
        if behind and view.blank(end, behind.start, ",:"):
            return behind
        return self._before(clause) if view.low[at + 1 : at + 2] in ([], [","], ["."]) else None

    def _pieces(self, quotes: list[Quotation]) -> list[Piece]:
        text = self.view.text
        return [piece for quote in quotes if (piece := trimmed(text, quote.inner, quote.outer))]


def _is_said(word: str) -> bool:
    """Is the word a reporting verb in the past, which begins another clause?"""
    known = cues().get(word)
    return known is not None and known[0].form == "past" and "quote" in known[0].frames


def _adverbial(words: list[str], clause: Clause) -> bool:
    """Can the words between verb and quotation be hearer, time or medium, and no clause?"""
    if "that" in words or any(_is_said(word) for word in words):
        return False
    if not words or "whom" in clause.cue.frames:
        return True
    if words[0].replace("’", "'").partition("'")[0] in _CLAUSAL:
        return False
    return words[0] in _LEADS or not any(word in _FINITE for word in words)
