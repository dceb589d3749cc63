"""Where reported content ends: at the sentence, at a later reporting clause, at "but"."""

from bisect import bisect_left
from collections.abc import Iterator

from onrecord.readers.attribution.found import Piece
from onrecord.readers.attribution.hearers import after_hearer
from onrecord.readers.attribution.phrases import is_adverb, opens_relative
from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, word_class
from onrecord.text.clauses import trimmed, turns

__all__ = ["Contents"]

_LONGEST = 4000
"""No content has more characters: a longer "sentence" is a text without stops."""

_PREPOSITIONS = word_class("preposition")
_TIME = word_class("time")
_HEARERS = word_class("hearer") | word_class("determiner")
_CLOSED = word_class("auxiliary") | word_class("pronoun") | {","}
_FINITE = word_class("auxiliary") | word_class("verb") | {"that", "whether", "to"}
_SUBORDINATING = frozenset("when while because although though".split())
_TEMPORAL = frozenset("after before as until".split())
_FINITE_CLAUSE = word_class("auxiliary") | word_class("verb") | {"said", "says", "told"}
_LONGEST_ASIDE = 25
_JOINING = frozenset("and but while as although though whereas".split())
_DASHES = frozenset(("—", "–"))
_PARTING = frozenset((",", "—", "–"))
_SILENCE = word_class("silence")


