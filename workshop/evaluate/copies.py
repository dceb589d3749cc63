"""Measures copies on a made set (see made_copies) that is cut in two by topic.

The odd topics of ECB+ are the side to tune on, the even ones are held out. A pair is right where a
copy is found or none is, as it should be; ``pairs`` is the F1 of copies over all pairs, and each
kind has its share of pairs that are right. ``direction`` is the share of copies found that are
given from the right one, ``direction_untold`` that where neither a date nor a credit tells it.
Figures in per cent; those of the held-out side begin with ``held_``. Pairs that were not made but
occur in the corpora are measured beside them (natural_copies).

``python -m workshop.evaluate.copies errors`` prints the pairs of the side to tune on that are
wrong.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.across.copies import copies
from workshop.corpora.ecbplus import items
from workshop.evaluate import natural_copies
from workshop.evaluate.made_copies import Pair, pairs

__all__ = ["figures", "measure"]

_DATA = Path(__file__).parents[3] / "shared/data/stories/ecbplus"
_EACH = 30


def _made(folder: Path, remainder: int) -> Iterator[Pair]:
    half = [item for item in items(folder) if int(item.topic) % 2 == remainder]
    return pairs(half, seed=remainder, each=_EACH)


def _judged(pair: Pair) -> tuple[bool, bool | None]:
    """Is it rightly found or not found; and for a copy found, is the direction right?"""
    found = copies(pair.records)
    if pair.original is None or not found:
        return bool(found) == (pair.original is not None), None
    return True, found[0].from_ == pair.original


def _told(pair: Pair) -> bool:
    """Does a date or a credit tell the direction?"""
    return any(record.report.published for record in pair.records)


def figures(made: Iterable[Pair]) -> dict[str, float]:
    """The figures of a set of pairs, in per cent."""
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for pair in made:
        fits, directed = _judged(pair)
        of[pair.kind] += 1
        right[pair.kind] += fits
        outcome = ("true" if fits else "missed") if pair.original else ("" if fits else "false")
        of[outcome] += 1
        if directed is not None:
            for name in ("direction",) if _told(pair) else ("direction", "direction_untold"):
                of[name] += 1
                right[name] += directed
    doubled = 2 * of.pop("true")
    both = doubled + of.pop("missed", 0) + of.pop("false", 0)
    of.pop("", None)
    shares = {name: round(100 * right[name] / count, 1) for name, count in of.items()}
    return {"pairs": round(100 * doubled / both, 1), **shares}


def measure(folder: Path = _DATA) -> dict[str, float]:
    """The figures of both sides, then those of natural pairs."""
    held = {f"held_{name}": figure for name, figure in figures(_made(folder, 0)).items()}
    return figures(_made(folder, 1)) | held | natural_copies.measure()


def _show_errors() -> None:
    for pair in _made(_DATA, 1):
        fits, directed = _judged(pair)
        if not fits or directed is False:
            why = [each.why for each in copies(pair.records)]
            words = [record.report.text[:60] for record in pair.records]
            print(pair.kind, "direction" if fits else "wrong", _told(pair), why, words)


if __name__ == "__main__":
    if sys.argv[1:] == ["errors"]:
        _show_errors()
    for name, figure in measure().items():
        print(f"{name:26} {figure:6.1f}")
