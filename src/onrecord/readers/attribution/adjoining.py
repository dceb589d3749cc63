"""Contents that the encoder saw and tied to no cue, tied to what stands beside them.

That is a free cue ("He said:" and the quotation in the next paragraph; "She disagreed, going on to
say that it held"; "It held, a court heard") or a quotation that the paragraph before leaves open.
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
    relations = [
        replace(one, content=content)
        for one in encoded.relations
        if (content := tuple(_under(view, one)))
    ]
    tied = {part for one in relations for part in (one.cue, *one.content)}
    free = [one for one in encoded.candidates if one not in tied]
    contents = {view.block_of(one.start): one for one in reversed(free) if one.role == "content"}
    for relation in (*relations, *_beside_cues(view, encoded, free)):
        yield _continued(view, relation, contents)


def _under(view: View, relation: Relation) -> Iterator[Candidate]:
    """The pieces; a headline tells nothing of what the paragraphs under it say."""
    block = view.block_of(relation.cue.start)
    headline = view.draft.blocks[block].kind in ("title", "heading")
    return (one for one in relation.content if not headline or view.block_of(one.start) == block)


def _beside_cues(view: View, encoded: Encoded, free: list[Candidate]) -> Iterator[Relation]:
    """A free cue, the content beside it, and its source."""
    cues = [one for one in free if one.role == "cue"]
    ends, starts = [one.end for one in cues], [one.start for one in cues]
    sources = [one for one in encoded.candidates if one.role == "source"]
    begins = [one.start for one in sources]
    for content in (one for one in free if one.role == "content"):
        behind = bisect_left(ends, content.start + 1) - 1
        ahead = bisect_left(starts, content.end)
        if behind >= 0 and _adjoin(view, cues[behind], content):
            cue, at = cues[behind], bisect_left(begins, cues[behind].start) - 1
        elif ahead < len(cues):
            cue, at = cues[ahead], bisect_left(begins, content.end)
        else:
            continue
        source = sources[at] if 0 <= at < len(sources) else None
        score = min(cue.score, content.score)
        if source and score >= SURE_ADJOINED and _tells(view, source, cue, content):
            yield Relation(source, cue, (content,), score)


def _adjoin(view: View, cue: Candidate, content: Candidate) -> bool:
    """Does nothing but marks part the two, and a colon where a paragraph ends between them?"""
    same = view.block_of(cue.start) == view.block_of(content.start)
    colon = ":" in view.text[cue.end - 1 : content.start]
    return (same or colon) and _touch(view, cue.end, content.start)


def _tells(view: View, source: Candidate, cue: Candidate, content: Candidate) -> bool:
    """Does the source stand in the sentence of the cue; right between, if the content is before?"""
    if view.sentence_of(source.start) != view.sentence_of(cue.start):
        return False
    if cue.start < content.start:
        return True
    first, last = sorted((source, cue), key=lambda one: one.start)
    return _touch(view, content.end, first.start) and _touch(view, first.end, last.start)


def _touch(view: View, start: int, end: int) -> bool:
    """Does nothing but marks stand in ``[start, end)``?"""
    return end - start <= _NEAR and not any(map(str.isalnum, view.text[start:end]))


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
