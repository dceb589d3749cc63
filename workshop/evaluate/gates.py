"""The gates: floors that measured figures may not fall below, pinned in workshop/gates.json.

A floor rises when a better figure is pinned. It never falls without ``--lower`` and a line in the
changelog that says why.
"""

import json
from pathlib import Path

__all__ = ["GATES", "below", "pinned", "read"]

GATES = Path(__file__).parents[1] / "gates.json"

Figures = dict[str, dict[str, float]]
"""Task to measure to figure, per cent where nothing else is said."""

_PEER = "_spacy"
_SLACK = 0.05
"""Figures are pinned with one decimal: half of that is no fall."""


def read() -> Figures:
    """The pinned floors; empty where nothing was pinned yet."""
    floors: Figures = json.loads(GATES.read_text(encoding="utf-8")) if GATES.exists() else {}
    return floors


def below(measured: Figures, floors: Figures) -> list[str]:
    """A line for each figure that lies under its floor or that was pinned and is not measured."""
    lines = []
    for task in measured:
        for name, floor in floors.get(task, {}).items():
            figure = measured[task].get(name)
            if figure is None or figure < floor - _SLACK:
                lines.append(f"{task}: {name} is {figure}, its floor {floor}")
    return lines


def pinned(measured: Figures, floors: Figures, *, lower: bool) -> Figures:
    """The floors after pinning: measured figures, kept at the old floor where that is higher.

    With ``lower`` a figure below its floor is pinned as it is. Tasks not measured keep theirs. A
    peer's figure, whose name says so (``gum_spacy``), is no floor.
    """
    new = dict(floors)
    for task, figures in measured.items():
        old = floors.get(task, {})
        new[task] = {
            name: figure if lower else max(figure, old.get(name, figure))
            for name, figure in figures.items()
            if not name.endswith(_PEER)
        }
    return new
