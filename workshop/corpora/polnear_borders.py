"""From the borders of our labels to those of PolNeAR's annotators, by the text alone.

docs/reference/labels.md and the corpus differ in where a span ends, always in the same way. Taken
in here, and left out by us:

* of a content, the quotation marks that enclose it and the comma or stop before the closing mark;
* of a source, the clause behind its comma ("Ada Quist, who runs the mill"), and the comma that
  closes an apposition ("Ada Quist, the miller,");
* of a cue, the adverb in front of it ("also said") and a colon behind it.

No annotation is looked at: the same words come out of the same text and spans.
"""

import re

from onrecord.readers.attribution.phrases import is_adverbial
from workshop.corpora.polnear import Prediction

__all__ = ["as_polnear"]

Piece = tuple[int, int]

_OPENS = re.compile(r"(?:[“\"‘]|''|``)\Z")
_CLOSES = re.compile(r"[.,?!;…—–-]{0,3}(?:''|[”\"’])")
_BEFORE = re.compile(r"(?<![\w’'-])([a-z]+)[ \u00a0]\Z")
_RELATIVE = re.compile(r",\s(?:who|whose|which)\s")
_LONGEST_WORD = 20
_ENDS = re.compile(r"[.:;]?[”\"]?(?:\s*\n|\Z)|[.:;]\s|[“”\"]")


def as_polnear(text: str, found: Prediction) -> Prediction:
    """An attribution of ours with the borders of the corpus."""
    cue = min(found["cue"], default=None)
    return {
        "source": [_with_aside(text, *piece, cue) for piece in found["source"]],
        "cue": [_with_adverb(text, *piece) for piece in found["cue"]],
        "content": [_with_marks(text, *piece) for piece in found["content"]],
    }


def _with_marks(text: str, start: int, end: int) -> Piece:
    """A piece with the marks around it; one that goes on in the next paragraph has only the first.

    A piece with one mark inside it ("held," he said, "and") keeps its borders.
    """
    opens = _OPENS.search(text, max(0, start - 2), start)
    if opens is None:
        return start, end
    closes = _CLOSES.match(text, end)
    return opens.start(), closes.end() if closes else end


def _with_adverb(text: str, start: int, end: int) -> Piece:
    """A cue with the word in front of it, where that is an adverb, and a colon right behind."""
    before = _BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    if before and is_adverbial(before[1]):
        start = before.start()
    return start, end + (text[end : end + 1] == ":")


def _with_aside(text: str, start: int, end: int, cue: Piece | None) -> Piece:
    """A source with its ", who …", or with the comma behind its apposition."""
    relative = _RELATIVE.match(text, end)
    if relative and cue:
        end = _clause_end(text, relative.end(), cue)
    elif "," in text[start:end] and text[end : end + 1] == ",":
        end += 1
    return start, end


def _clause_end(text: str, inside: int, cue: Piece) -> int:
    """Where the clause around ``inside`` ends: at a cue behind it, else where its sentence does."""
    if cue[0] > inside:
        return len(text[: cue[0]].rstrip())
    ends = _ENDS.search(text, inside)
    return ends.start() if ends else len(text)
