"""Direct speech: which reporting clause a quotation belongs to.

A quotation belongs to the clause it touches, before or behind; one that follows the sentence of such
a clause, or reopens in the next paragraph, goes on for the same speaker.
"""

from collections.abc import Iterator

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.quoting import chain, saying
from onrecord.readers.attribution.verbs import Clause, leading_subject, stance_of
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import word_class
from onrecord.text.clauses import trimmed
from onrecord.text.quotes import Quotation

__all__ = ["Quoted"]

_INTRODUCES = (":", ",")
_LEADS = word_class("preposition") | word_class("adverb") | word_class("time")
_FINITE = word_class("auxiliary") | word_class("verb")
_CLAUSAL = frozenset("that whether if how why what he she they it we i there".split())


class Quoted:
    """Pairs the quotations of a report with its reporting clauses.

    ``taken`` holds the starts of quotations that have a speaker, ``clauses`` the verbs of clauses
    that have a quotation.
    """

    def __init__(self, view: View, clauses: list[Clause]) -> None:
        self.view = view
        self.clauses = [clause for clause in clauses if not self._inside(clause)]
        self.taken: set[int] = set()
        self.paired: set[int] = set()

    def _inside(self, clause: Clause) -> bool:
        return self.view.quote_at(self.view.starts[clause.verb], opaque=True) is not None

    def find(self) -> Iterator[Found]:
        """Every attribution of a quotation, quotations that touch a clause first."""
        pairs = [(clause, touching) for clause in self.clauses if (touching := self._touch(clause))]
        found = []
        for clause, (rule, quotes) in pairs:
            found.append(self._found(clause, rule, self._follow(clause, quotes)))
        for clause in self.clauses:
            found.extend(self._quoting(clause))
        yield from found
        yield from self._orphans(found)

    def _quoting(self, clause: Clause) -> list[Found]:
        """ "X quoted Y as saying: …" with the quotation behind it. """
        at = saying(self.view, clause)
        quote = self.view.quote_after(self.view.tokens[at][1]) if at else None
        if not at or not quote or quote.start in self.taken:
            return []
        if not self.view.blank(self.view.tokens[at][1], quote.start, ",:"):
            return []
        self.taken.add(quote.start)
        self.paired.add(clause.verb)
        quotes = self._follow(clause, [quote])
        return chain(self.view, clause, at, self._pieces(quotes))

    def _pieces(self, quotes: list[Quotation]) -> list[Piece]:
        text = self.view.text
        return [piece for quote in quotes if (piece := trimmed(text, quote.inner, quote.outer))]

    def _touch(self, clause: Clause) -> tuple[str, list[Quotation]] | None:
        if "quote" not in clause.cue.frames or clause.passive:
            return None
        before, after = self._before(clause), self._after(clause)
        quotes = [quote for quote in (before, after) if quote and quote.start not in self.taken]
        if not quotes:
            return None
        self.taken.update(quote.start for quote in quotes)
        self.paired.add(clause.verb)
        if before and quotes[0] is before:
            if not self._opens_sentence(before):
                return "quote.mixed", quotes
            return ("quote.inverted" if clause.inverted else "quote.trailing"), quotes
        return "quote.introduced", quotes

    def _before(self, clause: Clause) -> Quotation | None:
        """The quotation that ends where the clause begins."""
        view = self.view
        begin = view.starts[clause.begin]
        quote = view.quote_before(begin, opaque=True)
        if quote is None or clause.participle or not view.blank(quote.end, begin, ",—–-"):
            return None
        if view.block_of(quote.start) != view.block_of(begin):
            return None
        if not self._opens_sentence(quote) and not self._closes(clause):
            return None
        mark = view.text[quote.inner : quote.outer].rstrip("'’”\" ")[-1:]
        if mark == "," or "," in view.text[quote.end : begin]:
            return quote
        return quote if self._closes(clause) else None

    def _opens_sentence(self, quote: Quotation) -> bool:
        """Is there nothing of the sentence before the quotation but another quotation?"""
        view = self.view
        start = view.sentences[view.sentence_of(quote.start)].start
        while start < quote.start:
            earlier = view.quote_before(quote.start)
            if earlier is None or not view.blank(earlier.end, quote.start, ",—–-.…"):
                return view.text[start : quote.start].rstrip().endswith((":", "—", "–"))
            quote = earlier
        return True

    def _closes(self, clause: Clause) -> bool:
        """Does nothing but an adverbial follow the clause?"""
        words = self.view.low[clause.end : clause.high]
        stop = next((k for k, word in enumerate(words) if word in (",", ".", ":", ";")), len(words))
        return stop <= 1 or (stop <= 8 and words[0] in ("in", "on", "at", "during", "to", "from"))

    def _after(self, clause: Clause) -> Quotation | None:
        """The quotation that the clause introduces with a colon, a comma or nothing."""
        view = self.view
        quote = view.quote_after(view.tokens[clause.end - 1][1])
        if quote is None or view.at(quote.start) != clause.high and self._opaque(quote):
            return None
        between = view.low[clause.end : view.at(quote.start)]
        if len(between) > 30 or view.block_of(quote.start) != view.block_of(view.starts[clause.verb]):
            return None
        if view.sentence_of(quote.start) != view.sentence_of(view.starts[clause.verb]):
            return None
        if not between:
            return quote if self._whole(quote) else None
        if between[-1] not in _INTRODUCES or not self._adverbial(between[:-1], clause):
            return None
        lower = view.text[quote.inner : quote.inner + 1].islower()
        if lower and between == [","] and view.low[clause.begin - 1 : clause.begin] == [","]:
            return None
        return quote if self._opaque(quote) or self._whole(quote) else None

    def _adverbial(self, words: list[str], clause: Clause) -> bool:
        """Can the words between verb and quotation be hearer, time or medium, and no clause?"""
        if not words or "whom" in clause.cue.frames:
            return "that" not in words
        if words[0] in _CLAUSAL:
            return False
        return words[0] in _LEADS or not any(word in _FINITE for word in words)

    def _opaque(self, quote: Quotation) -> bool:
        return self.view.quote_at(quote.start, opaque=True) is not None

    def _whole(self, quote: Quotation) -> bool:
        """Does the quotation end its sentence, or stand before a comma?"""
        text = self.view.text
        first = text[quote.inner : quote.inner + 1]
        tail = text[quote.end : quote.end + 1]
        return first.isupper() and (tail in (".", ",", "") or text[quote.outer - 1] in ".?!,")

    def _follow(self, clause: Clause, quotes: list[Quotation]) -> list[Quotation]:
        """The pieces with those that reopen before and those that go on behind."""
        quotes = self._back(quotes[0]) + quotes
        while following := self._next(clause, quotes[-1]):
            self.taken.add(following.start)
            quotes.append(following)
        return quotes

    def _back(self, quote: Quotation) -> list[Quotation]:
        found: list[Quotation] = []
        earlier = self.view.quote_before(quote.start, opaque=True)
        while (
            earlier
            and not earlier.closed
            and earlier.start not in self.taken
            and self.view.reopened(earlier)
            and self.view.block_of(earlier.start) == self.view.block_of(quote.start) - 1
            and quote.start == self.view.draft.blocks[self.view.block_of(quote.start)].start
        ):
            self.taken.add(earlier.start)
            found.insert(0, earlier)
            quote, earlier = earlier, self.view.quote_before(earlier.start, opaque=True)
        return found

    def _next(self, clause: Clause, last: Quotation) -> Quotation | None:
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
        end = max(view.starts[clause.begin], last.start)
        sentence = view.sentences[view.sentence_of(max(end, view.starts[clause.end - 1]))]
        return following if view.blank(sentence.end, following.start) else None

    def _found(self, clause: Clause, rule: str, quotes: list[Quotation]) -> Found:
        view = self.view
        content = self._pieces(quotes)
        if rule == "quote.mixed":
            start = view.sentences[view.sentence_of(quotes[0].start)].start
            piece = trimmed(view.text, start, quotes[0].end)
            content[:1] = [piece] if piece else []
        source = [view.cover(*clause.subject)] if clause.subject else []
        return Found(source, [view.cover(clause.first, clause.last)], content, stance_of(view, clause), rule)

    def _orphans(self, found: list[Found]) -> Iterator[Found]:
        """Quotations no clause touches, with the speaker of the sentence or paragraph before."""
        view = self.view
        speaker_of: dict[int, list[Piece]] = {}
        for one in found:
            for start, end in (*one.cue, *one.content):
                speaker_of[view.block_of(start)] = one.source
        for quote in view.opaque:
            if quote.start in self.taken or not self._is_sentence(quote):
                continue
            rule, source = self._speaker(quote, speaker_of)
            piece = trimmed(view.text, quote.inner, quote.outer)
            if not source or not piece:
                continue
            speaker_of[view.block_of(quote.start)] = source
            yield Found(source, [], [piece], "asserts", rule)

    def _is_speech(self, quote: Quotation) -> bool:
        inner = self.view.text[quote.inner : quote.outer].rstrip("'’”\" ")
        return inner[-1:] in ".?!…—-" or not quote.closed

    def _is_sentence(self, quote: Quotation) -> bool:
        view = self.view
        sentence = view.sentences[view.sentence_of(quote.start)]
        inner = view.text[quote.inner : quote.outer].rstrip()
        return (
            (sentence.start == quote.start or view.text[sentence.start : quote.start].endswith(": "))
            and inner[:1].isupper()
            and inner[-1:] in ".?!…"
            and inner.count(" ", 0, 200) >= 2
        )

    def _speaker(self, quote: Quotation, speaker_of: dict[int, list[Piece]]) -> tuple[str, list[Piece]]:
        view = self.view
        index = view.sentence_of(quote.start)
        sentence = view.sentences[index]
        block = view.block_of(quote.start)
        if sentence.start < quote.start:
            return "quote.colon", self._subject(sentence.start, quote.start)
        if block in speaker_of:
            return "quote.same-paragraph", speaker_of[block]
        before = view.sentences[index - 1] if index else None
        if before and before.block == block:
            return "quote.previous-sentence", self._subject(before.start, before.end)
        return "quote.next-paragraph", speaker_of.get(block - 1, [])

    def _subject(self, start: int, end: int) -> list[Piece]:
        phrase = leading_subject(self.view, self.view.at(start), self.view.at(end))
        return [self.view.cover(*phrase)] if phrase else []
