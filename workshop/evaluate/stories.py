"""Measures stories on ECB+ (topics 1-35): BCubed precision, recall, F1 (Bagga and Baldwin 1998).

A gold story is the reports of one half of one topic (see corpora.ecbplus): each topic holds two
events of one kind. Nothing says when a report was published, and the reports arrive in an order
drawn by chance, the topics mixed. Records are read by rules alone.

* ``f1``, ``precision``, ``recall``: cross-validation. The topics are cut in five folds by chance,
  each fold a stream of its own of about 150 reports; the constants (`Limits`) are chosen from a
  small grid on the other four folds. Mean over the folds. ``lowest_fold`` is the F1 of the worst.
* ``shipped``: the mean F1 of the same folds with the constants that ship. ``shipped`` over ``f1``
  says how much was gained by choosing them with all topics in view.
* ``whole``: the F1 of one stream of all topics, with the constants that ship.

``python -m workshop.evaluate.stories`` prints the figures fold by fold, and of other cuts and
orders; ``errors`` behind it what each topic was made into.
"""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from onrecord import Record, read_text
from onrecord.across.stories import StoryStream
from onrecord.across.stories.limits import LIMITS, Limits
from workshop.corpora.ecbplus import items

__all__ = ["Score", "bcubed", "measure"]

_DATA = Path(__file__).parents[3] / "shared/data/stories/ecbplus"
_FOLDS = 5
_GRID = tuple(
    LIMITS._replace(near=near, apart=apart, apart_a_report=more)
    for near, apart, more in product((0.10, 0.12, 0.14), (0.15, 0.20, 0.25, 0.30), (0.03, 0.04))
)


class _Item(NamedTuple):
    record: Record
    topic: str
    story: str


class Score(NamedTuple):
    """BCubed figures, in 0..1."""

    f1: float
    precision: float
    recall: float


def bcubed(given: Sequence[str], gold: Sequence[str]) -> Score:
    """The score of the clusters ``given`` names, item by item, against those ``gold`` names."""
    sizes, truths = Counter(given), Counter(gold)
    both = Counter(zip(given, gold, strict=True))
    precision = mean(both[pair] / sizes[pair[0]] for pair in zip(given, gold, strict=True))
    recall = mean(both[pair] / truths[pair[1]] for pair in zip(given, gold, strict=True))
    return Score(2 * precision * recall / (precision + recall), precision, recall)


def _clustered(stream: Sequence[_Item], limits: Limits) -> dict[str, str]:
    """The id of the story each report of a stream is put in, by the id of the report."""
    clusterer = StoryStream(limits)
    for item in stream:
        clusterer.add(item.record)
    return {report: story.id for story in clusterer.stories() for report in story.reports}


def _scored(stream: Sequence[_Item], limits: Limits = LIMITS) -> Score:
    stories = _clustered(stream, limits)
    return bcubed([stories[each.record.report.id] for each in stream], [i.story for i in stream])


def _read(folder: Path) -> list[_Item]:
    return [
        _Item(read_text(item.text, model="none"), item.topic, item.story) for item in items(folder)
    ]


def _folds(read: Sequence[_Item], seed: int) -> list[list[_Item]]:
    """The streams of the folds: topics and the order of the reports drawn with ``seed``."""
    chance = random.Random(seed)
    topics = sorted({item.topic for item in read}, key=int)
    chance.shuffle(topics)
    streams = [
        [item for item in read if item.topic in topics[fold::_FOLDS]] for fold in range(_FOLDS)
    ]
    for stream in streams:
        chance.shuffle(stream)
    return streams


def _validated(streams: Sequence[Sequence[_Item]]) -> list[Score]:
    """The score of each fold with the limits that are best on the others."""
    table = {limits: [_scored(stream, limits) for stream in streams] for limits in _GRID}

    def others(limits: Limits, held: int) -> float:
        return mean(score.f1 for fold, score in enumerate(table[limits]) if fold != held)

    return [
        table[max(_GRID, key=lambda limits, held=held: others(limits, held))][held]  # type: ignore[misc]
        for held in range(len(streams))
    ]


def _percent(figure: float) -> float:
    return round(100 * figure, 1)


def measure(folder: Path = _DATA) -> dict[str, float]:
    """The figures named above, in per cent."""
    read = _read(folder)
    streams = _folds(read, seed=0)
    scores = _validated(streams)
    random.Random(0).shuffle(read)
    return {
        "f1": _percent(mean(score.f1 for score in scores)),
        "precision": _percent(mean(score.precision for score in scores)),
        "recall": _percent(mean(score.recall for score in scores)),
        "lowest_fold": _percent(min(score.f1 for score in scores)),
        "shipped": _percent(mean(_scored(stream).f1 for stream in streams)),
        "whole": _percent(_scored(read).f1),
    }


def _show_errors(read: Sequence[_Item]) -> None:
    """What the reports of each topic were made into, in one stream of all."""
    stories = _clustered(read, LIMITS)
    made: dict[str, Counter[str]] = defaultdict(Counter)
    for item in read:
        made[stories[item.record.report.id]][item.story] += 1
    for topic in sorted({item.topic for item in read}, key=int):
        gold = {item.story for item in read if item.topic == topic}
        print(topic, *(dict(each) for each in made.values() if gold & set(each)))


def main() -> int:
    """Print what is said above."""
    read = _read(_DATA)
    for seed in range(3):
        streams = _folds(read, seed)
        for name, scores in (
            ("cross-validated", _validated(streams)),
            ("shipped", [_scored(stream) for stream in streams]),
        ):
            print(f"cut {seed} {name:16}", *(f"{100 * score.f1:.1f}" for score in scores), end="")
            print(f"  mean {100 * mean(score.f1 for score in scores):.1f}")
    for order in range(3):
        random.Random(order).shuffle(read)
        print(f"one stream, order {order}: {100 * _scored(read).f1:.1f}")
    if sys.argv[1:] == ["errors"]:
        _show_errors(read)
    return 0


if __name__ == "__main__":
    sys.exit(main())
