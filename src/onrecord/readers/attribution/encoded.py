"""What the encoder finds, and how it and the rules make up one list.

The encoder's spans are moved to the borders that the labels ask for. Stance comes from the words of
the cue, as it does for rules.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from onrecord.neural import Candidate, Encoded, Relation
from onrecord.readers.attribution.chains import linked
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import cues, report_nouns, rule_scores, word_class
from onrecord.record import Stance
from onrecord.text.clauses import trimmed

__all__ = ["by_encoder", "joined"]

_NEGATIONS = word_class("negation")
_SURE = 0.8
"""The score from which a rule's find stands beside the encoder's, chosen on development text."""


def by_encoder(view: View, encoded: Encoded) -> Iterator[Found]:
    """The encoder's relations, one by one."""
    for relation in encoded.relations:
        content = sorted(piece for one in relation.content if (piece := _trimmed(view, one)))
        if content:
            yield Found(
                source=[_source(view, relation.source)] if relation.source else [],
                cue=[(relation.cue.start, relation.cue.end)],
                content=content,
                stance=_stance(view, relation),
                rule=encoded.model,
                certainty=round(relation.score, 3),
            )


def _trimmed(view: View, found: Candidate) -> Piece | None:
    piece = trimmed(view.text, found.start, found.end)
    return piece if piece and any(map(str.isalnum, view.text[slice(*piece)])) else None


def _source(view: View, found: Candidate) -> Piece:
    """Without a comma, a mark or the 's of a possessor at its end."""
    words = view.text[found.start : found.end].rstrip(" ,;:—–-")
    for genitive in ("'s", "’s"):
        words = words.removesuffix(genitive)
    return found.start, found.start + max(1, len(words))


def _stance(view: View, relation: Relation) -> Stance:
    """That of the last word of the cue the tables know."""
    words = view.low[view.at(relation.cue.start) : view.at(relation.cue.end)]
    negated = any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in words)
    for word in reversed(words):
        for cue in cues().get(word, ()):
            return "refuses" if negated and "silent" in cue.frames else cue.stance
        if word in report_nouns():
            return report_nouns()[word]
    return "asserts"


def joined(view: View, rules: Iterable[Found], encoder: Iterable[Found]) -> list[Found]:
    """The encoder's attributions, and those of the rules that it has nothing of.

    Layout leaves no doubt about who speaks, and the encoder was taught no chains: there the rules
    stand. Elsewhere the encoder does, and a rule as sure as it is adds what no content of the
    encoder's holds.
    """
    ruled = list(rules)
    chained = _chained(view, ruled)
    firm = [one for one in ruled if one.rule.startswith("layout.") or id(one) in chained]
    sure = _Claimed(firm)
    kept = [one for one in encoder if not sure.rivals(one)]
    _lend_sources(ruled, kept)
    taken = _Claimed(kept)
    settled = {id(one) for one in firm}
    weak = (one for one in ruled if id(one) not in settled and rule_scores()[one.rule] >= _SURE)
    return [*firm, *kept, *(one for one in weak if not taken.touches(one))]


def _chained(view: View, rules: list[Found]) -> set[int]:
    """The rules' attributions that rest on another of theirs, and those others, by ``id()``.

    What is told inside quotation marks is left out: there rules see chains in mere talk.
    """
    kept, outers = linked(view, rules)
    return {
        id(each)
        for one in kept
        if (outer := outers.get(id(one)))
        for each in (one, outer)
        if each.cue and view.quote_at(each.cue[0][0]) is None
    }


def _lend_sources(rules: Iterable[Found], encoder: Iterable[Found]) -> None:
    """Where the encoder names no source, that of the rule that saw the same cue."""
    known = {one.cue[-1][1]: one.source for one in rules if one.cue and one.source}
    for one in encoder:
        if not one.source:
            one.source = known.get(one.cue[-1][1], [])


class _Claimed:
    """The content that some attributions hold, as stretches in order."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._pieces: list[Piece] = []
        for start, end in sorted(piece for one in found for piece in one.content):
            if self._pieces and start <= self._pieces[-1][1]:
                self._pieces[-1] = self._pieces[-1][0], max(end, self._pieces[-1][1])
            else:
                self._pieces.append((start, end))
        self._starts = [start for start, _ in self._pieces]
        self._ends = [end for _, end in self._pieces]

    def rivals(self, found: Found) -> bool:
        """Is content of it held here, but not its cue, so that both tell of the same words?"""
        return self.touches(found) and not any(map(self._holds, found.cue))

    def touches(self, found: Found) -> bool:
        """Is some of its content held here?"""
        return any(
            bisect_right(self._ends, start) < bisect_left(self._starts, end)
            for start, end in found.content
        )

    def _holds(self, piece: Piece) -> bool:
        start, end = piece
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]
