"""Measures attribution on a compartment of PolNeAR with its scorer.

The whole product reads each text, and every attribution it finds counts, those within others too,
although the corpus rules nesting out. Our labels end some spans elsewhere than its annotators do,
always in the same way: the figures are those behind `as_polnear`, which bridges that, and under
``as_it_is_…`` those without it. ``python -m workshop.evaluate.attribution`` prints them; ``rules``
behind it the hits and the precision of each rule; a folder at the end is read instead of the
development side.
"""

import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

from onrecord import read_text
from onrecord.desk.reading import Model
from onrecord.record import Attribution
from workshop.corpora.polnear import Gold, Prediction, articles, as_prediction, load_scorer
from workshop.corpora.polnear_borders import as_polnear

__all__ = ["measure"]

_SHARED = Path(__file__).parents[3] / "shared"
_DATA, _SCORER = _SHARED / "data/polnear/dev", _SHARED / "tools/score_attribution.py"
_P, _R, _F = range(3)
_FIGURES = {
    "rel": ("rel", _F),
    "rel_precision": ("rel", _P),
    "rel_recall": ("rel", _R),
    "rel_exact": ("rel_exact", _F),
    "direct": ("rel.direct", _F),
    "direct_recall": ("rel.direct", _R),
    "mixed": ("rel.mixed", _F),
    "indirect": ("rel.indirect", _F),
    "content_soft": ("content.soft", _F),
    "content_chunk": ("content.chunk", _F),
    "source_soft": ("source.soft", _F),
    "cue_soft": ("cue.soft", _F),
}
_AS_IT_IS = (
    "rel",
    "rel_exact",
    "direct",
    "indirect",
    "content_soft",
    "content_chunk",
    "source_soft",
    "cue_soft",
)
"""The figures that are given without the bridge, too."""


def _read(gold: Gold, model: Model) -> dict[str, tuple[Attribution, ...]]:
    return {name: read_text(text, model=model).attributions for name, (text, _) in gold.items()}


def measure(
    folder: Path = _DATA, scorer: Path = _SCORER, model: Model = "embedded"
) -> dict[str, float]:
    """Figures in percent, to one place; what each measures is said by the scorer."""
    judge = load_scorer(scorer)
    gold = articles(folder, judge)
    found = {
        name: [as_prediction(one) for one in read] for name, read in _read(gold, model).items()
    }
    bridged = {
        name: [as_polnear(gold[name][0], one) for one in all_] for name, all_ in found.items()
    }
    plain = _scored(judge, gold, found)
    return _scored(judge, gold, bridged) | {f"as_it_is_{name}": plain[name] for name in _AS_IT_IS}


def _scored(judge: ModuleType, gold: Gold, found: dict[str, list[Prediction]]) -> dict[str, float]:
    totals, _ = judge.score(gold, found)
    return {name: round(judge.prf(totals[key])[at], 1) for name, (key, at) in _FIGURES.items()}


def _hits(judge: ModuleType, text: str, gold: list[object], found: list[object]) -> set[int]:
    """The indices of ``found`` that hit an attribution of one annotator under ``rel``."""
    words = judge.Text(text)
    theirs = [judge.Attr(words, one) for one in gold]
    ours = [judge.Attr(words, one) for one in found]
    overlaps = (
        (judge.jac(their.content_w, our.content_w), i, j)
        for i, their in enumerate(theirs)
        for j, our in enumerate(ours)
    )
    used: set[int] = set()
    met: set[int] = set()
    hits: set[int] = set()
    for overlap, i, j in sorted(overlaps, reverse=True):
        if overlap >= 0.5 and i not in used and j not in met:
            used.add(i)
            met.add(j)
            if judge.jac(theirs[i].source_w, ours[j].source_w) >= 0.5:
                hits.add(j)
    return hits


def _print_rules(folder: Path) -> None:
    """How often each rule fired, and how often an annotator has the same source and content."""
    judge = load_scorer(_SCORER)
    gold = articles(folder, judge)
    counts: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for name, read in _read(gold, "embedded").items():
        text, annotators = gold[name]
        found: list[object] = [as_prediction(one) for one in read]
        for theirs in annotators.values():
            hits = _hits(judge, text, list(theirs), found)
            for index, one in enumerate(read):
                counts[one.how][0] += 1 / len(annotators)
                counts[one.how][1] += (index in hits) / len(annotators)
    for rule, (fired, hit) in sorted(counts.items()):
        print(f"{rule:32} {fired:7.1f} {hit / fired:5.2f}")


def _main(arguments: list[str]) -> None:
    rules = arguments[:1] == ["rules"]
    folder = Path(arguments[-1]) if arguments[rules:] else _DATA
    if rules:
        _print_rules(folder)
        return
    for name, figure in measure(folder).items():
        print(f"{name:24} {figure:5.1f}")


if __name__ == "__main__":
    _main(sys.argv[1:])
