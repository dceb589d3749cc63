"""Contents of the encoder that run on into another sentence, cut in two.

“Sit down.” The hall was full, ushers said: what stands behind the closed marks is not what stood in
them. Without marks a clause reports its own sentence: "They knew. It sent no lorries, Marta says."
The part beside the relation's own cue stays its content; the other belongs to a cue and a source of
its own sentence, or to nobody.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.neural import Candidate, Relation
from onrecord.readers.attribution.view import View
from onrecord.text.quotes import OPENING

__all__ = ["uncrossed"]

_NEAR = 6
"""Characters between a colon and its content, at most."""


def uncrossed(
    view: View, candidates: Sequence[Candidate], relations: Sequence[Relation]
) -> Iterator[Relation]:
    """The relations, none with a piece that runs on, or stands unmarked, in another sentence.

    ``candidates`` are all stretches that the encoder gave a role, in the order of the text.
    """
    begins = [one.start for one in candidates]
    used = {relation.cue for relation in relations}
    for relation in relations:
        parts = [part for piece in relation.content for part in _parts(view, piece)]
        own = _own(view, relation, parts)
        if own:
            yield replace(relation, content=tuple(own))
        for part in (part for part in parts if part not in own):
            first, last = _bounds(view, part)
            beside = candidates[bisect_left(begins, first) : bisect_left(begins, last)]
            yield from _of_another(part, [one for one in beside if one not in used], relation.score)


def _own(view: View, relation: Relation, parts: list[Candidate]) -> list[Candidate]:
    """The parts in the sentence of the cue, and those that marks or a colon set apart from it."""
    beside = [part for part in parts if _holds(view, part, relation.cue)]
    if len(parts) > len(relation.content):
        return beside or [part for part in parts[:1] if _set_apart(view, part)]
    return [part for part in parts if part in beside or _set_apart(view, part)]


def _set_apart(view: View, part: Candidate) -> bool:
    return bool(view.quote_at(part.start)) or _led(view, part.start, (":", *OPENING))


def _led(view: View, start: int, marks: tuple[str, ...]) -> bool:
    """Does one of the marks stand before ``start``?"""
    return view.text[max(0, start - _NEAR) : start].rstrip().endswith(marks)


def _parts(view: View, piece: Candidate) -> Iterator[Candidate]:
    """The piece, cut where a sentence ends without marks or with marks that close there."""
    start, index = piece.start, view.sentence_of(piece.start)
    listed = _led(view, start, (":",))
    while (end := view.sentences[index].end) < piece.end:
        index += 1
        quote, behind = view.quote_before(end), view.sentences[index].start
        closes = quote and quote.closed and quote.end > start and view.blank(quote.end, end)
        unmarked = not (listed or view.quote_at(end - 1) or view.quote_at(behind))
        if unmarked or (closes and view.text[behind] not in OPENING):
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
