"""Measures the times reader on TimeBank with TempEval-3's measures.

The day of creation is given as the day of publication, as in TempEval-3.
``python -m workshop.evaluate.times`` prints the figures, ``errors`` behind it the disagreements
of the part that is not held back.
"""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

from onrecord.intake.plain import from_text
from onrecord.readers import times
from onrecord.readers.draft import Draft
from onrecord.record import Time
from workshop.corpora.timebank import Document, Prediction, as_predictions, documents, load_scorer

__all__ = ["measure"]

_SHARED = Path(__file__).parents[3] / "shared"
_DATA, _SCORER = _SHARED / "data/timebank", _SHARED / "tools/score_time.py"
_MEASURES = ("strict", "relaxed", "type", "value")


def _times(text: str, created: date | None) -> tuple[Time, ...]:
    """The times of a plain text, as the product's other readers would find them read."""
    report, _ = from_text(text)
    draft = Draft(replace(report, published=created))
    draft.add(times.read(draft))
    return draft.of(Time)


def _predictions(read: list[Document]) -> dict[str, list[Prediction]]:
    return {each.name: as_predictions(_times(each.text, each.created)) for each in read}


def _score(
    scorer: ModuleType, read: list[Document], found: dict[str, list[Prediction]], errors: int = 0
) -> tuple[dict[str, float], list[tuple[str, ...]]]:
    """F1 in percent by measure, and up to ``errors`` disagreements."""
    results, disagreements = scorer.score([each.gold for each in read], found, errors)
    return {name: round(100 * results[name][2], 1) for name in _MEASURES}, disagreements


def measure(folder: Path = _DATA, scorer: Path = _SCORER) -> dict[str, float]:
    """F1 in percent: ``strict``, ``relaxed``, ``type``, ``value``; with ``held_`` of the part held
    back alone.
    """
    judge = load_scorer(scorer)
    read = documents(folder, judge)
    found = _predictions(read)
    figures, _ = _score(judge, read, found)
    held, _ = _score(judge, [each for each in read if each.held], found)
    return figures | {f"held_{name}": figure for name, figure in held.items()}


def _print_errors() -> None:
    judge = load_scorer(_SCORER)
    read = [each for each in documents(_DATA, judge) if not each.held]
    _, disagreements = _score(judge, read, _predictions(read), errors=10**6)
    for row in disagreements:
        print(*row, sep="\t")


if __name__ == "__main__":
    if sys.argv[1:] == ["errors"]:
        _print_errors()
    else:
        for name, figure in measure().items():
            print(f"{name:16} {figure:5.1f}")
