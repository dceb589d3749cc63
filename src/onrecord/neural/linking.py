"""Spans to relations: which source and which cue go with which content.

Each content goes to the cue that its words most point to, each cue to the source that it
points to; the pieces of a broken-up content meet at their cue. A content few of whose words point
to any one cue is left alone, and a cue that no content goes to is no attribution.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.neural.decode import Marked
from onrecord.neural.heads import Reading

__all__ = ["Linked", "link"]

_CONTENT_TO_CUE, _CUE_TO_SOURCE = 0, 1
_ENOUGH = 0.1  # of a content's words: fewer pointing to a cue do not tie it there (chosen on dev)


class Linked(NamedTuple):
    """One relation; spans are of words, ``source`` None where none is named.

    ``score`` is the probability that content and cue are what they are and belong together.
    """

    source: Marked | None
    cue: Marked
    content: tuple[Marked, ...]
    score: float


def link(reading: Reading, marked: Sequence[Marked]) -> list[Linked]:
    """Relations over the spans ``marked``, which stand in order; in order of their cues."""
    cues = [span for span in marked if span.role == "cue"]
    sources = [span for span in marked if span.role == "source"]
    found: dict[Marked, list[Marked]] = {}
    certain: dict[Marked, float] = {}
    for content in (span for span in marked if span.role == "content"):
        cue, share = _best(reading, _CONTENT_TO_CUE, content, cues)
        if cue is not None and share >= _ENOUGH:
            found.setdefault(cue, []).append(content)
            certain[cue] = max(certain.get(cue, 0.0), share * content.score)
    linked = []
    for cue in sorted(found, key=lambda span: span.start):
        source = _source(reading, cue, sources)
        linked.append(Linked(source, cue, tuple(found[cue]), certain[cue] * cue.score))
    return linked


def _best(
    reading: Reading, relation: int, span: Marked, targets: Sequence[Marked]
) -> tuple[Marked | None, float]:
    """The target that the words of ``span`` most point to, of those that begin in its window."""
    window = reading.windows[reading.home[(span.start + span.end - 1) // 2]]
    words = range(span.start, span.end)
    best, most = None, 0.0
    first = bisect_left(targets, window.first, key=_start)
    for target in targets[first : bisect_left(targets, window.last, lo=first, key=_start)]:
        share = window.share(relation, words, range(target.start, target.end))
        if share > most:
            best, most = target, share
    return best, most


def _start(span: Marked) -> int:
    return span.start


def _source(reading: Reading, cue: Marked, sources: Sequence[Marked]) -> Marked | None:
    """The source that the cue points to, unless it points to none with more weight."""
    source, share = _best(reading, _CUE_TO_SOURCE, cue, sources)
    window = reading.windows[reading.home[(cue.start + cue.end - 1) // 2]]
    return source if share >= window.none(_CUE_TO_SOURCE, range(cue.start, cue.end)) else None