class Contents:
    """Measures contents against the sentences and the other reporting clauses of a report."""

    def __init__(self, view: View, clauses: list[Clause]) -> None:
        self.view = view
        self.cuts = sorted(self._cuts(clauses))

    def _cuts(self, clauses: list[Clause]) -> Iterator[int]:
        """Where a later clause parts from the content before it."""
        view = self.view
        for clause in clauses:
            at = self.parting(clause)
            if at is not None:
                yield view.starts[at]
        for index in view.places("according"):
            if index > 1 and view.low[index - 1] == "," and view.low[index - 2] != "that":
                yield view.starts[index - 1]

    def parting(self, clause: Clause) -> int | None:
        """The comma or conjunction before a clause; None where it ends no earlier content."""
        view = self.view
        if clause.shared and self._says_nothing(clause):
            return None
        if clause.participle and "as" in clause.cue.frames and self._is_aside(clause):
            return None
        leans = clause.participle or clause.shared
        before = clause.begin - 1
        while leans and before > clause.low and is_adverb(view, before):
            before -= 1
        if before < max(clause.low, 1):
            return None
        if view.low[before] in _JOINING:
            comma = view.low[before - 1] in _PARTING
            return before - comma if leans or comma else None
        ends = view.low[before] == "," and (leans or self.closes(clause))
        return before if ends else None

    def _is_aside(self, clause: Clause) -> bool:
        """Does a verb follow the comma behind the clause, so that it only interrupts another?"""
        view = self.view
        stop = min(clause.last + _LONGEST_ASIDE, clause.high - 1)
        comma = next((k for k in range(clause.last, stop) if view.low[k] == ","), None)
        return comma is not None and view.low[comma + 1] in _FINITE_CLAUSE

    def _says_nothing(self, clause: Clause) -> bool:
        """Is the verb only a predicate of what was said: at the end, or "refused to leave"?"""
        view = self.view
        if "refuse" in clause.cue.frames and view.low[clause.last : clause.last + 1] == ["to"]:
            return _SILENCE.isdisjoint(view.low[clause.last + 1 : clause.last + 2])
        follows = view.low[clause.last : clause.last + 1]
        quote = view.quote_after(view.starts[clause.verb], opaque=True)
        return follows in ([], ["."]) and (
            quote is None
            or view.sentence_of(quote.start) != view.sentence_of(view.starts[clause.verb])
        )

    def end_of_sentence(self, position: int) -> int:
        """The end of the sentence at ``position``, or of the quotation that runs over it."""
        view = self.view
        end = view.sentences[view.sentence_of(position)].end
        inside = view.quote_at(position, opaque=True)
        if inside and position > inside.start:
            return min(end, inside.outer)
        quote = view.quote_before(end)
        return quote.end if quote and position <= quote.start < end < quote.end else end

    def high(self, clause: Clause) -> int:
        """The token after the sentence of a clause, quotations that run over its end included."""
        return self.view.at(self.end_of_sentence(self.view.starts[clause.verb]))

    def from_token(self, first: int) -> Piece | None:
        """From token ``first`` to where the content ends; None where it ends too far away."""
        view = self.view
        start = view.starts[first]
        end = self.end_of_sentence(start)
        for at in range(bisect_left(self.cuts, start + 1), len(self.cuts)):
            if self.cuts[at] >= end or view.quote_at(self.cuts[at]) is None:
                end = min(end, self.cuts[at])
                break
        if end - start > _LONGEST:
            return None
        turn = next((at for at in turns(view.text, start, end) if self._turns(at)), end)
        return trimmed(view.text, start, turn)

    def before_subclause(self, piece: Piece) -> Piece:
        """A noun phrase without the clause of time or reason that tells when it was said.

        What stands behind a dash is no part of it either.
        """
        view = self.view
        first, end = view.at(piece[0]), view.at(piece[1])
        for index in range(first + 1, end):
            parts = self._is_dash(index) or self._subordinates(index, end)
            if parts and not view.quote_at(view.starts[index]):
                return trimmed(view.text, piece[0], view.starts[index]) or piece
        return piece

    def _is_dash(self, index: int) -> bool:
        """Does a dash of its own stand here, or the first of two hyphens?"""
        word = self.view.low[index]
        double = word == "-" and self.view.low[index + 1 : index + 2] == ["-"]
        return (double or word in _DASHES) and not self.view.adjacent(index)

    def within_aside(self, piece: Piece, clause: Clause) -> Piece:
        """What ", who said it was shut, left" reports: up to the comma that closes the aside."""
        view = self.view
        opens = clause.subject and opens_relative(view, *clause.subject)
        if not opens or clause.first == clause.low or view.low[clause.begin - 1] != ",":
            return piece
        for index in range(view.at(piece[0]), view.at(piece[1])):
            if view.low[index] == "," and self._verb_at(index + 1):
                return trimmed(view.text, piece[0], view.starts[index]) or piece
        return piece

    def _verb_at(self, index: int) -> bool:
        view = self.view
        if index >= len(view.low) or view.quote_at(view.starts[index]):
            return False
        word = view.low[index]
        return word in _FINITE_CLAUSE or word in cues() or word.endswith("ed")

    def _subordinates(self, index: int, end: int) -> bool:
        """Does a clause of time or reason begin at the token, before ``end``?"""
        words = self.view.low[index + 1 : min(end, index + 9)]
        clausal = not _FINITE_CLAUSE.isdisjoint(words)
        word = self.view.low[index]
        return word in _SUBORDINATING or (word in _TEMPORAL and clausal)

    def _turns(self, at: int) -> bool:
        """Does another clause begin at the mark, rather than a predicate ("but left")?"""
        view = self.view
        first = view.at(at)
        goes_on = view.low[first + 1 : first + 2] in (["but"], ["yet"]) and not (
            _FINITE_CLAUSE.isdisjoint(view.low[first + 2 : first + 3])
        )
        return not goes_on and not view.quote_at(at)

    def between(self, start: int, end: int) -> Piece | None:
        """The piece ``[start, end)`` without what joins it to others; None where too long."""
        return trimmed(self.view.text, start, end) if end - start <= _LONGEST else None

    def closes(self, clause: Clause) -> bool:
        """Does the sentence end behind the clause and its adverbials, or a comma follow?"""
        view = self.view
        told = clause.end == clause.last and "whom" in clause.cue.frames
        first = after_hearer(view, clause) if told else clause.end
        end = self.after_adverbials(first, clause.high)
        if end < clause.high and view.low[end] in _PREPOSITIONS:
            words = view.low[end : min(end + 10, clause.high)]
            stops = (k for k, word in enumerate(words) if word in (",", ".") or word in _FINITE)
            end += next(stops, 10)
        return end >= clause.high or view.low[end] in (",", ".")

    def after_adverbials(self, first: int, high: int) -> int:
        """Past "on Monday", "in a statement", "again", as far as a clause follows."""
        view, index = self.view, first
        while index < high:
            if is_adverb(view, index) or view.low[index] in _TIME:
                index += 1
                continue
            leads = view.low[index] in _PREPOSITIONS and not self._is_infinitive(index, high)
            after = self._after_phrase(index, high) if leads else None
            if after is None:
                break
            index = after
        return index

    def _is_infinitive(self, index: int, high: int) -> bool:
        """Is "to" here no preposition, as nothing that could be a hearer follows?"""
        view = self.view
        if view.low[index] != "to" or index + 1 >= high:
            return False
        return not (view.capital(index + 1) or view.low[index + 1] in _HEARERS)

    def _after_phrase(self, index: int, high: int) -> int | None:
        """Past one phrase of time, or one that "that" closes."""
        view = self.view
        if index + 1 < high and view.low[index + 1] in _TIME:
            return index + 2
        for k in range(index + 1, min(high, index + 16)):
            if view.low[k] in ("that", "whether"):
                return k
            if view.low[k] in _CLOSED:
                return None
        return None
