"""TimeBank 1.2 as TempEval-3 hands it out: documents, and a split for honest tuning.

A third of the documents, by a hash of their names, is held back: errors are read on the others
alone.
"""

import hashlib
import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from onrecord.record import Time

__all__ = ["Document", "as_predictions", "documents", "load_scorer"]

Prediction = dict[str, int | str]
"""``start``, ``end``, ``type`` and ``value`` of one TIMEX3, as the scorer takes it."""


class Document(NamedTuple):
    """A document, the day it was created, whether it is held back, and the scorer's view of it."""

    name: str
    text: str
    created: date | None
    held: bool
    gold: dict[str, Any]


def load_scorer(path: Path) -> ModuleType:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("score_time", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(folder: Path, scorer: ModuleType) -> list[Document]:
    """The documents of ``folder``, in the order of their names."""
    return [
        Document(
            name=gold["doc"],
            text=gold["text"],
            created=date.fromisoformat(gold["dct"][:10]) if gold["dct"] else None,
            held=int(hashlib.sha256(gold["doc"].encode()).hexdigest(), 16) % 3 == 0,
            gold=gold,
        )
        for gold in scorer.load_gold([str(folder)])
    ]


def as_predictions(times: tuple[Time, ...]) -> list[Prediction]:
    """Our times as the scorer takes them."""
    return [
        {"start": time.start, "end": time.end, "type": time.type, "value": time.value}
        for time in times
    ]
