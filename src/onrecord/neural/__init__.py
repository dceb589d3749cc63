"""The embedded encoder at run time: text and paragraphs in, spans and relations out.

A small BERT in eight bits (`weights/CARD.md`) reads windows of whole paragraphs; its heads tag
words and link them. onnxruntime computes; nothing is fetched.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.neural.encoded import Act, Candidate, Encoded, Relation

if TYPE_CHECKING:
    from onrecord.neural.encoder import Encoder

__all__ = ["Act", "Candidate", "Encoded", "Relation", "encode"]


def encode(
    text: str, paragraphs: Sequence[tuple[int, int]], encoder: "Encoder | None" = None
) -> Encoded:
    """Read ``paragraphs``, half-open positions in ``text``, in order and apart.

    The same text gives the same answer. ``encoder`` is the embedded model on one thread unless
    another was loaded (`onrecord.neural.encoder.load`). Raises `ModelError` where the embedded
    model is missing or damaged.
    """
    # Loaded here: a program that reads by rules alone never pays for onnxruntime.
    from onrecord.neural import encoder as encoders
    from onrecord.neural.findings import findings

    return findings(text, paragraphs, encoder or encoders.load())
