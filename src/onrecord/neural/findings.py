"""From a text to what the heads find in it: read, decode, link, and back to offsets."""

from collections.abc import Sequence

from onrecord.neural.decode import Marked, decode, spans
from onrecord.neural.encoded import Candidate, Encoded, Relation
from onrecord.neural.encoder import Encoder
from onrecord.neural.heads import read
from onrecord.neural.linking import link
from onrecord.neural.wordpiece import Word

__all__ = ["findings"]


def findings(text: str, paragraphs: Sequence[tuple[int, int]], encoder: Encoder) -> Encoded:
    """What ``encoder`` finds in ``paragraphs``, half-open positions in ``text``."""
    reading = read(text, paragraphs, encoder.cutter, encoder.run)
    best, sure = decode(reading.emissions, reading.begins, encoder.transitions)
    marked = spans(best, sure, reading.begins)
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
            if linked.score >= encoder.least
        ),
    )


def _placed(words: Sequence[Word], span: Marked) -> Candidate:
    return Candidate(span.role, words[span.start].start, words[span.end - 1].end, span.score)
