"""Contents that the encoder saw and tied to no cue, tied to what stands right before them.

That is a free cue ("He said:" and the quotation in the next paragraph; "She disagreed, going on to
say that it held") or a quotation that the paragraph before leaves open.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from onrecord.neural import Candidate, Encoded, Relation
from onrecord.readers.attribution.sureness import SURE_ADJOINED
from onrecord.readers.attribution.view import View

__all__ = ["adjoined"]

_NEAR = 6
"""Characters between a cue and its content, at most: a mark, a quotation mark, a break."""


def adjoined(view: View, encoded: Encoded) -> Iterator[Relation]:
    """The encoder's relations and those of what it left free, with the paragraphs that go on."""
    tied = {part for one in encoded.relations for part in (one.cue, *one.content)}
    free = [one for one in encoded.candidates if one not in tied]
    contents = {view.block_of(one.start): one for one in reversed(free) if one.role == "content"}
    for relation in (*encoded.relations, *_beside_cues(view, encoded, free)):
        yield _continued(view, relation, contents)


def _beside_cues(view: View, encoded: Encoded, free: list[Candidate]) -> Iterator[Relation]:
    """A free cue, the content that begins behind it, and the nearest source before the two."""
    cues = [one for one in free if one.role == "cue"]
    ends = [one.end for one in cues]
    sources = [one for one in encoded.candidates if one.role == "source"]
    begins = [one.start for one in sources]
    for content in (one for one in free if one.role == "content"):
        at = bisect_left(ends, content.start + 1) - 1
        if at < 0 or not _adjoin(view, cues[at], content):
            continue
        cue, score = cues[at], min(cues[at].score, content.score)
        before = bisect_left(begins, cue.start) - 1
        told = before >= 0 and view.sentence_of(begins[before]) == view.sentence_of(cue.start)
        if told and score >= SURE_ADJOINED:
            yield Relation(sources[before], cue, (content,), score)


def _adjoin(view: View, cue: Candidate, content: Candidate) -> bool:
    """Does nothing but marks part the two, and a colon where a paragraph ends between them?"""
    between = view.text[cue.end : content.start]
    if len(between) > _NEAR or any(map(str.isalnum, between)):
        return False
    same = view.block_of(cue.start) == view.block_of(content.start)
    return same or ":" in view.text[cue.end - 1 : content.start]


def _continued(view: View, relation: Relation, contents: dict[int, Candidate]) -> Relation:
    """The relation with the free paragraphs in which its last quotation goes on."""
    pieces = list(relation.content)
    while True:
        last = pieces[-1]
        block = view.block_of(last.start) + 1
        quote, further = view.quote_before(last.end), contents.get(block)
        if further is None or quote is None or quote.end < last.end or not view.reopened(quote):
            return replace(relation, content=tuple(pieces))
        if further.start > view.draft.blocks[block].start + 1:
            return replace(relation, content=tuple(pieces))
        pieces.append(contents.pop(block))
