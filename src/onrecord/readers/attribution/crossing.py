"""Contents of the encoder that run on from a quotation into the next sentence, cut in two.

“Sit down.” The hall was full, ushers said: what stands behind the closed marks is not what stood in
them. The part beside the relation's own cue stays its content; the other belongs to a cue and a
source of its own sentence, or to nobody.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.neural import Candidate, Relation
from onrecord.readers.attribution.view import View
from onrecord.text.quotes import OPENING

__all__ = ["uncrossed"]


def uncrossed(
    view: View, candidates: Sequence[Candidate], relations: Sequence[Relation]
) -> Iterator[Relation]:
    """The relations, none with a piece that goes on behind a quotation that ended a sentence.

    ``candidates`` are all stretches that the encoder gave a role, in the order of the text.
    """
    begins = [one.start for one in candidates]
    used = {relation.cue for relation in relations}
    for relation in relations:
        parts = [part for piece in relation.content for part in _parts(view, piece)]
        if len(parts) == len(relation.content):
            yield relation
            continue
        own = [part for part in parts if _holds(view, part, relation.cue)] or parts[:1]
        yield replace(relation, content=tuple(own))
        for part in (part for part in parts if part not in own):
            first, last = _bounds(view, part)
            beside = candidates[bisect_left(begins, first) : bisect_left(begins, last)]
            yield from _of_another(part, [one for one in beside if one not in used], relation.score)


def _parts(view: View, piece: Candidate) -> Iterator[Candidate]:
    """The piece, cut behind each quotation that ends a sentence before the piece ends."""
    start, index = piece.start, view.sentence_of(piece.start)
    while (end := view.sentences[index].end) < piece.end:
        index += 1
        quote, behind = view.quote_before(end), view.sentences[index].start
        closes = quote and quote.closed and quote.end > start and view.blank(quote.end, end)
        if closes and view.text[behind] not in OPENING:
            yield replace(piece, start=start, end=end)
            start = behind
    yield replace(piece, start=start)


def _bounds(view: View, part: Candidate) -> tuple[int, int]:
    """The sentences that hold the part."""
    first, last = view.sentence_of(part.start), view.sentence_of(part.end - 1)
    return view.sentences[first].start, view.sentences[last].end


def _holds(view: View, part: Candidate, cue: Candidate) -> bool:
    first, last = _bounds(view, part)
    return first <= cue.start < last


def _of_another(part: Candidate, beside: list[Candidate], score: float) -> Iterator[Relation]:
    """The part as content of the cue and the source that stand closest to it, if there are both."""
    free = [one for one in beside if one.end <= part.start or part.end <= one.start]
    cues = [one for one in free if one.role == "cue"]
    sources = [one for one in free if one.role == "source"]
    if cues and sources:
        cue = min(cues, key=lambda one: _distance(one, part))
        source = min(sources, key=lambda one: _distance(one, cue))
        yield Relation(source, cue, (part,), min(score, cue.score, source.score))


def _distance(one: Candidate, other: Candidate) -> int:
    return max(one.start - other.end, other.start - one.end)
