"""Second reporting verbs inside what the encoder took for one content, given their own.

In "The mayor said the bridge was sound and added that it would stay" one speaker says two things.
The encoder often hears one; the clauses of the rules tell where the second begins. "He said he met
the guard and asked him to leave" may all be what the first verb tells: a verb that is an act as
well parts only from a predicate with an auxiliary, and a thought only from a thought.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from onrecord.readers.attribution.contents import Contents
from onrecord.readers.attribution.found import Found, Piece, piece_at
from onrecord.readers.attribution.verbs import Clause
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, word_class
from onrecord.text.clauses import trimmed

__all__ = ["Seconds"]

_AUXILIARIES = word_class("auxiliary")
_ACTS = frozenset(("said.accused", "said.object", "said.urged"))
_OPENING = word_class("relative") | {"that", "when", "where", "while"}
_THOUGHT = frozenset(("believes", "predicts"))


class Seconds:
    """The clauses that share the speaker of an earlier one, and what the rules have of them."""

    def __init__(
        self, view: View, contents: Contents, clauses: Iterable[Clause], rules: Iterable[Found]
    ) -> None:
        self._view, self._contents = view, contents
        self._clauses = [each for each in clauses if each.shared and each.subject]
        self._verbs = [view.starts[clause.verb] for clause in self._clauses]
        self._told = {one.cue[-1][0]: one for one in rules if one.cue}

    def part(self, encoder: Iterable[Found]) -> Iterator[Found]:
        """The encoder's attributions, cut before a second verb of their speaker.

        What that verb says is the rules' find, unless the encoder has the verb too.
        """
        found = list(encoder)
        heard = sorted(one.cue[-1] for one in found)
        given: set[int] = set()
        for one in found:
            whole = one.content
            for clause, at in self._within(one):
                if not piece_at(heard, self._view.starts[clause.verb]):
                    second = self._told.get(self._view.starts[clause.first])
                    if second is None or not self._is_second(one, clause, second):
                        continue
                    if clause.verb not in given:
                        given.add(clause.verb)
                        yield second
                if one.content is whole:
                    one.content = self._before(whole, at)
            yield one

    def _within(self, one: Found) -> Iterator[tuple[Clause, int]]:
        """The clauses inside the content that share its source, and where each parts from it."""
        view = self._view
        first = bisect_left(self._verbs, one.cue[-1][1])
        for index in range(first, bisect_left(self._verbs, max(one.content)[1])):
            clause = self._clauses[index]
            same = clause.subject and _meets(one.source, view.cover(*clause.subject))
            cut = self._contents.parting(clause) if same else None
            if cut is not None and not view.quote_at(self._verbs[index]):
                yield clause, view.starts[cut]

    def _before(self, pieces: list[Piece], at: int) -> list[Piece]:
        """The pieces before the place ``at``; all of them where nothing would be left."""
        text = self._view.text
        cut = (trimmed(text, start, min(end, at)) for start, end in pieces if start < at)
        return [piece for piece in cut if piece] or pieces

    def _is_second(self, one: Found, clause: Clause, second: Found) -> bool:
        """Does the verb go with the cue of ``one``, rather than with a verb of its content?"""
        view = self._view
        bare = clause.cue.form == "base" and clause.first == clause.verb
        if bare and not self._is_base(view.at(one.cue[-1][1]) - 1):
            return False
        if second.stance in _THOUGHT and one.stance not in _THOUGHT:
            return False
        if second.rule not in _ACTS or not piece_at(one.content, view.starts[clause.verb]):
            return True
        return not _AUXILIARIES.isdisjoint(self._last_clause(one, clause.first))

    def _last_clause(self, one: Found, end: int) -> list[str]:
        """The words of the content before token ``end``, from its last subordinate clause on."""
        words = self._view.low[self._view.at(one.content[0][0]) : end]
        opens = (at for at in range(len(words) - 1, -1, -1) if words[at] in _OPENING)
        return words[next(opens, 0) :]

    def _is_base(self, index: int) -> bool:
        return any(cue.form == "base" for cue in cues().get(self._view.low[index], ()))


def _meets(pieces: list[Piece], other: Piece) -> bool:
    return any(start < other[1] and other[0] < end for start, end in pieces)
