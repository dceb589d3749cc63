"""Scores the product on the small sample of our own that stands beside this file.

sample.jsonl: thirty-odd short texts written and labelled by hand by OnRecord's authors, every one
read as published on Wednesday 14 May 2031. An entry is right when all its labels are; the figure is
the F1 of right entries. It is small and easy: a guard against breaking things, not a measure of
quality.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import onrecord
from onrecord.record import Attribution, Quantity, Record, Time

__all__ = ["PUBLISHED", "SAMPLE", "measure"]

SAMPLE = Path(__file__).parent / "sample.jsonl"
PUBLISHED = date(2031, 5, 14)

Labels = tuple[object, ...]


def _attribution(found: Attribution) -> Labels:
    words = (" … ".join(span.text for span in role) for role in (found.source, found.cue))
    return (*words, tuple(span.text for span in found.content), found.mode, found.stance)


def _time(found: Time) -> Labels:
    return (found.text, found.type, found.value)


def _quantity(found: Quantity) -> Labels:
    numbers = (
        None if each is None else round(each, 6) for each in (found.value, found.low, found.high)
    )
    return (found.text, *numbers, found.comparator, found.unit)


def _gold(kind: str, labels: dict[str, Any]) -> Labels:
    if kind == "attributions":
        return (
            labels["source"],
            labels["cue"],
            tuple(labels["content"]),
            labels["mode"],
            labels["stance"],
        )
    return tuple(round(each, 6) if isinstance(each, float) else each for each in labels.values())


_KINDS: dict[str, Callable[[Any], Labels]] = {
    "attributions": _attribution,
    "times": _time,
    "quantities": _quantity,
}


def _f1(right: int, found: int, gold: int) -> float:
    return round(200 * right / (found + gold), 1) if found + gold else 100.0


def measure(errors: list[str] | None = None) -> dict[str, float]:
    """F1 in per cent by kind; ``errors`` takes a line for each entry missed or invented."""
    counts = {kind: [0, 0, 0] for kind in _KINDS}
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        record = onrecord.read_text(item["text"], published=PUBLISHED)
        for kind, count in counts.items():
            found = _labels(record, kind)
            gold = {_gold(kind, labels) for labels in item[kind]}
            for i, number in enumerate((len(found & gold), len(found), len(gold))):
                count[i] += number
            if errors is not None:
                errors += [f"missed {kind}: {each}" for each in sorted(gold - found, key=str)]
                errors += [f"invented {kind}: {each}" for each in sorted(found - gold, key=str)]
    return {kind: _f1(*count) for kind, count in counts.items()}


def _labels(record: Record, kind: str) -> set[Labels]:
    return {_KINDS[kind](entry) for entry in getattr(record, kind)}
