"""Draws pairs of news texts to be read for copies, by a method that is none of OnRecord's own.

Two texts are candidates where they share a run of six words. The candidates are cut into strata by
the share of the shorter text's runs that the other has, and from each stratum as many are drawn by
chance, at most two a story; beside them stand pairs of one story that share no run. What was drawn
and read stands in natural_copies.tsv.

``python -m workshop.evaluate.natural_pairs SEED`` prints the pairs drawn, each with the share.
The first draw has the seed 0; the second has 1, without what was in the first.
"""

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise
from pathlib import Path

from workshop.corpora.ecbplus import items

__all__ = ["drawn", "texts"]

_DATA = Path(__file__).parents[3] / "shared/data"
_RUN = 6
_STRATA = (0.0, 0.01, 0.03, 0.08, 0.2, 0.5, 1.01)
"""Borders of the shares; one stratum lies between each two."""
_FREQUENT = 40
"""A run that stands in more texts is a formula, and makes no pair."""
_EACH = {"ecbplus": 15, "polnear": 5}
_APART = 12
_A_STORY = 2
_WORD = re.compile(r"[a-z0-9]+")

Runs = frozenset[tuple[str, ...]]
Names = tuple[str, str]


def texts(data: Path = _DATA) -> dict[str, str]:
    """The texts of ECB+ and of the training side of PolNeAR by corpus and name."""
    found = {f"ecbplus/{item.name}": item.text for item in items(data / "stories/ecbplus")}
    for path in sorted((data / "polnear/train/text").glob("*.txt")):
        found[f"polnear/{path.stem}"] = path.read_text(encoding="utf-8")
    return found


def drawn(given: Mapping[str, str], seed: int = 0) -> Iterator[tuple[str, str, float]]:
    """The pairs drawn from ``given``, each with the share of the shorter text's runs in both."""
    chance = random.Random(seed)
    runs = {name: _runs(text) for name, text in given.items()}
    shared = _shared(runs)
    for corpus, each in _EACH.items():
        pairs = sorted(pair for pair in shared if all(name.startswith(corpus) for name in pair))
        shares = {pair: _share(shared[pair], pair, runs) for pair in pairs}
        for low, high in pairwise(_STRATA):
            stratum = [pair for pair in pairs if low <= shares[pair] < high]
            for pair in _some(chance, stratum, each):
                yield *pair, shares[pair]
    apart = [pair for pair in _of_one_story(runs) if pair not in shared]
    for pair in _some(chance, apart, _APART):
        yield *pair, 0.0


def _runs(text: str) -> Runs:
    words = _WORD.findall(text.lower())
    return frozenset(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _shared(runs: Mapping[str, Runs]) -> Counter[Names]:
    """How many runs each pair of texts shares."""
    holding: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, found in runs.items():
        for run in found:
            holding[run].append(name)
    shared: Counter[Names] = Counter()
    for names in holding.values():
        if len(names) <= _FREQUENT:
            shared.update(combinations(sorted(names), 2))
    return shared


def _share(count: int, pair: Names, runs: Mapping[str, Runs]) -> float:
    return count / max(1, min(len(runs[name]) for name in pair))


def _some(chance: random.Random, pairs: list[Names], most: int) -> list[Names]:
    """Pairs drawn by chance, at most two of one story."""
    stories: Counter[str] = Counter()
    found: list[Names] = []
    for pair in chance.sample(pairs, len(pairs)):
        story = _story(pair[0])
        if len(found) < most and stories[story] < _A_STORY:
            stories[story] += 1
            found.append(pair)
    return sorted(found)


def _story(name: str) -> str:
    """``ecbplus/12_3ecb`` is of the story ``12ecb``; of another corpus each text is its own."""
    match = re.fullmatch(r"ecbplus/(\d+)_\d+(\w+)", name)
    return "".join(match.groups()) if match else name


def _of_one_story(runs: Mapping[str, Runs]) -> list[Names]:
    stories: dict[str, list[str]] = defaultdict(list)
    for name in sorted(runs):
        stories[_story(name)].append(name)
    return [pair for names in stories.values() for pair in combinations(names, 2)]


if __name__ == "__main__":
    for one, other, share in drawn(texts(), int(sys.argv[1])):
        print(one, other, f"{share:.3f}", sep="\t")
