"""Indirect speech: "X said that", "X urged Y to", "according to X", the claim that."""

from bisect import bisect_left
from collections.abc import Iterator

from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.phrases import subject_after, subject_before
from onrecord.readers.attribution.quoting import chain, saying
from onrecord.readers.attribution.verbs import Clause, stance_of
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, report_nouns, word_class
from onrecord.text.clauses import trimmed, turns

__all__ = ["Reported"]

_TIME = word_class("time")
_ADVERBS = word_class("adverb")
_HEARERS = word_class("hearer")
_MEDIA = word_class("medium")
_DETERMINERS = word_class("determiner")
_PRONOUNS = word_class("pronoun")
_VERBS = word_class("verb")
_SUBJECT_PRONOUNS = frozenset("he she they we i there it".split())
_CLITICS = frozenset("s ll re d ve m".split())
_PREPOSITIONS = word_class("preposition")
_AUXILIARIES = word_class("auxiliary")
_FINITE = _AUXILIARIES | _VERBS | {"that", "whether", "to"}
_QUESTIONS = frozenset("whether how why what".split())
_POSSESSIVES = frozenset("his her their its my our your".split())
_SPEAKING = frozenset("say discuss reveal disclose confirm give identify name specify elaborate".split())


def _clitic(word: str) -> bool:
    """Is the word a pronoun with a verb leaning on it ("it's", "they’ll")?"""
    subject, _, verb = word.replace("’", "'").partition("'")
    return verb in _CLITICS and subject in _SUBJECT_PRONOUNS


