"""Sentences whose events carry how far they took place: UW, MEANTIME and UDS-IH2."""

import json
from collections.abc import Iterator
from pathlib import Path

from onrecord.neural.wordpiece import WordPiece
from workshop.train.labelled import UNKNOWN, Labelled, numbers_of, parted, worded

__all__ = ["WHOLE", "held"]

WHOLE = {"UW": "held", "MEANTIME": "held", "UDS_IH2": "held widely"}
"""The column of status that a corpus teaches."""

_TOGETHER, _PARAGRAPHS = 2, 4
_MOST = 3.0  # labels run from -3 to 3


def held(path: Path, cutter: WordPiece) -> Iterator[Labelled]:
    """Texts of a few paragraphs of a few sentences each.

    Layers: ``event``, 1 at words that name one, elsewhere 0, or unknown in UDS-IH2, which marks
    predicates alone; ``held`` and ``held widely``, from -1 to 1.
    """
    corpus = path.stem.rpartition("_")[0]
    sentences = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    for group in parted(sentences, _TOGETHER * _PARAGRAPHS):
        text, paragraphs, labels = "", [], []
        for paragraph in parted(group, _TOGETHER):
            begin = len(text)
            for sentence in paragraph:
                tokens = sentence["text"].split(" ")
                for target in sentence["targets"]:
                    first, last = target["span1"]
                    start = len(text) + sum(len(token) + 1 for token in tokens[:first])
                    end = start + len(" ".join(tokens[first:last]))
                    labels.append((start, end, target["label"] / _MOST))
                text += sentence["text"] + " "
            paragraphs.append((begin, len(text)))
        words, kinds = worded(text, paragraphs, cutter)
        flat = [word for each in words for word in each]
        other = UNKNOWN if corpus == "UDS_IH2" else 0
        layers = {name: [float(UNKNOWN)] * len(flat) for name in ("held", "held widely")}
        event = [float(other)] * len(flat)
        for start, end, label in labels:
            for number in list(numbers_of(flat, start, end))[-1:]:
                layers[WHOLE[corpus]][number], event[number] = label, 1.0
        yield Labelled(words, kinds, {"event": event, **layers})
