"""Measures the events of whole records on the held-out fifth of PLV's passages.

``python -m workshop.evaluate.events`` prints the figures, ``none`` behind it those of the rules
alone.
"""

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import onrecord
from onrecord.desk.reading import Model
from workshop.corpora.plv import as_coded, held_out

__all__ = ["measure"]

_SHARED = Path(__file__).parents[3] / "shared"
_DATA, _SCORER = _SHARED / "data/events/plv_train.jsonl", _SHARED / "tools/score_events.py"

JSON = dict[str, Any]


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_events", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _with_pair_given(gold: list[JSON], found: dict[str, JSON], judge: ModuleType) -> float:
    """Macro F1 over types, where for each gold pair the event nearest to it gives the type.

    Nearest is one that names both of the pair, else one of them, else any; of several the one with
    the highest score, the first in the text.
    """
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for passage in gold:
        pair = passage["events"][0]
        events = found[passage["id"]]["events"]
        best = max(events, key=lambda each: _nearness(each, pair, judge), default=None)
        kind = judge.act(pair, True)
        asked[kind] += 1
        if best is not None:
            said[judge.act(best, True)] += 1
            right[kind] += judge.act(best, True) == kind
    return sum(2 * right[kind] / (said[kind] + asked[kind]) for kind in asked) / len(asked)


def _nearness(event: JSON, pair: JSON, judge: ModuleType) -> tuple[int, float]:
    same = [
        judge.same_text(event[side], pair[side]) if event[side] else False
        for side in ("source", "target")
    ]
    return sum(same), event["score"]


def measure(
    data: Path = _DATA, scorer: Path = _SCORER, *, model: Model = "embedded"
) -> dict[str, float]:
    """In per cent: F1 of events (action and both sides), its precision and recall, F1 of the pairs
    alone, and macro F1 over types with the pair given.
    """
    judge = _scorer(scorer)
    gold = held_out(data)
    found = {
        each["id"]: {"events": as_coded(onrecord.read_text(each["text"], model=model))}
        for each in gold
    }
    scores = judge.score({each["id"]: each for each in gold}, found, True, True)
    precision, recall, f1 = scores["event/text"][:3]
    figures = {
        "event": f1,
        "event_precision": precision,
        "event_recall": recall,
        "pair": scores["dyad/text"][2],
        "type_pair_given": _with_pair_given(gold, found, judge),
    }
    return {name: round(100 * figure, 1) for name, figure in figures.items()}


if __name__ == "__main__":
    for name, figure in measure(model="none" if sys.argv[1:] == ["none"] else "embedded").items():
        print(f"{name:16} {figure:5.1f}")
