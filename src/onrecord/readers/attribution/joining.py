"""How the encoder's attributions and the rules' make up one list."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from onrecord.readers.attribution.broken import completes
from onrecord.readers.attribution.chains import linked
from onrecord.readers.attribution.found import Found, Piece, piece_at
from onrecord.readers.attribution.sureness import SURE_FORMS, SURE_RULE
from onrecord.readers.attribution.view import View
from onrecord.readers.attribution.words import rule_scores

__all__ = ["joined"]

_MOSTLY = 0.7
_MOST = 64
"""No attribution is held against more of those whose contents overlap its own."""


def joined(
    view: View, rules: Iterable[Found], encoder: Iterable[Found], contents: Iterable[Piece]
) -> list[Found]:
    """The encoder's attributions, and those of the rules that it has nothing of.

    Layout leaves no doubt about who speaks, and the encoder was taught to see one of two who share
    a content: there the rules stand. Elsewhere the encoder does. A rule adds the links of a chain
    around and inside its contents, and one as sure as it is what no content of the encoder's holds;
    of ``contents``, all that the encoder took for somebody's words, any rule tells whose they are.
    Of a cue that both saw the rule tells the borders.
    """
    ruled = list(rules)
    linking = _linking(view, ruled)
    firm = [one for one in ruled if one.rule.startswith("layout.") or linking.get(id(one))]
    standing = _Standing(firm)
    kept = [one for one in encoder if standing.admits(one)]
    _align(view, ruled, kept)
    settled, taken, heard = {id(one) for one in firm}, _Standing(kept), sorted(contents)
    for one in ruled:
        if id(one) in settled:
            continue
        near = taken.near(one)
        told = _heard(one, heard) and all(_chains(one, each) for each in near)
        if told or (_is_sure(one) and not near) or (id(one) in linking and taken.admits(one)):
            firm.append(one)
    return [*firm, *kept]


def _heard(one: Found, contents: list[Piece]) -> bool:
    """Is each piece of the content in most of its length one of ``contents``?"""
    return all(_share(piece, contents) > _MOSTLY for piece in one.content)


def _share(piece: Piece, contents: list[Piece]) -> float:
    """How much of ``piece`` and of the one of ``contents`` that begins in or by it both hold."""
    at = bisect_left(contents, (piece[1], 0)) - 1
    if at < 0:
        return 0
    start, end = contents[at]
    common = min(end, piece[1]) - max(start, piece[0])
    return common / max(end - start, piece[1] - piece[0])


def _linking(view: View, rules: list[Found]) -> dict[int, bool]:
    """The rules' attributions that rest on another of theirs, and those others, by ``id()``.

    True where the rule saw both at once. Of what is told inside quotation marks only the sure is
    taken: there rules see chains in mere talk.
    """
    kept, outers = linked(view, rules)
    found: dict[int, bool] = {}
    for one in kept:
        for each in (one, outers.get(id(one))) if id(one) in outers else ():
            sure = each and each.cue and (_is_sure(each) or not view.quote_at(each.cue[0][0]))
            if each and sure:
                found[id(each)] = found.get(id(each), False) or one.outer is not None
    return found


def _is_sure(one: Found) -> bool:
    return one.rule in SURE_FORMS or rule_scores()[one.rule] >= SURE_RULE


def _align(view: View, rules: Iterable[Found], encoder: Iterable[Found]) -> None:
    """Where both saw one cue, give it the border and the stance that the rule knows.

    The encoder learnt from people who take the medium into the cue. A source that it missed or
    took from another sentence, or that ran into the speech, is the rule's too, as is a content that
    ran into the cue, and so are all pieces of a broken-up content.
    """
    by_cue = {one.cue[-1]: one for one in rules if one.cue}
    cues = sorted(by_cue)
    for one in encoder:
        start, end = one.cue[-1]
        at = bisect_left(cues, (end, 0)) - 1
        if at >= 0 and cues[at][1] > start:
            rule = by_cue[cues[at]]
            one.cue, one.stance = rule.cue, rule.stance
            ran_over = _meet(one.source, rule.content) or _meet(one.content, rule.cue)
            if rule.source and ran_over:
                one.source, one.content = rule.source, rule.content
            elif _strays(view, one) and not _strays(view, rule):
                one.source = rule.source
            if completes(view, rule, one) or _lacks_hearer(view, rule, one):
                one.content = rule.content


def _lacks_hearer(view: View, rule: Found, one: Found) -> bool:
    """Is ``one`` the bare infinitive of "told jurors to leave", which the rule has whole?"""
    (first, stop), (start, _) = rule.content[-1], one.content[0]
    bare = view.low[view.at(start)] in ("to", "not")
    return rule.rule == "said.urged" and bare and first < start < stop and len(one.content) == 1


def _strays(view: View, one: Found) -> bool:
    """Is there no source, or one in another sentence than the cue?"""
    return not one.source or view.sentence_of(one.source[0][0]) != view.sentence_of(one.cue[-1][0])


def _meet(these: list[Piece], those: list[Piece]) -> bool:
    return any(start < stop and first < end for start, end in these for first, stop in those)


class _Standing:
    """Attributions that stand, by the pieces of their contents, in order."""

    def __init__(self, found: Iterable[Found]) -> None:
        owners = sorted(
            ((piece, number, one) for number, one in enumerate(found) for piece in one.content),
            key=lambda each: each[:2],
        )
        self._starts = [piece[0] for piece, _, _ in owners]
        self._owners = [one for _, _, one in owners]
        self._ends = [piece[1] for piece, _, _ in owners]
        self._reach = list(accumulate(self._ends, max))

    def near(self, found: Found) -> list[Found]:
        """Those that share some of its content."""
        return [one for piece in found.content for one in self._over(*piece)]

    def _over(self, start: int, end: int) -> Iterator[Found]:
        at = bisect_left(self._starts, end) - 1
        for index in range(at, max(-1, at - _MOST), -1):
            if self._reach[index] <= start:
                return
            if self._ends[index] > start:
                yield self._owners[index]

    def admits(self, found: Found) -> bool:
        """May it stand beside those that share its content, as a link of their chain?"""
        return all(_chains(found, one) or _chains(one, found) for one in self.near(found))


def _chains(outer: Found, inner: Found) -> bool:
    """Does the content of ``outer`` hold cue and source of ``inner``, and not its own cue?"""
    told = [*inner.cue, *inner.source] if inner.cue else []
    held = [piece_at(outer.content, start) for start, _ in told]
    inside = all(one and end <= one[1] for one, (_, end) in zip(held, told, strict=True))
    return bool(told) and inside and not _meet(outer.cue, inner.cue)