class Reported:
    """Finds the content of the clauses that no quotation belongs to."""

    def __init__(
        self, view: View, clauses: list[Clause], paired: set[int], taken: set[int]
    ) -> None:
        self.view, self.taken = view, taken
        self.clauses = [clause for clause in clauses if clause.verb not in paired]
        self.cuts = sorted(self._cuts(clauses))

    def _cuts(self, clauses: list[Clause]) -> Iterator[int]:
        """Where a clause behind a comma ends the content of an earlier one: its comma."""
        view = self.view
        for clause in clauses:
            at = self._cut(clause)
            if at is not None:
                yield view.starts[at]
        for index, word in enumerate(view.low):
            if word == "according" and index and view.low[index - 1] == ",":
                yield view.starts[index - 1]

    def _cut(self, clause: Clause) -> int | None:
        """The token that parts a clause from the content before it; None where it does not end it."""
        view = self.view
        leans = clause.participle or clause.shared
        before = (clause.first if leans else clause.begin) - 1
        while leans and before > clause.low and view.low[before] in _ADVERBS:
            before -= 1
        if before < clause.low or before < 1:
            return None
        if view.low[before] in ("and", "but", "while", "as"):
            comma = view.low[before - 1] == ","
            return before - comma if leans or comma else None
        ends = view.low[before] == "," and (clause.participle or self._closes(clause))
        return before if ends else None

    def find(self) -> Iterator[Found]:
        """Every indirect attribution."""
        for clause in self.clauses:
            if "as" in clause.cue.frames:
                yield from self._quoting(clause)
                continue
            found = self._of(clause)
            if found:
                yield found
        yield from self._according()
        yield from self._nouns()

    def _sentence_end(self, position: int) -> int:
        """The end of the sentence at ``position``, or of the quotation that runs over it."""
        view = self.view
        end = view.sentences[view.sentence_of(position)].end
        quote = view.quote_before(end)
        inside = view.quote_at(position, opaque=True)
        if inside:
            return min(end, inside.outer)
        if quote and quote.start < end < quote.end and quote.start >= position:
            return quote.end
        return end

    def _content(self, first: int) -> Piece | None:
        """From token ``first`` to where the clause ends."""
        view = self.view
        start = view.starts[first]
        end = self._sentence_end(start)
        at = bisect_left(self.cuts, start + 1)
        while at < len(self.cuts) and self.cuts[at] < end:
            if view.quote_at(self.cuts[at]) is None:
                end = self.cuts[at]
                break
            at += 1
        turn = next((k for k in turns(view.text, start, end) if not view.quote_at(k)), end)
        return trimmed(view.text, start, turn)

    def _closes(self, clause: Clause) -> bool:
        """Does the sentence, or a comma, follow the clause?"""
        view = self.view
        end = self._after_adverbials(clause.end, clause.high)
        if end < clause.high and view.low[end] in _PREPOSITIONS:
            words = view.low[end : min(end + 10, clause.high)]
            end += next((k for k, word in enumerate(words) if word in (",", ".") or word in _FINITE), 10)
        return end >= clause.high or view.low[end] in (",", ".")

    def _quoting(self, clause: Clause) -> list[Found]:
        """ "X quoted Y as saying that". """
        at = saying(self.view, clause)
        if not at or self.view.low[at + 1 : at + 2] != ["that"]:
            return []
        piece = self._content(at + 1)
        return chain(self.view, clause, at, [piece]) if piece else []

    def _of(self, clause: Clause) -> Found | None:
        if clause.passive:
            return self._passive(clause)
        hit = None if clause.inverted else self._forward(clause)
        hit = hit or self._backward(clause)
        return self._make(clause, *hit) if hit else None

    def _make(self, clause: Clause, rule: str, content: list[Piece], last: int = 0) -> Found | None:
        view = self.view
        cue = view.cover(clause.first, max(last, clause.last))
        source = [view.cover(*clause.subject)] if clause.subject else []
        rule = f"participle.{rule}" if clause.participle else f"said.{rule}"
        stance = "urges" if clause.cue.lemma == "call" and rule.endswith((".for", ".on")) else stance_of(view, clause)
        return Found(source, [cue], content, stance, rule)

    def _forward(self, clause: Clause) -> tuple[str, list[Piece], int] | None:
        """The frame that stands behind the verb."""
        view, frames = self.view, clause.cue.frames
        first = self._after_hearer(clause) if "whom" in frames else clause.last
        high = self._high(clause)
        first = self._after_adverbials(first, high)
        if first >= high:
            return None
        frame = self._frame(clause, first)
        if frame is None:
            return None
        rule, begin, last = frame
        piece = self._content(begin)
        return (rule, [piece], last) if piece else None

    def _high(self, clause: Clause) -> int:
        """The token after the sentence, quotations that run over its end included."""
        return self.view.at(self._sentence_end(self.view.starts[clause.verb]))

    def _frame(self, clause: Clause, first: int) -> tuple[str, int, int] | None:
        """Rule, first token of the content, end of the cue."""
        view, frames = self.view, clause.cue.frames
        word = view.low[first]
        if word == "that" and ("that" in frames or "whom" in frames):
            return "that", first, clause.last
        if word == "if" and clause.cue.stance == "asks":
            return "whether", first, clause.last
        if word in _QUESTIONS and frames & {"whether", "that", "whom"}:
            return "whether", first, clause.last
        if word == "to" and "to" in frames:
            return "infinitive", first, clause.last
        if "refuse" in frames and word == "to" and first + 1 < clause.high:
            speaking = view.low[first + 1] in _SPEAKING and first + 2 < clause.high
            if speaking and view.low[first + 2] not in (".", ","):
                return "refused", first + 2, first + 2
            return "refused", first, clause.last
        if word == "not" and view.low[first + 1 : first + 3] == ["to", "be"]:
            return None
        if "urge" in frames and "to" in view.low[first : min(first + 12, clause.high)]:
            return "urged", first, clause.last
        if word in ("for", "on") and word in frames:
            if word == "on" and "to" not in view.low[first : clause.high]:
                return None
            return word, first + 1, first + 1
        if "bare" in frames and self._clause_begins(first, self._high(clause)):
            return "bare", first, clause.last
        if "that" in frames and clause.cue.form != "base" and self._surely_begins(first, clause):
            return "zero", first, clause.last
        if "object" in frames and first == clause.last and self._begins(first):
            return "object", first, clause.last
        return None

    def _clause_begins(self, first: int, high: int) -> bool:
        """Does a clause with a finite verb begin here, without "that"?"""
        if not self._begins(first):
            return False
        known = cues()
        for index in range(first, min(high, first + 25)):
            word = self.view.low[index]
            if word in _AUXILIARIES or word in _VERBS or _clitic(word):
                return index > first or _clitic(word)
            if index > first and not self.view.capital(index):
                if word.endswith(("ed", "s")) and word not in _DETERMINERS or word in known:
                    return True
        return False

    def _surely_begins(self, first: int, clause: Clause) -> bool:
        """Does a clause begin here beyond doubt: a subject with an auxiliary close behind?"""
        words = self.view.low[first : min(first + 7, clause.high)]
        if not words or not self._begins(first) or words[0] in ("this", "her", "his", "its"):
            return False
        if words[0].partition("'")[0].partition("’")[0] in _SUBJECT_PRONOUNS:
            return len(words) > 1
        for word in words[1:]:
            if word in _AUXILIARIES or word in _VERBS:
                return True
            if word in (",", "that", "who", "which", "and") or word in _PRONOUNS:
                return False
        return False

    def _begins(self, index: int) -> bool:
        """Can a clause or noun phrase begin here?"""
        word = self.view.low[index]
        return (
            word in _DETERMINERS
            or word in _PRONOUNS
            or word == "there"
            or self.view.capital(index)
            or word in "“\"‘"
            or (word[0].isalnum() and word not in _PREPOSITIONS and word not in _ADVERBS and word not in
                ("of", "for", "as", "and", "but", "or", "to", "so", "than", "if"))
        )

    def _after_adverbials(self, first: int, high: int) -> int:
        """Past "on Monday", "in a statement", "again", as far as a clause follows."""
        view = self.view
        index = first
        while index < high:
            word = view.low[index]
            if word in _ADVERBS or word in _TIME or (word.endswith("ly") and len(word) > 4):
                index += 1
            elif word in _PREPOSITIONS:
                after = self._after_phrase(index, high)
                if after is None:
                    break
                index = after
            else:
                break
        return index

    def _after_phrase(self, index: int, high: int) -> int | None:
        """Past one prepositional phrase of time, or one that "that" or a quotation closes."""
        view = self.view
        if index + 1 < high and view.low[index + 1] in _TIME:
            return index + 2
        for k in range(index + 1, min(high, index + 16)):
            if view.low[k] in ("that", "whether"):
                return k
            if view.low[k] in _AUXILIARIES or view.low[k] in _PRONOUNS or view.low[k] == ",":
                return None
        return None

    def _after_hearer(self, clause: Clause) -> int:
        """Past the hearer of "told reporters", "warned the council"."""
        view, index = self.view, clause.last
        if index >= clause.high or view.low[index] in ("that", "how", "why"):
            return index
        if view.low[index] in _HEARERS:
            return index + 1
        stop = min(clause.high, index + 14)
        for k in range(index, stop):
            if view.low[k] in ("that", "whether", "how"):
                return k
        end = index
        while end < stop and (view.capital(end) or (end == index and view.low[end] in _DETERMINERS)):
            end += 1
        if end == index + 1 and view.low[index] in _DETERMINERS:
            end += 1
        return end if end > index else clause.high

    def _backward(self, clause: Clause) -> tuple[str, list[Piece], int] | None:
        """The clause stands behind a comma: what is before it, and what follows a second comma."""
        view = self.view
        begin = clause.begin
        comma = begin - 1
        if not clause.cue.frames & {"that", "quote"} or clause.participle or clause.cue.form == "ing":
            return None
        if comma <= clause.low or view.low[comma] != ",":
            return None
        if not self._closes(clause):
            return None
        end = self._after_adverbials(clause.end, clause.high)
        while end < clause.high and view.low[end] != ",":
            end += 1
        sentence = view.sentences[view.sentence_of(view.starts[begin])]
        earlier = view.quote_before(view.starts[begin], opaque=True)
        start = max(sentence.start, view.starts[clause.low])
        if earlier and earlier.start >= sentence.start and earlier.start not in self.taken:
            start = sentence.start
        before = trimmed(view.text, start, view.starts[comma])
        if before is None:
            return None
        pieces = [before]
        high = self._high(clause)
        if end < high and view.low[end] == "," and end + 1 < high:
            after = self._content(end + 1)
            pieces += [after] if after else []
        if comma - clause.low < 2 + (len(pieces) == 1):
            return None
        return ("parenthetical" if len(pieces) > 1 else "trailing"), pieces, 0

    def _passive(self, clause: Clause) -> Found | None:
        """ "It was reported that", "the crew was told by the port that". """
        view = self.view
        first = clause.subject[1] if clause.subject else clause.last
        first = self._after_adverbials(first, clause.high)
        if first >= clause.high or view.low[first] not in ("that", "whether"):
            return None
        piece = self._content(first)
        if piece is None or not clause.cue.frames & {"that", "whom"}:
            return None
        last = clause.last + 1 if clause.subject else clause.last
        cue = view.cover(clause.first, last)
        source = [view.cover(*clause.subject)] if clause.subject else []
        rule = "passive.by" if source else "passive.none"
        return Found(source, [cue], [piece], stance_of(view, clause), rule)

    def _according(self) -> Iterator[Found]:
        view = self.view
        for index, word in enumerate(view.low):
            if word != "according" or view.low[index + 1 : index + 2] != ["to"]:
                continue
            low, high = view.window(index)
            source = subject_after(view, index + 2, high, wide=True)
            content = self._around(index, source[1], low, high) if source else []
            if source and content:
                cue = view.cover(index, index + 2)
                yield Found([view.cover(*source)], [cue], content, "asserts", "according.to")

    def _around(self, index: int, end: int, low: int, high: int) -> list[Piece]:
        """The proposition "according to" leans on: the rest of the sentence, before and behind."""
        view = self.view
        pieces = []
        if index - low > 2:
            pieces.append(trimmed(view.text, view.starts[low], view.tokens[index - 1][1]))
        if end < high and view.low[end] == "," and end + 1 < high:
            pieces.append(self._content(end + 1))
        return [piece for piece in pieces if piece]

    def _nouns(self) -> Iterator[Found]:
        """ "X's claim that". """
        view, known = self.view, report_nouns()
        for index, word in enumerate(view.low):
            if word not in known or view.low[index + 1 : index + 2] != ["that"] or not index:
                continue
            low, _ = view.window(index)
            owner = view.low[index - 1]
            if owner in _POSSESSIVES:
                source = view.cover(index - 1, index)
            elif owner.endswith(("'s", "’s", "s'", "s’")):
                phrase = subject_before(view, low, index)
                if phrase is None:
                    continue
                start, end = view.cover(*phrase)
                source = (start, end - (2 if owner.endswith("s") else 1))
            else:
                continue
            piece = self._noun_content(index, low)
            if piece:
                yield Found([source], [view.cover(index, index + 1)], [piece], known[word], "noun.that")

    def _noun_content(self, index: int, low: int) -> Piece | None:
        """The clause behind the noun, cut before the verb whose subject the noun is."""
        view = self.view
        piece = self._content(index + 1)
        if piece is None or index - low > 5:
            return piece
        verbs = [
            k
            for k in range(index + 2, view.at(piece[1]))
            if (view.low[k] in _AUXILIARIES or view.low[k] in _VERBS or view.low[k].endswith("ed"))
            and view.low[k - 1] not in _AUXILIARIES | {"to", "and", "or", "not", "who", "which"}
        ]
        return trimmed(view.text, piece[0], view.starts[verbs[1]]) if len(verbs) > 1 else piece
