"""How the encoder's attributions and the rules' make up one list."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from onrecord.readers.attribution.chains import linked
from onrecord.readers.attribution.found import Found, Piece
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import rule_scores

__all__ = ["joined"]

_SURE = 0.8
"""The score from which a rule's find stands beside the encoder's, chosen on development text."""


def joined(view: View, rules: Iterable[Found], encoder: Iterable[Found]) -> list[Found]:
    """The encoder's attributions, and those of the rules that it has nothing of.

    Layout leaves no doubt about who speaks, and the encoder was taught no chains: there the rules
    stand. Elsewhere the encoder does, and a rule as sure as it is adds what no content of the
    encoder's holds. Of a cue that both saw the rule tells the borders.
    """
    ruled = list(rules)
    chained = _chained(view, ruled)
    firm = [one for one in ruled if one.rule.startswith("layout.") or id(one) in chained]
    sure = _Claimed(firm)
    kept = [one for one in encoder if not sure.rivals(one)]
    _align(ruled, kept)
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


def _align(rules: Iterable[Found], encoder: Iterable[Found]) -> None:
    """Where both saw one cue, give it the border and the stance that the rule knows.

    The encoder learnt from people who take the medium into the cue. A source that it missed, or
    that ran into the speech, is the rule's too, and so are all pieces of a quotation.
    """
    by_cue = {one.cue[-1]: one for one in rules if one.cue}
    cues = sorted(by_cue)
    for one in encoder:
        start, end = one.cue[-1]
        at = bisect_left(cues, (end, 0)) - 1
        if at >= 0 and cues[at][1] > start:
            rule = by_cue[cues[at]]
            one.cue, one.stance = rule.cue, rule.stance
            if not one.source:
                one.source = rule.source
            elif rule.source and _meet(one.source, rule.content):
                one.source, one.content = rule.source, rule.content
            if rule.rule.startswith("quote.") and _completes(rule.content, one.content):
                one.content = rule.content


def _meet(these: list[Piece], those: list[Piece]) -> bool:
    return any(start < stop and first < end for start, end in these for first, stop in those)


def _completes(these: list[Piece], those: list[Piece]) -> bool:
    """Do these pieces hold something of each of those, and more of them?"""
    return len(these) > len(those) and all(_meet(these, [piece]) for piece in those)


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
