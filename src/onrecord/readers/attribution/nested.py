"""Quotations inside a quotation: “He told me, ‘Leave the keys,’ and left,” said the clerk."""

from onrecord.readers.attribution.found import Found
from onrecord.readers.attribution.stances import stance_of
from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import heads, word_class
from onrecord.text.clauses import trimmed
from onrecord.text.quotes import Quotation, quotations

__all__ = ["Nested"]

_RULE = "quote.nested"
_CLOSE = 6
_BETWEEN = word_class("hearer") | word_class("determiner") | {"to", ",", ":"}


class Nested:
    """Pairs the reporting clauses inside quotations with the marks that stand there."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._inner: dict[int, list[Quotation]] = {}

    def find(self, clause: Clause) -> Found | None:
        """What a clause in a quotation introduces in marks of its own; None where nothing is."""
        view = self.view
        outer = view.quote_at(view.starts[clause.verb], opaque=True)
        finite = clause.cue.form != "ing" or clause.first < clause.verb
        if outer is None or clause.subject is None or "quote" not in clause.cue.frames:
            return None
        quote = self._behind(outer, view.tokens[clause.end - 1][1])
        if not finite or quote is None or not view.text[quote.inner : quote.inner + 1].isupper():
            return None
        between = view.low[clause.end : view.at(quote.start)]
        piece = trimmed(view.text, quote.inner, quote.outer)
        if (
            piece is None
            or len(between) > _CLOSE
            or not all(word in _BETWEEN or word in heads() for word in between)
        ):
            return None
        source, cue = view.cover(*clause.subject), view.cover(clause.first, clause.last)
        return Found([source], [cue], [piece], stance_of(view, clause, [piece]), _RULE, "direct")

    def _behind(self, outer: Quotation, position: int) -> Quotation | None:
        """The first quotation inside ``outer`` that begins at or after ``position``."""
        if outer.start not in self._inner:
            found = quotations(self.view.text, outer.inner, outer.outer)
            self._inner[outer.start] = found[::-1]
        upcoming = self._inner[outer.start]
        while upcoming and upcoming[-1].start < position:
            upcoming.pop()
        return upcoming[-1] if upcoming else None
