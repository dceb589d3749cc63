"""UW, UDS-IH2 and MEANTIME: words that name events, and how far each took place, from -3 to 3.

Their labels fall in three classes by thirds of the scale: above 1 it held, below -1 it did not,
what lies between is unclear. UW and MEANTIME ask what the text commits its author to; UDS-IH2 asks
whether the event has happened by then, so that what is planned or asked for has not.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from onrecord.record import EventStatus

__all__ = ["CLASSES", "Held", "Marked", "Sentence", "class_of_status", "sentences"]

Held = Literal["held", "unclear", "did not"]
CLASSES: tuple[Held, ...] = ("held", "unclear", "did not")

_CERTAIN = 1.0
_STATED: dict[EventStatus, Held] = {"happened": "held", "ongoing": "held", "denied": "did not"}


class Marked(NamedTuple):
    """A marked word ``[start, end)`` of a sentence and its class."""

    start: int
    end: int
    held: Held


class Sentence(NamedTuple):
    """A sentence, its words parted by single spaces, with its marked words."""

    text: str
    marked: list[Marked]


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of one file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        starts = [0]
        for word in row["text"].split(" "):
            starts.append(starts[-1] + len(word) + 1)
        yield Sentence(
            row["text"],
            [
                Marked(starts[first], starts[last] - 1, _class(target["label"]))
                for target in row["targets"]
                for first, last in [target["span1"]]
            ],
        )


def _class(label: float) -> Held:
    if label > _CERTAIN:
        return "held"
    return "did not" if label < -_CERTAIN else "unclear"


def class_of_status(status: EventStatus, corpus: str) -> Held:
    """The class of a status of ours, as ``corpus`` would have it."""
    otherwise: Held = "did not" if corpus == "UDS_IH2" and status != "alleged" else "unclear"
    return _STATED.get(status, otherwise)
