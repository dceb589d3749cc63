"""PolNeAR: news articles with sources, cues and contents marked by people, in brat's standoff.

The corpus states no licence for its data: research use, and no text of it leaves its folder.
"""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.record import Attribution

__all__ = ["Gold", "Prediction", "articles", "as_prediction", "load_scorer"]

Gold = dict[str, tuple[str, dict[str, list[dict[str, Any]]]]]
"""Name of an article to its text and, by annotator, the attributions as the scorer reads them."""

Prediction = dict[str, list[tuple[int, int]]]
"""``source``, ``cue`` and ``content``, each a list of half-open character positions."""


def load_scorer(path: Path) -> ModuleType:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def articles(compartment: Path, scorer: ModuleType) -> Gold:
    """The articles of a compartment (``train``, ``dev``), texts with their newlines untouched."""
    gold: Gold = scorer.load_gold(str(compartment))
    return gold


def as_prediction(found: Attribution) -> Prediction:
    """One of our attributions as the scorer takes it."""
    roles = {"source": found.source, "cue": found.cue, "content": found.content}
    return {role: [(span.start, span.end) for span in spans] for role, spans in roles.items()}
