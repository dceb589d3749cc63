"""From a text to what the heads find in it: read, decode, link, and back to offsets."""

from collections.abc import Iterator, Sequence

from onrecord.neural.acts import acts
from onrecord.neural.decode import Marked, decode, spans
from onrecord.neural.encoded import Act, Candidate, Encoded, Relation
from onrecord.neural.encoder import Encoder
from onrecord.neural.heads import Reading, read
from onrecord.neural.linking import link
from onrecord.neural.tagset import NAME_TAGS, TAGS
from onrecord.neural.wordpiece import Word

__all__ = ["findings"]


_STRETCH = 40_000  # characters worked at a time, which bounds the memory that a text takes


def findings(text: str, paragraphs: Sequence[tuple[int, int]], encoder: Encoder) -> Encoded:
    """What ``encoder`` finds in ``paragraphs``, half-open positions in ``text``."""
    found = [_found(text, stretch, encoder) for stretch in _stretches(text, paragraphs)]
    return Encoded(
        encoder.name,
        tuple(candidate for part in found for candidate in part.candidates),
        tuple(relation for part in found for relation in part.relations),
        tuple(name for part in found for name in part.names),
        tuple(act for part in found for act in part.acts),
    )


def _stretches(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Paragraphs by the stretch; one longer than that is cut after a word."""
    stretch: list[tuple[int, int]] = []
    room = _STRETCH
    for start, end in paragraphs:
        begin = start
        while begin < end:
            stop = end
            if end - begin > _STRETCH:
                space = text.rfind(" ", begin + 1, begin + _STRETCH)
                stop = space if space > 0 else begin + _STRETCH
            if stop - begin > room:
                yield stretch
                stretch, room = [], _STRETCH
            stretch.append((begin, stop))
            room -= stop - begin
            begin = stop
    yield stretch


def _found(text: str, paragraphs: Sequence[tuple[int, int]], encoder: Encoder) -> Encoded:
    reading = read(text, paragraphs, encoder.cutter, encoder.run)
    marked = _marked(reading, encoder, "tags", TAGS)
    names = _marked(reading, encoder, "names", NAME_TAGS)
    words = reading.words
    return Encoded(
        encoder.name,
        tuple(_placed(words, span) for span in marked),
        tuple(
            Relation(
                _placed(words, linked.source) if linked.source else None,
                _placed(words, linked.cue),
                tuple(_placed(words, piece) for piece in linked.content),
                linked.score,
            )
            for linked in link(reading, marked)
            if linked.score >= encoder.least["relations"]
        ),
        tuple(_placed(words, span) for span in names),
        tuple(
            Act(
                words[found.word].start,
                words[found.word].end,
                found.type,
                found.score,
                found.sure,
                found.held,
                _placed(words, found.actor) if found.actor else None,
                _placed(words, found.recipient) if found.recipient else None,
            )
            for found in acts(reading, names, encoder.least["acts"])
        ),
    )


def _marked(reading: Reading, encoder: Encoder, head: str, tags: Sequence[str]) -> list[Marked]:
    """The spans that a head's tags mark."""
    best, sure = decode(reading.of(head), reading.begins, encoder.transitions[head])
    return spans(best, sure, reading.begins, tags)


def _placed(words: Sequence[Word], span: Marked) -> Candidate:
    return Candidate(span.role, words[span.start].start, words[span.end - 1].end, span.score)
